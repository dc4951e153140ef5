"""Chapters are read as they were written, in three forms; a bad line is told with its number."""

import subprocess
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.engine.errors import MediaError
from reely_desktop.engine.media.chapter_lists import (
    ListedChapter,
    description_of,
    ffmetadata_of,
    read_chapters,
    webvtt_of,
)
from reely_desktop.engine.media.probe import probe
from reely_desktop.engine.mediatime import ZERO, MediaTime
from tests.support.clips import ClipSpec, cached_clip
from tests.support.exports import FFMPEG

MS = Fraction(1, 1000)
HOURS = MediaTime(400_000, Fraction(1))

titles = st.text(
    st.characters(categories=["L", "N", "P", "S", "Zs"], max_codepoint=0x2FFF),
    min_size=1,
    max_size=30,
).map(lambda text: "T" + " ".join(text.split()))


@st.composite
def lists(draw: st.DrawFn, unit: Fraction) -> tuple[ListedChapter, ...]:
    starts = sorted(draw(st.sets(st.integers(0, 360_000), min_size=1, max_size=6)))
    return tuple(ListedChapter(MediaTime(start, unit), draw(titles)) for start in starts)


def read(text: str, duration: MediaTime = HOURS) -> tuple[ListedChapter, ...]:
    return read_chapters(text, name="list.txt", duration=duration)


def told(chapters: tuple[ListedChapter, ...]) -> list[tuple[Fraction | int, str]]:
    return [(chapter.start.seconds, chapter.title) for chapter in chapters]


@given(lists(MS))
def test_ffmetadata_is_read_as_it_was_written(chapters: tuple[ListedChapter, ...]) -> None:
    assert told(read(ffmetadata_of(chapters, duration=HOURS))) == told(chapters)


@given(lists(MS))
def test_webvtt_is_read_as_it_was_written(chapters: tuple[ListedChapter, ...]) -> None:
    assert told(read(webvtt_of(chapters, duration=HOURS))) == told(chapters)


@given(lists(Fraction(1)))
def test_a_description_is_read_as_it_was_written(chapters: tuple[ListedChapter, ...]) -> None:
    start = [] if chapters[0].start == ZERO else told((ListedChapter(ZERO, "Start"),))

    assert told(read(description_of(chapters))) == start + told(chapters)


@given(st.text(max_size=60), st.sampled_from(["", ";FFMETADATA1\n", "WEBVTT\n\n", "0:00 "]))
def test_any_text_is_chapters_or_is_refused_in_a_sentence(text: str, head: str) -> None:
    try:
        found = read(head + text)
    except MediaError as error:
        assert error.code in {"RLY-CHAPTERS-LINE", "RLY-CHAPTERS-NONE"}  # noqa: PT017 - either is right
    else:
        starts = [chapter.start for chapter in found]
        assert starts == sorted(set(starts), key=lambda start: start.seconds)


def test_a_description_is_forgiven_its_signs() -> None:
    text = (
        "0:00 Beginning\r\n\n(00:12) - Second\n- 1:02.5 \N{EN DASH} Third\n* 1:05 | .NET\n"
        "5. 2:00 Fifth\nThe end (1:00:00)\n1:00:01\n"
    )

    assert told(read(text)) == [
        (0, "Beginning"),
        (12, "Second"),
        (Fraction(125, 2), "Third"),
        (65, ".NET"),
        (120, "Fifth"),
        (3600, "The end"),
        (3601, ""),
    ]


def test_ffmetadata_of_others_is_read() -> None:
    text = (
        ";FFMETADATA1\ntitle=not a chapter\n; a note\n[STREAM]\ntitle=nor this\n[CHAPTER]\n"
        "START=1000000000\nEND=2000000000\ntitle=one \\= \\\ntwo\n[CHAPTER]\nTIMEBASE=1/10\nSTART=25\n"
    )

    first, second = read(text)

    assert told((first,)) == [(1, "one = two")]
    assert first.end is not None
    assert first.end.seconds == 2
    assert (second.start.seconds, second.title, second.end) == (Fraction(5, 2), "", None)


