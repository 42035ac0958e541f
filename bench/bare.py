#!/usr/bin/env python3
"""Prints a bare Typst document with all the text of an edition: headings, paragraphs and page breaks, nothing else.

usage: bare.py EDITION_JSON
"""
import json
import sys


def text(inlines):
    parts = []
    for inline in inlines:
        if isinstance(inline, str):
            parts.append(inline)
            continue
        (kind, value), = inline.items()
        if kind in ("keep", "word"):
            parts.append(value)
        elif kind in ("emphasis", "strong"):
            parts.append(text(value))
        elif isinstance(value, dict) and "body" in value:
            parts.append(text(value["body"]))
    return "".join(parts)


def paragraphs(blocks):
    for block in blocks:
        (kind, value), = block.items()
        if kind in ("paragraph", "heading"):
            yield text(value)
        elif kind in ("list", "numbered"):
            yield from map(text, value)
        elif kind in ("run-in", "quote"):
            yield from paragraphs(value["blocks"])


def quoted(string):
    return json.dumps(string, ensure_ascii=False)


def heading(level, title):
    print(f"#heading(level: {level}, {quoted(title)})")


def show(*lines):
    for line in lines:
        if line:
            print(f"#par({quoted(line)})")


def measure_page(measure):
    print("#pagebreak()")
    heading(2, measure["title-text"])
    show(measure["division"] + ", ".join(measure["units"]), "nach Innen gerichtet, nach Außen gerichtet")
    for field in measure["fields"]:
        show(field["label"] or field["name"], *paragraphs(field["blocks"]))


def register(edition):
    heading(1, "Register")
    for group in edition["register"]["units"]:
        for unit in group["units"]:
            show(unit["name"], *(text(entry["text"]) + ", 100" for entry in unit["entries"]))
    for group in edition["register"]["letters"]:
        show(group["letter"], *(text(entry["text"]) + ", 100" for entry in group["entries"]))


def main():
    edition = json.load(open(sys.argv[1], encoding="utf-8"))
    print(f"#set document(title: {quoted(edition['name'])}, date: datetime(year: 2000, month: 1, day: 1))")
    print(f'#set text(lang: "{edition["language"]}", font: "Atkinson Hyperlegible Next", size: 11.5pt)')
    for part in edition["parts"]:
        if part["name"] == "chapter":
            heading(1, part["chapter"]["title"])
            show(*paragraphs(part["chapter"]["blocks"]))
    for section in edition["sections"]:
        print("#pagebreak()")
        heading(1, section["title"])
        measures = [entry["measure"] for division in section["divisions"] for entry in division["entries"]]
        show(*paragraphs(section["intro"]), *(text(measure["short-title"]) + ", ja, nein, 100" for measure in measures))
        for measure in measures:
            measure_page(measure)
    for contact in edition["contacts"]:
        heading(2, contact["name"])
        place = contact["place"] or {}
        phones = (phone["number"] for phone in contact["phones"])
        show(*paragraphs(contact["text"]), contact["unit"], place.get("street"), place.get("city"), *phones, contact["email"])
    register(edition)
    show(*(entry["short"] + " " + entry["long"] for entry in edition["abbreviations"]))


main()
