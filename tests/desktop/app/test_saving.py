"""What is made of a video is kept at once, and found when it is opened again, wherever it went."""

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
from functools import partial
from pathlib import Path

import pytest

from reely_desktop.app import clip_list, cutting, recording, saving
from reely_desktop.app.project import Project
from reely_desktop.app.state import Notice
from reely_desktop.host.files import write_whole
from tests.support import clip_cases
from tests.support.clips import cached_clip
from tests.support.desk import Desk, desk

EVEN = cached_clip(clip_cases.PLAIN)
UNEVEN = cached_clip(clip_cases.CLOCKS["vfr"])


def make_something(at_work: Desk) -> Project:
    """Leave out a middle, add a clip, set a marker; return what was made."""
    at_work.go_to(20)
    at_work.do(cutting.split_here)
    at_work.go_to(40)
    at_work.do(cutting.split_here, cutting.toggle_marker_here)
    at_work.go_to(30)
    at_work.do(cutting.remove_here, clip_list.duplicate)
    at_work.do(lambda state: clip_list.name(state, 2, "The second"))
    return at_work.document.project


def own(path: Path, folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copyfile(path, folder / path.name))


@pytest.mark.parametrize("clip", [EVEN, UNEVEN])
def test_what_was_made_is_there_again_when_the_video_is_opened(clip: Path, tmp_path: Path) -> None:
    video = own(clip, tmp_path / "videos")
    with desk(tmp_path) as first:
        first.open(video)
        made = make_something(first)

    with desk(tmp_path) as second:
        second.open(video)

        assert second.document.project == made
        assert second.state.notice is Notice.RESTORED


@pytest.mark.parametrize("clip", [EVEN, UNEVEN])
def test_it_is_found_without_the_list_of_frames_too(clip: Path, tmp_path: Path) -> None:
    video = own(clip, tmp_path / "videos")
    with desk(tmp_path) as first:
        first.open(video)
        made = make_something(first)
    shutil.rmtree(tmp_path / "cache", ignore_errors=True)

    with desk(tmp_path) as second:
        second.open(video)

        assert second.document.project == made


def test_a_video_that_moved_and_has_another_name_brings_its_work_along(tmp_path: Path) -> None:
    video = own(EVEN, tmp_path / "videos")
    with desk(tmp_path) as first:
        first.open(video)
        made = make_something(first)
    moved = tmp_path / "elsewhere" / "another name.mp4"
    moved.parent.mkdir()
    video.rename(moved)

    with desk(tmp_path) as second:
        second.open(moved)

        assert second.document.project == made


