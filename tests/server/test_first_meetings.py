"""What the server says to who meets it first: in words of their own trade, and whole."""

import os
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from server.cli import main
from server.commands.answers import Status
from server.config import Settings, read_settings
from server.errors import SettingsError
from server.mail import Letter, Postman
from tests.support.companion import PASSWORD, Companion, Hands, TurnedClock, companion
from tests.support.mailbox import read_letter

APP = "https://app.example"
PREFLIGHT = {
    "Access-Control-Request-Method": "POST",
    "Access-Control-Request-Headers": "authorization, content-type, idempotency-key",
}


@pytest.mark.server(cors_origins=APP)
async def test_pages_of_a_listed_origin_may_call_and_no_others(server: Companion) -> None:
    asked = await server.http.options("/auth/login", headers={"Origin": APP, **PREFLIGHT})
    strange = await server.http.options(
        "/auth/login", headers={"Origin": "https://evil.example", **PREFLIGHT}
    )
    answered = await server.http.get("/config", headers={"Origin": APP})
    refused = await server.http.get("/auth/profile", headers={"Origin": APP})

    assert asked.status_code == httpx.codes.OK
    assert asked.headers["access-control-allow-origin"] == APP
    assert asked.headers["x-content-type-options"] == "nosniff"
    assert "access-control-allow-origin" not in strange.headers
    assert answered.headers["access-control-allow-origin"] == APP
    assert "RateLimit" in answered.headers["access-control-expose-headers"]
    assert refused.headers["access-control-allow-origin"] == APP
    assert "access-control-allow-credentials" not in asked.headers


async def test_no_page_may_call_where_no_origin_is_listed(server: Companion) -> None:
    asked = await server.http.options("/auth/login", headers={"Origin": APP, **PREFLIGHT})
    answered = await server.http.get("/config", headers={"Origin": APP})

    assert asked.status_code == httpx.codes.METHOD_NOT_ALLOWED
    assert "access-control-allow-origin" not in answered.headers


@pytest.mark.parametrize("origins", ["*", "app.example", f"{APP}/", f"{APP},null"])
def test_what_no_browser_sends_as_its_origin_is_no_setting(origins: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="CORS_ORIGINS: write each as browsers do"):
        read_settings({"REELY_HOME": str(tmp_path), "CORS_ORIGINS": origins})


@pytest.mark.parametrize(
    ("path", "body", "field", "why"),
    [
        ("/usage/reservations", {"metric": "api_requests"}, "metric", "'trims' or 'hooks'"),
        ("/auth/change-email", [], "", "a JSON object"),
        ("/jobs", {"end_time": 1.0}, "", "give either youtube_url or source_name"),
    ],
)
async def test_a_fault_is_told_without_words_of_the_program(
    hands: Hands, path: str, body: object, field: str, why: str
) -> None:
    answer = await hands.http.post(path, json=body)

    [told] = answer.json()["errors"]
    assert told["field"] == field
    assert told["why"].endswith(why)
    assert not any(word in told["why"] for word in ("Value error", "Metric.", "dictionary"))


async def test_a_password_that_lacks_a_digit_is_not_called_too_short(server: Companion) -> None:
    answer = await server.http.post(
        "/auth/register", json={"email": "ada@example.org", "password": "words without any number"}
    )

    assert answer.json()["code"] == "weak_password"
    assert answer.json()["detail"] == "This password cannot be used. It needs a digit."


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["serve", "--workers", "0"], "write a number from 1 to 256"),
        (["serve", "--port", "web"], "write a number from 0 to 65535"),
        (["tier", "ada@example.org", "pro", "--until", "tomorrow"], "write a day such as"),
    ],
)
def test_an_option_that_cannot_be_meant_is_told_how_to_write_it(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(arguments)

    assert told in capsys.readouterr().err


def test_a_proxy_that_is_no_address_is_told_of_once(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"such as 10\.0\.0\.0") as told:
        read_settings({"REELY_HOME": str(tmp_path), "TRUSTED_PROXIES": "proxy.example"})

    assert str(told.value).count("TRUSTED_PROXIES") == 1


@pytest.fixture
def fresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a home in which no server was ever started."""
    monkeypatch.setenv("REELY_HOME", str(tmp_path))
    for name in ("DATABASE_URL", "USE_SQLITE", "REELY_ENV"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def test_a_server_that_was_never_started_is_well(
    fresh: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = main(["check"])

    assert status == Status.DONE
    assert "none yet; serve makes it at its first start" in capsys.readouterr().out
    assert not list(fresh.rglob("*.db"))


def test_a_tier_for_nobody_s_database_leaves_none_behind(
    fresh: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = main(["tier", "ada@example.org", "pro"])

    assert status == Status.REFUSED
    assert "reely-server serve or migrate makes it" in capsys.readouterr().err
    assert not list(fresh.rglob("*.db"))


def test_a_backup_into_no_folder_is_told_in_one_sentence(
    fresh: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = fresh / "away" / "copy"

    status = main(["backup", str(target)])

    assert status == Status.REFUSED
    assert capsys.readouterr().err == (
        f"reely-server: There is no folder {target.parent}; make it first.\n"
    )


@pytest.mark.skipif(sys.platform == "win32", reason="pipes break otherwise there")
def test_a_reader_who_has_seen_enough_is_no_failure_to_tell_of(fresh: Path) -> None:
    start = "from server.cli import main; raise SystemExit(main(['openapi']))"
    with subprocess.Popen(
        [sys.executable, "-c", start],
        env={**os.environ, "REELY_HOME": str(fresh)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.read(1)
        process.stdout.close()
        told = process.stderr.read()

    assert told == b""
    assert process.returncode == Status.FAILED


async def test_a_password_is_not_replaced_by_itself(server: Companion) -> None:
    user_id = await server.make_user("bob@example.org", password=PASSWORD)
    token = await server.access_token(user_id, await server.make_session(user_id))

    answer = await server.http.post(
        "/auth/change-password",
        json={"current_password": PASSWORD, "new_password": PASSWORD},
        headers={"Authorization": f"Bearer {token}"},
    )

    assert answer.json()["code"] == "weak_password"
    assert "has already" in answer.json()["detail"]


async def test_a_zone_that_is_no_place_is_refused(hands: Hands) -> None:
    answer = await hands.http.patch("/auth/profile", json={"timezone": "Factory"})

    assert answer.json()["code"] == "time_zone_unknown"


async def test_a_link_stands_whole_in_the_file_of_a_letter(settings: Settings) -> None:
    link = "https://reely.example/verify?token=" + "x" * 90
    letter = Letter(to="ada@example.org", subject="Link", text=f"Hello,\n\n    {link}\n")

    await Postman(settings, TurnedClock()).deliver(
        {"to": letter.to, "subject": letter.subject, "text": letter.text}
    )

    [kept] = (settings.reely_home / "mails").glob("*.eml")
    assert link in kept.read_text()
    assert link in read_letter(kept.read_bytes()).get_content()


@pytest.mark.server(security_headers="true")
async def test_the_turn_to_https_keeps_what_the_address_asks(settings: Settings) -> None:
    turned = settings.model_copy(update={"public_url": "https://reely.example"})
    async with companion(turned, TurnedClock()) as running:
        answer = await running.http.get("http://reely.example/verify?token=a%20b&c=d")

    assert answer.headers["location"] == "https://reely.example/verify?token=a%20b&c=d"
