"""What was made of a video before is taken up whatever comes between, and written over by nothing."""

import os
import shutil
import sys
import threading
from pathlib import Path

import pytest

from reely_desktop.app import cutting, recording, saving
from reely_desktop.host.files import write_whole
from tests.support import clip_cases
from tests.support.clips import cached_clip
from tests.support.desk import desk, made_before, make_something, own

EVEN = cached_clip(clip_cases.PLAIN)
UNEVEN = cached_clip(clip_cases.CLOCKS["vfr"])


def test_an_early_key_costs_nothing_of_what_was_made_before(tmp_path: Path) -> None:
    video = own(UNEVEN, tmp_path / "videos")
    made = made_before(video, tmp_path)
    shutil.rmtree(tmp_path / "cache", ignore_errors=True)

    with desk(tmp_path) as second:
        second.editor.open(video)
        second.wait(lambda: second.state.document is not None)
        second.do(cutting.toggle_marker_here)  # its frames are still being listed
        second.wait(lambda: not second.state.jobs)

        assert second.document.project == made
        second.do(recording.undo)
        assert len(second.document.project.markers) == 1


def test_a_wrong_file_leaves_the_open_video_its_frames_and_its_work(tmp_path: Path) -> None:
    video = own(UNEVEN, tmp_path / "videos")
    made = made_before(video, tmp_path)
    shutil.rmtree(tmp_path / "cache", ignore_errors=True)
    wrong = tmp_path / "notes.mp4"
    wrong.write_text("no video")

    with desk(tmp_path) as second:
        second.editor.open(video)
        second.wait(lambda: second.state.document is not None)
        second.editor.open(wrong)
        second.wait(lambda: not second.state.jobs)

        assert second.state.problem is not None
        assert second.document.project == made


def test_work_on_one_video_is_kept_while_the_next_is_worked_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = threading.Event()

    def slow(file: Path, content: bytes) -> None:
        assert gate.wait(60)
        write_whole(file, content)

    monkeypatch.setattr(saving, "write_whole", slow)
    one, other = own(EVEN, tmp_path / "one"), own(UNEVEN, tmp_path / "other")
    with desk(tmp_path) as at_work:
        at_work.open(one)
        made = make_something(at_work)
        at_work.open(other)
        at_work.do(cutting.toggle_marker_here)
        gate.set()

    with desk(tmp_path) as second:
        second.open(one)
        assert second.document.project == made
        second.open(other)
        assert len(second.document.project.markers) == 1


def test_what_a_full_disk_refused_is_written_at_the_end(tmp_path: Path) -> None:
    blocked = tmp_path / "projects"
    blocked.write_bytes(b"a file where the folder should be")
    with desk(tmp_path) as first:
        first.open(video := own(EVEN, tmp_path / "videos"))
        made = make_something(first)
        first.wait(lambda: first.state.problem is not None)
        blocked.unlink()

    with desk(tmp_path) as second:
        second.open(video)

        assert second.document.project == made


def test_an_older_project_file_leaves_newer_work_a_step_away(tmp_path: Path) -> None:
    file = tmp_path / "talk.reely"
    with desk(tmp_path) as first:
        first.open(own(EVEN, tmp_path / "videos"))
        first.editor.save_project(file)
        first.wait(file.exists)
        newer = make_something(first)

    with desk(tmp_path) as second:
        second.open(file)
        assert len(second.document.project.clips) == 1
        second.do(recording.undo)

        assert second.document.project == newer


def test_the_work_of_a_later_version_is_left_alone(tmp_path: Path) -> None:
    video = own(EVEN, tmp_path / "videos")
    made_before(video, tmp_path)
    (kept,) = (tmp_path / "projects").iterdir()
    later = kept.read_bytes().replace(b'"version": 1', b'"version": 2')
    kept.write_bytes(later)

    with desk(tmp_path) as second:
        second.open(video)
        make_something(second)
        assert second.state.problem is not None
        assert second.state.problem.code == "RLY-PROJECT-NEWER"

    assert kept.read_bytes() == later


@pytest.mark.skipif(sys.platform != "linux", reason="only there are names any bytes")
def test_a_video_whose_name_is_no_text_keeps_its_work(tmp_path: Path) -> None:
    video = own(EVEN, tmp_path / "videos")
    strange = video.with_name(os.fsdecode(b"caf\xe9.mp4"))
    video.rename(strange)
    made = made_before(strange, tmp_path)

    with desk(tmp_path) as second:
        second.open(strange)

        assert second.document.project == made
