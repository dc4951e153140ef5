import threading
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from queue import SimpleQueue

import pytest

from reely_desktop.app import jobs
from reely_desktop.app.job import Done, Failed, Job, JobKind, Queued, Running, Stopped
from reely_desktop.app.jobs import Jobs, Lane, Outcome, Succeeded
from reely_desktop.app.state import State
from reely_desktop.app.store import Store
from reely_desktop.engine.errors import WorkError
from reely_desktop.engine.progress import Cancellation, Progress

PATIENCE_S = 60
Work = Callable[[Progress, Cancellation], int]


class Desk:
    """A store with jobs, and a hand-turned main loop."""

    def __init__(self, *, exports_at_once: int = 1) -> None:
        self.posted: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self.store = Store()
        self.jobs = Jobs(store=self.store, post=self.posted.put, exports_at_once=exports_at_once)
        self.seen: list[Job] = []
        self.outcomes: list[Outcome[int]] = []
        self.store.subscribe(lambda state: self.seen.extend(state.jobs))

    def start(self, work: Work, *, lane: Lane = Lane.EXPORT) -> int:
        return self.jobs.start(
            work, lane=lane, kind=JobKind.EXPORT, path=Path("clip.mp4"), ended=self._ended
        )

    def run_until(self, is_so: Callable[[], bool]) -> None:
        while not is_so():
            self.posted.get(timeout=PATIENCE_S)()

    def run_to_end(self) -> None:
        self.run_until(lambda: all(job.is_over for job in self.store.state.jobs))

    def _ended(self, state: State, outcome: Outcome[int]) -> State:
        self.outcomes.append(outcome)
        return state


def wait_until_cancelled(_progress: Progress, cancellation: Cancellation) -> int:
    while not cancellation.is_cancelled:
        threading.Event().wait(0.001)
    cancellation.raise_if_cancelled()
    return 0


def test_a_job_goes_from_queued_to_running_to_done() -> None:
    desk = Desk()

    desk.start(lambda _progress, _cancellation: 7)
    desk.run_to_end()

    assert [type(job.status).__name__ for job in desk.seen] == ["Queued", "Running", "Done"]
    assert desk.outcomes == [Succeeded(7)]
    desk.jobs.close()


