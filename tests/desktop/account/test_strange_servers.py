"""A session where no Reely server is, or none that answers, and where its own file is harmed."""

import json
import socket
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import httpx
import pytest

from reely_desktop.account.auth import TokenAuth
from reely_desktop.account.client import Client
from reely_desktop.account.errors import (
    ServerAwayError,
)
from reely_desktop.account.session import Machine, Session
from tests.desktop.account.conftest import ADA, Secrets, begun
from tests.support.account_server import AccountServer
from tests.support.wires import answering


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
