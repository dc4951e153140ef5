"""Exports that waited and cannot be read back: named to the person, once, and the others go on."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reely_desktop.app import queueing
from tests.support import clip_cases
from tests.support.clips import cached_clip
from tests.support.desk import desk, own

SMALL = cached_clip(clip_cases.PLAIN)


def left_waiting(home: Path, *names: str) -> None:
    """Leave exports behind in the queue, paused."""
    video = own(SMALL, home / "videos")
    with desk(home) as first:
        first.begin()
        for name in names:
            first.export(video, home / name, is_slow=True)
            first.editor.exports.pause(queueing.exports(first.state)[-1].id)


def spoil(home: Path, name: str, told: str) -> None:
    """Let the database say `told` of the export of that name."""
    with closing(sqlite3.connect(home / "reely.db")) as connection, connection:
        (changed,) = connection.execute(
            "UPDATE exports SET told = ? WHERE told LIKE ? RETURNING 1", (told, f"%{name}%")
        ).fetchall()
        assert changed == (1,)


def test_those_that_cannot_be_read_are_named_once_and_the_others_wait(tmp_path: Path) -> None:
    left_waiting(tmp_path, "lost.mp4", "kept.mp4")
    of_another_preset = {"request": {"output": "/clips/lost.mp4", "preset": "gone"}}
    spoil(tmp_path, "lost.mp4", json.dumps(of_another_preset))

    with desk(tmp_path) as second:
        second.begin()
        problem = second.state.problem
        assert problem is not None
        assert problem.code == "RLY-QUEUE-UNREADABLE"
        assert "lost.mp4" in problem.message
        assert [job.path.name for job in queueing.exports(second.state)] == ["kept.mp4"]

    with desk(tmp_path) as third:
        third.begin()
        assert third.state.problem is None
        assert [job.path.name for job in queueing.exports(third.state)] == ["kept.mp4"]


@pytest.mark.parametrize("told", ["", "[]", "{", '{"request": 7}', '{"request": {"output": 7}}'])
def test_one_without_a_name_is_counted_all_the_same(tmp_path: Path, told: str) -> None:
    left_waiting(tmp_path, "lost.mp4")
    spoil(tmp_path, "lost.mp4", told)

    with desk(tmp_path) as second:
        second.begin()
        problem = second.state.problem
        assert problem is not None
        assert problem.code == "RLY-QUEUE-UNREADABLE"
