"""A child that gives way gets the time that nobody else wants, in its session and as one of all sessions."""

import os
import sys
from pathlib import Path
from typing import Any

import pytest

from reely_desktop.engine.processes import run
from reely_desktop.engine.progress import Cancellation


def said_once_told(code: str) -> bytes:
    """Return what a child that gives way says; it is told to once it runs."""
    return run(
        [sys.executable, "-c", code], cancellation=Cancellation(), gives_way=True
    ).output.strip()


def ranks_sessions() -> bool:
    try:
        told = Path("/proc/self/autogroup").read_text("ascii")
    except OSError:
        return False
    return bool(told) and os.access("/proc/self/autogroup", os.W_OK)


where_sessions_are_ranked = pytest.mark.skipif(
    not ranks_sessions(), reason="this kernel does not rank sessions"
)
NICENESS = """
import os, time
until = time.monotonic() + 60
while os.nice(0) == 0 and time.monotonic() < until: time.sleep(0.01)
print(os.nice(0))
"""
RANK = """
import time
def rank(): return open('/proc/self/autogroup').read().split()[-1]
until = time.monotonic() + 60
while rank() == '0' and time.monotonic() < until: time.sleep(0.01)
print(rank())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows starts it that way")
def test_a_child_that_gives_way_goes_last_in_its_session() -> None:
    assert said_once_told(NICENESS) == b"19"


@where_sessions_are_ranked
def test_the_session_of_a_child_that_gives_way_goes_last_of_all() -> None:
    assert said_once_told(RANK) == b"19"


@where_sessions_are_ranked
def test_it_does_so_too_where_the_system_is_asked_too_often(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    refused = [True, True]
    write_text = Path.write_text

    def write(path: Path, text: str, **how: Any) -> int:  # noqa: ANN401 - as Path has it
        if refused:
            refused.pop()
            raise BlockingIOError
        return write_text(path, text, **how)

    monkeypatch.setattr(Path, "write_text", write)

    assert said_once_told(RANK) == b"19"
    assert not refused
