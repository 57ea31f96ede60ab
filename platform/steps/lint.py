#!/usr/bin/env python3
"""clang-tidy over our own sources, on all cores, remembering what was clean.

    lint.py BUILD_FOLDER [FILE...]       the folder has to be configured, not built

A file is clean until it, a header of ours that it includes, what it is compiled with, .clang-tidy
or clang-tidy itself changes: the sums of all these are its key in the user's cache, the same in
every checkout. What is not read until LIMBER_UNTIL (seconds since 1970), where that is set, is named
as left out, and read the next time. The last line is `N passed, N failed`, counted in files; what
could not be checked at all (no such file, no clang-tidy) ends without it. Exit 0 only if nothing
failed.
"""

import concurrent.futures
import functools
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import time

TIDY = "clang-tidy-19"
ROOT = pathlib.Path(__file__).resolve().parents[2]
CACHE = pathlib.Path(
    os.environ.get("LIMBER_CACHE")
    or pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "limber"
) / "tidy"


@functools.cache
def sum_of(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


@functools.cache
def includes_of(path):
    """The headers of ours that a file names itself."""
    found = []
    for name in re.findall(rb'^\s*#\s*include\s*"([^"]+)"', path.read_bytes(), re.MULTILINE):
        for folder in (path.parent, ROOT / "src", ROOT / "tests"):
            header = (folder / name.decode()).resolve()
            if header.is_file():
                found.append(header)
                break
    return found


def inputs_of(path):
    """A file and all the headers of ours that it is compiled from."""
    seen, todo = set(), [path]
    while todo:
        one = todo.pop()
        if one not in seen:
            seen.add(one)
            todo += includes_of(one)
    return sorted(seen)


def our_files(build):
    """Our own compiled files, each with the flags of all the targets it is compiled for."""
    ours = {}
    for entry in json.loads(pathlib.Path(build, "compile_commands.json").read_text()):
        path = pathlib.Path(entry["file"]).resolve()
        if not path.is_relative_to(ROOT) or path.is_relative_to(ROOT / "build"):
            continue
        if path.name != "stb.cpp":
            flags = ours.setdefault(path, set())
            flags.update(word for word in entry["command"].split() if word.startswith(("-D", "-std")))
    return ours


def never_read(ours):
    """Files of the floors and the tests that no compiled file reaches: nothing would check them.

    What is compiled for a browser only (platform/web and tests/browser) is Emscripten's to warn of.
    """
    read = set().union(*(inputs_of(path) for path in ours))
    files = (path for folder in ("src", "tests") for path in (ROOT / folder).rglob("*"))
    return sorted(path for path in files
                  if path.suffix in (".cpp", ".hpp", ".h") and path not in read
                  and not path.is_relative_to(ROOT / "tests" / "browser"))


def key_of(path, flags, common):
    """What the verdict on a file depends on, the place of the checkout left out."""
    parts = [common, *sorted(flags), str(path.relative_to(ROOT))]
    parts += [sum_of(one) for one in inputs_of(path)]
    # Nearer settings win, so every .clang-tidy on the way up counts.
    parts += [sum_of(folder / ".clang-tidy") for folder in path.parents
              if folder.is_relative_to(ROOT) and (folder / ".clang-tidy").exists()]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def forget_files():
    """What was read of the files is read again: somebody may write while we work."""
    sum_of.cache_clear()
    includes_of.cache_clear()


def tidy(build, path, until):
    """Whether a file is clean, and what is said of it; nothing once the time is up."""
    if time.time() > until:
        return None
    done = subprocess.run(
        [TIDY, "-p", build, "--quiet", "--extra-arg=-Wno-unknown-warning-option",
         "--extra-arg=-Wno-error", str(path)],
        capture_output=True, text=True)
    noise = ("warnings generated", "warning generated", "Suppressed ", "Use -header-filter",
             "Use -system-headers", "warnings treated as errors")
    text = "\n".join(line for line in (done.stdout + done.stderr).splitlines()
                     if not any(word in line for word in noise))
    return done.returncode == 0, text.replace(str(ROOT) + "/", "")


def main():
    build = os.path.abspath(sys.argv[1])
    ours = our_files(build)
    only = {pathlib.Path(name).resolve() for name in sys.argv[2:]}
    if not ours or not only <= ours.keys():
        for path in sorted(only - ours.keys()):
            print(f"lint.py: {path} is not compiled in {build}", file=sys.stderr)
        print("lint.py: nothing checked", file=sys.stderr)
        return 2
    common = subprocess.run([TIDY, "--version"], capture_output=True, text=True, check=True).stdout
    CACHE.mkdir(parents=True, exist_ok=True)

    passed, failed, todo = 0, 0, []
    for path in sorted(only or ours):
        key = key_of(path, ours[path], common)
        if (CACHE / key).exists():
            os.utime(CACHE / key)
            passed += 1
        else:
            todo.append((path, key))
    print(f"clang-tidy: {passed} files known to be clean, {len(todo)} to read", flush=True)

    until = float(os.environ.get("LIMBER_UNTIL") or "inf")
    late = []
    started = time.monotonic()
    jobs = int(os.environ.get("LIMBER_JOBS") or os.cpu_count())
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        running = {pool.submit(tidy, build, path, until): (path, key) for path, key in todo}
        for number, done in enumerate(concurrent.futures.as_completed(running), 1):
            path, key = running[done]
            name = path.relative_to(ROOT)
            if done.result() is None:
                late.append(str(name))
                continue
            clean, text = done.result()
            print(f"[{number}/{len(todo)} {time.monotonic() - started:.0f} s] {name}"
                  + ("" if clean else "  NOT CLEAN"), flush=True)
            if clean:
                passed += 1
                forget_files()
                if key_of(path, ours[path], common) == key:
                    (CACHE / key).touch()
            else:
                failed += 1
                print(text, flush=True)

    for path in [] if only else never_read(ours):
        failed += 1
        print(f"{path.relative_to(ROOT)}: no compiled file includes it, so nothing checks it")

    if late:
        print(f"left out, as time was up: {len(late)} files: {' '.join(sorted(late))}")
    month_ago = time.time() - 30 * 86400
    for old in CACHE.iterdir():
        if old.stat().st_mtime < month_ago:
            old.unlink()
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
