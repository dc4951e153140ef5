"""The system's keychain: what it keeps, and that nothing waits for one that does not work."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import secretstorage
from jeepney.io.blocking import open_dbus_connection

from reely_desktop.host.keychain import KeychainError, open_keychain
from tests.support.secret_service import SecretService, secret_service

ROOT = Path(__file__).resolve().parents[3]
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a Secret Service is started")
NO_ANSWER = (
    "the keychain of this system cannot be used "
    "(it does not answer; it may be waiting for its password)"
)
OPENING = """
from datetime import timedelta
from reely_desktop.host.keychain import KeychainError, open_keychain
try:
    open_keychain(timedelta(seconds=1))
except KeychainError as error:
    print(error.code, error.message, sep="\\n")
"""


def opened_by_another_program() -> list[str]:
    """Return what a program is told that opens the keychain and ends."""
    words = [sys.executable, "-c", OPENING]
    ended = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, timeout=60, check=True)
    return ended.stdout.splitlines()


@pytest.fixture
def service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SecretService]:
    with secret_service(tmp_path) as running:
        for name, value in running.environment.items():
            monkeypatch.setenv(name, value)
        yield running


@pytest.mark.usefixtures("service")
def test_what_is_kept_is_there_for_the_next_program_until_it_is_forgotten() -> None:
    open_keychain().keep("a token", "grün 1")
    open_keychain().keep("a token", "grün 2")
    found = open_keychain().read("a token")
    open_keychain().forget("a token")
    open_keychain().forget("a token")

    assert found == "grün 2"
    assert open_keychain().read("a token") is None


def test_a_keychain_that_was_seen_to_work_is_not_written_to_at_each_start(
    service: SecretService,
) -> None:
    open_keychain()
    (kept,) = Path(service.environment["XDG_DATA_HOME"]).rglob("login.keyring")
    before = kept.read_bytes()

    open_keychain()

    assert kept.read_bytes() == before


def test_without_a_keychain_that_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'nothing'}")

    with pytest.raises(KeychainError) as told:
        open_keychain()

    assert told.value.code == "RLY-KEYCHAIN-UNUSABLE"
    assert "there is none" in told.value.message


def test_a_keychain_that_hangs_is_not_waited_for(service: SecretService) -> None:
    service.keyring.send_signal(signal.SIGSTOP)

    told = opened_by_another_program()

    service.keyring.send_signal(signal.SIGCONT)
    assert told == ["RLY-KEYCHAIN-UNUSABLE", NO_ANSWER]


def test_a_locked_keychain_is_told(service: SecretService) -> None:
    address = service.environment["DBUS_SESSION_BUS_ADDRESS"]
    with closing(open_dbus_connection(bus=address)) as connection:
        secretstorage.get_default_collection(connection).lock()

    code, _message = opened_by_another_program()

    assert code == "RLY-KEYCHAIN-UNUSABLE"
