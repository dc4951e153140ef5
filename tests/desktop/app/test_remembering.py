"""What is known beyond one run: the queue, past exports, videos opened lately."""

import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from reely_desktop.app import queueing
from reely_desktop.app.job import Done, Failed, Queued, Running, Stopped
from reely_desktop.app.state import Notice
from reely_desktop.engine.cut.presets import SOURCE
from reely_desktop.engine.cut.request import ExportRequest
from tests.support import clip_cases
from tests.support.clips import cached_clip
from tests.support.desk import PATIENCE_S, Desk, desk, own
from tests.support.exports import LARGE, span

SMALL = cached_clip(clip_cases.PLAIN)
ROOT = Path(__file__).parents[3]


def add(at_work: Desk, video: Path, output: Path, *, is_slow: bool = False) -> None:
    preset = LARGE if is_slow else SOURCE
    at_work.editor.exports.add(ExportRequest(video, (span(0, 1),), output, preset))


def run_to_end(at_work: Desk) -> None:
    at_work.wait(lambda: all(job.is_over for job in queueing.exports(at_work.state)))


def until_kept(database: Path) -> None:
    """Return when an export stands in the database."""
    until = time.monotonic() + PATIENCE_S
    while True:
        with closing(sqlite3.connect(database)) as connection:
            if connection.execute("SELECT count(*) FROM exports").fetchone() != (0,):
                return
        assert time.monotonic() < until
        threading.Event().wait(0.01)


def hold(database: Path) -> Callable[[], None]:
    """Keep others from writing into the database until the result is called."""
    connection = sqlite3.connect(database)
    connection.execute("BEGIN IMMEDIATE")
    return connection.close


