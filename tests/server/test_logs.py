"""Logs hold facts and no secrets: struck out at the last moment, and never written in the first place."""

import subprocess
import sys

import pytest

from server.logs import strike_secrets
from tests.support.companion import Companion
from tests.support.secrecy import told_secrets

FAILING = """
import logging
from server.logs import configure_logs

def sign_in(password):
    raise ValueError("not found: " + "ada@" + "example.org")

configure_logs(debug=False, as_json={as_json})
try:
    sign_in("".join(reversed("7 klaw ruobrah")))
except ValueError:
    logging.getLogger("uvicorn.error").exception("Exception in ASGI application")
"""
SECRETS = [
    "rly_rt_AZKMZ0bteT1mtXlHNqzkYQ",
    "rly_live_0123456789abcdefghijABCDEFGHIJ012345",
    "rly_dt_0123456789abcdef",
    "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl",
    "ada.lovelace+reely@example.org",
]


@pytest.mark.parametrize("secret", SECRETS)
def test_what_looks_like_a_secret_is_struck_out(secret: str) -> None:
    struck = strike_secrets(None, "info", {"event": f"got {secret} there", "at": secret})

    assert told_secrets(map(str, struck.values())) == []
    assert struck["event"].startswith("got [struck]")


@pytest.mark.parametrize("as_json", [True, False])
def test_a_failure_is_logged_with_its_place_and_no_variable(*, as_json: bool) -> None:
    told = subprocess.run(
        [sys.executable, "-c", FAILING.format(as_json=as_json)],
        check=True,
        capture_output=True,
        encoding="utf-8",
    ).stderr

    assert "in sign_in" in told
    assert "ValueError: not found: [struck]" in told
    assert told_secrets(told.splitlines(), {"harbour walk 7"}) == []


@pytest.mark.parametrize("secret", SECRETS)
def test_the_scan_of_these_tests_finds_what_it_looks_for(secret: str) -> None:
    assert told_secrets([f"a line with {secret} in it", "another"]) == [
        f"a line with {secret} in it"
    ]


def test_the_scan_finds_a_password_that_was_sent() -> None:
    assert told_secrets(["tried harbour walk 7"], {"harbour walk 7"}) != []


async def test_a_client_s_passwords_are_what_the_scan_looks_for(server: Companion) -> None:
    await server.http.post(
        "/auth/login", json={"email": "eve@example.org", "password": "harbour walk 7"}
    )

    assert {"eve@example.org", "harbour walk 7"} <= server.sent.secrets
