"""What a program used, as the system tells when it has ended: the one way every bench measures.

CPU seconds are user and system time of the program and of all that it started and waited for, its own
start and imports included. Memory is the largest resident size that any of them had. Only kernels with
`wait4` tell that much: Linux and macOS.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

_LAST_WORDS = 2_000
_LAUNCHER = Path(__file__).with_name("launching.py")
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
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        # In a file, because a pipe that nobody reads would stop a program that talks much.
        with (Path(folder) / "complaints").open("w+b") as complaints:
            launched = subprocess.run(
                [sys.executable, "-I", "-S", str(_LAUNCHER), str(report), *words],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=complaints,
                env=None if env is None else {**os.environ, **env},
                check=False,
            )
            complaints.seek(0)
            said = complaints.read().decode("utf-8", "replace")
        output = launched.stdout.decode("utf-8", "replace")
        last_words = (said + output)[-_LAST_WORDS:].strip()
        if not report.exists():
            raise RunFailed(f"{words[0]} was not measured ({launched.returncode}): {last_words}")
        status, cpu_seconds, wall_seconds, resident = json.loads(report.read_text("ascii"))
    if status != 0:
        raise RunFailed(f"{Path(words[0]).name} ended with {status}: {last_words}")
    return Used(
        cpu_seconds=cpu_seconds,
        wall_seconds=wall_seconds,
        resident_bytes=resident * RESIDENT_UNIT,
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
