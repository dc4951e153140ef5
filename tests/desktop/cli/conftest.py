"""An installation of Reely in a terminal, with a real server in another process and a real keychain."""

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.desktop.cli.terminal import REELY, Told, environment_with, reely
from tests.support.account_server import PASSWORD, AccountServer, account_server
from tests.support.secret_service import secret_service

ADA = "ada@example.org"


@dataclass
class Desktop:
    """One installation of Reely, with a keychain or without."""

    home: Path
    server: str
    keychain: dict[str, str] = field(default_factory=dict)

    def reely(self, *words: str | Path) -> Told:
        return reely(*words, folder=None, **self.variables)

    def login(self, *words: str, email: str = ADA, typed: str = PASSWORD) -> Told:
        ended = subprocess.run(
            [*REELY, "login", email, "--password-stdin", *words],
            env=environment_with(**self.variables),
            input=f"{typed}\n",
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
        return Told(ended.returncode, ended.stdout, ended.stderr)

    @property
    def variables(self) -> dict[str, str]:
        nowhere = {"DBUS_SESSION_BUS_ADDRESS": f"unix:path={self.home / 'no-bus'}"}
        own = {"REELY_HOME": str(self.home), "REELY_SERVER": self.server}
        return {**nowhere, **self.keychain, **own}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AccountServer]:
    with account_server(tmp_path_factory.mktemp("server")) as running:
        running.register(ADA)
        running.set_tier(ADA, "pro")
        yield running


@pytest.fixture(scope="module")
def keychain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    with secret_service(tmp_path_factory.mktemp("keychain")) as running:
        yield running.environment


@pytest.fixture
def desktop(tmp_path: Path, server: AccountServer, keychain: dict[str, str]) -> Desktop:
    return Desktop(tmp_path / "home", server.url, keychain)
