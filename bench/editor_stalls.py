"""Whether the window's thread stalls while a long film is opened, looked through, cut and exported.

The window's event loop beats (`heartbeat`), and beside it those of processes which do nothing else: what
they miss is the machine's doing. A stall is a gap less the time in which the kernel gave the thread no core,
and less what one of those processes stood still meanwhile; so it holds the thread's own work, and its waiting
for other threads of the program.

Run as a program, `python -m bench.editor_stalls FILM`, it does all of it once and prints what it found.
"""

import json
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from fractions import Fraction
from pathlib import Path

from bench.heartbeat import Beats, Idle, beating, beside
from bench.measuring import RESIDENT_UNIT, run_measured
from bench.sitting import Sitting, at_window
from bench.table import Row, at_most

MOST_STALL_MS = 50.0
MOST_MEMORY_MIB = 300
_HAND_MS = 16
_MOVES = 400
_CLIP_SHARE = Fraction(1, 12)  # ten minutes of two hours
_MIB = 2**20


@dataclass(frozen=True, slots=True)
class Phase:
    """What somebody did, how the loop beat meanwhile, and how the idle one beside it; in milliseconds."""

    name: str
    seconds: float
    longest_stall: float
    longest_gap: float
    p99: float
    idle_longest_gap: float
    idle_p99: float
    resident_mib: float


def rows(film: Path) -> list[Row]:
    """Return the table of one run."""
    print("opening, looking through, cutting, exporting …", flush=True)
    told = run_measured([sys.executable, "-m", "bench.editor_stalls", film]).output
    found: list[Row] = []
    phases = [Phase(**phase) for phase in json.loads(told)]
    for phase in phases:
        found += [
            at_most(
                f"{phase.name}, {phase.seconds:.0f} s: longest stall",
                phase.longest_stall,
                most=MOST_STALL_MS,
                unit=" ms",
            ),
            Row("  longest gap, waiting for a core included", f"{phase.longest_gap:.0f} ms"),
            Row("  of a process that only beats", f"{phase.idle_longest_gap:.0f} ms"),
            Row(
                "  99th percentile of gaps, and of that process's",
                f"{phase.p99:.0f} ms, {phase.idle_p99:.0f} ms",
            ),
        ]
    opened, last = phases[0], phases[-1]
    return [
        *found,
        at_most(
            "most memory once it is opened, heard and looked through",
            opened.resident_mib,
            most=MOST_MEMORY_MIB,
            unit=" MiB",
        ),
        Row("  and after all of it", f"{last.resident_mib:.0f} MiB"),
    ]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """When something was done, by the monotonic clock, and the most memory by its end."""

    name: str
    start: float
    end: float
    resident_mib: float


def _measured(film: Path) -> list[Phase]:
    stretches: list[_Stretch] = []

    @contextmanager
    def stretch(name: str) -> Iterator[None]:
        start = time.monotonic()
        yield
        used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * RESIDENT_UNIT / _MIB
        stretches.append(_Stretch(name, start, time.monotonic(), used))

    with beside() as idle, at_window() as sitting, beating() as beats:
        with stretch("opening"):
            sitting.open(film)
            sitting.wait(lambda: _has_landmarks(sitting))
        with stretch("scrubbing"):
            sitting.act(_scrubbing(sitting), every_ms=_HAND_MS)
            sitting.wait(sitting.is_seen)
        with stretch("zooming"):
            sitting.act(_zooming(sitting), every_ms=_HAND_MS)
            sitting.wait(sitting.is_seen)
        with stretch("dragging a handle"):
            sitting.act(_dragging(sitting), every_ms=_HAND_MS)
            sitting.wait(sitting.is_seen)
        with stretch("exporting"), tempfile.TemporaryDirectory(dir=film.parent) as folder:
            _export(sitting, Path(folder))
    return [_phase(one, beats, idle) for one in stretches]


def _phase(stretch: _Stretch, beats: Beats, idle: Idle) -> Phase:
    ours = beats.between(stretch.start, stretch.end)
    theirs = idle.between(stretch.start, stretch.end)
    return Phase(
        name=stretch.name,
        seconds=stretch.end - stretch.start,
        longest_stall=ours.longest_stall_ms(theirs.all),
        longest_gap=ours.longest_ms(),
        p99=ours.p99_ms(),
        idle_longest_gap=theirs.anywhere.longest_ms(),
        idle_p99=theirs.anywhere.p99_ms(),
        resident_mib=stretch.resident_mib,
    )


def _has_landmarks(sitting: Sitting) -> bool:
    from reely_desktop.app.landmark_jobs import LANDMARK_KINDS

    heard = sitting.state.soundtrack is not None and sitting.state.soundtrack.peaks is not None
    return heard and not any(job.kind in LANDMARK_KINDS for job in sitting.state.jobs)


def _scrubbing(sitting: Sitting) -> Iterator[None]:
    """Drag the playhead from end to end and half-way back."""
    first = sitting.point(sitting.time(Fraction(1, 100)))
    sitting.press(first)
    yield
    for number in range(_MOVES):
        there = Fraction(3 * number, 2 * _MOVES)
        place = sitting.point(sitting.time(min(there, 2 - there) * Fraction(98, 100)))
        sitting.move(place)
        yield
    sitting.release(place)


def _zooming(sitting: Sitting) -> Iterator[None]:
    """Zoom in on the playhead until single frames are seen, and out again."""
    for _ in range(12):
        sitting.key("=")
        yield
    for _ in range(12):
        sitting.key("-")
        yield


def _dragging(sitting: Sitting) -> Iterator[None]:
    """Drag the in point to the middle."""
    place = sitting.point(sitting.document.in_point, outwards_px=-6)
    sitting.press(place)
    yield
    for number in range(_MOVES):
        place = sitting.point(sitting.time(Fraction(number, 2 * _MOVES)), outwards_px=-6)
        sitting.move(place)
        yield
    sitting.release(place)


def _export(sitting: Sitting, folder: Path) -> None:
    """Export a twelfth of the film from its middle, exact to the frame, into `folder`."""
    output = folder / "clip.mp4"
    sitting.act(_asking_for(sitting, output), every_ms=_HAND_MS)
    sitting.wait(lambda: any(job.is_over for job in sitting.state.jobs))
    assert output.exists()  # noqa: S101 - figures of an export that failed would be a lie


def _asking_for(sitting: Sitting, output: Path) -> Iterator[None]:
    """Go to where the clip ends, let it end there, say where it goes, and export it."""
    from reely_desktop.app import editing

    store, ends = sitting.window.editor.store, sitting.time(Fraction(1, 2) + _CLIP_SHARE)
    store.apply(lambda state: editing.seek(state, ends))
    yield
    store.apply(editing.set_out_point_here)
    yield
    store.apply(lambda state: editing.choose_output(state, output, may_overwrite=False))
    yield
    sitting.window.editor.export()
    yield


if __name__ == "__main__":
    print(json.dumps([asdict(phase) for phase in _measured(Path(sys.argv[1]))]))
