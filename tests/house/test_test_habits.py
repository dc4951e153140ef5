"""The habits that conftest.py and pyproject.toml hold every test to, held to themselves."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

ERROR_LOG = """
import logging
def test_it():
    logging.getLogger("x").error("the sky fell")
"""
WARNING = """
import warnings
def test_it():
    warnings.warn("worn out")
"""
FAR_SOCKET = """
import socket
def test_it():
    socket.create_connection(("192.0.2.1", 80), timeout=0.1)
"""
UNKNOWN_MARKER = """
import pytest
@pytest.mark.misspelt
def test_it():
    pass
"""
FORESEEN_LOG = """
import logging, pytest
@pytest.mark.logs_trouble
def test_it():
    logging.getLogger("x").error("as foreseen")
"""
LOOPBACK = """
import socket
def test_it():
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname(), timeout=5).close()
"""


def run_tests(folder: Path, source: str) -> subprocess.CompletedProcess[str]:
    """Run `source` as a test module under this project's settings, in a process of its own."""
    (folder / "test_inner.py").write_text(source, encoding="utf-8")
    (folder / "conftest.py").write_bytes((ROOT / "tests" / "conftest.py").read_bytes())
    (folder / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "test_inner.py"],
        check=False,
        capture_output=True,
        encoding="utf-8",
        cwd=folder,
    )


@pytest.mark.parametrize(
    ("source", "told"),
    [
        pytest.param(ERROR_LOG, "the sky fell", id="error log"),
        pytest.param(WARNING, "worn out", id="warning"),
        pytest.param(FAR_SOCKET, "SocketConnectBlockedError", id="far socket"),
        pytest.param(UNKNOWN_MARKER, "misspelt", id="unknown marker"),
    ],
)
def test_careless_tests_fail(tmp_path: Path, source: str, told: str) -> None:
    ended = run_tests(tmp_path, source)

    assert ended.returncode != 0
    assert told in ended.stdout


def test_a_test_about_trouble_may_log_it(tmp_path: Path) -> None:
    ended = run_tests(tmp_path, FORESEEN_LOG)

    assert ended.returncode == 0, ended.stdout


def test_loopback_is_within_reach(tmp_path: Path) -> None:
    ended = run_tests(tmp_path, LOOPBACK)

    assert ended.returncode == 0, ended.stdout
