"""A clip's chapters begin where they do in its source, as FFmpeg reads them, however it is written."""

import re
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest

from reely_desktop.engine.cut.request import CutMethod, CutMode
from reely_desktop.engine.media.chapter_lists import ListedChapter
from reely_desktop.engine.mediatime import MediaTime
from tests.support import clip_cases
from tests.support.clips import ClipSpec, cached_clip
from tests.support.exports import Order, run_ffmpeg, span, time_at

RANGES = (span(Fraction(1, 2), 2), span(3, Fraction(9, 2)))
LISTED = tuple(
    ListedChapter(time_at(Fraction(start)), title)
    for start, title in (
        ("0.3", "Too early"),
        ("1", "One = 1; #2 \\ é"),
        ("1.9", "Two"),
        ("2.5", "Cut out"),
        ("3", "Three"),
        ("4.5", "Too late"),
    )
)
_SECTION = re.compile(r"\[CHAPTER\]\nTIMEBASE=(\S+)\nSTART=(\d+)\nEND=(\d+)\ntitle=(.*)")
Read = list[tuple[float, float, str]]


def chapters_of(clip: Path) -> Read:
    """Return what FFmpeg reads: start and end in seconds, and the title."""
    listed = clip.with_suffix(".ffmetadata")
    run_ffmpeg("-i", clip, "-f", "ffmetadata", listed)
    return [
        (float(start * tick), float(end * tick), re.sub(r"\\(.)", r"\1", found[4]))
        for found in _SECTION.finditer(listed.read_text(encoding="utf-8"))
        for tick, start, end in [(Fraction(found[1]), int(found[2]), int(found[3]))]
    ]


def assert_tiled(chapters: Read, duration: Fraction) -> None:
    assert chapters[0][0] == 0
    assert all(before[1] == after[0] for before, after in pairwise(chapters))
    assert duration - Fraction(1, 1000) <= Fraction(chapters[-1][1]) <= duration


@pytest.mark.parametrize(
    ("mode", "suffix", "method"),
    [
        (CutMode.EXACT, ".mp4", CutMethod.SMART),
        (CutMode.EXACT, ".mov", CutMethod.SMART),
        (CutMode.ENCODE, ".mp4", CutMethod.ENCODE),
        (CutMode.ENCODE, ".mkv", CutMethod.ENCODE),
    ],
)
def test_those_that_begin_in_what_is_kept_are_in_the_clip(
    mode: CutMode, suffix: str, method: CutMethod, tmp_path: Path
) -> None:
    order = Order(
        cached_clip(ClipSpec(gop=12, chapters=True)),
        tmp_path / f"clip{suffix}",
        RANGES,
        mode=mode,
        chapters=LISTED,
    )

    report = order.carry_out()

    assert (report.method, report.verified) == (method, True)
    found = chapters_of(report.output)
    assert [(start, title) for start, _, title in found] == [
        (0.0, "Start"),
        (0.5, "One = 1; #2 \\ é"),
        (1.4, "Two"),
        (1.5, "Three"),
    ]
    assert_tiled(found, Fraction(3))


@pytest.mark.parametrize("suffix", [".mp4", ".mkv"])
def test_an_instant_cut_has_those_of_all_that_it_keeps(suffix: str, tmp_path: Path) -> None:
    order = Order(
        cached_clip(clip_cases.PLAIN),
        tmp_path / f"clip{suffix}",
        RANGES,
        mode=CutMode.INSTANT,
        chapters=LISTED,
    )

    report = order.carry_out()

    assert report.verified
    found = chapters_of(report.output)
    assert [(start, title) for start, _, title in found] == [
        (0.0, "Start"),
        (0.3, "Too early"),
        (1.0, "One = 1; #2 \\ é"),
        (1.9, "Two"),
        (2.0, "Three"),
        (3.5, "Too late"),
    ]
    assert_tiled(found, report.duration)


def test_sound_alone_has_them_too(tmp_path: Path) -> None:
    order = Order(
        cached_clip(clip_cases.PLAIN),
        tmp_path / "clip.m4a",
        RANGES,
        audio_only=True,
        chapters=LISTED,
    )

    report = order.carry_out()

    assert [title for _, _, title in chapters_of(report.output)][1:] == [
        "One = 1; #2 \\ é",
        "Two",
        "Three",
    ]


def test_a_jump_to_one_shows_its_first_frame(tmp_path: Path) -> None:
    rate = clip_cases.NTSC
    source = cached_clip(ClipSpec(rate=rate, container="mkv"))
    in_point, chapter = (MediaTime(round(n / rate * 1000), Fraction(1, 1000)) for n in (10, 20))

    report = Order(
        source,
        tmp_path / "clip.mp4",
        (span(in_point.seconds, in_point.seconds + 1),),
        chapters=(ListedChapter(in_point, "First"), ListedChapter(chapter, "Second")),
    ).carry_out()

    (first, _, title), (second, _, _) = chapters_of(report.output)
    assert (first, title) == (0.0, "First")
    assert 10 / rate <= Fraction(second) < 11 / rate


def test_without_any_the_clip_has_none(tmp_path: Path) -> None:
    source = cached_clip(ClipSpec(gop=12, chapters=True))

    report = Order(source, tmp_path / "clip.mp4", RANGES, chapters=LISTED[:1]).carry_out()

    assert chapters_of(report.output) == []
