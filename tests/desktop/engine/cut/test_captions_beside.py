"""Captions as a file beside the clip: of its times, its name, and nobody else's."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from reely_desktop.engine.cut.request import CaptionsWanted, CutMethod, CutMode
from reely_desktop.engine.errors import RequestError
from reely_desktop.engine.transcript.caption_files import CaptionKind
from reely_desktop.engine.transcript.reading_captions import read_captions
from reely_desktop.engine.transcript.words import Transcript, Word
from tests.support import clip_cases
from tests.support.clips import cached_clip, make_clip
from tests.support.exports import Order, span
from tests.support.spoken_words import spoken

_SAID = spoken("then I saw a small red boat, and nobody in it.", each_ms=400)
_BESIDE = CaptionsWanted(_SAID, None, beside=True)


def test_a_file_beside_the_clip_begins_with_it_and_changes_no_frame(tmp_path: Path) -> None:
    source = make_clip(replace(clip_cases.PLAIN, frames=300, gop=15), tmp_path / "video.mp4")
    order = Order(source, tmp_path / "clip.mp4", ranges=(span(1, 9),))

    report = replace(order, captions=_BESIDE).carry_out()

    assert report.method is CutMethod.SMART
    assert report.captions == tmp_path / "clip.en.srt"
    read = read_captions(report.captions.read_text(encoding="utf-8"), CaptionKind.SRT, name="a")
    assert "".join(word.text for word in read.words).split() == [w.spoken for w in _SAID.words[2:]]
    assert read.words[0].start_ms == 0
    assert read.words[-1].end_ms <= 8000


def test_captions_of_an_unknown_language_are_called_as_the_clip_is(tmp_path: Path) -> None:
    wanted = replace(_BESIDE, transcript=replace(_SAID, language=""))

    report = Order(cached_clip(clip_cases.PLAIN), tmp_path / "a.b.mp4", captions=wanted).carry_out()

    assert report.captions == tmp_path / "a.b.srt"
    assert report.captions.exists()


def test_an_earlier_file_beside_is_left_alone_unless_it_may_be_replaced(tmp_path: Path) -> None:
    earlier = tmp_path / "clip.en.srt"
    earlier.write_text("mine", encoding="utf-8")
    order = Order(cached_clip(clip_cases.PLAIN), tmp_path / "clip.mp4", captions=_BESIDE)

    with pytest.raises(RequestError) as refused:
        order.carry_out()

    assert refused.value.code == "RLY-OUTPUT-EXISTS"
    assert [path.name for path in tmp_path.iterdir()] == ["clip.en.srt"]
    replace(order, overwrite=True).carry_out()
    assert earlier.read_text(encoding="utf-8").startswith("1\n00:00:00,000")


def test_captions_beside_an_instant_cut_follow_what_was_really_kept(tmp_path: Path) -> None:
    said = Transcript("en", (Word(" Early.", 1100, 1400), Word(" Late.", 2000, 2500)))
    order = Order(
        cached_clip(clip_cases.PLAIN),
        tmp_path / "clip.mp4",
        ranges=(span(Fraction(3, 2), 3),),
        mode=CutMode.INSTANT,
        captions=CaptionsWanted(said, None, beside=True),
    )

    report = order.carry_out()

    assert report.captions is not None
    read = read_captions(report.captions.read_text(encoding="utf-8"), CaptionKind.SRT, name="a")
    assert [(word.spoken, word.start_ms) for word in read.words] == [
        ("Early.", 100),
        ("Late.", 1000),
    ]
