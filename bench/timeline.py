"""What the timeline asks of a two-hour file: index, thumbnails, the shape of the sound, memory.

Each figure comes from a process of its own: its CPU seconds hold Python's start, all imports and every
process that it started in turn. Waiting times are taken inside, from the call to its answer. The file is
read once before, so that all find it in memory.
"""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bench import films
from bench.machine import machine_line, versions_line
from bench.measuring import Used, run_measured
from bench.programs import ffmpeg
from bench.table import Row, at_most, exit_status, print_rows
from bench.timeline_parts import (
    THUMBNAIL_HEIGHT,
    THUMBNAILS,
    arrays,
    index,
    peaks,
    peaks_by_frames,
    thumbnails,
)

MOST_WAIT_SECONDS = 0.5
MOST_STRIP_SECONDS = 10
MOST_STRIP_CPU = 0.4
MOST_PEAKS_CPU = 0.6
MOST_MEMORY_MIB = 300
_MIB = 2**20


@dataclass(frozen=True, slots=True)
class Figures:
    """What each part and each rival used, and what the parts told of waiting, in seconds by name."""

    used: dict[str, Used]

    def cpu(self, part: str) -> float:
        """Return the CPU seconds of `part`."""
        return self.used[part].cpu_seconds

    def wait(self, part: str, what: str) -> float:
        """Return how long `part` waited for `what`, in seconds."""
        told: dict[str, float] = json.loads(self.used[part].output)
        return told[what]


def main(arguments: Sequence[str]) -> int:
    """Measure and print the table; return 1 if a goal is missed."""
    argparse.ArgumentParser(prog="dev.py bench timeline", description=__doc__).parse_args(arguments)
    path = films.two_hours(films.FOLDER, ffmpeg=ffmpeg()[0])
    films.read_once(path)
    figures = measure(path)
    print(f"\n{machine_line()}\n{versions_line()}")
    size = path.stat().st_size / 1e6
    print(f"{path.name}: 640x360 at 30 fps, H.264 and AAC, {size:.0f} MB\n")
    rows = goals(figures)
    print_rows(rows)
    return exit_status(rows)


def measure(path: Path) -> Figures:
    """Run every part and every rival on `path`, one after the other."""
    used = {}
    for part in (index, thumbnails, peaks, peaks_by_frames, arrays):
        name = part.__name__
        print(f"measuring: {name} …", flush=True)
        used[name] = run_measured([sys.executable, "-m", "bench.timeline_parts", name, path])
    quiet = [ffmpeg()[0], "-nostdin", "-v", "error", "-y"]
    film = f"fps={THUMBNAILS}/{_seconds(path)},scale=-2:{THUMBNAIL_HEIGHT},format=rgb24"
    nowhere = ["-f", "rawvideo", os.devnull]
    print("measuring: ffmpeg …", flush=True)
    used["skipping"] = run_measured(
        [*quiet, "-skip_frame", "nokey", "-i", path, "-vf", film, *nowhere]
    )
    used["piped"] = run_measured([*quiet, "-i", path, "-map", "0:a:0", "-f", "s16le", os.devnull])
    return Figures(used)


def goals(figures: Figures) -> list[Row]:
    """Return the table."""
    cpu, wait = figures.cpu, figures.wait
    together = wait("index", "probed") + wait("index", "indexed")
    own = (figures.used[part].resident_bytes for part in ("index", "thumbnails", "peaks"))
    return [
        _seconds_row("looked at (probe)", wait("index", "probed")),
        _seconds_row("keyframes listed", wait("index", "indexed")),
        at_most("both: opened and indexed", together, most=MOST_WAIT_SECONDS, unit=" s"),
        at_most(
            "first thumbnail, the file not open before",
            wait("thumbnails", "first"),
            most=MOST_WAIT_SECONDS,
            unit=" s",
        ),
        at_most(
            f"{THUMBNAILS} thumbnails",
            wait("thumbnails", "all"),
            most=MOST_STRIP_SECONDS,
            unit=" s",
        ),
        _seconds_row("  CPU", cpu("thumbnails")),
        _seconds_row("  CPU of ffmpeg -skip_frame nokey", cpu("skipping")),
        at_most("  ours by ffmpeg's", cpu("thumbnails") / cpu("skipping"), most=MOST_STRIP_CPU),
        _seconds_row("peaks", wait("peaks", "all")),
        _seconds_row("  CPU", cpu("peaks")),
        _seconds_row("  CPU of peaks from PyAV's frames one by one", cpu("peaks_by_frames")),
        at_most("  ours by theirs", cpu("peaks") / cpu("peaks_by_frames"), most=MOST_PEAKS_CPU),
        _seconds_row("  CPU of PyAV's frames as arrays, no peaks", cpu("arrays")),
        _seconds_row("  CPU of ffmpeg writing PCM, no peaks", cpu("piped")),
        at_most(
            "most memory of index, thumbnails, peaks",
            max(own) / _MIB,
            most=MOST_MEMORY_MIB,
            unit=" MiB",
        ),
    ]


def _seconds_row(what: str, seconds: float) -> Row:
    return Row(what, f"{seconds:.3f} s")


def _seconds(path: Path) -> int:
    from reely_desktop.engine.media.probe import probe

    return round(probe(path).duration.seconds)