def test_what_works_behind_all_else_lets_the_window_show_what_was_opened(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(jobs, "_SHOWN_AFTER", timedelta(seconds=PATIENCE_S))
    desk = Desk()

    desk.start(lambda _progress, _cancellation: 1, lane=Lane.LANDMARKS)
    desk.start(lambda _progress, _cancellation: 2, lane=Lane.MEDIA)
    desk.run_until(lambda: desk.outcomes == [Succeeded(2)])
    desk.jobs.close()

    assert isinstance(desk.store.state.jobs[0].status, Queued)


def test_what_is_cancelled_before_its_moment_came_is_not_begun(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(jobs, "_SHOWN_AFTER", timedelta(seconds=PATIENCE_S))
    desk = Desk()
    begun: list[bool] = []

    def work(_progress: Progress, _cancellation: Cancellation) -> int:
        begun.append(True)
        return 1

    waiting = desk.start(work, lane=Lane.PROXY)
    desk.jobs.cancel(waiting)
    desk.run_to_end()
    desk.jobs.close()

    assert (desk.outcomes, begun) == ([Stopped()], [])


@pytest.mark.parametrize("lane", [Lane.MEDIA, Lane.PROXY])
def test_a_lane_that_stands_by_starts_no_thread_when_work_comes(lane: Lane) -> None:
    desk = Desk()
    desk.jobs.stand_by(lane)
    before = set(threading.enumerate())
    threads: list[threading.Thread] = []

    def work(_progress: Progress, _cancellation: Cancellation) -> int:
        threads.append(threading.current_thread())
        return 0

    desk.start(work, lane=lane)
    desk.run_to_end()
    desk.jobs.close()

    assert threads[0] in before


def test_a_coded_error_is_told_as_it_is() -> None:
    desk = Desk()

    def fail(_progress: Progress, _cancellation: Cancellation) -> int:
        raise WorkError("the disk is full", code="RLY-DISK-FULL", hint="free some space")

    desk.start(fail)
    desk.run_to_end()

    status = desk.store.state.jobs[0].status
    assert isinstance(status, Failed)
    assert (status.problem.code, status.problem.message) == ("RLY-DISK-FULL", "the disk is full")
    desk.jobs.close()


@pytest.mark.logs_trouble
def test_a_mistake_in_the_work_ends_the_job_with_details() -> None:
    desk = Desk()

    desk.start(lambda _progress, _cancellation: 1 // 0)
    desk.run_to_end()

    status = desk.store.state.jobs[0].status
    assert isinstance(status, Failed)
    assert status.problem.code == "RLY-INTERNAL"
    assert "ZeroDivisionError" in status.problem.details
    desk.jobs.close()


def test_a_running_job_that_is_cancelled_is_stopped_and_not_failed() -> None:
    desk = Desk()
    job_id = desk.start(wait_until_cancelled)
    desk.run_until(lambda: isinstance(desk.store.state.jobs[0].status, Running))

    desk.jobs.cancel(job_id)
    desk.run_to_end()

    assert desk.store.state.jobs[0].status == Stopped()
    desk.jobs.close()


def test_a_queued_job_that_is_cancelled_never_runs() -> None:
    desk = Desk()
    first = desk.start(wait_until_cancelled)
    second = desk.start(lambda _progress, _cancellation: 1)

    desk.jobs.cancel(second)

    assert isinstance(desk.store.state.jobs[0].status, Queued | Running)
    assert desk.store.state.jobs[1].status == Stopped()
    desk.jobs.cancel(first)
    desk.jobs.close()


def test_as_many_exports_run_beside_each_other_as_is_said() -> None:
    desk = Desk(exports_at_once=2)
    together = threading.Barrier(2)
    job_ids = [
        desk.start(lambda _progress, _cancellation: together.wait(PATIENCE_S)) for _ in range(2)
    ]
    desk.run_to_end()

    assert [job.id for job in desk.store.state.jobs if isinstance(job.status, Done)] == job_ids
    desk.jobs.close()


def test_progress_never_falls() -> None:
    desk = Desk()
    said = threading.Semaphore(1)

    def work(progress: Progress, _cancellation: Cancellation) -> int:
        for done in (0.1, 0.5, 0.3, 0.9):
            said.acquire(timeout=PATIENCE_S)
            progress("encoding", done)
        return 0

    desk.store.subscribe(lambda _state: said.release())
    desk.start(work)
    desk.run_to_end()

    fractions = [job.status.fraction for job in desk.seen if isinstance(job.status, Running)]
    assert fractions == sorted(fractions)
    assert len(fractions) > 1
    desk.jobs.close()


def test_closing_cancels_what_runs_and_leaves_no_thread() -> None:
    desk = Desk()
    desk.start(wait_until_cancelled)
    desk.start(wait_until_cancelled)

    desk.jobs.close()

    assert not [t for t in threading.enumerate() if t.name.startswith("reely-export")]


def test_what_follows_from_work_that_ended_while_all_was_closed_is_not_begun() -> None:
    desk = Desk()
    began: list[int] = []

    def begin_another(_outcome: Outcome[int]) -> None:
        began.append(desk.start(lambda _progress, _cancellation: 2))

    desk.jobs.start(
        lambda _progress, _cancellation: 1,
        lane=Lane.EXPORT,
        kind=JobKind.EXPORT,
        path=Path("clip.mp4"),
        ended=lambda state, _outcome: state,
        then=begin_another,
    )
    told = [desk.posted.get(timeout=PATIENCE_S) for _ in range(2)]  # that it runs, and how it ended

    desk.jobs.close()
    for call in told:
        call()

    assert len(began) == 1
    assert [job.id for job in desk.store.state.jobs if not job.is_over] == []
    assert not [t for t in threading.enumerate() if t.name.startswith("reely-export")]
