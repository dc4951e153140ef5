"""What is kept of an export as text: the same again, and whatever else stands there is no record."""

import json
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reely_desktop.app.export_record import from_text, output_name, record_of, to_text
from reely_desktop.app.job import Done, Failed, Job, JobKind, Problem, Queued, Status, Stopped
from reely_desktop.engine.cut.presets import SOURCE
from reely_desktop.engine.cut.request import (
    CaptionsWanted,
    Check,
    CutMethod,
    ExportReport,
    ExportRequest,
    PieceKind,
    PieceReport,
)
from reely_desktop.engine.media.chapter_lists import ListedChapter
from reely_desktop.engine.picture.caption_styles import Box, CaptionStyle, Colour
from reely_desktop.engine.transcript.words import Transcript, Word
from tests.support.exports import span, time_at

PRESETS = {SOURCE.name: SOURCE}
REPORT = ExportReport(
    output=Path("clip.mp4"),
    method=CutMethod.SMART,
    reason="copied where it could be",
    frames=25,
    duration=Fraction(1001, 1000),
    pieces=(PieceReport(PieceKind.COPY, 25),),
    first_frame=0,
    last_frame=24,
    audio_offset=None,
    checks=(Check("frames", ok=True, detail="25"),),
    elapsed=Fraction(1, 3),
)
EXPORT = Job(
    id=3,
    kind=JobKind.EXPORT,
    path=Path("clip.mp4"),
    status=Done(REPORT),
    request=ExportRequest(
        Path("talk.mp4"),
        (span(0, 1),),
        Path("clip.mp4"),
        SOURCE,
        chapters=(ListedChapter(time_at(Fraction(1, 3)), "One"),),
        captions=CaptionsWanted(
            Transcript("en", (Word(" hello", 0, 500, 0.25), Word(" there", 500, 900))),
            CaptionStyle("own", "My own", 70, Colour(1, 2, 3), box=Box.WORD, place=0.5),
            beside=True,
        ),
    ),
    is_kept=True,
    key="a",
    begun=1,
)
WRITTEN = json.loads(to_text(record_of(EXPORT)))
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3)
    ),
    max_leaves=5,
)


def places(value: object) -> list[tuple[Any, ...]]:
    """Return the way to each place in what was written, from the whole to the last figure."""
    match value:
        case dict():
            inner = list(value.items())
        case list():
            inner = list(enumerate(value))
        case _:
            inner = []
    return [(), *((key, *way) for key, part in inner for way in places(part))]


def put(value: Any, way: tuple[Any, ...], new: object) -> object:  # noqa: ANN401 - as JSON is
    """Return what was written with something else in one place."""
    if not way:
        return new
    copy = value.copy()
    copy[way[0]] = put(value[way[0]], way[1:], new)
    return copy


def read(text: str) -> Job:
    return from_text(text, job_id=EXPORT.id, key=EXPORT.key, presets=PRESETS)


@pytest.mark.parametrize(
    "status",
    [Done(REPORT), Done(None), Failed(Problem("c", "m", "h")), Stopped(), Queued(is_paused=True)],
)
def test_what_was_kept_is_read_as_it_was(status: Status) -> None:
    job = replace(EXPORT, status=status)

    assert read(to_text(record_of(job))) == job


@example(way=(), new=7)
@given(way=st.sampled_from(places(WRITTEN)), new=ANYTHING)
def test_something_else_in_any_place_is_read_or_is_no_record(
    way: tuple[Any, ...], new: object
) -> None:
    text = json.dumps(put(WRITTEN, way, new))

    try:
        read(text)
    except ValueError:
        output_name(text)


@given(st.integers(0, len(json.dumps(WRITTEN))), st.text(max_size=3))
def test_text_that_breaks_off_is_no_record(length: int, rest: str) -> None:
    text = json.dumps(WRITTEN)[:length] + rest

    try:
        read(text)
    except ValueError:
        output_name(text)


def test_endless_depth_is_no_record() -> None:
    text = "[" * 100_000

    with pytest.raises(ValueError, match="no record"):
        read(text)
    assert output_name(text) is None
