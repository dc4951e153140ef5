"""Real exports in the queue: they begin in turn, pause with their programs, end, are tried again."""

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from reely_desktop.app import queueing
from reely_desktop.app.job import Done, Failed, Job, Queued, Running, Stopped
from reely_desktop.engine.cut.presets import SOURCE
from reely_desktop.engine.cut.request import ExportRequest
from tests.support import clip_cases
from tests.support.clips import cached_clip
from tests.support.desk import PATIENCE_S, Desk, desk, own
from tests.support.exports import LARGE, span

SMALL = cached_clip(clip_cases.PLAIN)
LONG_S = 4
"""So long that its program is still at work when a busy machine comes to pausing it."""


@pytest.fixture
def at_work(tmp_path: Path) -> Iterator[Desk]:
    with desk(tmp_path) as begun:
        begun.begin()
        yield begun


def add(at_work: Desk, output: Path, *, is_slow: bool = False, seconds: int = 1) -> int:
    request = ExportRequest(
        source=SMALL,
        ranges=(span(0, seconds),),
        output=output,
        preset=LARGE if is_slow else SOURCE,
    )
    at_work.editor.exports.add(request)
    return queueing.exports(at_work.state)[-1].id


def job(at_work: Desk, job_id: int) -> Job:
    found = queueing.job_of(at_work.state, job_id)
    assert found is not None
    return found


def programs(status: str) -> list[psutil.Process]:
    return [c for c in psutil.Process().children(recursive=True) if c.status() == status]


def wait_for(at_work: Desk, is_so: Callable[[], object]) -> None:
    until = time.monotonic() + PATIENCE_S
    while not is_so():
        at_work.drain()
        assert time.monotonic() < until
        threading.Event().wait(0.01)


def wait_until_encoding(at_work: Desk, job_id: int) -> None:
    """Let the program begin that is to be paused; those before it are gone too soon."""

    def is_encoding() -> bool:
        status = job(at_work, job_id).status
        return isinstance(status, Running) and status.stage == "encoding" and status.fraction > 0

    wait_for(at_work, is_encoding)


def test_as_many_as_is_said_are_at_work_and_the_next_begins_when_one_ends(
    at_work: Desk, tmp_path: Path
) -> None:
    ids = [add(at_work, tmp_path / f"{n}.mp4", is_slow=True) for n in range(3)]
    at_once = []
    at_work.editor.store.subscribe(
        lambda s: at_once.append(sum(isinstance(j.status, Running) for j in s.jobs))
    )

    at_work.wait(lambda: isinstance(job(at_work, ids[1]).status, Running))
    assert [type(job(at_work, one).status) for one in ids] == [Running, Running, Queued]
    at_work.wait(lambda: all(j.is_over for j in at_work.state.jobs))

    assert [type(job(at_work, one).status) for one in ids] == [Done, Done, Done]
    assert max(at_once) == at_work.state.settings.exports_at_once


def test_one_that_is_moved_up_begins_first(at_work: Desk, tmp_path: Path) -> None:
    ids = [add(at_work, tmp_path / f"{n}.mp4", is_slow=True) for n in range(4)]

    at_work.editor.exports.move(ids[3], -1)
    at_work.wait(lambda: isinstance(job(at_work, ids[3]).status, Running))

    assert job(at_work, ids[2]).status == Queued()


def test_a_paused_export_rests_with_its_program_and_ends_well_when_it_goes_on(
    at_work: Desk, tmp_path: Path
) -> None:
    one = add(at_work, tmp_path / "clip.mp4", is_slow=True, seconds=LONG_S)
    wait_until_encoding(at_work, one)

    at_work.editor.exports.pause(one)
    wait_for(at_work, lambda: programs(psutil.STATUS_STOPPED))
    status = job(at_work, one).status
    assert isinstance(status, Running)
    assert status.is_paused
    at_work.editor.exports.resume(one)
    at_work.wait(lambda: job(at_work, one).is_over)

    assert isinstance(job(at_work, one).status, Done)
    assert not programs(psutil.STATUS_STOPPED)


