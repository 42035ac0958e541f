#!/usr/bin/env python3
"""What the program is built of, from `cargo metadata`.

    .ci/licences.py check            every crate may be used under a licence that deny.toml allows
    .ci/licences.py text > FILE      the licences' own texts, of crates and typefaces, to be read
    .ci/licences.py sbom > FILE      the same crates as CycloneDX 1.5, with their sums

Needs Python 3.11 and cargo, and no network once the crates are there. The same
sources give the same bytes.
"""

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGETS = ["x86_64-unknown-linux-gnu", "x86_64-pc-windows-gnu"]
TEXTS = re.compile(r"^(licen[cs]e|copying|notice|unlicense|copyright)", re.IGNORECASE)


def crates():
    """The crates that are linked into the program, on any of the systems."""
    found = {}
    for target in TARGETS:
        command = ["cargo", "metadata", "--locked", "--format-version", "1", "--filter-platform", target]
        data = json.loads(subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout)
        packages = {package["id"]: package for package in data["packages"]}
        nodes = {node["id"]: node for node in data["resolve"]["nodes"]}
        todo, seen = [data["resolve"]["root"]], set()
        while todo:
            here = todo.pop()
            if here in seen:
                continue
            seen.add(here)
            for dependency in nodes[here]["deps"]:
                if any(kind["kind"] in (None, "build") for kind in dependency["dep_kinds"]):
                    todo.append(dependency["pkg"])
        found.update({key: packages[key] for key in seen})
    return sorted(found.values(), key=lambda package: (package["name"], package["version"]))


def allowed():
    with open(ROOT / "deny.toml", "rb") as file:
        licences = tomllib.load(file)["licenses"]
    own = {one["crate"]: set(one["allow"]) for one in licences["exceptions"]}
    return set(licences["allow"]), own


def may_be_used(expression, names):
    """Whether an SPDX expression holds with these licences; an old "A/B" means "A OR B"."""
    tokens = re.findall(r"\(|\)|[^\s()]+", expression.replace("/", " OR "))

    def either(at):
        holds, at = both(at)
        while at < len(tokens) and tokens[at].upper() == "OR":
            other, at = both(at + 1)
            holds = holds or other
        return holds, at

    def both(at):
        holds, at = one(at)
        while at < len(tokens) and tokens[at].upper() == "AND":
            other, at = one(at + 1)
            holds = holds and other
        return holds, at

    def one(at):
        if tokens[at] == "(":
            holds, at = either(at + 1)
            return holds, at + 1
        name, at = tokens[at], at + 1
        if at < len(tokens) and tokens[at].upper() == "WITH":
            name, at = f"{name} WITH {tokens[at + 1]}", at + 2
        return name in names, at

    return either(0)[0]


def check():
    names, own = allowed()
    refused = []
    for package in crates():
        licence = package["license"]
        if not licence or not may_be_used(licence, names | own.get(package["name"], set())):
            refused.append(f"{package['name']} {package['version']}: {licence or 'no licence'}")
        source = package["source"]
        if package["name"] != "katalog" and not (source or "").startswith("registry+"):
            refused.append(f"{package['name']} {package['version']}: not from crates.io, but from {source}")
    if refused:
        sys.exit("licences: not allowed by deny.toml:\n" + "\n".join(refused))
    print(f"licences: {len(crates())} crates may be used")


def text():
    out = ["What katalog is built of, and under which licences.", ""]
    texts = {}
    for package in crates():
        folder = Path(package["manifest_path"]).parent
        out.append(f"{package['name']} {package['version']}: {package['license']}")
        for path in sorted(folder.iterdir()):
            if path.is_file() and TEXTS.match(path.name) and path.suffix.lower() not in (".html", ".hbs"):
                said = path.read_text(encoding="utf-8", errors="replace").strip()
                texts.setdefault(said, []).append(f"{package['name']} {package['version']}")
    out += ["", "Typefaces in the program: see the two texts of the SIL Open Font License at the end.", ""]
    fonts = sorted((ROOT / "fonts").glob("*/OFL.txt"))
    texts = list(texts.items()) + [(path.read_text(encoding="utf-8").strip(), [path.parent.name]) for path in fonts]
    texts.append(((ROOT / "profiles" / "README.md").read_text(encoding="utf-8").strip(), ["the colour profile for the press"]))
    for said, owners in texts:
        out += ["=" * 78, "Of " + ", ".join(owners), "=" * 78, "", said, ""]
    print("\n".join(out))


def sbom():
    with open(ROOT / "Cargo.lock", "rb") as file:
        sums = {(one["name"], one["version"]): one.get("checksum") for one in tomllib.load(file)["package"]}
    components = []
    own = None
    for package in crates():
        one = {
            "type": "library",
            "bom-ref": f"pkg:cargo/{package['name']}@{package['version']}",
            "name": package["name"],
            "version": package["version"],
            "purl": f"pkg:cargo/{package['name']}@{package['version']}",
            "licenses": [{"expression": (package["license"] or "").replace("/", " OR ")}],
        }
        found = sums.get((package["name"], package["version"]))
        if found:
            one["hashes"] = [{"alg": "SHA-256", "content": found}]
        if package["name"] == "katalog":
            own = one | {"type": "application"}
        else:
            components.append(one)
    document = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"component": own},
        "components": components,
    }
    print(json.dumps(document, indent=2, ensure_ascii=False))


if __name__ == "__main__":
    os.environ.setdefault("CARGO_TERM_COLOR", "never")
    {"check": check, "text": text, "sbom": sbom}[sys.argv[1] if len(sys.argv) == 2 else sys.exit(__doc__)]()
