"""Hashing passwords: aside, and behind whoever answers requests."""

import os
import sys
import threading

import pytest

from tests.support.companion import Companion


async def test_what_is_hashed_runs_beside_what_is_answered(server: Companion) -> None:
    aside = await server.ctx.hash_aside(threading.get_ident)

    assert aside != threading.get_ident()


@pytest.mark.skipif(sys.platform != "linux", reason="only there has a thread its own niceness")
async def test_those_that_answer_go_first(server: Companion) -> None:
    def niceness() -> int:
        return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())

    assert await server.ctx.hash_aside(niceness) > niceness()
