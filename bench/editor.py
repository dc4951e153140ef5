"""Whether the editor keeps what is promised of it: start, painting, pictures, stalls, memory.

Eight parts, each against its goal and, where there is one, against a floor that is measured in the same run:
the timeline's painting, stepping and seeking, stepping in the window, a long transcript, the first paint,
opening a film of two hours, stalls while it is looked through and cut, memory in an hour's editing. No screen
is needed. `--only` names the parts to run; `--seconds` makes the long film shorter and `--gestures` the hour,
for a quick try.
"""

import argparse
import os
from collections.abc import Callable, Sequence
from pathlib import Path

from bench import (
    editor_opening,
    editor_painting,
    editor_pictures,
    editor_session,
    editor_stalls,
    editor_start,
    editor_stepping,
    editor_transcript,
    films,
)
from bench.machine import machine_line, versions_line
from bench.programs import ffmpeg
from bench.table import Row, exit_status, print_rows

Part = Callable[[argparse.Namespace], list[Row]]


def main(arguments: Sequence[str]) -> int:
    """Measure and print the tables; return 1 if a goal is missed."""
    asked = _parser().parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    tables = {name: PARTS[name](asked) for name in asked.only or PARTS}
    print(f"\n{machine_line()}\n{versions_line()}")
    for name, rows in tables.items():
        print(f"\n{name}\n")
        print_rows(rows)
    return exit_status([row for rows in tables.values() for row in rows])


def _film(asked: argparse.Namespace) -> Path:
    return films.two_hours(films.FOLDER, ffmpeg=ffmpeg()[0], seconds=asked.seconds)


PARTS: dict[str, Part] = {
    "painting": lambda asked: editor_painting.rows(asked.paints),
    "pictures": lambda asked: editor_pictures.rows(asked.seeks),
    "stepping": lambda asked: editor_stepping.rows(asked.steps),
    "transcript": lambda asked: editor_transcript.rows(asked.words),
    "start": lambda asked: editor_start.rows(asked.starts),
    "opening": lambda asked: editor_opening.rows(_film(asked), asked.rounds),
    "stalls": lambda asked: editor_stalls.rows(_film(asked)),
    "session": lambda asked: editor_session.rows(asked.gestures),
}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py bench editor", description=__doc__)
    parser.add_argument(
        "--only", nargs="+", choices=PARTS, metavar="PART", help=f"of {', '.join(PARTS)}"
    )
    for name, number, help_ in (
        ("paints", 400, "of each kind"),
        ("seeks", 100, "in each film, and four times as many steps"),
        ("steps", 200, "in the window, each way"),
        ("words", editor_transcript.WORDS, "of the transcript"),
        ("starts", 9, "of the editor, and of a bare window"),
        ("rounds", 5, "openings of the long film"),
        ("seconds", films.TIMELINE_SECONDS, "length of the long film"),
        ("gestures", editor_session.GESTURES_AN_HOUR, "of the hour's editing"),
    ):
        parser.add_argument(
            f"--{name}",
            type=int,
            default=number,
            metavar="N",
            help=f"{help_}; {number} unless given",
        )
    return parser
