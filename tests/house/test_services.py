"""The PostgreSQL and the Redis that the tests of the server are given: there, and gone afterwards."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import urlsplit

import pytest

from devtools import services
from devtools.steps import StepError

ROOT = Path(__file__).resolve().parents[2]
WAITING = """
import os, signal, sys
from devtools import services
signal.signal(signal.SIGINT, signal.default_int_handler)
signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
with services.started({}) as found:
    print(*found.values(), flush=True)
    signal.pause()
"""
needs_both = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("redis-server") is None,
    reason="the services of Debian are not installed here",
)


@pytest.fixture
def anybodys() -> Iterator[Path]:
    """Return a temporary folder that other users may enter: PostgreSQL is one of them for root."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


def listens(url: str) -> bool:
    address = urlsplit(url)
    try:
        socket.create_connection((address.hostname, address.port or 0), timeout=60).close()
    except OSError:
        return False
    return True


def becomes_silent(url: str) -> bool:
    """Tell whether nobody listens there any more, soon: a killed parent's children hear of it apart."""
    deadline = time.monotonic() + 60
    while listens(url):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


@pytest.mark.parametrize(
    ("arguments", "needed"),
    [
        ([], True),
        (["-k", "plan", "-m", "not slow"], True),
        (["tests"], True),
        (["tests/server"], True),
        (["tests/server/test_devices.py::test_a_crowd_of_devices_is_refused"], True),
        (["tests/desktop", "tests/server/test_schema.py"], True),
        (["tests/desktop"], False),
        (["-q", "tests/house/test_dev.py::test_without_a_command_it_names_them_all"], False),
    ],
)
def test_they_are_started_only_for_tests_that_can_meet_them(
    arguments: list[str], *, needed: bool
) -> None:
    assert services.are_needed(arguments) is needed


def test_what_the_environment_names_is_used_and_left_alone() -> None:
    named = {services.POSTGRESQL: "postgresql://elsewhere/x", services.REDIS: "redis://elsewhere"}

    with services.started(named) as found:
        assert found == {}


@needs_both
def test_they_answer_while_they_are_needed_and_are_gone_afterwards(
    anybodys: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(anybodys))

    with services.started({}) as found:
        answering = [listens(url) for url in found.values()]

    assert answering == [True, True]
    assert not any(listens(url) for url in found.values())
    assert list(anybodys.iterdir()) == []


@needs_both
def test_their_database_lies_where_it_is_told_to(anybodys: Path) -> None:
    elsewhere = {services.REDIS: "redis://elsewhere"}

    with services.started(elsewhere, where=anybodys):
        (folder,) = anybodys.iterdir()
        made = (folder / "data" / "PG_VERSION").exists()

    assert made
    assert list(anybodys.iterdir()) == []


@pytest.mark.parametrize(("free", "is_used"), [(1 << 30, False), (4 << 30, True)])
def test_memory_holds_the_databases_where_it_has_room(
    free: int, *, is_used: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(services, "_MEMORY", tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=free))

    assert services.in_memory() == (tmp_path if is_used else None)


def test_a_machine_without_such_memory_does_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(services, "_MEMORY", tmp_path / "none")

    assert services.in_memory() is None


@needs_both
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_however_the_tests_end_they_end_too(number: signal.Signals, anybodys: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", WAITING],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env={**os.environ, "TMPDIR": str(anybodys)},
    ) as process:
        assert process.stdout is not None
        urls = process.stdout.readline().decode().split()
        answering = [listens(url) for url in urls]

        process.send_signal(number)
        process.wait()

    assert answering == [True, True]
    assert all(becomes_silent(url) for url in urls)


@pytest.mark.skipif(sys.platform == "win32", reason="a script is no program there")
def test_one_that_does_not_start_is_told_in_its_own_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "redis-server"
    broken.write_text("#!/bin/sh\necho 'the port is haunted'\nexit 1\n", encoding="utf-8")
    broken.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")

    with (
        pytest.raises(StepError, match=r"(?s)Redis did not start.*the port is haunted"),
        services.started({services.POSTGRESQL: "postgresql://elsewhere/x"}),
    ):
        pytest.fail("it is not started")


def test_a_machine_without_them_is_told_what_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    with services.started({services.POSTGRESQL: "postgresql://elsewhere/x"}) as found:
        told = capsys.readouterr().err

    assert found == {}
    assert told == "tests: there is no Redis here, so its tests are left out\n"
