"""A session at the real server, in another process, and what it is kept in."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from filelock import FileLock

from reely_desktop.account.client import Client
from reely_desktop.account.errors import (
    AccountError,
)
from reely_desktop.account.session import Machine, Session, SignedIn, ThisRun
from reely_desktop.host.files import write_whole
from tests.support.account_server import PASSWORD, AccountServer, account_server

ADA = "ada@example.org"
REFRESH = "/auth/refresh"


class Secrets(ThisRun):
    """Counts what is kept, and refuses to once."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: list[str] = []
        self.refuses = False

    def keep(self, name: str, secret: str) -> None:
        if self.refuses:
            self.refuses = False
            raise AccountError("locked", code="RLY-KEYCHAIN-UNUSABLE", hint="unlock it")
        self.kept.append(name)
        super().keep(name, secret)

    def refreshed(self) -> int:
        return sum(name.startswith("refresh") for name in self.kept) - 1


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AccountServer]:
    with account_server(tmp_path_factory.mktemp("server")) as running:
        running.register(ADA)
        yield running


@pytest.fixture
def secrets() -> Secrets:
    return Secrets()


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(
        folder=tmp_path,
        write=write_whole,
        lock=lambda: FileLock(tmp_path / "lock"),
        platform="Linux",
        app_version="0.1.0",
    )


@pytest.fixture
def session(machine: Machine, secrets: Secrets) -> Session:
    return Session(machine, secrets)


def begun(session: Session, server: str) -> SignedIn:
    return session.sign_in(server, ADA, PASSWORD, device_name="A desk")


@contextmanager
def later(machine: Machine, secrets: Secrets) -> Iterator[Client]:
    """Ask as a program that is started later: with no access token yet."""
    with Session(machine, secrets).client() as client:
        yield client
