#!/usr/bin/env python3
"""Prints a bare Typst document with the text of an edition, as someone without a design would write it down.

It holds what a reader finds in the PDF: every word, running head and foot, headings, paragraphs, lists, tables,
footnotes and links, a page for each measure, and Typst's own contents. It holds nothing that the layout decides:
no columns, grids, colours, spaces, signs or pictures, nothing measured, no page numbers in overviews and register
but typed ones. All of it is set as Typst sets it by default, in the edition's typeface and size.

usage: bare.py PROJECT    (a folder that `katalog export typst` has written)
"""
import json
import sys
from pathlib import Path

PAGE = "100"  # where the layout would look a page up


def quoted(string):
    return json.dumps(string, ensure_ascii=False)


def call(function, *arguments):
    return f"{function}({', '.join(arguments)})"


def inlines(pieces):
    """An expression for inlines, see layout/edition.typ."""
    return " + ".join(quoted(piece) if isinstance(piece, str) else inline(piece) for piece in pieces) or "[]"


def inline(piece):
    (kind, value), = piece.items()
    if kind in ("keep", "word"):
        return quoted(value)
    if kind == "long":
        return quoted("".join(value["pieces"]))
    if kind in ("emphasis", "strong"):
        return call("emph" if kind == "emphasis" else "strong", inlines(value))
    if kind == "link":
        return call("link", quoted(value["target"]), inlines(value["body"]))
    if kind == "footnote":
        return call("footnote", inlines(value["body"]))
    return inlines(value["body"]) if isinstance(value, dict) and "body" in value else "[]"


def par(*expressions):
    return call("par", " + ".join(expressions))


def text_par(*strings):
    return par(*(quoted(string) for string in strings))


def lines(*strings):
    return [text_par(string) for string in strings if string]


def heading(level, title):
    return call("heading", f"level: {level}", quoted(title))


def table(columns, cells):
    return call("table", f"columns: {columns}", *cells)


def blocks(items, words, level=2):
    """Expressions for blocks, see layout/edition.typ; `level` is that of headings among them."""
    for block in items:
        (kind, value), = block.items()
        if kind == "paragraph":
            yield par(inlines(value))
        elif kind == "heading":
            yield call("heading", f"level: {level}", "outlined: false", inlines(value))
        elif kind in ("list", "numbered"):
            yield call("list" if kind == "list" else "enum", *map(inlines, value))
        elif kind in ("run-in", "quote"):
            if kind == "run-in":
                yield par(call("strong", quoted(words[value["word"]])))
            yield from blocks(value["blocks"], words, level)
        elif kind == "figure":
            yield from (par(inlines(value[part])) for part in ("caption", "source") if value[part])
            yield from lines(*(value["drawn"] or {}).get("items", []))
        elif kind == "status":
            yield from lines(value["word"])
        elif kind == "period":
            yield from lines(value["from"], value["to"])
        elif kind == "indicators":
            yield table(1, (quoted(item["name"]) for item in value))
        elif kind == "addresses":
            yield from (par(call("link", quoted(one["target"]), quoted(one["text"] + "".join(one["pieces"])))) for one in value)
        elif kind == "references":
            yield call("list", *(inlines(one["text"]) for one in value))


def measure_page(entry, division, section, words):
    measure = entry["measure"]
    yield "pagebreak()"
    yield heading(3, measure["title-text"])
    yield from lines(", ".join([division, *(unit["name"] for unit in measure["units"])]))
    directions = [word for word in ("inward", "outward") if measure[word]]
    yield from lines(", ".join([words["new"]] * measure["new"] + [words["directed_" + word] for word in directions]))
    for field in measure["fields"]:
        yield from lines(field["label"] or words[field["name"]])
        yield from blocks(field["blocks"], words, level=4)
    yield from lines(f"{words['to_overview']} {section['title']}, {words['page']} {PAGE}")


