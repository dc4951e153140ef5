"""Captions over the picture: as an export draws them, at the playhead, at hand when they play."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from reely_desktop.app import captioning, chosen, cutting, editing, heard, playing
from reely_desktop.app.caption_choice import CaptionPlace
from reely_desktop.app.seen_captions import UNSEEN, time_in_clip
from reely_desktop.engine.picture.caption_drawing import drawn
from reely_desktop.engine.picture.caption_pictures import Overlay, caption_pictures
from reely_desktop.engine.picture.typefaces import Typefaces
from reely_desktop.engine.progress import Cancellation
from reely_desktop.host.paths import resource
from tests.support import clip_cases
from tests.support.caption_looks import FFMPEG, STYLES
from tests.support.clips import cached_clip
from tests.support.desk import Desk, desk, own
from tests.support.exports import time_at
from tests.support.spoken_words import spoken

SAID = spoken("one two three four five six")
SMALL = cached_clip(clip_cases.PLAIN)
FONTS = resource("fonts")


@pytest.fixture
def at_work(tmp_path: Path) -> Iterator[Desk]:
    video = own(SMALL, tmp_path / "videos")
    with desk(tmp_path) as editor:
        editor.open(video)
        editor.do(
            lambda s: heard.file_read(s, video, SAID, called="said.srt"),
            lambda s: captioning.choose_place(s, CaptionPlace.PICTURE),
        )
        yield editor


def over(at_work: Desk) -> Overlay:
    """Return what lies over the picture, once that is there."""
    at_work.wait(lambda: at_work.state.captions.over is not None)
    assert at_work.state.captions.over is not None
    return at_work.state.captions.over


def exported(at_work: Desk, name: str, at_ms: int) -> Overlay:
    """Return what an export draws at that time."""
    frame = (at_work.document.width, at_work.document.height)
    seen = over(at_work)
    captions = drawn(SAID, STYLES[name], frame, typefaces=Typefaces(FONTS), until_ms=None)
    (picture,) = caption_pictures(
        captions,
        [at_ms],
        (seen.width, seen.height),
        fonts=FONTS,
        ffmpeg=FFMPEG,
        cancellation=Cancellation(),
    )
    return picture


def test_what_lies_over_the_picture_is_what_an_export_draws(at_work: Desk) -> None:
    assert over(at_work) == exported(at_work, "highlight", 0)
    assert at_work.state.captions.frame == (at_work.document.width, at_work.document.height)


def test_the_word_being_said_follows_the_playhead(at_work: Desk) -> None:
    first = over(at_work)

    at_work.do(lambda s: editing.seek(s, time_at(Fraction("0.5"))))
    at_work.wait(lambda: at_work.state.captions.over != first)

    assert at_work.state.captions.over == exported(at_work, "highlight", 500)


def test_what_comes_next_is_drawn_before_its_time(at_work: Desk) -> None:
    first = over(at_work)

    at_work.do(lambda s: editing.seek(s, time_at(Fraction("0.5"))))

    assert at_work.state.captions.over != first  # at once, with nothing waited for


@pytest.mark.parametrize("name", ["karaoke", "plain"])
def test_a_style_is_shown_as_it_is_chosen(at_work: Desk, name: str) -> None:
    before = over(at_work)

    at_work.do(lambda s: captioning.choose_style(s, name))
    at_work.wait(lambda: at_work.state.captions.over != before)

    assert at_work.state.captions.over == exported(at_work, name, 0)


def test_a_moving_style_is_at_hand_as_it_plays(at_work: Desk) -> None:
    at_work.do(lambda s: captioning.choose_style(s, "karaoke"))
    first = over(at_work)

    at_work.do(playing.play_or_pause, lambda s: playing.advance(s, time_at(Fraction("0.12"))))

    assert at_work.state.captions.over != first


def test_what_is_cut_away_has_no_captions(at_work: Desk) -> None:
    over(at_work)

    at_work.do(
        lambda s: editing.seek(s, time_at(Fraction("1"))), cutting.split_here, cutting.remove_here
    )
    at_work.do(lambda s: editing.seek(s, time_at(Fraction("1.5"))))
    at_work.wait(lambda: at_work.state.captions.over is None)

    assert time_in_clip(at_work.document.clip, at_work.document.playhead) is None


def test_nothing_is_drawn_where_no_captions_are_wanted(at_work: Desk) -> None:
    over(at_work)

    at_work.do(lambda s: captioning.choose_place(s, CaptionPlace.BESIDE))

    assert replace(at_work.state.captions, looks=()) == UNSEEN


def test_captions_of_another_video_go_at_once(at_work: Desk, tmp_path: Path) -> None:
    over(at_work)

    at_work.open(own(SMALL, tmp_path / "others"))

    assert at_work.state.captions.over is None


def test_captions_stand_as_in_the_frame_of_the_platform(at_work: Desk) -> None:
    over(at_work)

    at_work.do(lambda s: chosen.setting_chosen(s, "export_format", "large"))

    at_work.wait(lambda: at_work.state.captions.frame != (160, 90))
    assert at_work.state.captions.frame is not None


def test_letters_that_no_font_has_are_told(at_work: Desk) -> None:
    video = at_work.document.path
    at_work.do(lambda s: heard.file_read(s, video, spoken("one \u10d0"), called="said.srt"))

    at_work.wait(lambda: at_work.state.captions.missing != "")

    assert at_work.state.captions.missing == "\u10d0"


def test_each_style_is_shown_in_a_small_picture_and_kept(at_work: Desk, tmp_path: Path) -> None:
    at_work.editor.captions.show_looks("one two three")
    names = [look.style.name for look in at_work.state.captions.looks]
    at_work.wait(lambda: all(look.picture for look in at_work.state.captions.looks))
    pictures = [look.picture for look in at_work.state.captions.looks]

    assert names == list(STYLES)
    assert all(picture is not None and any(picture.rgba) for picture in pictures)
    with desk(tmp_path) as again:
        again.editor.captions.show_looks("one two three")
        again.wait(lambda: all(look.picture for look in again.state.captions.looks))
        assert [look.picture for look in again.state.captions.looks] == pictures
