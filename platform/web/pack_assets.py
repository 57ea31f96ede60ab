#!/usr/bin/env python3
"""Copies the assets for the web: fonts keep the characters that can appear, JSON loses its spaces,
TOML its comments, and pictures get a palette (pngquant; they are flat, and half the bytes then).

    pack_assets.py ASSETS ICONS_HPP INTO PNGQUANT

A person may type any name or note, so the text fonts keep Latin with its accents whatever the words
are; the icon font keeps the code points that icons.hpp names.
"""
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

from fontTools import subset

# Basic Latin, Latin-1, Latin Extended-A, and the signs that sentences and numbers use.
LATIN = {*range(0x20, 0x7F), *range(0xA0, 0x180), 0x2C6, 0x2DA, 0x2DC, 0xFFFD}
SIGNS = {*range(0x2010, 0x2028), 0x202F, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044, 0x20AC,
         0x2122, *range(0x2190, 0x2194), 0x2212, 0x2248, 0x2260, 0x2264, 0x2265, 0x00D7}


def cut(whole: Path, into: Path, characters: set[int]) -> None:
    options = subset.Options()
    options.layout_features = []  # Dear ImGui shapes nothing
    options.hinting = False  # and stb_truetype reads no hints
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 13, 14]  # who made it, and its licence
    font = subset.load_font(str(whole), options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    subset.save_font(font, str(into), options)


def main() -> None:
    assets, icons, into = map(Path, sys.argv[1:4])
    shutil.rmtree(into, ignore_errors=True)
    shutil.copytree(assets, into)
    # The page has no bytes for two sizes of a picture, nor for what they are drawn from.
    for file in (into / "pictures").iterdir():
        if not file.name.endswith("@2x.png"):
            file.unlink()
    pictures = sorted((into / "pictures").iterdir())
    subprocess.run([sys.argv[4], "--strip", "--speed", "1", "--quality", "80-95", "--ext", ".png",
                    "--force", "--", *map(str, pictures)], check=True)
    for file in into.rglob("README.md"):
        file.unlink()
    words = set()
    for file in into.rglob("*.toml"):
        text = re.sub(r"^#.*\n", "", file.read_text("utf-8"), flags=re.MULTILINE)
        words.update(map(ord, text))
        file.write_text(text, "utf-8")
    for file in into.rglob("*.json"):
        data = json.loads(file.read_text("utf-8"))
        file.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), "utf-8")
    shown = {int(code, 16) for code in re.findall(r"U\+([0-9A-F]{4,6})", icons.read_text("utf-8"))}
    for file in (into / "fonts").glob("*.ttf"):
        icons_only = file.name.startswith("materialdesign")
        cut(assets / "fonts" / file.name, file, shown if icons_only else LATIN | SIGNS | words)


if __name__ == "__main__":
    main()
