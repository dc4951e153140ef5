"""Signing in: who knows the password gets tokens, and whoever does not learns nothing."""

import json
from datetime import timedelta

import httpx
import pytest
from sqlalchemy import select, update

from server.audit import AuditEvent
from server.auth.models import Session, TrustedDevice, User
from server.auth.passwords import verify_password
from server.auth.sessions import MOST_LIVE
from server.auth.trusted import MOST_KNOWN, TRUSTED_FOR
from server.config import Settings
from tests.server.auth.pairs import letters, refresh
from tests.support.companion import PASSWORD, Companion, TurnedClock, companion

ADA = "ada@example.org"


def pepper_of(settings: Settings) -> str:
    return settings.password_pepper.get_secret_value()


async def hash_of(server: Companion, email: str) -> str:
    async with server.ctx.database.reading() as session:
        hashed = await session.scalar(select(User.hashed_password).where(User.email == email))
    assert hashed is not None
    return hashed


async def test_a_right_password_gives_a_pair_that_opens_the_account(server: Companion) -> None:
    user_id = await server.make_user(ADA, password=PASSWORD)

    answer = await server.login(ADA)

    pair = answer.json()
    assert (answer.status_code, answer.headers["cache-control"]) == (200, "no-store")
    assert pair["token_type"] == "bearer"  # noqa: S105 - RFC 6750's name
    assert (pair["expires_in"], pair["refresh_expires_in"]) == (30 * 60, 7 * 24 * 3600)
    async with server.with_token(pair["access_token"]) as http:
        profile = (await http.get("/auth/profile")).json()
    assert (profile["id"], profile["last_login"]) == (str(user_id), "2026-11-25T12:00:00Z")


async def test_an_address_is_known_however_it_is_spelt(server: Companion) -> None:
    await server.make_user(ADA, password=PASSWORD)

    answers = [
        await server.login(spelt)
        for spelt in ("ADA@Example.ORG", "  ada@example.org ", "Ada@example.org")
    ]

    assert [answer.status_code for answer in answers] == [200] * 3


async def test_an_unknown_address_is_answered_as_a_wrong_password_is(server: Companion) -> None:
    await server.make_user(ADA, password=PASSWORD)
    await server.make_user("bob@example.org")

    wrong = await server.login(ADA, "not the password 1")
    unknown = await server.login("nobody@example.org", "not the password 1")
    no_address = await server.login("nobody", "not the password 1")
    without_password = await server.login("bob@example.org", "!")

    assert wrong.status_code == 401
    assert shown(wrong) == shown(unknown) == shown(no_address) == shown(without_password)


def shown(answer: httpx.Response) -> tuple[int, bytes, dict[str, str]]:
    """Return all that somebody can tell one answer from another by."""
    headers = {name: value for name, value in answer.headers.items() if name != "x-request-id"}
    counted = {"ratelimit", "ratelimit-policy"}
    return (
        answer.status_code,
        answer.content,
        {name: value for name, value in headers.items() if name not in counted},
    )


async def test_a_disabled_account_is_told_to_whoever_knows_its_password_alone(
    server: Companion,
) -> None:
    user_id = await server.make_user(ADA, password=PASSWORD)
    async with server.ctx.database.writing() as session:
        await session.execute(update(User).where(User.id == user_id).values(is_active=False))

    right = await server.login(ADA)
    wrong = await server.login(ADA, "not the password 1")

    assert (right.status_code, right.json()["code"]) == (403, "account_disabled")
    assert (wrong.status_code, wrong.json()["code"]) == (401, "invalid_credentials")


async def test_an_account_without_a_confirmed_address_may_sign_in(server: Companion) -> None:
    await server.make_user(ADA, password=PASSWORD, verified=False)

    answer = await server.login(ADA)

    assert answer.status_code == 200


@pytest.mark.server(rate_limiting="false")
async def test_the_throttle_of_sign_ins_stands_where_limits_are_switched_off(
    server: Companion,
) -> None:
    codes = [
        (await server.login(f"nobody{number}@example.org")).status_code for number in range(31)
    ]

    assert codes == [401] * 30 + [429]


async def test_past_twenty_sessions_the_oldest_goes(server: Companion) -> None:
    await server.make_user(ADA, password=PASSWORD)
    first = (await server.login(ADA)).json()
    pairs = []
    for _ in range(MOST_LIVE):
        server.clock.turn(timedelta(seconds=1))
        pairs.append((await server.login(ADA)).json())

    async with server.with_token(pairs[-1]["access_token"]) as http:
        listed = (await http.get("/auth/sessions")).json()["sessions"]
    async with server.with_token(first["access_token"]) as http:
        ended = await http.get("/auth/profile")

    assert [entry["id"] for entry in listed] == [pair["session_id"] for pair in reversed(pairs)]
    assert (ended.status_code, ended.json()["code"]) == (401, "session_ended")


