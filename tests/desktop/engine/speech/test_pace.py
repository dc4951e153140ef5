"""How fast a model listens is reckoned by what was spoken, and never from too little of it."""

from datetime import timedelta

import pytest

from reely_desktop.engine.speech.pace import Pace, pace_from_bytes, pace_of, pace_to_bytes
from reely_desktop.engine.speech.recognition import Recognition
from reely_desktop.engine.transcript.words import Transcript


def heard(*voiced: tuple[int, int]) -> Recognition:
    return Recognition(
        Transcript("en", ()), "en", 1.0, voiced, (), "tiny.en", "cpu", "int8", ("a note",)
    )


def test_pauses_do_not_count_as_speech() -> None:
    pace = pace_of(heard((0, 10_000), (300_000, 320_000)), timedelta(seconds=3))

    assert pace == Pace(30_000, 3_000, "cpu", ("a note",))
    assert pace.for_an_hour == timedelta(minutes=6)


def test_too_little_speech_says_nothing() -> None:
    assert pace_of(heard((0, 19_999)), timedelta(seconds=3)) is None
    assert pace_of(heard(), timedelta(seconds=3)) is None


def test_what_is_kept_is_read_again() -> None:
    pace = Pace(30_000, 3_000, "cuda", ("a note",))

    assert pace_from_bytes(pace_to_bytes(pace)) == pace


@pytest.mark.parametrize(
    "kept",
    [
        b"",
        b"[]",
        b"{}",
        b'{"version": 2}',
        b'{"version": 1, "spoken_ms": 0, "took_ms": 1, "device": "cpu", "notes": []}',
        b'{"version": 1, "spoken_ms": 30000, "took_ms": 1, "device": "abacus", "notes": []}',
    ],
)
def test_what_is_no_pace_is_refused(kept: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        pace_from_bytes(kept)
