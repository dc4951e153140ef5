"""A desktop and a running server: what the one signs, the other goes by, in this run and in the next."""

from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reely_desktop.account.client import Client
from reely_desktop.account.entitlement import Desktop, Entitlement, accept, pin, read
from reely_desktop.account.entitlement_file import Account, Held
from reely_desktop.account.entitlement_store import EntitlementStore
from reely_desktop.account.errors import EntitlementError
from reely_desktop.account.free_plan import Feature
from reely_desktop.account.session import Machine, Session, ThisRun
from reely_desktop.account.standing import Standing, State, standing
from reely_desktop.account.trusted_time import ClockState, TrustedTime
from reely_desktop.host.files import write_whole
from tests.support.account_server import PASSWORD, AccountServer, account_server

ADA = "ada@example.org"
VERSION = "0.1.0"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AccountServer]:
    with account_server(tmp_path_factory.mktemp("server")) as running:
        running.register(ADA)
        yield running


@dataclass(frozen=True)
class Desk:
    """A desktop on which somebody has signed in."""

    account: Account
    desktop: Desktop
    client: Client
    store: EntitlementStore

    def pin(self) -> None:
        """Pin the server's keys, as at a sign-in."""
        keys = pin(self.client.entitlement_keys(), self.asked().document or "")
        self.store.change(self.account, lambda held: replace(held, keys=keys))

    def asked(self) -> Held:
        """Return what the server signs now, and what time it is there."""
        issued = self.client.entitlement(self.desktop.device_id, app_version=VERSION)
        heard = TrustedTime.heard(issued.server_time, datetime.now(UTC))
        return Held(time=heard, document=issued.entitlement)

    def take(self, new: Held) -> None:
        """Go by what the server has signed."""
        self.store.change(self.account, lambda held: self._renewed(held, new))

    def stands(self) -> Standing:
        """Return what may be done now, as a program that is started now finds it."""
        held = self.store.held(self.account)
        return standing(self._read(held), held.time.now(datetime.now(UTC)))

    def _renewed(self, held: Held, new: Held) -> Held:
        assert held.keys is not None
        assert new.document is not None
        now = new.time.now(datetime.now(UTC))
        accept(new.document, held.keys, desktop=self.desktop, held=self._read(held), now=now)
        return replace(new, keys=held.keys)

    def _read(self, held: Held) -> Entitlement | None:
        if held.document is None or held.keys is None:
            return None
        return read(held.document, held.keys)


def desk_in(folder: Path, server: AccountServer) -> Iterator[Desk]:
    session = Session(Machine(folder, write_whole, nullcontext, "Linux", VERSION), ThisRun())
    user_id = session.sign_in(server.url, ADA, PASSWORD, device_name=folder.name).user_id
    with session.client() as client:
        yield Desk(
            Account(server.url, user_id),
            Desktop(user_id, session.device_id(), VERSION),
            client,
            EntitlementStore(folder / "entitlements.json", write=write_whole, lock=nullcontext),
        )


@pytest.fixture
def desk(tmp_path: Path, server: AccountServer) -> Iterator[Desk]:
    yield from desk_in(tmp_path / "one", server)


@pytest.fixture
def other_desk(tmp_path: Path, server: AccountServer) -> Iterator[Desk]:
    yield from desk_in(tmp_path / "other", server)


def test_a_plan_opens_with_the_next_document_and_stays_in_the_next_run(
    server: AccountServer, desk: Desk
) -> None:
    desk.pin()
    desk.take(desk.asked())
    before = desk.stands()

    server.set_tier(ADA, "pro")
    desk.take(desk.asked())

    after = desk.stands()
    assert (before.state, before.tier) == (State.VALID, "free")
    assert (after.state, after.tier) == (State.VALID, "pro")
    assert after.opens(Feature.VERTICAL_FORMAT)
    assert not before.opens(Feature.VERTICAL_FORMAT)
    assert desk.store.held(desk.account).time.clock_state(datetime.now(UTC)) is ClockState.OK


def test_another_desks_document_is_refused(desk: Desk, other_desk: Desk) -> None:
    desk.pin()

    with pytest.raises(EntitlementError) as refused:
        desk.take(other_desk.asked())

    assert refused.value.code == "RLY-ENTITLEMENT-NOT-FOR-HERE"
    assert desk.stands().state is State.ANONYMOUS
