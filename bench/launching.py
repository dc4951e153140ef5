"""Runs one program and writes down what it used: `python -I -S launching.py REPORT PROGRAM ARGUMENT …`.

The most memory that Linux tells of a program includes what it was before it became that one: whoever
started it. A bench that has worked for a while is larger than most of what it measures, and this is small.
"""

import json
import os
import subprocess
import sys
import time

if __name__ == "__main__":
    report, *words = sys.argv[1:]
    began = time.monotonic()
    child = subprocess.Popen(words, stdin=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.monotonic() - began
    child.returncode = os.waitstatus_to_exitcode(status)
    with open(report, "w", encoding="ascii") as told:  # noqa: PTH123 - pathlib is large
        figures = (usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss)
        json.dump((child.returncode, *figures), told)
