"""A desktop and a running server: what the one signs, the other goes by, in this run and in the next."""

from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reely_desktop.account.client import Client
from reely_desktop.account.entitlement import Desktop
from reely_desktop.account.entitlement_file import Account
from reely_desktop.account.entitlement_store import EntitlementStore
from reely_desktop.account.free_plan import Feature
from reely_desktop.account.session import Machine, Session, ThisRun
from reely_desktop.account.standing import Standing, State
from reely_desktop.account.trusted_time import ClockState
from reely_desktop.app.entitling import Entitling
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

    entitling: Entitling
    client: Client

    def stands(self) -> Standing:
        """Return what may be done now, as a program that is started now finds it."""
        return self.entitling.standing()


def desk_in(folder: Path, server: AccountServer) -> Iterator[Desk]:
    session = Session(Machine(folder, write_whole, nullcontext, "Linux", VERSION), ThisRun())
    user_id = session.sign_in(server.url, ADA, PASSWORD, device_name=folder.name).user_id
    store = EntitlementStore(folder / "entitlements.json", write=write_whole, lock=nullcontext)
    desktop = Desktop(user_id, session.device_id(), VERSION)
    with session.client() as client:
        yield Desk(Entitling(store, Account(server.url, user_id), desktop), client)


@pytest.fixture
def desk(tmp_path: Path, server: AccountServer) -> Iterator[Desk]:
    yield from desk_in(tmp_path / "one", server)


@pytest.fixture
def other_desk(tmp_path: Path, server: AccountServer) -> Iterator[Desk]:
    yield from desk_in(tmp_path / "other", server)


def test_a_plan_opens_with_the_next_document_and_stays_in_the_next_run(
    server: AccountServer, desk: Desk
) -> None:
    desk.entitling.pin(desk.client)
    before = desk.stands()

    server.set_tier(ADA, "pro")
    desk.entitling.renew(desk.client)

    after = desk.stands()
    held = desk.entitling.store.held(desk.entitling.account)
    assert (before.state, before.tier) == (State.VALID, "free")
    assert (after.state, after.tier) == (State.VALID, "pro")
    assert after.opens(Feature.VERTICAL_FORMAT)
    assert not before.opens(Feature.VERTICAL_FORMAT)
    assert held.time.clock_state(datetime.now(UTC)) is ClockState.OK


def test_a_desk_that_has_pinned_nothing_pins_when_it_asks(desk: Desk) -> None:
    desk.entitling.renew(desk.client)

    assert desk.stands().state is State.VALID


def test_another_desks_document_counts_for_nothing(desk: Desk, other_desk: Desk) -> None:
    for one in (desk, other_desk):
        one.entitling.pin(one.client)
    theirs = other_desk.entitling
    foreign = theirs.store.held(theirs.account).document

    desk.entitling.store.change(
        desk.entitling.account, lambda held: replace(held, document=foreign)
    )

    assert desk.stands().state is State.ANONYMOUS
    desk.entitling.renew(desk.client)
    assert desk.stands().state is State.VALID
