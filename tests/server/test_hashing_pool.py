"""Hashing passwords: aside, and behind whoever answers requests."""

import asyncio
import os
import sys
import threading

import httpx
import pytest

from server import hashing_pool
from tests.support.companion import Companion


async def test_what_is_hashed_runs_beside_what_is_answered(server: Companion) -> None:
    aside = await server.ctx.hashing.run(threading.get_ident)

    assert aside != threading.get_ident()


@pytest.mark.skipif(sys.platform != "linux", reason="only there has a thread its own niceness")
async def test_those_that_answer_go_first(server: Companion) -> None:
    def niceness() -> int:
        return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())

    assert await server.ctx.hashing.run(niceness) > niceness()


async def test_past_what_can_be_hashed_in_time_a_sign_in_is_sent_away(
    server: Companion, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hashing_pool, "MOST_UNDER_WAY", 2)
    begun = threading.Event()
    under_way = [asyncio.create_task(server.ctx.hashing.run(begun.wait, 30)) for _ in range(2)]
    await asyncio.sleep(0)

    refused = await server.login("ada@example.org")
    begun.set()
    await asyncio.gather(*under_way)
    answered = await server.login("ada@example.org")

    assert refused.status_code == httpx.codes.SERVICE_UNAVAILABLE
    assert refused.headers["retry-after"] == "5"
    assert "Too many people are signing in" in refused.json()["detail"]
    assert answered.status_code == httpx.codes.UNAUTHORIZED
