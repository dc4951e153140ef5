"""What the worker is asked and tells survives the pipe; what a library writes there is passed over."""

import pytest

from reely_desktop.engine.speech.pauses import HeardSegment
from reely_desktop.engine.speech.telling import (
    Advanced,
    Asked,
    Begun,
    Ended,
    Heard,
    Language,
    Refused,
    Told,
    Voiced,
    asked_from_text,
    asked_in_text,
    line_of,
    told_in,
)
from reely_desktop.engine.transcript.words import Word


@pytest.mark.parametrize(
    "told",
    [
        Begun("cpu", "int8"),
        Language("en", 0.5),
        Voiced(((0, 10), (20, 30))),
        Heard(HeardSegment((Word(" größer", 10, 20, 0.25), Word(" x", 20, 20)), 0.125)),
        Advanced(1_000),
        Ended(),
        Refused(is_of_input=True, code="RLY-X", message="so\nso", hint="do"),
    ],
    ids=lambda told: type(told).__name__,
)
def test_what_is_told_arrives(told: Told) -> None:
    line = line_of(told)

    assert "\n" not in line
    assert told_in(line) == told


@pytest.mark.parametrize(
    "line", ["", "loading…", "{}", "[1]", '{"told": "what"}', '{"told": "ended", "a": 1}']
)
def test_other_lines_are_passed_over(line: str) -> None:
    assert told_in(line) is None


def test_a_file_may_have_any_name() -> None:
    asked = Asked("/a/\udcff \N{SNOWMAN}.mp4", 1, "/m", None, False, "cpu", "int8", 1)  # noqa: FBT003 - in order

    assert asked_from_text(asked_in_text(asked)) == asked