def test_webvtt_of_others_is_read() -> None:
    text = (
        "WEBVTT - chapters\n\nNOTE by hand\n\nintro\n00:00.000 --> 00:05.000 align:start\n"
        "<b>Salt</b> &amp; pepper\nand more\n\n01:00:00.500 --> 01:00:01.000\nLate\n"
    )

    assert told(read(text)) == [(0, "Salt & pepper and more"), (Fraction(7201, 2), "Late")]


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("0:00 a\nno time here", 2, "has no time"),
        ("0:00 a\n\n0:75 b", 3, "has no time"),
        ("0:10 a\n0:05 b", 2, "does not begin after the chapter before it"),
        ("0:10 a\n0:10 b", 2, "does not begin after the chapter before it"),
        ("0:00 a\n2:00 b", 2, "begins after the end of the video, which is at 1:40"),
        ("WEBVTT\n\n0:00 --> 0:05\na", 3, ""),
        ("WEBVTT\n\n00:06.000 --> 00:05.000\na", 3, "ends before it begins"),
        ("WEBVTT\n\nx --> 00:05.000\na", 3, "has no start and end"),
        (";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/0\nSTART=0", 3, "has no TIMEBASE like 1/1000"),
        (";FFMETADATA1\n[CHAPTER]\nSTART=soon", 3, "has no whole number as START"),
        (";FFMETADATA1\n[CHAPTER]\nEND=5", 2, "begins a chapter without a START"),
        (";FFMETADATA1\n[CHAPTER]\nSTART=5\nEND=1", 2, "ends before it begins"),
        (";FFMETADATA1\n[CHAPTER]\nSTART 5", 3, "has no ="),
    ],
)
def test_a_bad_line_is_told_with_its_number(text: str, line: int, what: str) -> None:
    if not what:
        assert told(read(text)) == [(0, "a")]
        return

    with pytest.raises(MediaError) as caught:
        read(text, MediaTime(100, Fraction(1)))

    assert caught.value.code == "RLY-CHAPTERS-LINE"
    assert caught.value.message.startswith(f"line {line} of list.txt ")
    assert what in caught.value.message


@pytest.mark.parametrize("text", ["", "\n\n", "WEBVTT", ";FFMETADATA1\ntitle=x"])
def test_a_text_without_chapters_is_told(text: str) -> None:
    with pytest.raises(MediaError) as caught:
        read(text)

    assert caught.value.code == "RLY-CHAPTERS-NONE"


def test_a_description_begins_at_zero_and_names_what_has_no_name() -> None:
    chapters = (
        ListedChapter(MediaTime(90_500, MS), "Late"),
        ListedChapter(MediaTime(90_900, MS), "The same second"),
        ListedChapter(MediaTime(3_600_000, MS), " "),
    )

    assert description_of(chapters) == "0:00:00 Start\n0:01:30 Late\n1:00:00 Chapter 3\n"


def test_ffmpeg_takes_what_is_written(tmp_path: Path) -> None:
    video = cached_clip(ClipSpec(frames=60, gop=10))
    chapters = (
        ListedChapter(ZERO, "One; two = three # four \\ five"),
        ListedChapter(MediaTime(1001, MS), "Second", MediaTime(1500, MS)),
    )
    text = ffmetadata_of(chapters, duration=MediaTime(2, Fraction(1)))
    (tmp_path / "list.ffmetadata").write_text(text, encoding="utf-8")
    new = tmp_path / "new.mkv"

    subprocess.run(
        [
            *(str(FFMPEG), "-v", "error", "-i", str(video)),
            *("-i", str(tmp_path / "list.ffmetadata")),
            *("-map", "0:v", "-map_chapters", "1", "-c", "copy", str(new)),
        ],
        check=True,
    )

    read_back = [
        (chapter.start.seconds, chapter.end.seconds, chapter.title)
        for chapter in probe(new).chapters
    ]
    second = Fraction(1001, 1000)
    assert read_back == [
        (0, second, chapters[0].title),
        (second, Fraction(3, 2), "Second"),
    ]