def test_a_paused_export_can_be_cancelled(at_work: Desk, tmp_path: Path) -> None:
    one = add(at_work, tmp_path / "clip.mp4", is_slow=True, seconds=LONG_S)
    wait_until_encoding(at_work, one)
    at_work.editor.exports.pause(one)
    wait_for(at_work, lambda: programs(psutil.STATUS_STOPPED))

    at_work.editor.exports.cancel(one)
    at_work.wait(lambda: job(at_work, one).is_over)

    assert job(at_work, one).status == Stopped()
    assert not [*tmp_path.glob("*.mp4"), *tmp_path.glob(".reely-*")]
    assert not programs(psutil.STATUS_STOPPED)


def test_the_window_can_be_closed_while_an_export_is_paused(tmp_path: Path) -> None:
    with desk(tmp_path) as at_work:
        at_work.begin()
        one = add(at_work, tmp_path / "clip.mp4", is_slow=True, seconds=LONG_S)
        wait_until_encoding(at_work, one)
        at_work.editor.exports.pause(one)
        wait_for(at_work, lambda: programs(psutil.STATUS_STOPPED))
        paused = programs(psutil.STATUS_STOPPED)

    assert not [program for program in paused if program.is_running()]


def test_one_that_waits_and_is_paused_lets_the_others_go_first(
    at_work: Desk, tmp_path: Path
) -> None:
    busy = [add(at_work, tmp_path / f"{n}.mp4", is_slow=True) for n in range(2)]
    paused, other = (add(at_work, tmp_path / f"{name}.mp4") for name in ("paused", "other"))

    at_work.editor.exports.pause(paused)
    at_work.wait(lambda: all(job(at_work, one).is_over for one in (*busy, other)))

    assert job(at_work, paused).status == Queued(is_paused=True)
    at_work.editor.exports.resume(paused)
    at_work.wait(lambda: job(at_work, paused).is_over)
    assert isinstance(job(at_work, paused).status, Done)


def test_one_that_failed_is_tried_again_under_a_name_that_is_free(
    at_work: Desk, tmp_path: Path
) -> None:
    taken = tmp_path / "clip.mp4"
    taken.write_bytes(b"somebody's")
    one = add(at_work, taken)
    at_work.wait(lambda: job(at_work, one).is_over)
    status = job(at_work, one).status
    assert isinstance(status, Failed)
    assert status.problem.code == "RLY-OUTPUT-EXISTS"

    at_work.editor.exports.try_again(one)
    at_work.wait(lambda: all(j.is_over for j in at_work.state.jobs))

    (again,) = queueing.exports(at_work.state)
    assert isinstance(again.status, Done)
    assert again.path.exists()
    assert taken.read_bytes() == b"somebody's"


def test_a_name_that_an_export_to_come_has_is_suggested_to_nobody_else(
    at_work: Desk, tmp_path: Path
) -> None:
    video = own(SMALL, tmp_path / "videos")
    busy = [add(at_work, tmp_path / f"{n}.mp4", is_slow=True) for n in range(2)]
    add(at_work, video.with_name(f"{video.stem}-trim.mp4"))

    at_work.editor.open(video)
    at_work.wait(lambda: at_work.state.document is not None)
    at_work.editor.export()
    at_work.editor.export()

    names = [one.path.name for one in queueing.exports(at_work.state)][len(busy) :]
    assert names == [f"{video.stem}-trim{end}.mp4" for end in ("", "-2", "-3")]


def test_a_past_export_is_written_again_under_a_name_that_is_free(
    at_work: Desk, tmp_path: Path
) -> None:
    one = add(at_work, tmp_path / "clip.mp4")
    at_work.wait(lambda: job(at_work, one).is_over)

    at_work.editor.exports.write_again(at_work.state.past[0].job.key)
    at_work.wait(lambda: all(j.is_over for j in at_work.state.jobs))

    again = queueing.exports(at_work.state)[-1]
    assert isinstance(again.status, Done)
    assert again.path != tmp_path / "clip.mp4"
    assert (tmp_path / "clip.mp4").exists()


def test_writing_a_past_export_again_overwrites_nothing(at_work: Desk, tmp_path: Path) -> None:
    taken = tmp_path / "clip.mp4"
    taken.write_bytes(b"to be overwritten")
    request = ExportRequest(SMALL, (span(0, 1),), taken, SOURCE, overwrite=True)
    at_work.editor.exports.add(request)
    at_work.wait(lambda: bool(at_work.state.past))
    taken.write_bytes(b"somebody's")

    at_work.editor.exports.write_again(at_work.state.past[0].job.key)
    at_work.wait(lambda: all(j.is_over for j in at_work.state.jobs))

    assert taken.read_bytes() == b"somebody's"
