#!/usr/bin/env python3
"""How fast the desk answers, over HTTP: bench/desk.py [PROGRAM [CATALOGUE]]

A copy of the sample is served and edited again and again. Printed are medians
from the request to the whole response, and the memory that the program holds.
Each edit writes other words into one measure, as somebody who types does.
"""

import http.client
import json
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EDITS = 1000
BOOKS = 30


class Desk:
    def __init__(self, program, catalogue):
        self.folder = tempfile.TemporaryDirectory()
        self.name = catalogue.name
        self.catalogue = Path(self.folder.name) / self.name
        shutil.copytree(catalogue, self.catalogue)
        started = time.perf_counter()
        self.process = subprocess.Popen(
            [program, "serve", self.catalogue, "--no-open"], stdout=subprocess.PIPE, text=True
        )
        address = self.process.stdout.readline().strip()
        self.port = int(re.search(r":(\d+)/", address)[1])
        self.key = address.split("key=")[1]
        self.http = http.client.HTTPConnection("127.0.0.1", self.port)
        self.ask("GET", f"/c/{self.name}/")
        self.start = time.perf_counter() - started

    def ask(self, method, path, body=None):
        headers = {
            "cookie": f"katalog-{self.port}={self.key}",
            "origin": f"http://127.0.0.1:{self.port}",
            "sec-fetch-site": "same-origin",
        }
        started = time.perf_counter()
        self.http.request(method, path, body and json.dumps(body), headers)
        response = self.http.getresponse()
        text = response.read()
        if response.status != 200:
            raise SystemExit(f"{method} {path}: {response.status} {text[:300]!r}")
        return time.perf_counter() - started

    def memory(self):
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) // 1024

    def end(self):
        self.process.terminate()
        self.process.wait()
        self.folder.cleanup()


def main():
    program = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "target/release/katalog"
    catalogue = Path(sys.argv[2]) if len(sys.argv) > 2 else ROOT / "catalogue/herne-2024"
    desk = Desk(program, catalogue)
    print(f"start to the first page: {desk.start * 1000:.0f} ms")
    base = f"/c/{desk.name}"
    measures = sorted(path.stem for path in (desk.catalogue / "measures").glob("*.json"))
    print(f"all pages, first time: {desk.ask('GET', base + '/whole') * 1000:.0f} ms")
    times = {"edit and save": [], "findings of the measure": [], "its page alone": [], "the whole book": []}
    begin = None
    for turn in range(EDITS):
        name = measures[turn // 20 % len(measures)]
        text = f"Ein Satz, der {turn}-mal anders ist und in jedem Durchgang neu gesetzt werden muss."
        document = {"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": text}]}]}
        edit = {"do": "set", "file": f"measures/{name}.json", "at": "/description", "value": document}
        times["edit and save"].append(desk.ask("POST", base + "/edit", edit))
        times["findings of the measure"].append(desk.ask("GET", f"{base}/remarks?file=measures/{name}.json"))
        times["its page alone"].append(desk.ask("GET", f"{base}/alone/{name}"))
        if turn < BOOKS:
            times["the whole book"].append(desk.ask("GET", base + "/whole"))
        if turn == BOOKS:
            begin = desk.memory()
    for name, all_times in times.items():
        print(f"{name:26} {statistics.median(all_times) * 1000:6.0f} ms")
    print(f"memory after {BOOKS} and {EDITS} edits: {begin} and {desk.memory()} MB")
    desk.end()


main()
