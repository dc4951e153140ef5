"""Captions as they are laid out and drawn."""

import re
from itertools import pairwise

import numpy as np
import pysubs2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reely_desktop.engine.picture.caption_drawing import drawn
from reely_desktop.engine.picture.caption_layout import free_area
from reely_desktop.engine.transcript.words import Transcript, Word
from tests.support.caption_looks import STYLES, TYPEFACES, ink, overlays
from tests.support.spoken_words import NASTY, PLAIN, UNSPACED, spoken, transcripts

_FRAMES = ((1080, 1920), (1280, 720), (360, 640), (1080, 1350), (640, 640))
_TEXTS = st.sampled_from(NASTY + PLAIN).map(" {}".format) | st.sampled_from(UNSPACED)
_ANY = st.text(st.characters(codec="utf-8"), max_size=40)
_LONG = st.sampled_from(
    (" WWWWWWWWWWWWWWWWWWWWWWWWWWWWW", " Donaudampfschifffahrtsgesellschaft", " مرحبا")
)
_COLOURS = re.compile(r"\{\\1c&H[0-9A-F]{6}&\}")
_TALE = "Then I saw a small red boat, with no one in it, coming in against the tide."


@settings(max_examples=40)
@given(
    transcripts(_TEXTS | _LONG | _ANY, most=20),
    st.sampled_from(list(STYLES)),
    st.sampled_from(_FRAMES),
)
def test_no_caption_leaves_where_captions_may_stand(
    transcript: Transcript, name: str, frame: tuple[int, int]
) -> None:
    captions = drawn(transcript, STYLES[name], frame, typefaces=TYPEFACES)

    free = free_area(frame)
    for area in captions.areas:
        assert free.left - 0.01 <= area.left <= area.right <= free.right + 0.01
        assert free.top - 0.01 <= area.top <= area.bottom <= free.bottom + 0.01


@pytest.mark.parametrize("name", STYLES)
@pytest.mark.parametrize("frame", [(360, 640), (640, 360)])
def test_what_is_drawn_stays_where_captions_may_stand(name: str, frame: tuple[int, int]) -> None:
    said = f"{_TALE} {{\\an8}} <b> WWWWWWWWWWWWWWWWWWWW gjpqy,"
    captions = drawn(spoken(said), STYLES[name], frame, typefaces=TYPEFACES)

    pictures = overlays(captions, list(captions.changes_ms[:-1]))

    free = free_area(frame)
    assert len(pictures) > 1
    for picture in pictures:
        left, top, right, bottom = ink(picture)
        assert right > left
        assert left >= free.left - 1 and right <= free.right + 1  # noqa: PT018 - a pixel is only grazed
        assert top >= free.top - 1 and bottom <= free.bottom + 1  # noqa: PT018


@given(transcripts(_TEXTS | _ANY, most=20), st.sampled_from(list(STYLES)))
def test_no_two_captions_are_shown_at_once(transcript: Transcript, name: str) -> None:
    captions = drawn(transcript, STYLES[name], (1080, 1920), typefaces=TYPEFACES)

    letters = [e for e in pysubs2.SSAFile.from_string(captions.ass, format_="ass") if e.layer == 1]
    assert all(event.start < event.end for event in letters)
    assert all(before.end <= after.start for before, after in pairwise(letters))


def test_nothing_but_colours_changes_while_a_caption_is_said() -> None:
    captions = drawn(spoken(_TALE), STYLES["highlight"], (1080, 1920), typefaces=TYPEFACES)

    events = [event.text for event in pysubs2.SSAFile.from_string(captions.ass, format_="ass")]

    assert len(events) == len(_TALE.split())
    assert len(set(events)) == len(events)
    assert len({_COLOURS.sub("", text) for text in events}) == len(captions.areas)


@pytest.mark.parametrize("said", ["{\\b1}", "{\\p1}m", "\\N", "\\h", "{", "a}b{c", "<i>"])
def test_what_looks_like_markup_is_drawn_as_it_is_said(said: str) -> None:
    style = STYLES["plain"]
    captions = drawn(spoken(said), style, (1280, 720), typefaces=TYPEFACES)

    (picture,) = overlays(captions, [100])

    left, _, right, _ = ink(picture)
    em = style.size * 720 / 1080
    assert right - left >= (TYPEFACES.width(said, style.weight) - 0.2) * em * 0.95


def test_the_word_box_lies_behind_the_word_being_said() -> None:
    style = STYLES["word-box"]
    captions = drawn(spoken("red boat", each_ms=500), style, (640, 360), typefaces=TYPEFACES)

    first, second = overlays(captions, [100, 700])

    boxes = [ink(np.where(_is_near(p, style.box_colour), p, 0)) for p in (first, second)]
    letters = ink(first)
    assert boxes[0][0] - 2 <= letters[0]
    assert boxes[1][2] + 2 >= ink(second)[2]
    assert abs(boxes[1][0] - boxes[0][2]) <= 8


def test_karaoke_fills_from_left_to_right_as_it_is_said() -> None:
    style = STYLES["karaoke"]
    assert style.said_colour is not None
    captions = drawn(spoken("harbour", each_ms=1000), style, (640, 360), typefaces=TYPEFACES)

    filled = [
        int(_is_near(p, style.said_colour)[..., 0].sum())
        for p in overlays(captions, [0, 300, 600, 999])
    ]

    assert filled == sorted(set(filled))
    assert filled[0] < filled[-1] / 20


def test_a_character_that_cannot_be_shown_is_left_out_and_told() -> None:
    said = Transcript(
        "en",
        (Word(" ok", 0, 500), Word(" \N{CUNEIFORM SIGN A}", 500, 900), Word(" yes", 900, 1400)),
    )

    captions = drawn(said, STYLES["highlight"], (1080, 1920), typefaces=TYPEFACES)

    assert captions.missing == "\N{CUNEIFORM SIGN A}"
    assert "\N{CUNEIFORM SIGN A}" not in captions.ass


def test_nothing_said_is_nothing_drawn() -> None:
    captions = drawn(Transcript("", ()), STYLES["plain"], (640, 360), typefaces=TYPEFACES)

    assert (captions.areas, captions.changes_ms, captions.missing) == ((), (), "")


def _is_near(
    picture: "np.typing.NDArray[np.uint8]", colour: object
) -> "np.typing.NDArray[np.bool_]":
    wanted = np.array([getattr(colour, part) for part in ("red", "green", "blue")])
    is_near = np.abs(picture[..., :3].astype(int) - wanted).max(axis=2, keepdims=True) < 12
    return np.asarray(is_near & (picture[..., 3:] == 255))
