"""Project files: what is written is read, by this version and by others, and nothing else is."""

import json
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.app.caption_choice import CaptionChoice, CaptionLook, CaptionPlace
from reely_desktop.app.clip import Clip
from reely_desktop.app.project import Project, SettledHook
from reely_desktop.app.project_file import ProjectFileError, Saved, from_json, to_json
from reely_desktop.app.spelling import Spelling
from reely_desktop.engine.mediatime import MediaRange, MediaTime, from_seconds
from reely_desktop.engine.picture.caption_styles import Colour

HERE = Path(__file__).parent
SAMPLE = HERE / "samples" / "project-1.reely"
SCHEMA = json.loads(
    (HERE.parents[2] / "docs" / "reference" / "project-file.schema.json").read_text("utf-8")
)


def at(seconds: str) -> MediaTime:
    return from_seconds(Fraction(seconds))


def looks() -> st.SearchStrategy[CaptionLook]:
    part = st.integers(0, 255)
    colours = st.none() | st.builds(Colour, part, part, part, part)
    return st.builds(
        CaptionLook,
        style=st.text(),
        size_percent=st.integers(50, 200),
        colour=colours,
        active_colour=colours,
        height_percent=st.none() | st.integers(0, 100),
    )


@st.composite
def saved(draw: st.DrawFn) -> Saved:
    timebase = draw(st.sampled_from([Fraction(1, 30000), Fraction(1001, 24000), Fraction(1, 1)]))
    clips = []
    for number in range(1, draw(st.integers(1, 4)) + 1):
        points = sorted(draw(st.sets(st.integers(0, 10**9), min_size=2, max_size=8)))
        pieces = [
            MediaRange(MediaTime(a, timebase), MediaTime(b, timebase)) for a, b in pairwise(points)
        ]
        clips.append(Clip(number, tuple(draw(st.permutations(pieces))), draw(st.text())))
    markers = sorted(draw(st.sets(st.integers(0, 10**6))))
    spelled = draw(st.sets(st.tuples(st.integers(0, 10**9), st.text(), st.text())))
    return Saved(
        source=draw(st.text()),
        fingerprint=draw(st.text()),
        project=Project(
            clips=tuple(clips),
            chosen=draw(st.sampled_from(clips)).id,
            next_id=len(clips) + 1,
            markers=tuple(MediaTime(marker, timebase) for marker in markers),
            settled_hooks=tuple(
                SettledHook(from_seconds(Fraction(a, 1000)), from_seconds(Fraction(b, 1000)), kept)
                for a, b, kept in draw(
                    st.lists(
                        st.tuples(st.integers(0, 10**6), st.integers(0, 10**6), st.booleans()),
                        max_size=3,
                    )
                )
            ),
            spellings=tuple(Spelling(*told) for told in sorted(spelled)),
            captions=CaptionChoice(draw(st.sampled_from(CaptionPlace)), draw(looks())),
        ),
        playhead=MediaTime(draw(st.integers(0, 10**9)), timebase),
    )


@given(saved())
def test_what_is_written_is_read_and_fits_the_schema(project: Saved) -> None:
    content = to_json(project)

    assert from_json(content, name="talk.reely") == project
    jsonschema_rs.validate(SCHEMA, json.loads(content))


def test_a_file_of_version_1_is_read_whatever_else_stands_in_it() -> None:
    read = from_json(SAMPLE.read_bytes(), name=SAMPLE.name)

    jsonschema_rs.validate(SCHEMA, json.loads(SAMPLE.read_bytes()))
    assert read.source == "/videos/talk.mp4"
    assert read.playhead == at("1001/30000")
    assert read.project.clip == Clip(
        2, (MediaRange(at("7"), at("15/2")), MediaRange(at("5"), at("6"))), "The höök"
    )
    assert read.project.markers == (at("5"), at("7"))
    assert read.project.settled_hooks == ()


def test_a_file_of_a_later_version_is_refused_as_such() -> None:
    later = {**json.loads(SAMPLE.read_bytes()), "version": 2}

    with pytest.raises(ProjectFileError, match="later version") as refused:
        from_json(json.dumps(later).encode(), name="talk.reely")

    assert refused.value.code == "RLY-PROJECT-NEWER"


@pytest.mark.parametrize(
    "spoiled",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"[" * 100_000,
        SAMPLE.read_bytes()[:-20],
        SAMPLE.read_bytes().replace(b"reely-project", b"something else"),
        SAMPLE.read_bytes().replace(b'"0", "end": "5"', b'"5", "end": "5"'),
        SAMPLE.read_bytes().replace(b'"0", "end": "5"', b'"-1", "end": "5"'),
        SAMPLE.read_bytes().replace(b'"0", "end": "5"', b'0, "end": "5"'),
        SAMPLE.read_bytes().replace(b'"15/2"', b'"15/0"'),
        SAMPLE.read_bytes().replace(b'"15/2"', b'"NaN"'),
        SAMPLE.read_bytes().replace(b'"15/2"', b'"1e999999999"'),
        SAMPLE.read_bytes().replace(b'"chosen": 2', b'"chosen": 3'),
        SAMPLE.read_bytes().replace(b'"id": 2', b'"id": 1'),
        SAMPLE.read_bytes().replace(b'"7", "end": "15/2"', b'"5", "end": "15/2"'),
    ],
)
def test_what_is_no_project_is_told_in_one_sentence(spoiled: bytes) -> None:
    with pytest.raises(ProjectFileError, match=r"talk\.reely") as refused:
        from_json(spoiled, name="talk.reely")

    assert refused.value.code == "RLY-PROJECT-DAMAGED"
