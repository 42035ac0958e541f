#!/usr/bin/env python3
"""Writes a catalogue of so many measures: those of another one again and again, each with its number in the title and in
every text, so that no two paragraphs are alike and Typst cannot remember one for the other.

usage: many.py CATALOGUE COUNT FOLDER    (FOLDER must not exist)
"""
import json
import shutil
import sys
from pathlib import Path

TEXTS = ("description", "goals", "target_groups", "more")


def numbered(text, number):
    """A text, or each paragraph and list item of one, with a number at its end."""
    if isinstance(text, str):
        return f"{text} ({number})"
    if isinstance(text, list):
        return [numbered(part, number) for part in text]
    if isinstance(text, dict):
        return {key: numbered(part, number) if isinstance(part, list) else part for key, part in text.items()}
    return text


def again(measure, number):
    copy = dict(measure, title=f"{measure['title']} {number}")
    if "short_title" in copy:
        copy["short_title"] = f"{copy['short_title']} {number}"
    return copy | {key: numbered(copy[key], number) for key in TEXTS if key in copy}


def main():
    catalogue, count, folder = Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3])
    shutil.copytree(catalogue, folder)
    files = sorted((folder / "measures").glob("*.json"))
    measures = {file.stem: json.loads(file.read_text("utf-8")) for file in files}
    for number in range(count - len(files)):
        name = files[number % len(files)].stem
        text = json.dumps(again(measures[name], number + 1), ensure_ascii=False)
        (folder / f"measures/{name}-{number + 1}.json").write_text(text, "utf-8")


main()
