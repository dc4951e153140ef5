"""The queue when Reely ends: closed, killed, in the last moment of an export; and two at once."""

import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from reely_desktop.app import queueing
from reely_desktop.app.job import Done, Failed, Queued, Running, Stopped
from reely_desktop.app.state import Notice
from reely_desktop.host.database import opening_lock
from tests.support import clip_cases
from tests.support.clips import cached_clip
from tests.support.desk import PATIENCE_S, Desk, desk, own

SMALL = cached_clip(clip_cases.PLAIN)
ROOT = Path(__file__).parents[3]


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


def settled(at_work: Desk) -> None:
    """Give what could begin the time to do so."""
    until = time.monotonic() + 0.3
    while time.monotonic() < until:
        at_work.drain()
        threading.Event().wait(0.01)


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


def test_what_waits_when_the_window_is_closed_is_written_when_it_is_opened_again(
    tmp_path: Path,
) -> None:
    video = own(SMALL, tmp_path / "videos")
    names = [f"{n}.mp4" for n in range(4)]
    with desk(tmp_path) as first:
        first.begin()
        for name in names:
            first.export(video, tmp_path / name, is_slow=True)
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
        again.run_to_end()
        assert all(isinstance(job.status, Done) for job in queueing.exports(again.state))

    left = {path.name for path in tmp_path.iterdir()}
    assert {"first.mp4", "second.mp4", "third.mp4"} <= left
    assert not [name for name in left if name.startswith(".reely-")]


def test_an_export_is_not_begun_before_the_next_run_would_know_of_it(tmp_path: Path) -> None:
    video = own(SMALL, tmp_path / "videos")
    database = tmp_path / "reely.db"
    with desk(tmp_path) as at_work:
        with opening_lock(database):  # as on a disk that takes long
            at_work.editor.remembering.begin()
            at_work.export(video, tmp_path / "early.mp4")
            settled(at_work)
            assert [job.status for job in at_work.state.jobs] == [Queued()]
        at_work.run_to_end()

        let_go = hold(database)
        at_work.export(video, tmp_path / "late.mp4")
        settled(at_work)
        assert at_work.state.jobs[-1].status == Queued()
        let_go()
        at_work.run_to_end()

        assert [type(job.status) for job in at_work.state.jobs] == [Done, Done]


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
        first.export(video, tmp_path / "clip.mp4", is_slow=True)
        until_kept(tmp_path / "reely.db")

        with desk(tmp_path) as second:
            second.begin()
            assert second.state.jobs == ()


def test_an_export_that_ended_and_was_put_away_is_not_begun_again(tmp_path: Path) -> None:
    video = own(SMALL, tmp_path / "videos")
    with desk(tmp_path) as first:
        first.begin()
        until_free = hold(tmp_path / "reely.db")
        first.export(video, tmp_path / "clip.mp4")
        first.run_to_end()
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
        first.export(video, tmp_path / "clip.mp4", is_slow=True)
        first.wait(lambda: isinstance(queueing.exports(first.state)[0].status, Running))
        (job,) = queueing.exports(first.state)
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
        first.export(video, output)
        first.wait(lambda: isinstance(queueing.exports(first.state)[0].status, Running))
        until = time.monotonic() + PATIENCE_S
        while not output.exists():  # its end is told, and not heard yet
            assert time.monotonic() < until
            threading.Event().wait(0.01)
        threading.Event().wait(0.5)

    with desk(tmp_path) as second:
        second.begin()
        assert queueing.exports(second.state) == ()
        assert isinstance(second.state.past[0].job.status, Done)