async def test_a_device_is_given_its_token_once_and_known_by_it(server: Companion) -> None:
    await server.make_user(ADA, password=PASSWORD)

    token = (await server.login(ADA, device_name="Studio")).json()["device_token"]
    server.clock.turn(TRUSTED_FOR - timedelta(days=1))
    known = (await server.login(ADA, device_token=token)).json()["device_token"]
    server.clock.turn(TRUSTED_FOR - timedelta(days=1))
    still_known = (await server.login(ADA, device_token=token)).json()["device_token"]
    server.clock.turn(TRUSTED_FOR + timedelta(days=1))
    forgotten = (await server.login(ADA, device_token=token)).json()["device_token"]

    assert token.startswith("rly_dt_")
    assert (known, still_known) == (None, None)
    assert forgotten not in {None, token}


async def test_somebody_else_s_device_token_is_worth_nothing(server: Companion) -> None:
    await server.make_user(ADA, password=PASSWORD)
    await server.make_user("bob@example.org", password=PASSWORD)
    theirs = (await server.login("bob@example.org")).json()["device_token"]

    mine = (await server.login(ADA, device_token=theirs)).json()["device_token"]

    assert mine not in {None, theirs}


async def test_an_account_knows_no_crowd_of_devices(server: Companion) -> None:
    await server.make_user(ADA, password=PASSWORD)
    for _ in range(MOST_KNOWN + 1):
        server.clock.turn(timedelta(seconds=1))
        await server.login(ADA)

    async with server.ctx.database.reading() as session:
        kept = (await session.scalars(select(TrustedDevice.created_at))).all()

    assert len(kept) == MOST_KNOWN
    assert min(kept) == server.clock() - timedelta(seconds=MOST_KNOWN - 1)


async def test_a_new_device_is_written_of_and_the_first_one_is_not(server: Companion) -> None:
    await server.make_user(ADA, password=PASSWORD)
    token = (await server.login(ADA, device_name="Studio")).json()["device_token"]
    await server.login(ADA, device_token=token)
    none_yet = await letters(server)

    await server.login(ADA, device_name="Attic")

    assert none_yet == []
    assert await letters(server) == ["A new device signed in to Reely"]


async def test_whoever_typed_a_stranger_s_address_has_no_mail_sent_there(
    server: Companion,
) -> None:
    await server.make_user(ADA, password=PASSWORD, verified=False)
    pair = (await server.login(ADA)).json()
    await server.login(ADA, device_name="Attic")
    child = (await refresh(server, pair["refresh_token"])).json()
    await refresh(server, child["refresh_token"])

    reused = await refresh(server, pair["refresh_token"])

    assert reused.json()["code"] == "refresh_token_reused"
    assert await letters(server) == []


async def test_a_stale_hash_is_made_anew_by_a_sign_in(server: Companion) -> None:
    await server.make_user(ADA, password=PASSWORD)
    before = await hash_of(server, ADA)
    dearer = server.ctx.settings.model_copy(update={"bcrypt_cost": 5})
    async with companion(dearer, TurnedClock()) as later:
        failed = await later.login(ADA, "not the password 1")
        unchanged = await hash_of(later, ADA)
        signed_in = await later.login(ADA)
        renewed = await hash_of(later, ADA)

    verdict = verify_password(PASSWORD, renewed, pepper=pepper_of(dearer), cost=5)
    assert (failed.status_code, signed_in.status_code) == (401, 200)
    assert unchanged == before != renewed
    assert (verdict.matches, verdict.stale) == (True, False)


async def test_what_was_done_stands_in_the_security_log(server: Companion) -> None:
    user_id = await server.make_user(ADA, password=PASSWORD)

    await server.login(ADA, "not the password 1")
    server.clock.turn(timedelta(seconds=1))
    await server.login(ADA)

    async with server.ctx.database.reading() as session:
        events = (await session.scalars(select(AuditEvent).order_by(AuditEvent.id))).all()
    assert [(event.action, event.user_id, event.ip) for event in events] == [
        ("sign_in_failed", user_id, "127.0.0.1"),
        ("signed_in", user_id, "127.0.0.1"),
    ]


NO_SIGN_IN: list[dict[str, object]] = [
    {},
    {"email": ADA},
    {"email": ADA, "password": ""},
    {"email": ADA, "password": "x" * 1_000_000},
    {"email": ADA, "password": "a\0b"},
    {"email": ADA, "password": "\ud800"},
    {"email": "a" * 321, "password": PASSWORD},
    {"email": [ADA], "password": PASSWORD},
    {"email": ADA, "password": PASSWORD, "is_verified": True},
]


async def test_what_is_no_sign_in_is_refused_without_an_echo(server: Companion) -> None:
    await server.make_user(ADA, password=PASSWORD)

    refused = [
        await server.http.post(
            "/auth/login", content=as_json(body), headers={"content-type": "application/json"}
        )
        for body in NO_SIGN_IN
    ]

    assert [(answer.status_code, answer.json()["code"]) for answer in refused] == [
        (422, "invalid_request")
    ] * len(NO_SIGN_IN)
    assert not any(PASSWORD in answer.text for answer in refused)
    async with server.ctx.database.reading() as session:
        assert (await session.scalars(select(Session.id))).all() == []


def as_json(body: dict[str, object]) -> bytes:
    """Return `body` as JSON, half a character too, which the client's own writer refuses."""
    return json.dumps(body).encode()
