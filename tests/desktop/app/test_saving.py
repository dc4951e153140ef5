"""What is made of a video is kept at once, and found when it is opened again, wherever it went."""

import json
import queue
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from reely_desktop.app import cutting, editing, frame_grid, recording
from reely_desktop.app.saving import Saving
from reely_desktop.app.state import Notice, State
from tests.support import clip_cases
from tests.support.clips import cached_clip
from tests.support.desk import PATIENCE_S, Desk, desk, made_before, make_something, own

EVEN = cached_clip(clip_cases.PLAIN)
UNEVEN = cached_clip(clip_cases.CLOCKS["vfr"])


@pytest.mark.parametrize("clip", [EVEN, UNEVEN])
def test_what_was_made_is_there_again_when_the_video_is_opened(clip: Path, tmp_path: Path) -> None:
    video = own(clip, tmp_path / "videos")
    made = made_before(video, tmp_path)

    with desk(tmp_path) as second:
        second.open(video)

        assert second.document.project == made
        assert second.state.notice is Notice.RESTORED


@pytest.mark.parametrize("clip", [EVEN, UNEVEN])
def test_it_is_found_without_the_list_of_frames_too(clip: Path, tmp_path: Path) -> None:
    video = own(clip, tmp_path / "videos")
    made = made_before(video, tmp_path)
    shutil.rmtree(tmp_path / "cache", ignore_errors=True)

    with desk(tmp_path) as second:
        second.open(video)

        assert second.document.project == made


def test_a_video_that_moved_and_has_another_name_brings_its_work_along(tmp_path: Path) -> None:
    video = own(EVEN, tmp_path / "videos")
    made = made_before(video, tmp_path)
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


def drag_in_point(at_work: Desk, numbers: range) -> None:
    for number in numbers:
        time = frame_grid.boundary(at_work.document.frames, number)
        at_work.do(partial(editing.drag_in_point, time=time))


def kept_start(folder: Path) -> str:
    (kept,) = folder.glob("*.json")
    return str(json.loads(kept.read_bytes())["clips"][0]["pieces"][0]["start"])


def test_a_drag_is_written_on_its_way_but_not_at_each_move(tmp_path: Path) -> None:
    written: queue.Queue[Callable[[], None]] = queue.Queue()
    with desk(tmp_path) as at_work:
        at_work.open(own(EVEN, tmp_path / "videos"))
        saving = Saving(
            store=at_work.editor.store, post=written.put, folder=tmp_path / "of this test"
        )
        at_work.go_to(1)

        drag_in_point(at_work, range(1, 30))
        times = 0
        while not times or kept_start(tmp_path / "of this test") != start_of(at_work):
            written.get(timeout=PATIENCE_S)()
            times += 1
        is_held = at_work.document.history.is_open
        saving.close()

        assert times <= 3
        assert is_held
        assert len(at_work.document.history.past) == 1


def start_of(at_work: Desk) -> str:
    return str(at_work.document.in_point.seconds)


@pytest.mark.parametrize("end", [recording.give_up_move, recording.undo])
def test_a_drag_that_is_taken_back_is_kept_as_that(
    end: Callable[[State], State], tmp_path: Path
) -> None:
    video = own(EVEN, tmp_path / "videos")
    with desk(tmp_path) as at_work:
        at_work.open(video)
        drag_in_point(at_work, range(1, 30))
        at_work.wait(lambda: any(at_work.projects.glob("*.json")))

        at_work.do(end)
        at_work.wait(lambda: kept_start(at_work.projects) == "0")

        assert not at_work.document.history.past

    with desk(tmp_path) as second:
        second.open(video)

        assert second.state.notice is None  # there is nothing to be back


def test_a_drag_that_never_ended_is_kept_with_the_window(tmp_path: Path) -> None:
    video = own(EVEN, tmp_path / "videos")
    with desk(tmp_path) as first:
        first.open(video)
        drag_in_point(first, range(1, 30))
        dragged = first.document.project

    with desk(tmp_path) as second:
        second.open(video)

        assert second.document.project == dragged


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


def test_a_disk_that_takes_everything_again_is_told_of_no_longer(tmp_path: Path) -> None:
    blocked = tmp_path / "projects"
    blocked.write_bytes(b"a file where the folder should be")
    with desk(tmp_path) as at_work:
        at_work.open(own(EVEN, tmp_path / "videos"))
        make_something(at_work)
        at_work.wait(lambda: at_work.state.problem is not None)
        blocked.unlink()

        at_work.do(cutting.toggle_marker_here)
        at_work.wait(lambda: at_work.state.problem is None)

    assert [file.suffix for file in blocked.iterdir()] == [".json"]


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
