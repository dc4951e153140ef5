"""A session against the real server: what is lost on the way signs nobody out."""

import json
import socket
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import httpx
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
from reely_desktop.account.session import Machine, Session, SignedIn, ThisRun
from reely_desktop.host.files import write_whole
from server.devices.service import MOST_DEVICES
from tests.support.account_server import PASSWORD, AccountServer, account_server
from tests.support.wires import answering, wire_to

ADA = "ada@example.org"
REFRESH = "/auth/refresh"


class Secrets(ThisRun):
    """Counts what is kept, and refuses to once."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: list[str] = []
        self.refuses = False

    def keep(self, name: str, secret: str) -> None:
        if self.refuses:
            self.refuses = False
            raise AccountError("locked", code="RLY-KEYCHAIN-UNUSABLE", hint="unlock it")
        self.kept.append(name)
        super().keep(name, secret)

    def refreshed(self) -> int:
        return sum(name.startswith("refresh") for name in self.kept) - 1


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AccountServer]:
    with account_server(tmp_path_factory.mktemp("server")) as running:
        running.register(ADA)
        yield running


@pytest.fixture
def secrets() -> Secrets:
    return Secrets()


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(
        folder=tmp_path,
        write=write_whole,
        lock=lambda: FileLock(tmp_path / "lock"),
        platform="Linux",
        app_version="0.1.0",
    )


@pytest.fixture
def session(machine: Machine, secrets: Secrets) -> Session:
    return Session(machine, secrets)


def begun(session: Session, server: str) -> SignedIn:
    return session.sign_in(server, ADA, PASSWORD, device_name="A desk")


@contextmanager
def later(machine: Machine, secrets: Secrets) -> Iterator[Client]:
    """Ask as a program that is started later: with no access token yet."""
    with Session(machine, secrets).client() as client:
        yield client


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


def test_a_server_that_is_silent_is_waited_for_no_longer_when_tokens_are_renewed(
    session: Session, machine: Machine, secrets: Secrets
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        server = f"http://127.0.0.1:{silent.getsockname()[1]}"
        signed_in(machine, secrets, server)
        held = session.signed_in()
        assert held is not None
        auth = TokenAuth(server, session._keeping(server, held.session_id))  # noqa: SLF001 - with less patience

        with (
            Client(server, auth=auth, timeout=httpx.Timeout(0.3)) as client,
            pytest.raises(ServerAwayError),
        ):
            client.profile()


def test_what_stays_on_this_machine_goes_through_no_proxy(
    session: Session, server: AccountServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")

    assert begun(session, server.url).email == ADA


def test_a_proxy_that_cannot_be_gone_through_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALL_PROXY", "socks://127.0.0.1:9")

    with pytest.raises(ServerAwayError) as told:
        Client("https://reely.example.org")

    assert told.value.code == "RLY-PROXY-UNUSABLE"


HTML = b"HTTP/1.1 401 Unauthorized\r\nContent-Type: text/html\r\n\r\n<h1>Sign in to the hotel</h1>"
STRANGE = {
    "nothing": b"",
    "garbage": b"\x00\xff\x17 no http at all\r\n\r\n",
    "a page": b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>hello</html>",
    "a page that refuses": HTML,
    "a redirect": b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:9/\r\n\r\n",
    "an error": b"HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n",
    "another's JSON": b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n[1, 2]",
    "half a number": b"HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n{",
    "a refusal of nobody": b"HTTP/1.1 403 No\r\nContent-Type: application/problem+json\r\n\r\n7",
}


@pytest.mark.parametrize("reply", STRANGE.values(), ids=STRANGE.keys())
def test_what_is_no_reely_server_signs_nobody_out(
    session: Session, machine: Machine, secrets: Secrets, reply: bytes
) -> None:
    with answering(reply) as strange:
        name = signed_in(machine, secrets, strange)

        with session.client() as client, pytest.raises(ServerAwayError):
            client.profile()

    assert session.signed_in() is not None
    assert secrets.read(name) == "rly_rt_kept"


def signed_in(machine: Machine, secrets: Secrets, server: str) -> str:
    """Leave behind what a sign-in at `server` would; return what its token is called."""
    session_id = str(uuid4())
    held = {"server": server, "email": ADA, "user_id": str(uuid4()), "session_id": session_id}
    machine.write(machine.folder / "session.json", json.dumps({"version": 1, **held}).encode())
    name = f"refresh token {server} {session_id}"
    secrets.keep(name, "rly_rt_kept")
    return name


def _cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:10])


@pytest.mark.parametrize(
    "harm",
    [Path.unlink, lambda file: file.write_bytes(b""), _cut, lambda f: f.write_bytes(b"\xff[1]")],
    ids=["gone", "empty", "cut", "garbage"],
)
def test_a_session_file_that_is_harmed_is_one_that_was_never_written(
    session: Session, machine: Machine, secrets: Secrets, harm: Callable[[Path], object]
) -> None:
    signed_in(machine, secrets, "https://reely.example.org")
    device_id = session.device_id()

    harm(machine.folder / "session.json")
    assert session.signed_in() is None
    session.forget()
    assert session.device_id() == device_id

    harm(machine.folder / "device.json")
    fresh = session.device_id()
    assert fresh != device_id
    assert session.device_id() == fresh


def test_a_program_that_is_signed_in_asks_for_no_new_token_with_each_deed(
    session: Session, server: AccountServer
) -> None:
    with wire_to(server.url) as wire:
        begun(session, wire.url)
        for _ in range(3):
            with session.client() as client:
                client.profile()

        assert REFRESH not in wire.passed
