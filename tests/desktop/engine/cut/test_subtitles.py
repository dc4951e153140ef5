"""Subtitles go with what is kept: moved and shortened with it, their words as they were."""

import re
from fractions import Fraction
from pathlib import Path

import av
import pytest

from reely_desktop.engine.cut.request import CutMethod, CutMode
from tests.support import clip_cases
from tests.support.clips import ClipSpec, cached_clip
from tests.support.exports import Order, run_ffmpeg, span
from tests.support.written_clips import look_at

SPEC = clip_cases.TRACKS["subtitles"]  # "word n" from n s to n.9 s
IN_MATROSKA = clip_cases.TRACKS["mkv-subtitles"]
Cue = tuple[int, int, str]

_CUE = re.compile(r"(\d+):(\d+):(\d+),(\d+) --> (\d+):(\d+):(\d+),(\d+)\n((?:.+\n)+)")


def cues_of(clip: Path, *, track: int = 0) -> list[Cue]:
    """Read the cues of a clip with ffmpeg: from and to, in milliseconds, and the text."""
    text = clip.with_suffix(f".{track}.srt")
    run_ffmpeg("-i", clip, "-map", f"0:s:{track}", text)
    return [
        (milliseconds(*found[:4]), milliseconds(*found[4:8]), found[8].strip())
        for found in _CUE.findall(text.read_text(encoding="utf-8") + "\n")
    ]


def milliseconds(hours: str, minutes: str, seconds: str, thousandths: str) -> int:
    return ((int(hours) * 60 + int(minutes)) * 60 + int(seconds)) * 1_000 + int(thousandths)


def subtitled(folder: Path, srt: str, *, name: str = "source.mp4", codec: str = "mov_text") -> Path:
    words = folder / "words.srt"
    words.write_text(srt, encoding="utf-8")
    maps = ("-map", "0", "-map", "1", "-c", "copy", "-c:s", codec)
    run_ffmpeg("-i", cached_clip(ClipSpec(frames=90)), "-i", words, *maps, folder / name)
    return folder / name


@pytest.mark.parametrize("suffix", [".mp4", ".mov", ".mkv"])
@pytest.mark.parametrize("spec", [SPEC, IN_MATROSKA], ids=["mp4", "mkv"])
def test_cues_of_one_range_start_with_it(spec: ClipSpec, suffix: str, tmp_path: Path) -> None:
    clip = tmp_path / f"clip{suffix}"

    report = Order(cached_clip(spec), clip, (span(Fraction(3, 2), Fraction(18, 5)),)).carry_out()

    assert cues_of(clip) == [(0, 400, "word 1"), (500, 1400, "word 2"), (1500, 2100, "word 3")]
    assert report.verified, report.checks
    with av.open(str(clip)) as container:
        assert [stream.metadata["language"] for stream in container.streams.subtitles] == ["eng"]


@pytest.mark.parametrize("spec", [SPEC, IN_MATROSKA], ids=["mp4", "mkv"])
def test_cues_of_several_ranges_follow_them(spec: ClipSpec, tmp_path: Path) -> None:
    clip = tmp_path / "clip.mp4"
    ranges = (
        span(4, 5),
        span(Fraction(1, 2), Fraction(7, 10)),
        span(Fraction(19, 10), Fraction(23, 10)),
    )

    Order(cached_clip(spec), clip, ranges).carry_out()

    assert cues_of(clip) == [(0, 900, "word 4"), (1000, 1200, "word 0"), (1300, 1600, "word 2")]


def test_a_smart_cut_keeps_them_too(tmp_path: Path) -> None:
    clip = tmp_path / "clip.mp4"

    report = Order(cached_clip(SPEC), clip, (span(Fraction(1, 2), 4),)).carry_out()

    assert report.method is CutMethod.SMART, report.reason
    assert cues_of(clip)[1] == (500, 1400, "word 1")
    assert look_at(clip).numbers == tuple(range(15, 120))


def test_a_cue_that_lasts_over_a_cut_is_shown_on_both_sides(tmp_path: Path) -> None:
    source = subtitled(tmp_path, "1\n00:00:00,200 --> 00:00:02,800\nall along\n")
    clip = tmp_path / "clip.mp4"

    Order(source, clip, (span(0, 1), span(2, 3))).carry_out()

    assert cues_of(clip) == [(200, 1000, "all along"), (1000, 1800, "all along")]


def test_a_cue_cut_to_a_flicker_is_left_out(tmp_path: Path) -> None:
    source = subtitled(
        tmp_path,
        "1\n00:00:00,000 --> 00:00:01,020\nbefore\n\n2\n00:00:01,500 --> 00:00:02,000\nwithin\n",
    )
    clip = tmp_path / "clip.mp4"

    Order(source, clip, (span(1, 3),)).carry_out()

    assert cues_of(clip) == [(500, 1000, "within")]


