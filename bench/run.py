#!/usr/bin/env python3
"""How long the program takes and how much memory, beside Typst's own command
line on the same project, and beside a bare document of the same text (bare.py
says what that holds).

The commands run in turns, and a ratio is the median over the turns: a machine's
speed drifts, and so each command has its share of good and bad moments. Needs
Typst 0.15 (`cargo install typst-cli`); on Linux or macOS.

With `--measures` it compares a large catalogue with the sample instead: how long each takes for one
measure, and how much memory the large one needs. It is the sample again and again, in other words
(many.py), and Typst is not needed.

usage: bench/run.py [CATALOGUE] [--measures COUNT]
environment: TYPST, its command ("typst"); RUNS, the turns (15, of a large catalogue 3)
"""
import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
FIGURES = ("time", "processor time", "peak memory")
# Of which command, to which, in what, at most.
RATIOS = (
    ("katalog build", "typst compile", "time", 1.08),
    ("katalog build", "typst compile", "processor time", None),
    ("katalog build", "typst compile", "peak memory", 1.3),
    ("typst compile", "bare text", "time", 2.0),
    ("typst compile", "bare text", "processor time", None),
    ("both editions", "katalog build", "time", 2.5),
)


# Of a large catalogue: seconds a measure, to those of the sample, and MiB for 8,500 measures.
SCALE_TIME, SCALE_MEMORY = 1.2, 4096


def commands(catalogue, work):
    """The commands by their names; what they need is made in the folder `work`."""
    typst = shutil.which(os.environ.get("TYPST", "typst")) or sys.exit("bench: Typst is missing (set TYPST)")
    katalog, project = ROOT / "target/release/katalog", work / "project"
    subprocess.run(["cargo", "build", "--release", "--quiet"], cwd=ROOT, check=True)
    subprocess.run([katalog, "export", "typst", project, catalogue], check=True, stdout=subprocess.DEVNULL)
    bare = subprocess.run([sys.executable, ROOT / "bench/bare.py", project], check=True, stdout=subprocess.PIPE).stdout
    (project / "bare.typ").write_bytes(bare)
    compile_ = [typst, "compile", "--features", "a11y-extras", "--font-path", project / "fonts", "--ignore-system-fonts",
                "--ignore-embedded-fonts", "--pdf-standard", "ua-1,a-2a"]
    return {
        "katalog build": [katalog, "build", catalogue, "-o", work / "web"],
        "both editions": [katalog, "build", catalogue, "--edition", "all", "-o", work / "all"],
        "typst compile": [*compile_, project / "main.typ", work / "typst.pdf"],
        "bare text": [*compile_, project / "bare.typ", work / "bare.pdf"],
    }


def run(command):
    """Seconds by the clock, seconds of processor time and peak memory of one run."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"bench: failed: {' '.join(map(str, command))}")
    # Kibibytes, but bytes on macOS.
    memory = usage.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
    return dict(zip(FIGURES, (time.perf_counter() - begin, usage.ru_utime + usage.ru_stime, memory)))


def cold(catalogue, work, runs):
    named = commands(catalogue, work)
    # The first turn warms up and does not count.
    turns = [{name: run(command) for name, command in named.items()} for _ in range(runs + 1)][1:]
    for name in named:
        seconds, processor, memory = (median(turn[name][figure] for turn in turns) for figure in FIGURES)
        print(f"{name:14} {seconds:6.2f} s {processor:6.2f} s of processor {memory:5.0f} MiB")
    for one, other, figure, most in RATIOS:
        ratio = median(turn[one][figure] / turn[other][figure] for turn in turns)
        print(f"{f'{one} / {other}, {figure}':46} {ratio:5.2f}" + (f"  (at most {most})" if most else ""))


def scale(catalogue, work, runs, count):
    katalog, large = ROOT / "target/release/katalog", work / "large"
    subprocess.run(["cargo", "build", "--release", "--quiet"], cwd=ROOT, check=True)
    subprocess.run([sys.executable, ROOT / "bench/many.py", catalogue, str(count), large], check=True)
    counts = {folder: len(list((folder / "measures").glob("*.json"))) for folder in (catalogue, large)}
    turns = [{folder: run([katalog, "build", folder, "-o", work / "out"]) for folder in counts} for _ in range(runs)]
    for folder, measures in counts.items():
        seconds, processor, memory = (median(turn[folder][figure] for turn in turns) for figure in FIGURES)
        each = f"{1000 * seconds / measures:5.1f} ms and {memory / measures:4.1f} MiB a measure"
        print(f"{measures:6} measures {seconds:6.1f} s {processor:6.1f} s of processor {memory:5.0f} MiB, {each}")
    for figure, most in (("time", SCALE_TIME), ("processor time", None)):
        ratio = median(turn[large][figure] / counts[large] / (turn[catalogue][figure] / counts[catalogue]) for turn in turns)
        print(f"{f'{figure} a measure, to the sample':46} {ratio:5.2f}" + (f"  (at most {most})" if most else ""))
    memory = median(turn[large]["peak memory"] for turn in turns)
    print(f"{'peak memory, for 8,500 measures':46} {memory * 8500 / counts[large]:5.0f} MiB  (at most {SCALE_MEMORY})")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("catalogue", nargs="?", type=Path, default=ROOT / "catalogue/herne-2024")
    parser.add_argument("--measures", type=int)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        catalogue, runs = given.catalogue.resolve(), os.environ.get("RUNS")
        if given.measures is None:
            cold(catalogue, Path(work), int(runs or 15))
        else:
            scale(catalogue, Path(work), int(runs or 3), given.measures)


main()
