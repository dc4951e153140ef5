"""serve: from nothing to a server that answers, and from a signal to its end."""

import json
import socket
from pathlib import Path

import pytest

from server.cli import main
from server.commands.answers import Status
from server.config import Settings
from tests.support.server_process import (
    asked,
    emptied,
    ended,
    fetched,
    said,
    serving,
    started,
    variables,
)

STRONG = "a secret of tests, long enough to be one: 0123456789"
PRODUCTION = {"REELY_ENV": "production", "USE_SQLITE": "true", "PUBLIC_URL": "https://reely.test"}


@pytest.fixture
def production(tmp_path: Path) -> dict[str, str]:
    """Return an environment that production starts in."""
    secrets = dict.fromkeys(("JWT_SECRET_KEY", "KEYS_SECRET", "PASSWORD_PEPPER"), STRONG)
    return {"PATH": "/usr/bin:/bin", "REELY_HOME": str(tmp_path), **PRODUCTION, **secrets}


def test_a_first_start_makes_everything_and_shows_the_api(
    settings: Settings, tmp_path: Path
) -> None:
    emptied(settings)

    with serving(variables(settings), tmp_path / "log") as server:
        page = fetched(f"{server.url}/docs")
        script = fetched(f"{server.url}/docs/files/swagger-ui-bundle.js")
        described = fetched(f"{server.url}/openapi.json")
        status = ended(server.process)

    assert page.status_code == 200
    assert page.headers["content-type"].startswith("text/html")
    assert "server" not in page.headers
    assert "https://" not in page.text  # it works without a network
    assert script.status_code == 200
    assert described.json()["info"]["title"] == "Reely"
    assert str(settings.folder) in server.told
    assert status == Status.DONE


def test_two_that_start_at_once_migrate_once(settings: Settings, tmp_path: Path) -> None:
    emptied(settings)
    env = variables(settings)

    with (
        started(env, tmp_path / "log-1", "serve", "--port", "0") as first,
        started(env, tmp_path / "log-2", "serve", "--port", "0") as second,
    ):
        urls = [said(process).split()[4] for process in (first, second)]
        answers = [fetched(f"{url}/openapi.json").status_code for url in urls]
        statuses = [ended(first), ended(second)]

    assert answers == [200, 200]
    assert statuses == [Status.DONE, Status.DONE]


@pytest.mark.slow
def test_several_processes_are_one_server_and_end_together(
    settings: Settings, tmp_path: Path
) -> None:
    with serving(variables(settings), tmp_path / "log", "--workers", "2") as server:
        answers = {fetched(f"{server.url}/openapi.json").status_code for _ in range(8)}
        status = ended(server.process)

    assert answers == {200}
    assert status == Status.DONE


def test_a_port_that_is_taken_is_told_in_one_sentence(production: dict[str, str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]

        told = asked(production, "serve", "--port", str(port))

    assert told.returncode == Status.FAILED
    assert told.stderr == (
        f"reely-server: 127.0.0.1:{port} is taken by another program; "
        "stop that, or choose another --port.\n"
    )


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"JWT_SECRET_KEY": ""}, "JWT_SECRET_KEY is missing, shorter than 32 bytes"),
        ({"JWT_SECRET_KEY": "short"}, "JWT_SECRET_KEY is missing, shorter than 32 bytes"),
        ({"KEYS_SECRET": "a" * 64}, "KEYS_SECRET is missing, shorter than 32 bytes"),
        ({"PASSWORD_PEPPER": ""}, "PASSWORD_PEPPER is missing, shorter than 32 bytes"),
        ({"DEBUG": "true"}, "DEBUG is on"),
        ({"USE_SQLITE": ""}, "Set DATABASE_URL, or USE_SQLITE=true for the embedded database"),
        ({"RATE_LIMIT": "often"}, "RATE_LIMIT: write it as N/minute"),
        ({"REELY_ENV": "prod"}, "REELY_ENV is neither development nor production"),
        ({"DATABASE_URL": "mysql://x/y", "USE_SQLITE": "false"}, "has to begin with postgresql://"),
    ],
)
def test_what_production_must_not_run_with_is_refused_in_one_sentence(
    production: dict[str, str],
    changed: dict[str, str],
    told: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name, text in {**production, **changed}.items():
        monkeypatch.setenv(name, text)

    status = main(["serve", "--port", "0"])

    words = capsys.readouterr().err.lower()
    assert status == Status.SETTINGS
    assert words.startswith("reely-server: ")
    assert told.lower() in words
    assert words.count("\n") == 1


def test_production_logs_json_lines_that_name_the_request(
    production: dict[str, str], tmp_path: Path
) -> None:
    nowhere = {"REDIS_URL": "redis://127.0.0.1:1/0"}  # so that a request has something to log
    log = tmp_path / "log"

    with serving({**production, **nowhere}, log) as server:
        health = fetched(f"{server.url}/config", **{"x-forwarded-proto": "https"})
        docs = fetched(f"{server.url}/docs", **{"x-forwarded-proto": "https"})
        ended(server.process)

    lines = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    named = {line.get("request_id") for line in lines if line["level"] == "warning"}
    assert docs.status_code == 404
    assert (tmp_path / "server").stat().st_mode & 0o077 == 0
    assert health.headers["x-request-id"] in named