def section_pages(section, words):
    yield "pagebreak()"
    yield heading(1, section["title"])
    yield from lines(f"{section['counts']['entries']} {words['measures']}")
    yield from blocks(section["intro"], words)
    entries = [entry for division in section["divisions"] for entry in division["entries"]]
    yes_or_no = lambda yes: quoted(words["yes"] if yes else words["no"])
    head = (quoted(words[word]) for word in ("measure_title", "inward", "outward", "page"))
    rows = ((inlines(entry["measure"]["short-title"]), yes_or_no(entry["measure"]["inward"]),
             yes_or_no(entry["measure"]["outward"]), quoted(PAGE)) for entry in entries)
    yield table(4, [call("table.header", *head), *(cell for row in rows for cell in row)])
    for division in section["divisions"]:
        for index, entry in enumerate(division["entries"]):
            first, *rest = measure_page(entry, division["name"], section, words)
            yield first
            if index == 0:
                yield heading(2, division["name"])
            yield from rest


def chapter(chapter, words):
    yield "pagebreak()"
    yield heading(1, chapter["title"])
    yield from blocks(chapter["blocks"], words)
    yield from lines(chapter["closing"], *chapter["signature"])
    for entry in chapter["entries"]:
        yield from lines(entry["title"])
        yield from blocks(entry["blocks"], words)


def glance(edition, words):
    data = edition["glance"]
    yield "pagebreak()"
    yield heading(1, words["at_a_glance"])
    yield from lines(f"{data['measures']} {words['measures']}", f"{data['new']} {words['new_ones']}")
    keys = ("inward", "both", "outward", "new", "entries")
    rows = [[section["title"], *(section["counts"][key] for key in keys)] for section in edition["sections"]]
    yield table(len(keys) + 1, (quoted(str(cell)) for row in rows for cell in row))
    names = ["", *(division["short"] for division in data["divisions"])]
    rows = [[row["title"], *row["cells"]] for row in data["rows"]] + [[words["sum"], *data["totals"]]]
    yield table(len(names), (quoted(str(cell)) for row in [names, *rows] for cell in row))


def contacts(edition, words):
    yield "pagebreak()"
    yield heading(1, words["contacts_title"])
    for contact in edition["contacts"]:
        yield heading(2, contact["name"])
        yield from blocks(contact["text"], words)
        place = contact["place"] or {}
        facts = [contact["unit"], contact["person"], place.get("street"), place.get("city")]
        facts += [phone["number"] for phone in contact["phones"]] + [contact["email"]]
        yield from lines(*facts)
        yield from (par(inlines(topic)) for topic in contact["topics"])


def register(edition, words):
    reference = lambda one: par(inlines(one["text"]), quoted(", " + ", ".join([PAGE] * len(one["labels"]))))
    yield "pagebreak()"
    yield heading(1, words["register"])
    for group in edition["register"]["units"]:
        yield from lines(group["division"])
        for unit in group["units"]:
            yield from lines(unit["name"])
            yield from map(reference, unit["entries"])
    for group in edition["register"]["letters"]:
        yield from lines(group["letter"])
        yield from map(reference, group["entries"])


def front(edition, words):
    yield from lines(edition["city"], edition["office"], edition["title"], edition["subtitle"], edition["kind"])
    yield from blocks(edition["report-missing"] + edition["imprint-note"], words)


def parts(edition, words):
    for part in edition["parts"]:
        name = part["name"]
        if name == "cover":
            yield from front(edition, words)
        elif name == "contents":
            yield call("outline", "depth: 2")
        elif name == "chapter":
            yield from chapter(part["chapter"], words)
        elif name == "at-a-glance":
            yield from glance(edition, words)
        elif name == "sections":
            for section in edition["sections"]:
                yield from section_pages(section, words)
        elif name == "contacts":
            yield from contacts(edition, words)
        elif name == "register":
            yield from register(edition, words)
        elif name == "abbreviations":
            yield "pagebreak()"
            yield heading(1, words["abbreviations"])
            yield table(2, (quoted(one[length]) for one in edition["abbreviations"] for length in ("short", "long")))
        elif name == "back-cover":
            yield from blocks(edition["back-cover"]["text"], words)


def main():
    project = Path(sys.argv[1])
    edition = json.loads((project / "data/edition.json").read_text("utf-8"))
    words = json.loads((project / f"layout/words/{edition['language']}.json").read_text("utf-8"))
    print(f"#set document(title: {quoted(edition['name'])}, date: datetime(year: 2000, month: 1, day: 1))")
    print(f'#set text(lang: "{edition["language"]}", font: "Atkinson Hyperlegible Next", size: 11.5pt)')
    print(f'#set page(numbering: "1", header: {quoted(edition["name"])})')
    for expression in parts(edition, words):
        print(f"#{expression}")


main()
