"""The companion server as its users have it: `reely-server` in processes of their own."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import psycopg

from server.backup import NAME
from server.config import Settings
from tests.support.secrecy import told_secrets

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 60
_OURS = ("DATABASE_URL", "REDIS_URL", "REELY_ENV", "REELY_HOME", "PUBLIC_URL", "USE_SQLITE")


def variables(settings: Settings, **changed: str) -> dict[str, str]:
    """Return the environment that `settings` were read from, with `changed` in capitals."""
    ours = {
        "REELY_HOME": str(settings.reely_home),
        "JWT_SECRET_KEY": settings.jwt_secret_key.get_secret_value(),
        "KEYS_SECRET": settings.keys_secret.get_secret_value(),
        "PASSWORD_PEPPER": settings.password_pepper.get_secret_value(),
        "BCRYPT_COST": str(settings.bcrypt_cost),
        "RATE_LIMIT": settings.rate_limit,
    }
    if settings.database_url is not None:
        ours["DATABASE_URL"] = settings.database_url.get_secret_value()
    kept = {name: text for name, text in os.environ.items() if name not in _OURS}
    return {**kept, **ours, **changed}


def command(*arguments: str) -> list[str]:
    return [
        sys.executable,
        "-c",
        "from server.cli import main; raise SystemExit(main())",
        *arguments,
    ]


def asked(env: Mapping[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command to its end."""
    return subprocess.run(
        command(*arguments),
        check=False,
        capture_output=True,
        encoding="utf-8",
        env=env,
        cwd=ROOT,
        timeout=PATIENCE_S,
    )


@dataclass(frozen=True, slots=True)
class Serving:
    """A server that runs: where it is, what it said at its start, its process, and where its log is."""

    url: str
    told: str
    process: subprocess.Popen[str]
    log: Path


@contextmanager
def started(env: Mapping[str, str], log: Path, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """Run a command for the length of the block, its log going to the file `log`."""
    with (
        log.open("wb") as errors,
        subprocess.Popen(
            command(*arguments),
            stdout=subprocess.PIPE,
            stderr=errors,
            encoding="utf-8",
            env=env,
            cwd=ROOT,
        ) as process,
    ):
        try:
            yield process
        finally:
            process.kill()
    told = told_secrets(log.read_text(encoding="utf-8", errors="replace").splitlines())
    assert not told, "\n".join(["secrets in the log:", *told])


@contextmanager
def serving(env: Mapping[str, str], log: Path, *arguments: str) -> Iterator[Serving]:
    """Run `serve` on a free port for the length of the block."""
    with started(env, log, "serve", "--port", "0", *arguments) as process:
        first = said(process)
        assert "server is at " in first, f"{first}{log.read_text(encoding='utf-8')}"
        url = first.partition("server is at ")[2].split()[0]
        yield Serving(url=url, told=first + said(process), process=process, log=log)


def said(process: subprocess.Popen[str]) -> str:
    """Return the next line that `process` says; an empty one where it has ended."""
    assert process.stdout is not None
    return process.stdout.readline()


def ended(process: subprocess.Popen[str]) -> int:
    """Ask `process` to end, and return the status that it ends with."""
    process.send_signal(signal.SIGTERM)
    return process.wait(timeout=PATIENCE_S)


def fetched(url: str, **headers: str) -> httpx.Response:
    """Return what a server answers, which may be starting yet."""
    return httpx.get(url, headers=headers, timeout=PATIENCE_S)


def emptied(settings: Settings) -> None:
    """Take the schema out of the database of `settings`."""
    if settings.database_url is None:
        (settings.folder / NAME).unlink()
        return
    with psycopg.connect(settings.database_url.get_secret_value(), autocommit=True) as connection:
        connection.execute("DROP SCHEMA public CASCADE")
        connection.execute("CREATE SCHEMA public")
