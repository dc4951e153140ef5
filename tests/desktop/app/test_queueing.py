"""The order of the queue, and whose turn it is."""

from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.app import queueing
from reely_desktop.app.job import Done, Job, JobKind, Queued, Running, Status, Stopped
from reely_desktop.app.state import State
from reely_desktop.config import Settings

KINDS = st.sampled_from([JobKind.EXPORT, JobKind.EXPORT, JobKind.EXPORT, JobKind.LISTEN])
STATUSES: st.SearchStrategy[Status] = st.sampled_from(
    [Queued(), Queued(is_paused=True), Done(None)]
)


@st.composite
def states(draw: st.DrawFn) -> State:
    """Make a state of jobs in which some wait, some are over, and none has begun."""
    kinds = draw(st.lists(KINDS, max_size=8))
    jobs = tuple(
        Job(number, kind, Path("clip.mp4"), draw(STATUSES), key=str(number), is_kept=True)
        for number, kind in enumerate(kinds)
    )
    return State(jobs=jobs, settings=Settings(exports_at_once=draw(st.integers(1, 4))))


def waiting(state: State) -> list[int]:
    return [job.id for job in queueing.exports(state) if isinstance(job.status, Queued)]


def waiting_now(state: State) -> list[Job]:
    return [job for job in queueing.exports(state) if job.status == Queued()]


def begun_in(state: State) -> set[str]:
    """Return the keys of all that can be begun, one after the other."""
    begun = set()
    while (job := queueing.next_to_begin(state)) is not None:
        begun.add(job.key)
        state = queueing.begun(state, job.id)
    return begun


@given(states(), st.integers(0, 8), st.integers(-9, 9))
def test_moving_one_changes_nothing_but_its_place_among_those_that_wait(
    state: State, job_id: int, by: int
) -> None:
    moved = queueing.moved(state, job_id, by)

    before, after = waiting(state), waiting(moved)
    assert sorted(after) == sorted(before)
    assert [one for one in after if one != job_id] == [one for one in before if one != job_id]
    if job_id in before:
        here = before.index(job_id) + by
        assert after.index(job_id) == min(max(here, 0), len(before) - 1)
    fixed = {n for n, job in enumerate(state.jobs) if job.id not in before}
    assert all(moved.jobs[place] == state.jobs[place] for place in fixed)


@given(states(), st.data())
def test_none_begins_before_it_is_kept(state: State, data: st.DataObject) -> None:
    jobs = tuple(replace(job, is_kept=data.draw(st.booleans())) for job in state.jobs)
    state = replace(state, jobs=jobs, settings=Settings(exports_at_once=4))
    key = data.draw(st.sampled_from([job.key for job in jobs] or [""]))
    due = {job.key for job in waiting_now(state) if job.is_kept}
    also = {job.key for job in waiting_now(state) if job.key == key}

    assert begun_in(state) <= due
    assert begun_in(queueing.kept(state, frozenset({key}))) <= due | also
    assert (queueing.kept(state, frozenset({key})) == state) == all(
        job.is_kept for job in queueing.exports(state) if job.key == key
    )


@given(states())
def test_they_begin_in_order_and_never_more_at_once_than_is_said(state: State) -> None:
    due = [job.id for job in queueing.exports(state) if job.status == Queued()]
    begun = []
    while (job := queueing.next_to_begin(state)) is not None:
        begun.append(job.id)
        state = queueing.begun(state, job.id)

    at_work = [job for job in state.jobs if isinstance(job.status, Running)]
    assert begun == due[: state.settings.exports_at_once]
    assert len(at_work) == len(begun)


@given(states(), st.integers(0, 8))
def test_what_is_paused_does_not_begin_and_goes_on_when_it_is_let(
    state: State, job_id: int
) -> None:
    paused = queueing.paused(state, job_id)
    due = queueing.next_to_begin(paused)

    assert due is None or due.id != job_id
    resumed = queueing.resumed(paused, job_id)
    assert queueing.resumed(state, job_id) == resumed
    assert [job.is_over for job in resumed.jobs] == [job.is_over for job in state.jobs]


@given(states())
def test_one_that_was_at_work_is_left_as_one_that_was_not_begun(state: State) -> None:
    due = queueing.next_to_begin(state)
    if due is not None:
        (at_work,) = (j for j in queueing.begun(state, due.id).jobs if j.id == due.id)
        assert queueing.as_left(at_work) == due


@given(states(), st.integers(0, 8))
def test_one_that_is_given_up_before_it_began_is_over(state: State, job_id: int) -> None:
    given_up = queueing.given_up(state, job_id)

    for before, after in zip(state.jobs, given_up.jobs, strict=True):
        is_meant = before.id == job_id and before.kind is JobKind.EXPORT and not before.is_over
        assert after.status == (Stopped() if is_meant else before.status)
