"""Several programs keep one ledger: what one that is gone left at work is taken back, nothing else."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from uuid import UUID

import pytest

from reely_desktop.account import living_runs
from reely_desktop.account.ledger import Ledger, open_ledger
from reely_desktop.account.usage_events import Kind
from tests.support.ledgers import ADA, NOON, answer_all, begun, done, opened, used

Open = Callable[[], Ledger]


@pytest.fixture
def run(tmp_path: Path) -> Iterator[Open]:
    with ExitStack() as runs:
        yield lambda: runs.enter_context(opened(tmp_path))


def test_what_is_at_work_in_a_run_that_lives_is_left_to_it(run: Open) -> None:
    first = run()
    use = begun(first)

    second = run()

    assert second.recover(at=NOON) == ()
    assert used(second) == 1
    first.finished(use.use_id)
    assert [event.kind for event in second.pending(ADA)] == [Kind.CONSUME]


def test_one_clip_costs_once_whichever_runs_export_it(run: Open) -> None:
    first, second = run(), run()

    begun(first)

    assert begun(second).is_free
    assert used(first) == 1


def test_what_a_run_that_ended_left_at_work_is_taken_back(run: Open, tmp_path: Path) -> None:
    earlier = open_ledger(tmp_path, now=NOON)
    done(earlier, subject="finished")
    begun(earlier, subject="at work")
    earlier.close()

    assert used(run()) == 1
    assert used(run()) == 1


def test_a_unit_that_another_run_leans_on_outlives_the_run_that_paid(
    run: Open, tmp_path: Path
) -> None:
    paying = open_ledger(tmp_path, now=NOON)
    begun(paying)
    leaning = run()
    use = begun(leaning)
    paying.close()

    assert used(run()) == 1

    assert leaning.refund(use.use_id, at=NOON) is not None
    assert used(leaning) == 0


def test_a_killed_run_is_charged_for_what_it_finished_alone(run: Open, tmp_path: Path) -> None:
    context = get_context("spawn")
    told, telling = context.Pipe()
    child = context.Process(target=_finish_one_and_stay_at_another, args=(tmp_path, telling))
    child.start()
    at_work = UUID(told.recv())
    while_it_lives = run()
    assert used(while_it_lives) == 2

    child.kill()
    child.join()

    (refund,) = while_it_lives.recover(at=NOON)
    assert refund.ref == at_work
    assert used(while_it_lives) == 1
    assert [event.kind for event in answer_all(run())] == [Kind.CONSUME, Kind.CONSUME, Kind.REFUND]


def test_a_killed_run_that_was_at_no_work_leaves_nothing_for_good(
    run: Open, tmp_path: Path
) -> None:
    runs = tmp_path / "runs"
    living_runs.begin(runs, "killed").release()  # as the system does

    living = run()

    assert [lock.stem for lock in runs.iterdir()] == [living.run]


def test_runs_that_write_at_once_lose_nothing(run: Open, tmp_path: Path) -> None:
    context = get_context("spawn")
    children = [context.Process(target=_use_many, args=(tmp_path, name)) for name in "ab"]
    for child in children:
        child.start()
    for child in children:
        child.join()

    assert [child.exitcode for child in children] == [0, 0]
    assert used(run()) == 2 * 10
    assert len(answer_all(run())) == 2 * 14


def _finish_one_and_stay_at_another(folder: Path, telling: Connection) -> None:
    with opened(folder) as ledger:
        done(ledger, subject="finished")
        telling.send(str(begun(ledger, subject="at work").use_id))
        telling.recv()  # nothing comes


def _use_many(folder: Path, name: str) -> None:
    with opened(folder) as ledger:
        for number in range(10):
            done(ledger, subject=f"{name}{number}")
        for number in range(2):
            use = begun(ledger, subject=f"{name} failed {number}")
            assert ledger.refund(use.use_id, at=NOON) is not None
