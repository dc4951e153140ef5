"""What is known beyond one run: past exports, and videos opened lately."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from reely_desktop.app import queueing
from reely_desktop.app.job import Done, Failed
from tests.support import clip_cases
from tests.support.clips import cached_clip
from tests.support.desk import desk, own

SMALL = cached_clip(clip_cases.PLAIN)


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
        first.export(video, tmp_path / "clip.mp4")
        first.run_to_end()
        first.export(video, tmp_path / "clip.mp4")
        first.run_to_end()
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
        first.export(video, tmp_path / "clip.mp4")
        first.run_to_end()
        first.editor.remembering.forget_past()
        assert first.state.past == ()

    with desk(tmp_path) as second:
        second.begin()
        assert second.state.past == ()
    assert (tmp_path / "clip.mp4").exists()


@pytest.mark.logs_trouble
def test_without_a_database_all_works_and_it_is_told_once(tmp_path: Path) -> None:
    video = own(SMALL, tmp_path / "videos")
    (tmp_path / "reely.db").mkdir()
    with desk(tmp_path) as at_work:
        at_work.begin()
        assert at_work.state.problem is not None
        assert at_work.state.problem.code == "RLY-DATABASE-UNUSABLE"

        at_work.export(video, tmp_path / "clip.mp4")
        at_work.run_to_end()

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


def test_what_was_forgotten_stays_so_when_a_row_is_put_away_afterwards(tmp_path: Path) -> None:
    video = own(SMALL, tmp_path / "videos")
    with desk(tmp_path) as first:
        first.begin()
        for name in ("a", "b"):
            first.export(video, tmp_path / f"{name}.mp4")
        first.run_to_end()
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
