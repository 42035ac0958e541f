#!/usr/bin/env python3
"""Prints a bare Typst document with all the text of an edition: headings, paragraphs and nothing else.

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


def show(level, title, blocks):
    print(f"#heading(level: {level}, {json.dumps(title, ensure_ascii=False)})")
    for paragraph in paragraphs(blocks):
        print(f"#par({json.dumps(paragraph, ensure_ascii=False)})")


edition = json.load(open(sys.argv[1], encoding="utf-8"))
print(f'#set document(title: {json.dumps(edition["name"], ensure_ascii=False)}, date: datetime(year: 2000, month: 1, day: 1))')
print(f'#set text(lang: "{edition["language"]}", font: "Atkinson Hyperlegible Next", size: 11.5pt)')
for part in edition["parts"]:
    if part["name"] == "chapter":
        show(1, part["chapter"]["title"], part["chapter"]["blocks"])
for section in edition["sections"]:
    show(1, section["title"], section["intro"])
    for division in section["divisions"]:
        for entry in division["entries"]:
            print("#pagebreak()")
            measure = entry["measure"]
            show(2, measure["title-text"], [])
            for field in measure["fields"]:
                for paragraph in paragraphs(field["blocks"]):
                    print(f"#par({json.dumps(paragraph, ensure_ascii=False)})")
for contact in edition["contacts"]:
    show(2, contact["name"], contact["text"])