def test_a_clip_without_a_word_has_no_track_of_subtitles(tmp_path: Path) -> None:
    source = subtitled(tmp_path, "1\n00:00:00,000 --> 00:00:00,500\nearly\n")
    clip = tmp_path / "clip.mp4"

    report = Order(source, clip, (span(1, 3),)).carry_out()

    with av.open(str(clip)) as container:
        assert len(container.streams.subtitles) == 0
    assert report.verified, report.checks


@pytest.mark.parametrize(("name", "codec"), [("source.mp4", "mov_text"), ("source.mkv", "ass")])
def test_text_stays_as_it_is_whatever_it_holds(name: str, codec: str, tmp_path: Path) -> None:
    said = "Grüße: 100 %, “so” & 1 < 2\n- 你好, d'accord?"
    source = subtitled(
        tmp_path, f"1\n00:00:00,100 --> 00:00:01,000\n{said}\n", name=name, codec=codec
    )
    clip = tmp_path / "clip.mkv"

    Order(source, clip, (span(0, 2),)).carry_out()

    assert cues_of(clip) == [(100, 1000, said)]


def test_styling_is_reduced_to_the_words(tmp_path: Path) -> None:
    source = subtitled(
        tmp_path, "1\n00:00:00,100 --> 00:00:01,000\n<i>softly</i> and <b>loud</b>\n"
    )
    clip = tmp_path / "clip.mp4"

    Order(source, clip, (span(0, 2),)).carry_out()

    assert cues_of(clip) == [(100, 1000, "softly and loud")]


def test_every_track_is_kept_under_its_language(tmp_path: Path) -> None:
    source, clip = tmp_path / "source.mkv", tmp_path / "clip.mp4"
    inputs = ("-i", cached_clip(SPEC), "-i", cached_clip(IN_MATROSKA))
    maps = ("-map", "0:v", "-map", "0:s", "-map", "1:s", "-c", "copy", "-c:s", "srt")
    named = ("-metadata:s:s:0", "language=fra", "-metadata:s:s:1", "language=jpn")
    run_ffmpeg(*inputs, *maps, *named, source)

    Order(source, clip, (span(2, 3),)).carry_out()

    with av.open(str(clip)) as container:
        languages = [stream.metadata["language"] for stream in container.streams.subtitles]
    assert languages == ["fra", "jpn"]
    assert cues_of(clip, track=0) == cues_of(clip, track=1) == [(0, 900, "word 2")]


def test_pictures_of_text_are_left_out_and_it_is_said(tmp_path: Path) -> None:
    pictures, source, clip = (tmp_path / name for name in ("words.sup", "source.mkv", "clip.mkv"))
    pictures.write_bytes(blank_pictures())
    maps = ("-map", "0", "-map", "1", "-c", "copy")
    run_ffmpeg("-i", cached_clip(ClipSpec(frames=90)), "-i", pictures, *maps, source)

    report = Order(source, clip, (span(1, 2),)).carry_out()

    assert report.notes == ("subtitles that are pictures are left out",)
    with av.open(str(clip)) as container:
        assert len(container.streams.subtitles) == 0


def blank_pictures() -> bytes:
    """Make subtitles of a Blu-ray, which are pictures, with nothing on them: one a second."""
    screen = (320).to_bytes(2, "big") + (180).to_bytes(2, "big") + bytes([0x10])
    segments = []
    for second in range(3):
        times = (second * 90_000).to_bytes(4, "big") + bytes(4)
        shown = screen + second.to_bytes(2, "big") + bytes([0x80, 0, 0, 0])
        segments.append(b"PG" + times + bytes([0x16]) + len(shown).to_bytes(2, "big") + shown)
        segments.append(b"PG" + times + bytes([0x80, 0, 0]))
    return b"".join(segments)


def test_an_instant_cut_says_that_it_leaves_them_out(tmp_path: Path) -> None:
    order = Order(cached_clip(SPEC), tmp_path / "clip.mp4", (span(1, 2),), mode=CutMode.INSTANT)

    assert order.carry_out().notes == ("subtitles are left out of an instant cut",)


def test_sound_alone_has_none(tmp_path: Path) -> None:
    clip = tmp_path / "clip.m4a"

    Order(cached_clip(SPEC), clip, (span(1, 2),), audio_only=True).carry_out()

    with av.open(str(clip)) as container:
        assert [stream.type for stream in container.streams] == ["audio"]
