"""The account in the terminal, with the real server in another process and a real keychain."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest

from tests.desktop.cli.conftest import ADA, Desktop
from tests.support.account_server import PASSWORD, AccountServer, account_server


def test_who_signs_in_stays_so_until_they_sign_out(desktop: Desktop, server: AccountServer) -> None:
    begun = desktop.login("--json")
    seen = desktop.reely("account", "--json").json
    shown = desktop.reely("account")
    ended = desktop.reely("logout", "--json")
    after = desktop.reely("account", "--json").json

    assert (begun.status, begun.err) == (0, "")
    assert begun.json == {"email": ADA, "server": server.url, "lasts": True}
    assert (seen["state"], seen["email"], seen["tier"]) == ("online", ADA, "pro")
    assert [(m["metric"], m["used"], m["limit"]) for m in seen["metrics"]] == [
        ("trims", 0, 100),
        ("hooks", 0, 50),
    ]
    assert "Plan PRO" in shown.out
    assert ended.json == {"email": ADA, "told_server": True}
    assert (after["state"], after["email"], after["metrics"]) == ("anonymous", None, None)


def test_no_secret_stands_in_any_file(desktop: Desktop) -> None:
    desktop.login()
    desktop.reely("account")

    written = b"".join(p.read_bytes() for p in desktop.home.rglob("*") if p.is_file())
    desktop.reely("logout")

    assert ADA.encode() in written
    assert b"rly_rt_" not in written
    assert PASSWORD.encode() not in written


def test_a_second_account_has_to_wait_until_the_first_is_signed_out(desktop: Desktop) -> None:
    desktop.login()

    told = desktop.login(email="eve@example.org")

    desktop.reely("logout")
    assert told.status == 5
    assert (
        told.err
        == f"error[RLY-SIGNED-IN-ALREADY]: {ADA} is signed in here; sign out first: `reely logout`\n"
    )


def test_a_wrong_password_is_told_and_nobody_is_signed_in(desktop: Desktop) -> None:
    told = desktop.login(typed="something else 8")

    assert told.status == 5
    assert told.err.startswith("error[RLY-SIGN-IN-WRONG]: the e-mail address or the password")
    assert desktop.reely("account", "--json").json["state"] == "anonymous"


def test_a_session_that_was_ended_elsewhere_is_told_once(
    desktop: Desktop, server: AccountServer, tmp_path: Path, keychain: dict[str, str]
) -> None:
    other = Desktop(tmp_path / "other", server.url, keychain)
    desktop.login()
    other.login()

    ended = other.reely("logout", "--all")
    first, second = (desktop.reely("account", "--json") for _ in range(2))

    assert ended.status == 0
    assert first.err == "note: the session has ended; sign in again\n"
    assert first.json["state"] == "anonymous"
    assert (second.json["state"], second.err) == ("anonymous", "")


def test_without_a_server_one_stays_signed_in_and_can_sign_out(
    desktop: Desktop, keychain: dict[str, str], tmp_path: Path
) -> None:
    with account_server(tmp_path / "server") as gone:
        gone.register("bea@example.org")
        gone.set_tier("bea@example.org", "pro")
        away = Desktop(desktop.home, gone.url, keychain)
        away.login(email="bea@example.org")

    seen = away.reely("account", "--json")
    ended = away.reely("logout", "--json")

    assert (seen.status, seen.json["state"], seen.json["email"]) == (
        0,
        "offline",
        "bea@example.org",
    )
    assert "cannot be reached" in seen.err
    assert seen.json["tier"] == "pro"
    left = datetime.fromisoformat(seen.json["offline_until"]) - datetime.now(UTC)
    assert timedelta(days=29) < left < timedelta(days=31)
    assert (ended.status, ended.json["told_server"]) == (0, False)
    assert away.reely("account", "--json").json["state"] == "anonymous"


def test_without_a_keychain_a_sign_in_ends_with_the_program_and_that_is_told(
    tmp_path: Path, server: AccountServer
) -> None:
    desktop = Desktop(tmp_path / "home", server.url)

    begun = desktop.login("--json")
    keys = desktop.reely("keys", "list")

    assert (begun.status, begun.json["lasts"]) == (0, False)
    assert "so the sign-in ends with this command" in begun.err
    assert keys.err.startswith("error[RLY-KEYCHAIN-UNUSABLE]: ")


def test_a_device_that_was_let_go_is_known_again_with_the_next_look(
    desktop: Desktop, server: AccountServer
) -> None:
    desktop.login()
    device = json.loads((desktop.home / "data/account/device.json").read_text())["device_id"]
    signed_in = {"email": ADA, "password": PASSWORD}
    with httpx.Client(base_url=server.url) as http:
        token = http.post("/auth/login", json=signed_in).json()["access_token"]
        gone = http.delete(f"/devices/{device}", headers={"Authorization": f"Bearer {token}"})

    seen = desktop.reely("account", "--json")

    desktop.reely("logout")
    assert gone.is_success
    assert (seen.json["state"], seen.err) == ("online", "")


def test_signing_out_everywhere_is_told_to_have_failed_where_it_did(
    desktop: Desktop, server: AccountServer
) -> None:
    desktop.login()
    away = Desktop(desktop.home, server.url)

    told = away.reely("logout", "--all", "--json")

    assert (told.status, told.json["told_server"]) == (5, False)


def test_keys_are_made_shown_once_rotated_and_revoked(desktop: Desktop) -> None:
    desktop.login()

    made = desktop.reely("keys", "create", "nightly", "--scope", "jobs:read", "--days", "30")
    listed = desktop.reely("keys", "list")
    rotated = desktop.reely("keys", "rotate", "nightly", "--json")
    ended = desktop.reely("keys", "revoke", rotated.json["id"])
    left = desktop.reely("keys", "list", "--json").json["api_keys"]
    unknown = desktop.reely("keys", "revoke", "nothing")

    desktop.reely("logout")
    assert made.out.startswith("rly_live_")
    assert "shown this once" in made.err
    assert made.out.strip()[-4:] in listed.out
    assert made.out.strip() not in listed.out
    assert rotated.json["key"].startswith("rly_live_")
    assert ended.status == 0
    assert [key["status"] for key in left] == ["rotated"]
    assert unknown.err.startswith("error[RLY-USAGE]: no API key is called nothing")


def test_what_would_connect_does_not_where_reely_was_told_to_work_offline(desktop: Desktop) -> None:
    desktop.reely("settings", "set", "offline", "true")

    told = desktop.login()

    assert told.err.startswith("error[RLY-OFFLINE-CHOSEN]: ")


@pytest.mark.parametrize("address", ["http://example.org", "ftp://example.org", "", "https://a b"])
def test_a_password_travels_to_no_server_that_it_should_not(desktop: Desktop, address: str) -> None:
    told = desktop.login("--server", address)

    assert told.err.startswith("error[RLY-SERVER-ADDRESS]: ")
