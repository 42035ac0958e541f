#!/usr/bin/env bash
# How long the program takes, beside Typst's own command line on the same
# project, and beside a bare document of the same text (what that holds stands
# in bare.py). Ratios in one run, on a quiet machine; needs hyperfine and Typst
# 0.15 (`cargo install typst-cli`).
#
# usage: bench/run.sh [CATALOGUE]
set -euo pipefail
cd "$(dirname "$0")/.."
catalogue=${1:-catalogue/herne-2024}
typst=${TYPST:-typst}
for tool in hyperfine "$typst" python3; do
    command -v "$tool" >/dev/null || { echo "bench: '$tool' is missing" >&2; exit 2; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cargo build --release --quiet
katalog=target/release/katalog
"$katalog" export typst "$work/project" "$catalogue" >/dev/null
python3 bench/bare.py "$work/project" >"$work/project/bare.typ"
options=(--features a11y-extras --font-path "$work/project/fonts" --ignore-system-fonts
    --ignore-embedded-fonts --pdf-standard ua-1,a-2a)

hyperfine --warmup 2 --runs "${RUNS:-15}" --export-json "$work/times.json" \
    -n "katalog build" "$katalog build $catalogue -o $work/katalog.pdf" \
    -n "typst compile, exported project" "$typst compile ${options[*]} $work/project/main.typ $work/typst.pdf" \
    -n "typst compile, bare text" "$typst compile ${options[*]} $work/project/bare.typ $work/bare.pdf"

peak() { python3 bench/peak.py "$@"; }
ours=$(peak "$katalog" build "$catalogue" -o "$work/katalog.pdf")
theirs=$(peak "$typst" compile "${options[@]}" "$work/project/main.typ" "$work/typst.pdf")

python3 - "$work/times.json" "$ours" "$theirs" <<'PY'
import json, sys
build, project, bare = (result["median"] for result in json.load(open(sys.argv[1]))["results"])
ours, theirs = map(int, sys.argv[2:])
rows = [("katalog build / typst compile, time", build / project, 1.2),
        ("katalog build / typst compile, peak memory", ours / theirs, 1.3),
        ("project / bare text, time", project / bare, 3.0)]
for name, ratio, most in rows:
    print(f"{name:45} {ratio:5.2f}  (at most {most})")
PY
