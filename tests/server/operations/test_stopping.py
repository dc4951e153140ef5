"""A server that is told to stop ends what it has begun and sends away whoever comes then."""

import signal
import socket
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import httpx

from server.commands.answers import Status
from server.config import Settings
from tests.support.server_process import fetched, serving, variables

BODY = b'{"email": "eve@example.org", "password": "not the one 7"}'


def test_a_request_under_way_is_answered_while_new_ones_are_sent_away(
    settings: Settings, tmp_path: Path
) -> None:
    with serving(variables(settings), tmp_path / "log") as server:
        where = urlsplit(server.url)
        with (
            socket.create_connection((where.hostname, where.port), timeout=60) as slow,
            httpx.Client(base_url=server.url) as kept_alive,
        ):
            head = (
                f"POST /auth/login HTTP/1.1\r\nHost: {where.netloc}\r\nContent-Length: {len(BODY)}"
            )
            slow.sendall(head.encode() + b"\r\nContent-Type: application/json\r\n\r\n" + BODY[:9])
            assert kept_alive.get("/config").status_code == 200
            fetched(f"{server.url}/config")  # who came before has been heard, too

            server.process.send_signal(signal.SIGTERM)
            while fetched(f"{server.url}/health/ready").status_code == 200:
                pass
            refused = kept_alive.get("/config")
            stranger = fetched(f"{server.url}/config")
            alive = fetched(f"{server.url}/health/live")
            slow.sendall(BODY[9:])
            answer = slow.recv(4096)
            status = server.process.wait(timeout=60)

    for sent_away in (refused, stranger):
        assert (sent_away.status_code, sent_away.json()["code"]) == (503, "unavailable")
        assert (sent_away.headers["connection"], sent_away.headers["retry-after"]) == ("close", "5")
    assert alive.status_code == 200
    assert answer.startswith(b"HTTP/1.1 401 ")
    assert b"\r\nconnection: close" in answer.lower()
    assert status == Status.DONE


def test_sign_ins_that_are_being_hashed_are_answered_before_the_end(
    settings: Settings, tmp_path: Path
) -> None:
    """More of them than hash at a time, each far longer than a server takes to close its doors."""
    env = variables(settings, BCRYPT_COST="12")

    with serving(env, tmp_path / "log") as server, ExitStack() as open_sockets:
        where = urlsplit(server.url)
        head = (
            f"POST /auth/login HTTP/1.1\r\nHost: {where.netloc}\r\nContent-Length: {len(BODY)}\r\n"
        )
        slow = [
            open_sockets.enter_context(
                socket.create_connection((where.hostname, where.port), timeout=30)
            )
            for _ in range(4)
        ]
        for connection in slow:
            connection.sendall(head.encode() + b"Content-Type: application/json\r\n\r\n" + BODY)
        fetched(f"{server.url}/config")  # who came before has been heard, too

        server.process.send_signal(signal.SIGTERM)
        answers = [connection.recv(4096) for connection in slow]
        status = server.process.wait(timeout=60)

    assert [answer.split(b" ")[1] for answer in answers] == [b"401"] * 4
    assert all(b"\r\nconnection: close" in answer.lower() for answer in answers)
    assert status == Status.DONE