def test_every_change_is_on_the_disk_before_the_editor_is_closed(tmp_path: Path) -> None:
    with desk(tmp_path) as at_work:
        at_work.open(own(EVEN, tmp_path / "videos"))
        for number in (10, 20, 30):
            at_work.go_to(number)
            at_work.do(cutting.split_here)
            at_work.wait(partial(has_kept, at_work, pieces=number // 10 + 1))


def has_kept(at_work: Desk, *, pieces: int) -> bool:
    files = list(at_work.projects.glob("*.json"))
    return bool(files) and len(json.loads(files[0].read_bytes())["clips"][0]["pieces"]) == pieces


def test_looking_at_a_video_leaves_nothing_behind(tmp_path: Path) -> None:
    with desk(tmp_path) as at_work:
        at_work.open(own(UNEVEN, tmp_path / "videos"))
        at_work.go_to(9)

    assert not (tmp_path / "projects").exists()


def test_work_that_was_undone_comes_back_undone(tmp_path: Path) -> None:
    video = own(EVEN, tmp_path / "videos")
    with desk(tmp_path) as first:
        first.open(video)
        untouched = first.document.project
        make_something(first)
        first.do(lambda state: recording.travel(state, -99))

    with desk(tmp_path) as second:
        second.open(video)

        assert second.document.project.clips == untouched.clips


def test_what_cannot_be_read_is_set_aside_and_told_and_the_video_opens(tmp_path: Path) -> None:
    video = own(EVEN, tmp_path / "videos")
    with desk(tmp_path) as first:
        first.open(video)
        make_something(first)
    (kept,) = (tmp_path / "projects").iterdir()
    kept.write_bytes(kept.read_bytes()[:50])

    with desk(tmp_path) as second:
        second.open(video)

        assert len(second.document.project.clips) == 1
        assert second.state.problem is not None
        assert second.state.problem.code == "RLY-PROJECT-DAMAGED"
        assert [file.suffix for file in (tmp_path / "projects").iterdir()] == [".damaged"]


def test_a_project_of_ones_own_is_opened_like_a_video(tmp_path: Path) -> None:
    video = own(EVEN, tmp_path / "videos")
    file = tmp_path / "videos" / "talk.reely"
    with desk(tmp_path) as first:
        first.open(video)
        made = make_something(first)
        first.editor.save_project(file)
        first.wait(lambda: first.state.notice is Notice.SAVED)

    with desk(tmp_path / "another home") as second:
        second.open(file)

        assert second.document.path == video
        assert second.document.project == made
        assert second.document.project_file == file


def test_a_project_finds_its_video_beside_it(tmp_path: Path) -> None:
    video = own(EVEN, tmp_path / "videos")
    file = tmp_path / "videos" / "talk.reely"
    with desk(tmp_path) as first:
        first.open(video)
        made = make_something(first)
        first.editor.save_project(file)
        first.wait(file.exists)
    (tmp_path / "videos").rename(tmp_path / "moved")

    with desk(tmp_path) as second:
        second.open(tmp_path / "moved" / "talk.reely")

        assert second.document.path == tmp_path / "moved" / video.name
        assert second.document.project == made


@pytest.mark.parametrize(
    ("instead", "code"),
    [(None, "RLY-PROJECT-NO-VIDEO"), (UNEVEN, "RLY-PROJECT-OTHER-VIDEO")],
)
def test_a_project_without_its_video_is_told(
    instead: Path | None, code: str, tmp_path: Path
) -> None:
    video = own(EVEN, tmp_path / "videos")
    file = tmp_path / "talk.reely"
    with desk(tmp_path) as first:
        first.open(video)
        first.editor.save_project(file)
        first.wait(file.exists)
    video.unlink()
    if instead is not None:
        shutil.copyfile(instead, video)

    with desk(tmp_path) as second:
        second.open(file)

        assert second.state.document is None
        assert second.state.problem is not None
        assert second.state.problem.code == code


def test_a_disk_that_takes_nothing_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "projects").write_bytes(b"a file where the folder should be")
    with desk(tmp_path) as at_work:
        at_work.open(own(EVEN, tmp_path / "videos"))
        make_something(at_work)
        at_work.wait(lambda: at_work.state.problem is not None)

        assert at_work.state.problem is not None
        assert at_work.state.problem.code == "RLY-PROJECT-NOT-KEPT"


@pytest.mark.skipif(sys.platform == "win32", reason="killed otherwise there")
def test_an_editor_that_is_killed_loses_nothing_that_was_on_the_disk(tmp_path: Path) -> None:
    video = own(EVEN, tmp_path / "videos")
    words = [sys.executable, "-m", "tests.support.restless_desk", str(tmp_path), str(video)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, encoding="ascii") as restless:
        assert restless.stdout is not None
        told = [int(restless.stdout.readline()) for _ in range(25)]
        restless.send_signal(signal.SIGKILL)
        told += [int(line) for line in restless.stdout if line.endswith("\n")]

    with desk(tmp_path) as second:
        second.open(video)

        assert second.state.problem is None
        assert len(second.document.project.markers) >= max(told)


def test_an_early_key_costs_nothing_of_what_was_made_before(tmp_path: Path) -> None:
    video = own(UNEVEN, tmp_path / "videos")
    with desk(tmp_path) as first:
        first.open(video)
        made = make_something(first)
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
    with desk(tmp_path) as first:
        first.open(video)
        made = make_something(first)
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
    with desk(tmp_path) as first:
        first.open(video := own(EVEN, tmp_path / "videos"))
        make_something(first)
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
    with desk(tmp_path) as first:
        first.open(strange)
        made = make_something(first)

    with desk(tmp_path) as second:
        second.open(strange)

        assert second.document.project == made
