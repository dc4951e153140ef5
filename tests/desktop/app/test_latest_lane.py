"""A lane of which only the newest request counts: one thread, no queue, no work once it is closed."""

import threading
from datetime import timedelta
from queue import SimpleQueue
from typing import TYPE_CHECKING

import pytest

from reely_desktop.app import latest_lane
from reely_desktop.app.jobs import Outcome, Succeeded
from reely_desktop.app.latest_lane import LatestLane

if TYPE_CHECKING:
    from collections.abc import Callable

PATIENCE_S = 60


def test_a_lane_that_stands_by_starts_no_thread_when_it_is_asked() -> None:
    posted: SimpleQueue[Callable[[], None]] = SimpleQueue()
    lane: LatestLane[threading.Thread] = LatestLane(name="test", post=posted.put)
    landed: list[Outcome[threading.Thread]] = []

    lane.stand_by()
    before = set(threading.enumerate())
    lane.ask(threading.current_thread, landed.append)
    posted.get(timeout=PATIENCE_S)()
    lane.close(lambda: None)

    match landed:
        case [Succeeded(worked)]:
            assert worked in before
        case _:
            pytest.fail(str(landed))


def test_only_the_newest_waiting_request_is_carried_out() -> None:
    posted: SimpleQueue[Callable[[], None]] = SimpleQueue()
    lane: LatestLane[int] = LatestLane(name="test", post=posted.put)
    done: list[Outcome[int]] = []
    gate = threading.Event()

    lane.ask(lambda: int(gate.wait(PATIENCE_S)), done.append)
    for number in range(2, 50):
        lane.ask(lambda number=number: number, done.append)  # type: ignore[misc]
    gate.set()
    while len(done) < 2:
        posted.get(timeout=PATIENCE_S)()

    # The first may not have been taken up before the others came.
    assert done[-1] == Succeeded(49)
    lane.close(lambda: None)
    assert posted.empty()


@pytest.mark.parametrize("waits", [False, True], ids=["nothing waits", "another waits"])
def test_what_may_be_wanted_next_is_done_only_where_nothing_waits(*, waits: bool) -> None:
    posted: SimpleQueue[Callable[[], None]] = SimpleQueue()
    lane: LatestLane[int] = LatestLane(name="test", post=posted.put)
    done: list[Outcome[int]] = []
    ahead: SimpleQueue[int] = SimpleQueue()
    gate = threading.Event()

    lane.ask(lambda: int(gate.wait(PATIENCE_S)), done.append, afterwards=lambda: ahead.put(1))
    if waits:
        lane.ask(lambda: 2, done.append, afterwards=lambda: ahead.put(2))
    gate.set()
    first = ahead.get(timeout=PATIENCE_S)
    lane.close(lambda: None)

    assert first == (2 if waits else 1)
    assert ahead.empty()


def test_a_lane_that_is_closed_looks_no_further(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(latest_lane, "_SHOWN_AFTER", timedelta(seconds=PATIENCE_S))
    posted: SimpleQueue[Callable[[], None]] = SimpleQueue()
    lane: LatestLane[int] = LatestLane(name="test", post=posted.put)
    ahead: SimpleQueue[int] = SimpleQueue()

    lane.ask(lambda: 1, lambda _: None, afterwards=lambda: ahead.put(1))
    posted.get(timeout=PATIENCE_S)
    lane.close(lambda: None)

    assert ahead.empty()


@pytest.mark.logs_trouble
def test_what_breaks_afterwards_stops_nothing() -> None:
    posted: SimpleQueue[Callable[[], None]] = SimpleQueue()
    lane: LatestLane[int] = LatestLane(name="test", post=posted.put)
    done: list[Outcome[int]] = []
    broke = threading.Event()

    def breaks() -> None:
        broke.set()
        raise MemoryError

    lane.ask(lambda: 1, done.append, afterwards=breaks)
    assert broke.wait(PATIENCE_S)
    lane.ask(lambda: 2, done.append)
    for _ in range(2):
        posted.get(timeout=PATIENCE_S)()
    lane.close(lambda: None)

    assert done == [Succeeded(1), Succeeded(2)]
