"""The window keeps in step with the account unasked: soon after exports, seldom otherwise, never waiting."""

import queue
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reely_desktop.account.session import ThisRun
from reely_desktop.account.standing import State as Standing
from reely_desktop.app.keeping_in_step import SYNC_EVERY_S, KeepingInStep
from reely_desktop.app.store import Store
from tests.support.account_server import PASSWORD, account_server
from tests.support.granted_plans import grant
from tests.support.members import Desktop, desktop
from tests.support.wires import Wire, wire_to

ADA = "ada@example.org"
SYNC = "/usage/sync"
PATIENCE_S = 60


class Window:
    """What holds the store of a window, and a clock that is turned by hand."""

    def __init__(self, here: Desktop) -> None:
        self.calls: queue.Queue[Callable[[], None]] = queue.Queue()
        self.store = Store()
        self.clock = 0.0
        self.in_step = KeepingInStep(
            store=self.store,
            post=self.calls.put,
            membership=lambda: here.membership,
            clock=lambda: self.clock,
        )

    def wait(self, count: int = 1) -> None:
        """Let so many questions land."""
        for _ in range(count):
            self.calls.get(timeout=PATIENCE_S)()

    def tick_at(self, seconds: float) -> bool:
        """Let the timer go off then, and tell whether the server was asked."""
        self.clock = seconds
        self.in_step.tick()
        try:
            self.calls.get(timeout=0.3)()
        except queue.Empty:
            return False
        return True


@pytest.fixture
def away(tmp_path: Path) -> Iterator[Window]:
    """Sit at a window whose account has a plan, and no server."""
    grant(tmp_path / "data")
    with desktop(tmp_path) as here:
        window = Window(here)
        yield window
        window.in_step.close()


def test_what_counts_here_is_read_from_this_machine_alone(away: Window) -> None:
    away.in_step.recall()
    away.wait()

    stands = away.store.state.account.standing
    assert stands is not None
    assert stands.state is Standing.VALID
    assert not away.store.state.account.is_away


def test_a_server_that_is_away_is_tried_less_and_less_often(away: Window) -> None:
    asked = [second for second in (0, 59, 60, 179, 180, 419, 420) if away.tick_at(second)]

    assert away.store.state.account.is_away
    assert asked == [0, 60, 180, 420]


def test_an_export_that_has_ended_lets_the_next_tick_ask(away: Window) -> None:
    assert away.tick_at(0)
    assert not away.tick_at(1)

    away.in_step.ask_soon()

    assert away.tick_at(2)


@pytest.fixture(scope="module")
def wire(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wire]:
    with account_server(tmp_path_factory.mktemp("server")) as server, wire_to(server.url) as laid:
        server.register(ADA)
        yield laid


def test_a_server_that_answers_is_asked_once_an_hour(wire: Wire, tmp_path: Path) -> None:
    with desktop(tmp_path, secrets=ThisRun()) as here:
        here.membership.sign_in(ADA, PASSWORD, server=wire.url)
        window = Window(here)
        window.in_step.tick()
        window.wait()

        assert wire.passed.count(SYNC) == 1
        assert not window.tick_at(SYNC_EVERY_S - 1)
        window.clock = SYNC_EVERY_S
        window.in_step.tick()
        window.wait()
        assert wire.passed.count(SYNC) == 2
        assert not window.store.state.account.is_away
        window.in_step.close()
