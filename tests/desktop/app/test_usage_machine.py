"""Two desktops of one account, on and off line, with lost replies and crashes: what counts in the end."""

import json
import tempfile
from collections.abc import Iterator
from fractions import Fraction
from itertools import count
from math import ceil
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from reely_desktop.account.errors import ServerAwayError
from reely_desktop.account.ledger_uses import Use
from reely_desktop.account.session import ThisRun
from reely_desktop.account.usage_events import Metric
from reely_desktop.app.permission import Action, Allowed, Clip
from reely_desktop.host.settings import keep_settings
from tests.support.account_server import PASSWORD, AccountServer, account_server
from tests.support.members import Desktop
from tests.support.wires import wire_to

LIMIT = 5
DESKTOPS = 2
MOST = LIMIT + (DESKTOPS - 1) * ceil(LIMIT / DESKTOPS)
"""What can be used at most where all but one desktop know nothing of each other."""
SYNC = "/usage/sync"
SUBJECTS = st.sampled_from([f"clip {number}" for number in range(7)])
WHICH = st.integers(0, DESKTOPS - 1)
_numbers = count()


class TwoDesktops(RuleBasedStateMachine):
    """Whoever finishes a clip on a desktop has used one, however that came to the server."""

    server: AccountServer

    def __init__(self) -> None:
        super().__init__()
        number = next(_numbers)
        email = f"ada{number}@example.org"
        self.server.register(email)
        self._laid = wire_to(self.server.url)
        self.wire = self._laid.__enter__()
        self.wire.source = f"10.2.{number // 250}.{number % 250}"
        self._folder = tempfile.TemporaryDirectory()
        self.desktops = []
        for name in ("here", "there"):
            home = Path(self._folder.name) / name
            home.mkdir()
            self.desktops.append(Desktop(home, secrets=ThisRun()))
        for desktop in self.desktops:
            desktop.membership.sign_in(email, PASSWORD, server=self.wire.url)
        for desktop in self.desktops:  # now each knows that there are two
            desktop.membership.sync()
            self.go(desktop, is_offline=True)
        self.finished: list[set[str]] = [set(), set()]

    def go(self, desktop: Desktop, *, is_offline: bool) -> None:
        keep_settings(desktop.home / "settings", {"offline": is_offline})

    @rule(which=WHICH, is_offline=st.booleans())
    def connect(self, which: int, *, is_offline: bool) -> None:
        self.go(self.desktops[which], is_offline=is_offline)

    @rule(which=WHICH, subject=SUBJECTS, fails=st.booleans())
    def trim(self, which: int, subject: str, *, fails: bool) -> None:
        begun = self.begun(which, subject)
        if begun is None:
            return
        use, hold = begun
        books = self.desktops[which].membership.books
        job = json.dumps({"job_id": str(use.use_id)})
        if fails:
            at = self.desktops[which].membership.counting().at
            books.came_to_nothing(use, hold=hold, job=job, at=at)
        else:
            books.finished(use, hold=hold, job=job)
            self.finished[which].add(subject)

    @rule(which=WHICH, subject=SUBJECTS)
    def crash_at_work(self, which: int, subject: str) -> None:
        self.begun(which, subject)
        self.desktops[which] = self.desktops[which].again()

    @rule(which=WHICH, is_lost=st.booleans())
    def sync(self, which: int, *, is_lost: bool) -> None:
        self.go(self.desktops[which], is_offline=False)
        if is_lost:
            self.wire.losing.add(SYNC)
            with pytest.raises(ServerAwayError):
                self.desktops[which].membership.sync()
        else:
            self.desktops[which].membership.sync()

    def begun(self, which: int, subject: str) -> tuple[Use, UUID | None] | None:
        membership = self.desktops[which].membership
        allowed = membership.may(Action.EXPORT, Clip(subject, Fraction(1)))
        if not isinstance(allowed, Allowed):
            return None
        use = membership.books.begin(membership.counting(), Metric.TRIMS, subject)
        assert use is not None
        return use, allowed.hold

    @invariant()
    def no_more_is_used_than_was_promised(self) -> None:
        assert sum(map(len, self.finished)) <= MOST

    def teardown(self) -> None:
        try:
            self.hand_everything_over()
        finally:
            for desktop in self.desktops:
                desktop.membership.close()
            self._laid.__exit__(None, None, None)
            self._folder.cleanup()

    def hand_everything_over(self) -> None:
        for desktop in self.desktops:
            self.go(desktop, is_offline=False)
            desktop.membership.sync()
        for desktop in self.desktops:
            plan = desktop.membership.look().plan
            assert plan is not None
            assert plan.usage["trims"] == sum(map(len, self.finished))
            assert desktop.membership.usage().metrics[0].pending == 0


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AccountServer]:
    with account_server(tmp_path_factory.mktemp("server")) as running:
        yield running


@pytest.mark.slow
def test_each_clip_counts_once_and_no_more_is_used_than_was_promised(
    server: AccountServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reely_desktop.app.permitting.QUICKLY_S", 60)
    monkeypatch.setattr(TwoDesktops, "server", server, raising=False)

    run_state_machine_as_test(
        TwoDesktops,
        settings=settings(
            max_examples=5,
            stateful_step_count=12,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
