"""What a program used, as the system tells when it has ended: the one way every bench measures.

CPU seconds are user and system time of the program and of all that it started and waited for, its own
start and imports included. Memory is the largest resident size that any of them had. Only kernels with
`wait4` tell that much: Linux and macOS.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

_LAST_WORDS = 2_000
RESIDENT_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True, slots=True)
class Used:
    """What one run used; `output` is what it printed on standard output."""

    cpu_seconds: float
    wall_seconds: float
    resident_bytes: int
    output: str = ""


class RunFailed(Exception):  # noqa: N818 - it is how a run ended
    """A program that was to be measured ended badly; the text holds its last words."""


def run_measured(command: Sequence[object], *, env: Mapping[str, str] | None = None) -> Used:
    """Run `command` to its end and return what it used. Raises RunFailed."""
    words = [str(word) for word in command]
    # In a file, because a pipe that nobody reads would stop a program that talks much.
    with tempfile.TemporaryFile() as complaints:
        began = time.monotonic()
        child = subprocess.Popen(
            words,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=complaints,
            env=None if env is None else {**os.environ, **env},
        )
        assert child.stdout is not None  # noqa: S101 - it was asked for above
        with child.stdout as told:
            output = told.read().decode("utf-8", "replace")
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.monotonic() - began
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0:
            complaints.seek(0)
            said = (complaints.read().decode("utf-8", "replace") + output)[-_LAST_WORDS:]
            raise RunFailed(f"{Path(words[0]).name} ended with {child.returncode}: {said.strip()}")
    return Used(
        cpu_seconds=usage.ru_utime + usage.ru_stime,
        wall_seconds=wall,
        resident_bytes=usage.ru_maxrss * RESIDENT_UNIT,
        output=output,
    )


def typical(runs: Sequence[Used]) -> Used:
    """Return the medians of several runs of one program, and what the last one printed."""
    return Used(
        cpu_seconds=median(run.cpu_seconds for run in runs),
        wall_seconds=median(run.wall_seconds for run in runs),
        resident_bytes=max(run.resident_bytes for run in runs),
        output=runs[-1].output,
    )
