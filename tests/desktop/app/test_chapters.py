"""Chapters become clips or markers of the open video in one step, and clips and markers become chapters."""

import subprocess
from collections.abc import Iterable, Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.app import chapters, clip_list, cutting, recording
from reely_desktop.app.chapter_files import written
from reely_desktop.app.frame_grid import EvenFrames, boundary
from reely_desktop.app.project import begin
from reely_desktop.app.state import Document, Notice, State
from reely_desktop.app.telling import ChaptersTaken
from reely_desktop.engine.media.chapter_lists import ListedChapter, read_chapters
from reely_desktop.engine.mediatime import ZERO, MediaTime
from tests.support.clips import ClipSpec, cached_clip
from tests.support.desk import Desk, desk
from tests.support.exports import FFMPEG

VIDEO = ClipSpec(frames=90, gop=30)
FRAMES = EvenFrames(timebase=Fraction(1, 30000), step=1001, count=900)
END = boundary(FRAMES, 900)
MS = Fraction(1, 1000)
LIST = "0:00 Beginning\n0:01 Middle\n0:02.5 End\n"

lists = st.sets(st.integers(0, 30_000), min_size=1, max_size=8).map(
    lambda starts: tuple(
        ListedChapter(MediaTime(start, MS), f"At {start}") for start in sorted(starts)
    )
)


def frames_apart(listed: Iterable[ListedChapter]) -> tuple[ListedChapter, ...]:
    """Leave out those that begin on the frame of one before them, or on the next."""
    kept: list[ListedChapter] = []
    for one in listed:
        if not kept or (one.start - kept[-1].start).seconds >= Fraction(1, 10):
            kept.append(one)
    return tuple(kept)


def state() -> State:
    document = Document(
        path=Path("talk.mp4"),
        frames=FRAMES,
        frame_rate=Fraction(30000, 1001),
        width=640,
        height=360,
        output=Path("talk-clip.mp4"),
        project=begin(END),
    )
    return State(document=document)


def document_of(of: State) -> Document:
    assert of.document is not None
    return of.document


@pytest.fixture
def at_work(tmp_path: Path) -> Iterator[Desk]:
    with desk(tmp_path / "home") as found:
        found.open(cached_clip(VIDEO))
        yield found


def take(at_work: Desk, file: Path | None, *, are_clips: bool) -> None:
    at_work.editor.take_chapters(file, are_clips=are_clips)
    at_work.wait(lambda: not at_work.state.jobs)


@given(lists)
def test_each_chapter_is_a_clip_between_two_frames_and_one_step(
    listed: tuple[ListedChapter, ...],
) -> None:
    before = state()

    after = chapters.taken_as_clips(before, listed)

    project = document_of(after).project
    assert [clip.name for clip in project.clips] == [chapter.title for chapter in listed]
    for clip in project.clips:
        assert clip.in_point.pts % 1001 == 0
        assert clip.out_point.pts % 1001 == 0
        assert clip.out_point <= END
    assert document_of(recording.undo(after)).project == document_of(before).project


@given(lists)
def test_each_chapter_is_a_marker_on_a_frame_and_one_step(
    listed: tuple[ListedChapter, ...],
) -> None:
    before = state()

    after = chapters.taken_as_markers(before, listed)

    markers = document_of(after).project.markers
    assert list(markers) == sorted(set(markers), key=lambda marker: marker.seconds)
    assert all(marker.pts % 1001 == 0 and marker < END for marker in markers)
    assert document_of(recording.undo(after)).project == document_of(before).project


@given(lists)
def test_clips_of_chapters_are_those_chapters_again(listed: tuple[ListedChapter, ...]) -> None:
    listed = frames_apart(one for one in listed if one.start.seconds < 29)
    taken = document_of(chapters.taken_as_clips(state(), listed))

    for suffix in (".ffmetadata", ".vtt"):
        text = written(chapters.of_clips(taken), taken, suffix=suffix)
        again = read_chapters(text, name="again", duration=END) if listed else ()

        for before, after in zip(listed, again, strict=False):
            assert abs(before.start.seconds - after.start.seconds) <= Fraction(1001, 30000)


def test_clips_come_after_those_that_there_are() -> None:
    begun = chapters.taken_as_clips(
        clip_list.name(state(), 1, "Mine"), (ListedChapter(ZERO, "First"),)
    )

    project = document_of(begun).project
    assert [clip.name for clip in project.clips] == ["Mine", "First"]
    assert project.clip.name == "First"