def killed_in_mid_export(home: Path, video: Path) -> None:
    """Run an editor of `home` until its first export is under way, and kill it then."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.support.killed_exports", str(home), str(video)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "under way\n"
    child.kill()
    child.communicate()


def test_videos_opened_lately_are_known_the_latest_first(tmp_path: Path) -> None:
    videos = [own(SMALL, tmp_path / name) for name in ("a", "b")]
    with desk(tmp_path) as first:
        first.begin()
        for video in (*videos, videos[0]):
            first.open(video)

    with desk(tmp_path) as second:
        second.begin()
        assert [file.path for file in second.state.recent] == videos


def test_one_that_is_gone_is_marked_and_all_can_be_forgotten(tmp_path: Path) -> None:
    video = own(SMALL, tmp_path / "videos")
    with desk(tmp_path) as first:
        first.begin()
        first.open(video)
    shutil.rmtree(video.parent)

    with desk(tmp_path) as second:
        second.begin()
        assert [file.is_there for file in second.state.recent] == [False]
        second.editor.remembering.forget_files()
        assert second.state.recent == ()

    with desk(tmp_path) as third:
        third.begin()
        assert third.state.recent == ()


def test_a_video_that_is_opened_before_all_is_read_comes_first(tmp_path: Path) -> None:
    early, late = (own(SMALL, tmp_path / name) for name in ("early", "late"))
    with desk(tmp_path) as first:
        first.begin()
        first.open(early)

    with desk(tmp_path) as second:
        second.open(late)
        second.begin()
        assert [file.path for file in second.state.recent] == [late, early]


def test_past_exports_are_known_with_what_was_seen_of_them(tmp_path: Path) -> None:
    video = own(SMALL, tmp_path / "videos")
    with desk(tmp_path) as first:
        first.begin()
        add(first, video, tmp_path / "clip.mp4")
        run_to_end(first)
        add(first, video, tmp_path / "clip.mp4")
        run_to_end(first)
        ends = [replace(one.job, id=0) for one in first.state.past]

    with desk(tmp_path) as second:
        second.begin()
        failed, done = (one.job for one in second.state.past)
        assert isinstance(done.status, Done)
        assert done.status.report is not None
        assert done.status.report.verified
        assert isinstance(failed.status, Failed)
        assert failed.status.problem.code == "RLY-OUTPUT-EXISTS"
        assert [done, replace(failed, status=done.status)] == [
            ends[1],
            replace(ends[0], status=done.status),
        ]
        assert queueing.exports(second.state) == ()


def test_past_exports_can_be_forgotten_and_their_files_stay(tmp_path: Path) -> None:
    video = own(SMALL, tmp_path / "videos")
    with desk(tmp_path) as first:
        first.begin()
        add(first, video, tmp_path / "clip.mp4")
        run_to_end(first)
        first.editor.remembering.forget_past()
        assert first.state.past == ()

    with desk(tmp_path) as second:
        second.begin()
        assert second.state.past == ()
    assert (tmp_path / "clip.mp4").exists()


def test_what_waits_when_the_window_is_closed_is_written_when_it_is_opened_again(
    tmp_path: Path,
) -> None:
    video = own(SMALL, tmp_path / "videos")
    names = [f"{n}.mp4" for n in range(4)]
    with desk(tmp_path) as first:
        first.begin()
        for name in names:
            add(first, video, tmp_path / name, is_slow=True)
        last = queueing.exports(first.state)[3]
        first.editor.exports.pause(last.id)
        first.editor.exports.move(last.id, -1)

    with desk(tmp_path) as second:
        second.begin()
        assert second.state.notice is Notice.QUEUE_RESTORED
        order = [job.path.name for job in queueing.exports(second.state)]
        assert order == ["0.mp4", "1.mp4", "3.mp4", "2.mp4"]
        assert queueing.exports(second.state)[2].status == Queued(is_paused=True)
        second.wait(lambda: sum(job.is_over for job in second.state.jobs) == 3)

    assert all((tmp_path / name).exists() for name in ("0.mp4", "1.mp4", "2.mp4"))


def test_a_killed_editor_leaves_no_half_clip_and_its_queue_goes_on(tmp_path: Path) -> None:
    video = own(SMALL, tmp_path / "videos")
    killed_in_mid_export(tmp_path, video)
    assert not list(tmp_path.glob("*.mp4"))

    with desk(tmp_path) as again:
        again.begin()
        assert again.state.notice is Notice.QUEUE_RESTORED
        run_to_end(again)
        assert all(isinstance(job.status, Done) for job in queueing.exports(again.state))

    left = {path.name for path in tmp_path.iterdir()}
    assert {"first.mp4", "second.mp4", "third.mp4"} <= left
    assert not [name for name in left if name.startswith(".reely-")]


def test_an_export_that_ends_reely_twice_is_not_begun_a_third_time(tmp_path: Path) -> None:
    video = own(SMALL, tmp_path / "videos")
    killed_in_mid_export(tmp_path, video)
    killed_in_mid_export(tmp_path, video)

    with desk(tmp_path) as again:
        again.begin()
        first, _second, third = queueing.exports(again.state)
        assert isinstance(first.status, Failed)
        assert first.status.problem.code == "RLY-EXPORT-INTERRUPTED"
        assert isinstance(third.status, Queued | Running)


def test_two_editors_at_once_leave_each_others_queue_alone(tmp_path: Path) -> None:
    video = own(SMALL, tmp_path / "videos")
    with desk(tmp_path) as first:
        first.begin()
        add(first, video, tmp_path / "clip.mp4", is_slow=True)
        until_kept(tmp_path / "reely.db")

        with desk(tmp_path) as second:
            second.begin()
            assert second.state.jobs == ()


@pytest.mark.logs_trouble
def test_without_a_database_all_works_and_it_is_told_once(tmp_path: Path) -> None:
    video = own(SMALL, tmp_path / "videos")
    (tmp_path / "reely.db").mkdir()
    with desk(tmp_path) as at_work:
        at_work.begin()
        assert at_work.state.problem is not None
        assert at_work.state.problem.code == "RLY-DATABASE-UNUSABLE"

        add(at_work, video, tmp_path / "clip.mp4")
        run_to_end(at_work)

        assert isinstance(at_work.state.past[0].job.status, Done)


def test_a_damaged_database_is_told_with_where_it_was_put(tmp_path: Path) -> None:
    (tmp_path / "reely.db").write_bytes(b"x" * 5000)
    with desk(tmp_path) as at_work:
        at_work.begin()
        problem = at_work.state.problem
        assert problem is not None
        assert problem.code == "RLY-DATABASE-DAMAGED"
        (aside,) = tmp_path.glob("reely-damaged-*.db")
        assert str(aside) in problem.hint


def test_an_export_that_ended_and_was_put_away_is_not_begun_again(tmp_path: Path) -> None:
    video = own(SMALL, tmp_path / "videos")
    with desk(tmp_path) as first:
        first.begin()
        until_free = hold(tmp_path / "reely.db")
        add(first, video, tmp_path / "clip.mp4")
        run_to_end(first)
        first.editor.exports.dismiss(queueing.exports(first.state)[0].id)
        until_free()

    with desk(tmp_path) as second:
        second.begin()
        assert queueing.exports(second.state) == ()
        assert isinstance(second.state.past[0].job.status, Done)


def test_one_that_was_told_to_stop_when_the_window_closed_does_not_come_back(
    tmp_path: Path,
) -> None:
    video = own(SMALL, tmp_path / "videos")
    with desk(tmp_path) as first:
        first.begin()
        add(first, video, tmp_path / "clip.mp4", is_slow=True)
        (job,) = queueing.exports(first.state)
        assert isinstance(job.status, Running)
        first.editor.exports.cancel(job.id)

    with desk(tmp_path) as second:
        second.begin()
        assert queueing.exports(second.state) == ()
        assert second.state.past[0].job.status == Stopped()


def test_one_that_was_whole_at_the_last_moment_is_done(tmp_path: Path) -> None:
    video = own(SMALL, tmp_path / "videos")
    output = tmp_path / "clip.mp4"
    with desk(tmp_path) as first:
        first.begin()
        add(first, video, output)
        until = time.monotonic() + PATIENCE_S
        while not output.exists():  # its end is told, and not heard yet
            assert time.monotonic() < until
            threading.Event().wait(0.01)
        threading.Event().wait(0.5)

    with desk(tmp_path) as second:
        second.begin()
        assert queueing.exports(second.state) == ()
        assert isinstance(second.state.past[0].job.status, Done)


def test_what_was_forgotten_stays_so_when_a_row_is_put_away_afterwards(tmp_path: Path) -> None:
    video = own(SMALL, tmp_path / "videos")
    with desk(tmp_path) as first:
        first.begin()
        for name in ("a", "b"):
            add(first, video, tmp_path / f"{name}.mp4")
        run_to_end(first)
        first.editor.remembering.forget_past()
        first.editor.exports.dismiss(queueing.exports(first.state)[0].id)

    with desk(tmp_path) as second:
        second.begin()
        assert second.state.past == ()


def test_what_is_forgotten_while_it_is_read_does_not_come_back(tmp_path: Path) -> None:
    video = own(SMALL, tmp_path / "videos")
    with desk(tmp_path) as first:
        first.begin()
        first.open(video)

    with desk(tmp_path) as second:
        second.editor.remembering.begin()
        second.editor.remembering.forget_files()
        second.wait(lambda: second.editor.remembering.has_begun)
        assert second.state.recent == ()

    with desk(tmp_path) as third:
        third.begin()
        assert third.state.recent == ()
