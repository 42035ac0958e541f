#!/usr/bin/env python3
"""How long the program takes and how much memory, beside Typst's own command
line on the same project, and beside a bare document of the same text (bare.py
says what that holds).

The commands run in turns, and a ratio is the median over the turns: a machine's
speed drifts, and so each command has its share of good and bad moments. Needs
Typst 0.15 (`cargo install typst-cli`); on Linux or macOS.

usage: bench/run.py [CATALOGUE]
environment: TYPST, its command ("typst"); RUNS, the turns (15)
"""
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
    ("katalog build", "typst compile", "time", 1.2),
    ("katalog build", "typst compile", "processor time", None),
    ("katalog build", "typst compile", "peak memory", 1.3),
    ("typst compile", "bare text", "time", 3.0),
    ("typst compile", "bare text", "processor time", None),
    ("both editions", "katalog build", "time", 2.5),
)


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


def main():
    catalogue = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "catalogue/herne-2024").resolve()
    with tempfile.TemporaryDirectory() as work:
        named = commands(catalogue, Path(work))
        # The first turn warms up and does not count.
        turns = [{name: run(command) for name, command in named.items()} for _ in range(int(os.environ.get("RUNS", 15)) + 1)]
    turns = turns[1:]
    for name in named:
        seconds, processor, memory = (median(turn[name][figure] for turn in turns) for figure in FIGURES)
        print(f"{name:14} {seconds:6.2f} s {processor:6.2f} s of processor {memory:5.0f} MiB")
    for one, other, figure, most in RATIOS:
        ratio = median(turn[one][figure] / turn[other][figure] for turn in turns)
        print(f"{f'{one} / {other}, {figure}':46} {ratio:5.2f}" + (f"  (at most {most})" if most else ""))


main()
