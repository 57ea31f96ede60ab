#!/usr/bin/env python3
"""Holds an exported diary against docs/diary.schema.json with a validator that is not ours.

    validate.py SCHEMA EXPORT.json CSV_FOLDER DIARY.db

It also checks that the schema can say no, leaves nothing out and asks for what the diary cannot be without, and that Python's own CSV reader finds the same rows.
Needs python3-jsonschema. Exit 0 only when all holds.
"""

import copy
import csv
import json
import pathlib
import sqlite3
import sys

import jsonschema

# What has to be refused: a place in the file, and a value that does not belong there.
WRONG = [
    (["format"], "something-else"),
    (["format_version"], 2),
    (["schema_version"], "1"),
    (["exported_at"], "yesterday"),
    (["days"], {"from": "2026-13-01", "to": None}),
    (["tables", "pain", 0, "score"], 11),
    (["tables", "pain", 0, "spots"], 3),
    (["tables", "pain", 0, "id"], "1"),
    (["tables", "pain", 0, "local_date"], "2026-02-32"),
    (["tables", "pain", 0, "updated_at"], 0),
    (["tables", "rep", 0, "counted"], 2),
    (["tables", "rep", 0, "held_ms"], -1),
    (["tables", "session", 0, "stopped"], "tired"),
    (["tables", "exercise_set", 0, "hold_ms"], 60001),
    (["tables", "exercise_set", 0, "note"], ["a list"]),
    (["tables", "later_table"], [{"id": "no id"}]),
]


def refuses(validator, diary, place, value):
    # One row of each table is enough to say no, and quick.
    small = {**diary, "tables": {name: copy.deepcopy(rows[:1]) for name, rows in diary["tables"].items()}}
    spot = small
    for step in place[:-1]:
        spot = spot[step]
    spot[place[-1]] = value
    return not validator.is_valid(small)


def main():
    schema = json.loads(pathlib.Path(sys.argv[1]).read_text())
    diary = json.loads(pathlib.Path(sys.argv[2]).read_text())
    folder = pathlib.Path(sys.argv[3])
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    failed = 0
    for error in list(validator.iter_errors(diary))[:5]:
        print("not valid:", error.json_path, error.message)
        failed += 1
    for place, value in WRONG:
        if not refuses(validator, diary, place, value):
            print("should be refused:", place, value)
            failed += 1
    # Each table and each column is described; what a version adds is added there, too.
    common = set(schema["$defs"]["row"]["properties"])
    for name, rows in diary["tables"].items():
        table = schema["properties"]["tables"]["properties"].get(name)
        parts = table["items"].get("allOf", []) if table else []
        known = common.union(*(part.get("properties", {}) for part in parts))
        missing = sorted(set(rows[0]) - known) if rows else []
        if table is None or missing:
            print("not described in the schema:", name, missing)
            failed += 1
    # What a row cannot be without is asked for, and nothing that is no column.
    with sqlite3.connect(sys.argv[4]) as database:
        for name in diary["tables"]:
            columns = list(database.execute(f"PRAGMA table_info({name})"))
            needed = {column[1] for column in columns if column[3] and column[4] is None}
            parts = schema["properties"]["tables"]["properties"][name]["items"]["allOf"]
            asked = set(schema["$defs"]["row"]["required"]).union(*(part.get("required", []) for part in parts))
            if not needed <= asked <= {column[1] for column in columns}:
                print(f"{name}: needed and not asked for {sorted(needed - asked)}, or no column of it: "
                      f"{sorted(asked - {column[1] for column in columns})}")
                failed += 1
    # A table of a later version, of the shape that all have, is let through.
    diary["tables"]["later_table"] = [dict(diary["tables"]["pain"][0], other_words="x")]
    if not validator.is_valid({**diary, "tables": {k: v[:1] for k, v in diary["tables"].items()}}):
        print("a later table should be let through")
        failed += 1
    del diary["tables"]["later_table"]
    for name, rows in diary["tables"].items():
        alive = [row for row in rows if row["deleted_at"] is None]
        with open(folder / f"{name}.csv", newline="") as file:
            lines = list(csv.DictReader(file, strict=True))
        ids = sorted(row["id"] for row in alive)
        if sorted(line["id"] for line in lines) != ids:
            print(f"{name}.csv: {len(lines)} rows, the JSON has {len(ids)}")
            failed += 1
        for line in lines:
            if any(cell.lstrip(" ")[:1] in ("=", "+", "@") for cell in line.values() if cell):
                print(f"{name}.csv: may run as a formula: {line}")
                failed += 1
                break
    print(f"{sum(len(rows) for rows in diary['tables'].values())} rows, {failed} faults")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
