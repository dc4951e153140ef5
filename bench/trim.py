"""A minute cut exactly out of ten: Reely against whoever else does it, side by side in one run.

Everybody cuts the same 1800 frames, both ends in the middle of a group of pictures, out of 1080p30. Each
round runs all of them one after the other; shown are the medians of the rounds. CPU seconds are of the
whole command, Reely's checking of the written clip included.
`--rounds N` (1) sets how many rounds.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from bench import contenders, films
from bench.contenders import Cut
from bench.installing import NotInstalled
from bench.judging import Judged, judge, source_frames
from bench.machine import machine_line, versions_line
from bench.measuring import Used, run_measured, typical
from bench.programs import ffmpeg
from bench.table import Row, at_most, exactly, exit_status, not_measured, print_columns, print_rows
from tests.support.granted_plans import grant

# Both in the middle of a group of pictures: 125 frames are encoded at the head, 75 at the tail.
FIRST_FRAME = 2 * films.LOOP_FRAMES + films.GROUP_FRAMES // 2
FRAMES = 60 * films.RATE

REELY = "reely trim (exact)"
X264 = "x264 veryfast, whole"
X264_AS_FINE = f"x264 veryfast, whole, crf {contenders.WHOLE_RATE_FACTOR}"
SMARTCUT = f"smartcut {contenders.SMARTCUT_VERSION}"
COPY = "stream copy (not exact)"
EDGES = "the edges' encoding alone"

MOST_BY_X264 = 0.20
MOST_BY_SMARTCUT = 0.6

Command = Callable[[Path], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Result:
    """What one contender used, and what it wrote (None for the edges' encoding, which is no clip)."""

    used: Used
    clip: Judged | None


def main(arguments: Sequence[str]) -> int:
    """Measure and print the tables; return 1 if a goal is missed."""
    parser = argparse.ArgumentParser(prog="dev.py bench trim", description=__doc__)
    parser.add_argument("--rounds", type=int, default=1, metavar="N", help="1 unless given")
    rounds = parser.parse_args(arguments).rounds
    source = films.ten_minutes(films.FOLDER, ffmpeg=ffmpeg()[0])
    cut = Cut(
        source,
        Fraction(FIRST_FRAME, films.RATE),
        Fraction(FIRST_FRAME + FRAMES, films.RATE),
    )
    try:
        smartcut = contenders.smartcut_program(films.FOLDER)
    except NotInstalled as lack:
        print(lack, file=sys.stderr)
        smartcut = None
    films.read_once(source)
    with tempfile.TemporaryDirectory(dir=films.FOLDER) as scratch:
        results = measure(cut, Path(scratch), smartcut=smartcut, rounds=rounds)
    wanted = source_frames(cut.source, cut.start, cut.end)
    print(f"\n{machine_line()}\n{versions_line(SMARTCUT)}")
    print(
        f"{source.name}: 1920x1080 at {films.RATE} fps, {source.stat().st_size / 1e6:.0f} MB; "
        f"{len(wanted)} frames wanted from {float(cut.start):g} s; "
        f"{'one round' if rounds == 1 else f'medians of {rounds} rounds'}\n"
    )
    print_columns(standings(results, wanted))
    print()
    rows = goals(results, wanted)
    print_rows(rows)
    return exit_status(rows)


def measure(cut: Cut, scratch: Path, *, smartcut: Path | None, rounds: int) -> dict[str, Result]:
    """Let every contender cut `rounds` times into `scratch`, in turns, and look at what it wrote last."""
    commands: dict[str, Command] = {
        REELY: lambda output: contenders.by_reely(cut, output),
        X264: lambda output: contenders.by_x264(cut, output),
        X264_AS_FINE: lambda output: contenders.by_x264(
            cut, output, rate_factor=contenders.WHOLE_RATE_FACTOR
        ),
    }
    if smartcut is not None:
        commands[SMARTCUT] = lambda output: contenders.by_smartcut(smartcut, cut, output)
    commands[COPY] = lambda output: contenders.by_copying(cut, output)
    size, rate = contenders.picture_shape(cut.source)
    grant(scratch / "home" / "data")  # a minute, many times over
    home = {"REELY_HOME": str(scratch / "home")}
    runs: dict[str, list[Used]] = {name: [] for name in (*commands, EDGES)}
    clips: dict[str, Judged | None] = {EDGES: None}
    for turn in range(rounds):
        for name, command in commands.items():
            print(f"round {turn + 1} of {rounds}: {name} …", flush=True)
            output = scratch / "clip.mp4"
            output.unlink(missing_ok=True)
            runs[name].append(run_measured(command(output), env=home))
            if turn == rounds - 1:
                clips[name] = judge(output)
        print(f"round {turn + 1} of {rounds}: {EDGES} …", flush=True)
        raw = scratch / "edges.yuv"
        edges = [range(s.start, s.stop) for s in _places(runs[REELY][-1], "encode")]
        contenders.write_raw_edges(cut, raw, rate=rate, edges=edges)
        runs[EDGES].append(run_measured(contenders.encoding_alone(raw, size, rate)))
        raw.unlink()
    return {name: Result(typical(runs[name]), clips[name]) for name in runs}


def standings(results: dict[str, Result], wanted: tuple[bytes, ...]) -> list[tuple[str, ...]]:
    """Return the table of all contenders, its head first."""
    lines: list[tuple[str, ...]] = [
        ("", "CPU s", "of x264", "wall s", "stored", "shown", "identical", "MB", "memory MiB")
    ]
    whole = results[X264].used.cpu_seconds
    for name, result in results.items():
        used, clip = result.used, result.clip
        found = (
            ("", "", "", "")
            if clip is None
            else (
                str(clip.stored),
                str(len(clip.shown)),
                str(clip.alike(wanted)),
                f"{clip.size_bytes / 1e6:.1f}",
            )
        )
        lines.append(
            (
                name,
                f"{used.cpu_seconds:.2f}",
                f"{used.cpu_seconds / whole:.3f}",
                f"{used.wall_seconds:.1f}",
                *found,
                f"{used.resident_bytes / 2**20:.0f}",
            )
        )
    return lines


def goals(results: dict[str, Result], wanted: tuple[bytes, ...]) -> list[Row]:
    """Return what Reely has to reach, and whether it does."""
    reely = results[REELY]
    assert reely.clip is not None  # noqa: S101 - it was made by a command
    copied = _places(reely.used, "copy")
    alike = sum(reely.clip.alike_in_place(wanted, places) for places in copied)
    cpu = reely.used.cpu_seconds
    by_x264 = cpu / results[X264].used.cpu_seconds
    what = "CPU of exact by that of smartcut"
    return [
        at_most("CPU of exact by that of x264 veryfast", by_x264, most=MOST_BY_X264),
        at_most(what, cpu / results[SMARTCUT].used.cpu_seconds, most=MOST_BY_SMARTCUT)
        if SMARTCUT in results
        else not_measured(what, "not installed", goal=f"<= {MOST_BY_SMARTCUT:g}"),
        exactly("frames shown by exact", len(reely.clip.shown), wanted=len(wanted)),
        exactly("frames stored by exact", reely.clip.stored, wanted=len(wanted)),
        exactly("copied frames bit-identical", alike, wanted=sum(len(p) for p in copied)),
    ]


def _places(run: Used, kind: str) -> list[range]:
    """Return which frames of the clip are of `kind`, as `reely trim --json` told."""
    places = []
    start = 0
    for piece in json.loads(run.output)["pieces"]:
        if piece["kind"] == kind:
            places.append(range(start, start + piece["frames"]))
        start += piece["frames"]
    return places
