"""The server beside the editor of a checkout: there while it runs, gone afterwards, in nobody's way."""

import os
import shutil
import socket
import time
from pathlib import Path

import httpx
import pytest

from devtools import companion, environment

PATIENCE_S = 60


@pytest.fixture
def port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        number: int = free.getsockname()[1]
    return number


def served(port: int) -> httpx.Response:
    until = time.monotonic() + PATIENCE_S
    while True:
        try:
            return httpx.get(f"http://127.0.0.1:{port}/.well-known/entitlement-keys")
        except httpx.TransportError:
            assert time.monotonic() < until
            time.sleep(0.05)


def program() -> str:
    found = shutil.which("reely-server", path=environment.variables()["PATH"])
    assert found is not None
    return found


def test_it_serves_until_the_editor_ends(port: int, tmp_path: Path) -> None:
    variables = {**os.environ, "REELY_HOME": str(tmp_path), "BCRYPT_COST": "4"}
    log = tmp_path / "logs" / "server.log"
    with companion.beside(program(), variables, log=log, port=port) as told:
        assert f"http://127.0.0.1:{port}" in told
        assert served(port).json()["keys"]
        assert str(log) in told
        assert "mails are written to" in log.read_text(encoding="utf-8")

    with pytest.raises(httpx.TransportError):
        httpx.get(f"http://127.0.0.1:{port}")


def test_whoever_serves_there_already_is_left_alone(port: int) -> None:
    with (
        socket.create_server(("127.0.0.1", port)),
        companion.beside("/no/such/program", {}, port=port) as told,
    ):
        assert told == ""


def test_none_is_started_where_another_is_named(port: int) -> None:
    named = {"REELY_SERVER": "https://reely.example.org"}

    with companion.beside("/no/such/program", named, port=port) as told:
        assert told == ""
