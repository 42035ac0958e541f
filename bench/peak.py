#!/usr/bin/env python3
"""Runs a command and prints its peak memory in KiB.

usage: peak.py COMMAND...
"""
import resource
import subprocess
import sys

subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
