"""The habits that conftest.py and pyproject.toml hold every test to, held to themselves."""

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

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
        socket.create_connection(server.getsockname(), timeout=60).close()
"""


TESTS = {
    "error_log": ERROR_LOG,
    "warning": WARNING,
    "far_socket": FAR_SOCKET,
    "unknown_marker": UNKNOWN_MARKER,
    "foreseen_log": FORESEEN_LOG,
    "loopback": LOOPBACK,
}


@pytest.fixture(scope="module")
def faults(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Run all of them under this project's settings, in a process of their own; tell what was wrong."""
    folder = tmp_path_factory.mktemp("careless")
    for name, source in TESTS.items():
        (folder / f"test_{name}.py").write_text(source, encoding="utf-8")
    (folder / "conftest.py").write_bytes((ROOT / "tests" / "conftest.py").read_bytes())
    (folder / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    names = [f"test_{name}.py" for name in TESTS]
    pytest_here = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--junitxml=told.xml"]
    ended = subprocess.run(
        [*pytest_here, "--continue-on-collection-errors", *names],
        check=False,
        capture_output=True,
        encoding="utf-8",
        cwd=folder,
    )
    assert (folder / "told.xml").exists(), ended.stdout + ended.stderr
    found: dict[str, str] = {}
    for case in ET.parse(folder / "told.xml").iter("testcase"):  # noqa: S314 - pytest's own words
        found[_module(case)] = found.get(_module(case), "") + "".join(case.itertext())
    assert sorted(found) == sorted(TESTS), ended.stdout + ended.stderr
    return found


def _module(case: ET.Element) -> str:
    return (case.get("classname") or case.get("name") or "").removeprefix("test_")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("error_log", "the sky fell"),
        ("warning", "worn out"),
        ("far_socket", "SocketConnectBlockedError"),
        ("unknown_marker", "misspelt"),
    ],
)
def test_careless_tests_fail(faults: dict[str, str], name: str, told: str) -> None:
    assert told in faults[name]


def test_a_test_about_trouble_may_log_it(faults: dict[str, str]) -> None:
    assert faults["foreseen_log"] == ""


def test_loopback_is_within_reach(faults: dict[str, str]) -> None:
    assert faults["loopback"] == ""
