"""How long a running export goes on after it was told to stop, and what it leaves.

Exports of a minute of 1080p are stopped at moments spread evenly over their work, `--moments N` (12) of
each kind: in this process as the window does it, from `cancel()` until the call has ended, and as a person
does in a terminal, from SIGINT until `reely trim` is gone. Afterwards no file may stand in the folder and
no process may run.
"""

import argparse
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from statistics import median

from bench import contenders, films
from bench.contenders import Cut
from bench.machine import machine_line, versions_line
from bench.programs import ffmpeg, running_with
from bench.table import Row, at_most, exactly, exit_status, not_measured, print_rows
from reely_desktop.engine.cut.export import export
from reely_desktop.engine.cut.presets import SOURCE
from reely_desktop.engine.cut.request import CutMode, ExportRequest, VerifyDepth
from reely_desktop.engine.errors import Cancelled
from reely_desktop.engine.mediatime import MediaRange, from_seconds
from reely_desktop.engine.processes import run
from reely_desktop.engine.progress import Cancellation, Progress

MOST_SECONDS = 0.4
_CANCELLED = 130
_LONGEST_SECONDS = 6  # of an encoding whose every moment is like the next

Work = Callable[[Progress, Cancellation], object]


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop, `moment` seconds into the work: how long it went on, in seconds, and what it left.

    `is_clean` is whether a command ended with the status that says so.
    """

    moment: float
    seconds: float
    left: tuple[str, ...]
    is_clean: bool = True


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of work to be stopped, `during` a stage of it or at any time, within `span` seconds."""

    name: str
    work: Work
    span: float | None = None
    during: str | None = None


def main(arguments: Sequence[str]) -> int:
    """Measure and print the table; return 1 if a goal is missed."""
    parser = argparse.ArgumentParser(prog="dev.py bench cancel", description=__doc__)
    parser.add_argument("--moments", type=int, default=12, metavar="N", help="12 unless given")
    moments = parser.parse_args(arguments).moments
    source = films.ten_minutes(films.FOLDER, ffmpeg=ffmpeg()[0])
    cut = Cut(source, Fraction(255, 2), Fraction(375, 2))
    films.read_once(source)
    rows: list[Row] = []
    with tempfile.TemporaryDirectory(dir=films.FOLDER) as scratch:
        folder = Path(scratch) / "clips"
        folder.mkdir()
        for kind in kinds(cut, folder):
            print(f"stopping {moments} times: {kind.name} …", flush=True)
            rows += told(kind.name, stops(kind, moments, folder=folder, source=source))
        print(f"stopping {moments} times: reely trim …", flush=True)
        typed = contenders.by_reely(cut, folder / "clip.mp4")
        rows += told(
            "reely trim, SIGINT",
            stops_of_command(typed, moments, folder=folder, source=source),
        )
    print(
        f"\n{machine_line()}\n{versions_line()}\n{source.name}: a minute of 1080p30 cut from it\n"
    )
    print_rows(rows)
    return exit_status(rows)


def kinds(cut: Cut, folder: Path) -> tuple[Kind, ...]:
    """Return what is stopped in this process."""
    slow = [str(ffmpeg()[0]), "-nostdin", "-v", "error", "-i", str(cut.source)]
    slow += ["-c:v", "libx264", "-preset", "veryslow", "-f", "null", "-"]

    def exporting(mode: CutMode, depth: VerifyDepth = VerifyDepth.SEAMS) -> Work:
        wanted = MediaRange(from_seconds(cut.start), from_seconds(cut.end))
        request = ExportRequest(
            source=cut.source,
            ranges=(wanted,),
            output=folder / "clip.mp4",
            preset=SOURCE,
            mode=mode,
            verify=depth,
            overwrite=True,
        )
        return lambda progress, cancellation: export(
            request, ffmpeg=ffmpeg()[0], progress=progress, cancellation=cancellation
        )

    return (
        Kind("exact, at any time", exporting(CutMode.EXACT)),
        Kind(
            "exact, verifying every frame",
            exporting(CutMode.EXACT, VerifyDepth.FULL),
            during="verifying",
        ),
        Kind("encoded whole", exporting(CutMode.ENCODE), span=_LONGEST_SECONDS),
        Kind(
            "ffmpeg alone, x264 veryslow",
            lambda _progress, cancellation: run(slow, cancellation=cancellation),
            span=_LONGEST_SECONDS,
        ),
    )