def test_markers_of_chapters_join_those_that_there_are() -> None:
    marked = cutting.toggle_marker_here(state())

    after = chapters.taken_as_markers(marked, (ListedChapter(MediaTime(10, Fraction(1)), "x"),))

    assert [marker.pts // 1001 for marker in document_of(after).project.markers] == [0, 300]


def test_clips_are_listed_in_order_of_time_and_by_number_where_they_have_no_name() -> None:
    listed = (ListedChapter(ZERO, ""), ListedChapter(MediaTime(10, Fraction(1)), "Second"))
    taken = clip_list.move_down(chapters.taken_as_clips(state(), listed))

    assert [c.title for c in chapters.of_clips(document_of(taken))] == ["Clip 2", "Second"]


def test_markers_have_the_names_of_the_clips_that_begin_there() -> None:
    listed = (ListedChapter(ZERO, "Named"),)
    taken = chapters.taken_as_clips(cutting.toggle_marker_here(state()), listed)

    assert [c.title for c in chapters.of_markers(document_of(taken))] == ["Named"]


@pytest.mark.parametrize("are_clips", [True, False])
def test_a_list_is_taken_over_and_told(at_work: Desk, tmp_path: Path, *, are_clips: bool) -> None:
    (tmp_path / "list.txt").write_text(LIST, encoding="utf-8-sig")

    take(at_work, tmp_path / "list.txt", are_clips=are_clips)

    project = at_work.document.project
    names = [clip.name for clip in project.clips]
    assert names == (["Beginning", "Middle", "End"] if are_clips else [""])
    assert len(project.markers) == (0 if are_clips else 3)
    assert at_work.state.notice == ChaptersTaken(3, are_clips=are_clips)


def test_a_bad_line_changes_nothing_and_is_told(at_work: Desk, tmp_path: Path) -> None:
    before = at_work.document.project
    (tmp_path / "list.txt").write_text("0:00 a\n0:03 past the end\n", encoding="utf-8")

    take(at_work, tmp_path / "list.txt", are_clips=True)

    assert at_work.document.project == before
    assert at_work.state.problem is not None
    assert at_work.state.problem.message.startswith("line 2 of list.txt begins after the end")


@pytest.mark.parametrize("content", [b"\xff\xfe0", b"\x00\x00\x00\x18ftypmp42", b"0" * 5_000_000])
def test_what_is_no_text_is_told(at_work: Desk, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "list.txt").write_bytes(content)

    take(at_work, tmp_path / "list.txt", are_clips=True)

    assert at_work.state.problem is not None
    assert at_work.state.problem.code in {"RLY-CHAPTERS-NONE", "RLY-CHAPTERS-LINE"}


def test_a_missing_list_is_told(at_work: Desk, tmp_path: Path) -> None:
    take(at_work, tmp_path / "nowhere.txt", are_clips=True)

    assert at_work.state.problem is not None
    assert at_work.state.problem.code == "RLY-REFUSED"


def test_the_chapters_that_a_video_holds_are_taken_over(tmp_path: Path) -> None:
    source = cached_clip(VIDEO)
    (tmp_path / "list.ffmetadata").write_text(
        ";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=1000\ntitle=One\n"
        "[CHAPTER]\nTIMEBASE=1/1000\nSTART=1000\nEND=3000\ntitle=Two\n",
        encoding="utf-8",
    )
    video = tmp_path / "with.mp4"
    subprocess.run(
        [
            *(str(FFMPEG), "-v", "error", "-i", str(source)),
            *("-i", str(tmp_path / "list.ffmetadata"), "-map", "0:v", "-map_chapters", "1"),
            *("-c", "copy", str(video)),
        ],
        check=True,
    )

    with desk(tmp_path / "home") as at_work:
        at_work.open(video)
        take(at_work, None, are_clips=True)

        clips = at_work.document.project.clips
        assert [clip.name for clip in clips] == ["One", "Two"]
        assert [clip.in_point.seconds for clip in clips] == [0, 1]


def test_a_video_without_chapters_is_told(at_work: Desk) -> None:
    take(at_work, None, are_clips=True)

    assert at_work.state.problem is not None
    assert at_work.state.problem.code == "RLY-CHAPTERS-NONE"


def test_a_list_is_saved_in_the_form_of_its_suffix(at_work: Desk, tmp_path: Path) -> None:
    listed = chapters.of_clips(at_work.document)
    for suffix, head in ((".txt", "0:00 Clip 1"), (".vtt", "WEBVTT"), (".ffmetadata", ";FFMETA")):
        file = tmp_path / f"list{suffix}"

        at_work.editor.save_chapters(file, listed)
        at_work.wait(lambda: not at_work.state.jobs)

        assert file.read_text(encoding="utf-8").startswith(head)
        assert at_work.state.notice is Notice.CHAPTERS_SAVED


def test_a_list_that_cannot_be_saved_is_told(at_work: Desk, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    at_work.editor.save_chapters(
        tmp_path / "file" / "list.txt", chapters.of_clips(at_work.document)
    )
    at_work.wait(lambda: not at_work.state.jobs)

    assert at_work.state.problem is not None
    assert at_work.state.problem.code == "RLY-WRITE-FAILED"
