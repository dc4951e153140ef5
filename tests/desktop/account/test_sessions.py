"""A session against the real server: what is lost on the way signs nobody out."""

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import uuid4

import pytest
from filelock import FileLock

from reely_desktop.account.auth import TokenAuth
from reely_desktop.account.client import Client
from reely_desktop.account.errors import (
    AccountError,
    RefusedError,
    ServerAwayError,
    SignedOutError,
)
from reely_desktop.account.session import Machine, Session, ThisRun
from reely_desktop.host.files import write_whole
from server.devices.service import MOST_DEVICES
from tests.desktop.account.conftest import ADA, REFRESH, Secrets, begun, later
from tests.support.account_server import PASSWORD, AccountServer
from tests.support.wires import wire_to


def test_the_next_program_gets_an_access_token_by_the_refresh_token_that_was_kept(
    session: Session, machine: Machine, secrets: Secrets, server: AccountServer
) -> None:
    user_id = begun(session, server.url).user_id

    with Session(machine, secrets).client() as client:
        names = {client.profile().id, client.profile().id}

    assert names == {user_id}
    assert secrets.refreshed() == 1


def test_a_refresh_whose_reply_is_lost_is_made_again_and_nobody_is_signed_out(
    session: Session, secrets: Secrets, server: AccountServer, machine: Machine
) -> None:
    with wire_to(server.url) as wire:
        begun(session, wire.url)
        wire.losing.add(REFRESH)

        with later(machine, secrets) as client, pytest.raises(ServerAwayError):
            client.profile()
        with later(machine, secrets) as client:
            assert client.profile().email == ADA

        assert wire.passed.count(REFRESH) == 2
    assert secrets.refreshed() == 1


def test_a_new_refresh_token_that_cannot_be_kept_is_not_used(
    session: Session, secrets: Secrets, server: AccountServer, machine: Machine
) -> None:
    with wire_to(server.url) as wire:
        begun(session, wire.url)
        wire.passed.clear()
        secrets.refuses = True

        with later(machine, secrets) as client, pytest.raises(AccountError):
            client.profile()
        assert wire.passed == [REFRESH]

        with later(machine, secrets) as client:
            assert client.profile().email == ADA


def test_threads_that_find_their_token_stale_refresh_it_once(
    session: Session, secrets: Secrets, server: AccountServer
) -> None:
    keeping = session._keeping(server.url, begun(session, server.url).session_id)  # noqa: SLF001 - as `client` does
    together = threading.Barrier(4)

    with (
        Client(server.url, auth=TokenAuth(server.url, keeping, access="stale")) as client,
        ThreadPoolExecutor(4) as threads,
    ):

        def ask(_: int) -> str:
            together.wait()
            return client.profile().email

        assert set(threads.map(ask, range(4))) == {ADA}

    assert secrets.refreshed() == 1


def test_a_session_that_the_server_ended_is_forgotten(
    session: Session, tmp_path: Path, server: AccountServer, machine: Machine, secrets: Secrets
) -> None:
    begun(session, server.url)
    with later(machine, secrets) as client:
        client.profile()
        other = Session(
            Machine(tmp_path / "other", write_whole, lambda: FileLock(tmp_path / "o"), "", ""),
            ThisRun(),
        )
        begun(other, server.url)
        with other.client() as elsewhere:
            elsewhere.sign_out(everywhere=True)

        with pytest.raises(SignedOutError):
            client.profile()

    assert session.signed_in() is None
    with pytest.raises(SignedOutError):
        session.client()


def test_one_device_too_many_is_signed_in_all_the_same(
    session: Session, machine: Machine, server: AccountServer
) -> None:
    email = "many@example.org"
    server.register(email)
    session.sign_in(server.url, email, PASSWORD, device_name="A desk")
    with session.client() as client:
        for _ in range(MOST_DEVICES - 1):
            client.introduce(uuid4(), name="Another", platform="Linux", app_version="0.1.0")
    session.forget()
    (machine.folder / "device.json").unlink()

    signed_in = session.sign_in(server.url, email, PASSWORD, device_name="One more")

    with session.client() as client, pytest.raises(RefusedError):
        client.entitlement(session.device_id(), app_version="0.1.0")
    assert session.signed_in() == signed_in


def test_a_session_whose_token_is_gone_makes_way_for_a_new_one(
    session: Session, secrets: Secrets, server: AccountServer
) -> None:
    lost = begun(session, server.url)
    secrets.forget(f"refresh token {server.url} {lost.session_id}")

    with session.client() as client, pytest.raises(SignedOutError):
        client.profile()

    assert session.signed_in() is None
    assert begun(session, server.url).session_id != lost.session_id


def test_what_one_session_kept_signs_nothing_of_another(
    session: Session, secrets: Secrets, server: AccountServer
) -> None:
    first = begun(session, server.url)
    name = f"refresh token {server.url} {first.session_id}"
    stays = secrets.read(name)
    session.forget()
    second = begun(session, server.url)
    secrets.keep(name, stays or "")  # as a locked keychain leaves it

    secrets.forget(f"refresh token {server.url} {second.session_id}")
    with session.client() as client, pytest.raises(SignedOutError):
        client.profile()


def test_a_program_that_is_signed_in_asks_for_no_new_token_with_each_deed(
    session: Session, server: AccountServer
) -> None:
    with wire_to(server.url) as wire:
        begun(session, wire.url)
        for _ in range(3):
            with session.client() as client:
                client.profile()

        assert REFRESH not in wire.passed