def stops(kind: Kind, moments: int, *, folder: Path, source: Path) -> list[Stop]:
    """Stop the work of `kind` at `moments` moments, each in a run of its own."""
    span = _span_of(kind) if kind.span is None else kind.span
    _clear(folder)
    found = []
    for number in range(moments):
        moment = span * (number + 0.5) / moments
        seconds = _stopped(kind, moment)
        if seconds is not None:
            found.append(Stop(moment, seconds, _left(folder, source)))
        _clear(folder)
    return found


def stops_of_command(
    command: Sequence[str], moments: int, *, folder: Path, source: Path
) -> list[Stop]:
    """Send SIGINT to `command` at `moments` moments, each in a run of its own."""
    began = time.monotonic()
    subprocess.run(command, check=True, capture_output=True)
    span = time.monotonic() - began
    _clear(folder)
    found = []
    for number in range(moments):
        child = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        moment = span * (number + 0.5) / moments
        try:
            child.wait(moment)
        except subprocess.TimeoutExpired:
            asked = time.monotonic()
            child.send_signal(signal.SIGINT)
            status = child.wait()
            seconds = time.monotonic() - asked
            if status != 0:  # else it was faster than before, and done
                left = _left(folder, source)
                found.append(Stop(moment, seconds, left, is_clean=status == _CANCELLED))
        _clear(folder)
    return found


def told(name: str, found: Sequence[Stop]) -> list[Row]:
    """Return the rows of one kind of work."""
    left = [thing for stop in found for thing in stop.left]
    for thing in left:
        print(f"{name} left {thing}", file=sys.stderr)
    if not found:
        return [not_measured(name, "done before its stops", goal=f"<= {MOST_SECONDS} s")]
    worst = max(found, key=lambda stop: stop.seconds)
    rows = [
        exactly(
            f"{name}: stops that left nothing", sum(not s.left for s in found), wanted=len(found)
        ),
        Row("  median", f"{median(stop.seconds for stop in found):.3f} s"),
        at_most(
            f"  worst, {worst.moment:.1f} s into it",
            worst.seconds,
            most=MOST_SECONDS,
            unit=" s",
        ),
    ]
    if not all(stop.is_clean for stop in found):
        ended = sum(stop.is_clean for stop in found)
        rows.append(exactly(f"  ended with status {_CANCELLED}", ended, wanted=len(found)))
    return rows


def _span_of(kind: Kind) -> float:
    """Return how long the work, or the stage of it, takes when nobody stops it."""
    started: list[float] = []

    def noted(stage: str, _done: float) -> None:
        if stage == kind.during and not started:
            started.append(time.monotonic())

    began = time.monotonic()
    kind.work(noted, Cancellation())
    return time.monotonic() - (started[0] if started else began)


def _stopped(kind: Kind, moment: float) -> float | None:
    """Return how long the work went on once it was stopped; None if it was done before.

    Raises what the work raises, but for Cancelled.
    """
    cancellation = Cancellation()
    is_there = threading.Event()

    def work() -> None:
        try:
            kind.work(
                lambda stage, _done: is_there.set() if stage == kind.during else None, cancellation
            )
        finally:
            is_there.set()

    with ThreadPoolExecutor(1) as worker:
        running = worker.submit(work)
        if kind.during is not None:
            is_there.wait()
        wait([running], moment)
        asked = time.monotonic()
        cancellation.cancel()
        wait([running])
        seconds = time.monotonic() - asked
        try:
            running.result()
        except Cancelled:
            return seconds
        return None


def _left(folder: Path, source: Path) -> tuple[str, ...]:
    return (*(path.name for path in folder.iterdir()), *running_with(source))


def _clear(folder: Path) -> None:
    for path in folder.iterdir():
        path.unlink()
