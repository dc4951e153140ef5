"""API keys: made once and shown once, five at a time, rotated with a day to change over, revoked at once."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlalchemy import select

from server.api_keys.key_text import key_hash, read_key
from server.api_keys.models import ApiKey, Scope
from server.audit import AuditEvent
from server.auth.models import Tier, User
from server.mail import TASK
from server.tasks import Task
from tests.server.api_keys.keys import BY_KEY, ask, change, put_key, row_of
from tests.support.companion import NOON, Companion, Hands

KEYS = "/auth/api-keys"
WANTED: dict[str, Any] = {"name": "Nightly", "scopes": ["jobs:read"]}


@pytest.fixture
async def pro(probed: Companion) -> AsyncIterator[Hands]:
    """Return the hands of somebody whose plan has API access."""
    async with probed.signed_in("ada@example.org", tier=Tier.PRO) as hands:
        yield hands


async def make(hands: Hands, **changed: object) -> httpx.Response:
    return await hands.http.post(KEYS, json=WANTED | changed)


async def listed(hands: Hands) -> list[dict[str, Any]]:
    keys: list[dict[str, Any]] = (await hands.http.get(KEYS)).json()["api_keys"]
    return keys


async def test_a_key_is_shown_once_and_stored_as_its_hash(probed: Companion, pro: Hands) -> None:
    answer = await make(pro)

    made = answer.json()
    assert (answer.status_code, answer.headers["cache-control"]) == (201, "no-store")
    assert (made["key_preview"], made["scopes"]) == (made["key"][-4:], ["jobs:read"])
    assert read_key(made["key"])
    assert made["key"] not in (await pro.http.get(KEYS)).text
    async with probed.ctx.database.reading() as session:
        row = (await session.scalars(select(ApiKey))).one()
    assert (row.key_hash, str(row.id)) == (key_hash(made["key"]), made["id"])
    assert (await ask(probed, made["key"], BY_KEY)).json()["user"] == str(pro.user_id)


async def test_a_key_lasts_a_year_unless_it_is_to_last_less(probed: Companion, pro: Hands) -> None:
    year = (await make(pro)).json()
    week = (await make(pro, expires_in_days=7)).json()
    probed.clock.turn(timedelta(days=7))

    answer = await ask(probed, week["key"])

    assert year["expires_at"] == "2027-11-25T12:00:00Z"
    assert week["expires_at"] == "2026-12-02T12:00:00Z"
    assert (answer.status_code, answer.json()["code"]) == (401, "invalid_api_key")


@pytest.mark.parametrize(
    "changed",
    [
        {"expires_in_days": 366},
        {"expires_in_days": 0},
        {"scopes": []},
        {"scopes": ["account"]},
        {"name": " "},
        {"key": "rly_live_mine"},
    ],
)
async def test_a_key_that_is_not_described_is_refused(pro: Hands, changed: dict[str, Any]) -> None:
    answer = await make(pro, **changed)

    assert (answer.status_code, answer.json()["code"]) == (422, "invalid_request")
    assert await listed(pro) == []


async def test_a_sixth_key_is_refused_until_one_is_revoked(pro: Hands) -> None:
    made = [(await make(pro)).json() for _ in range(5)]

    sixth = await make(pro)
    revoked = await pro.http.delete(f"{KEYS}/{made[0]['id']}")
    again = await make(pro)

    assert (sixth.status_code, sixth.json()["code"]) == (409, "too_many_keys")
    assert (revoked.status_code, again.status_code) == (204, 201)
    assert len(await listed(pro)) == 5


async def test_keys_that_ended_make_room_for_new_ones(probed: Companion, pro: Hands) -> None:
    for _ in range(3):
        await make(pro, expires_in_days=1)
    probed.clock.turn(timedelta(days=1))
    # a session outlives a day; its token does not
    pro.http.headers["authorization"] = (
        f"Bearer {await probed.access_token(pro.user_id, pro.session_id)}"
    )

    made = [(await make(pro)).status_code for _ in range(6)]

    assert made == [201] * 5 + [409]
    assert [key["status"] for key in await listed(pro)] == ["active"] * 5 + ["expired"] * 3


async def test_keys_suspended_by_a_reset_are_shown_so_and_make_room(
    probed: Companion, pro: Hands
) -> None:
    for _ in range(5):
        await make(pro)
    await change(probed, User, pro.user_id, keys_epoch=1)

    suspended = await listed(pro)
    made = (await make(pro)).json()

    assert {(key["status"], key["is_active"]) for key in suspended} == {("suspended", False)}
    assert (await ask(probed, made["key"])).status_code == 200


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"is_verified": False}, "email_not_verified"),
        ({"tier_override": None}, "feature_not_in_plan"),
    ],
)
async def test_an_account_not_in_order_makes_and_rotates_no_key_but_may_revoke(
    probed: Companion, pro: Hands, values: dict[str, object], code: str
) -> None:
    made = (await make(pro)).json()
    await change(probed, User, pro.user_id, **values)

    answers = [await make(pro), await pro.http.post(f"{KEYS}/{made['id']}/rotate")]
    revoked = await pro.http.delete(f"{KEYS}/{made['id']}")

    assert [(answer.status_code, answer.json()["code"]) for answer in answers] == [(403, code)] * 2
    assert revoked.status_code == 204


@pytest.mark.server(api_access="false")
async def test_a_server_that_switched_keys_off_makes_none(pro: Hands) -> None:
    answer = await make(pro)

    assert (answer.status_code, answer.json()["code"]) == (404, "switched_off")


async def test_a_key_makes_lists_and_revokes_no_key(probed: Companion, pro: Hands) -> None:
    key_id, key = await put_key(probed, pro.user_id, *Scope)
    probed.http.headers["authorization"] = f"Bearer {key}"

    answers = [
        await probed.http.post(KEYS, json=WANTED),
        await probed.http.get(KEYS),
        await probed.http.post(f"{KEYS}/{key_id}/rotate"),
        await probed.http.delete(f"{KEYS}/{key_id}"),
    ]

    assert {(answer.status_code, answer.json()["code"]) for answer in answers} == {
        (403, "forbidden")
    }


async def test_a_rotated_key_works_for_a_day_beside_its_successor(
    probed: Companion, pro: Hands
) -> None:
    old = (await make(pro, expires_in_days=30)).json()
    for _ in range(4):
        await make(pro)
    probed.clock.turn(timedelta(minutes=10))

    answer = await pro.http.post(f"{KEYS}/{old['id']}/rotate")
    new = answer.json()
    both = [(await ask(probed, key["key"])).status_code for key in (old, new)]
    shown = {key["id"]: key for key in await listed(pro)}
    probed.clock.turn(timedelta(days=1))
    later = [(await ask(probed, key["key"])).status_code for key in (old, new)]

    assert (answer.status_code, new["key"] != old["key"]) == (201, True)
    assert (new["name"], new["scopes"]) == (old["name"], old["scopes"])
    assert new["expires_at"] == "2026-12-25T12:10:00Z"
    assert (both, later) == ([200, 200], [401, 200])
    assert (shown[old["id"]]["status"], shown[old["id"]]["replaced_by"]) == ("rotated", new["id"])
    assert shown[old["id"]]["is_active"]


async def test_a_rotated_key_never_works_longer_than_it_would_have(
    probed: Companion, pro: Hands
) -> None:
    made = (await make(pro, expires_in_days=1)).json()
    probed.clock.turn(timedelta(minutes=10))

    await pro.http.post(f"{KEYS}/{made['id']}/rotate")

    old = next(key for key in await listed(pro) if key["id"] == made["id"])
    assert old["expires_at"] == made["expires_at"]


async def test_a_key_that_ended_is_not_rotated(pro: Hands) -> None:
    made = (await make(pro)).json()
    await pro.http.post(f"{KEYS}/{made['id']}/rotate")

    again = await pro.http.post(f"{KEYS}/{made['id']}/rotate")
    await pro.http.delete(f"{KEYS}/{made['id']}")
    revoked = await pro.http.post(f"{KEYS}/{made['id']}/rotate")

    assert (again.status_code, again.json()["code"]) == (409, "conflict")
    assert (revoked.status_code, revoked.json()["code"]) == (404, "not_found")


async def test_a_suspended_key_is_not_rotated_and_says_why(probed: Companion, pro: Hands) -> None:
    made = (await make(pro)).json()
    await change(probed, User, pro.user_id, keys_epoch=1)

    answer = await pro.http.post(f"{KEYS}/{made['id']}/rotate")

    assert (answer.status_code, answer.json()["code"]) == (409, "conflict")
    assert "suspended when the password was reset" in answer.json()["detail"]


async def test_a_revoked_key_is_dead_at_once_and_listed_no_more(
    probed: Companion, pro: Hands
) -> None:
    made = (await make(pro)).json()

    first = await pro.http.delete(f"{KEYS}/{made['id']}")
    second = await pro.http.delete(f"{KEYS}/{made['id']}")

    assert (first.status_code, second.status_code) == (204, 404)
    assert (await ask(probed, made["key"])).status_code == 401
    assert await listed(pro) == []


async def test_somebody_else_s_key_is_not_there(probed: Companion, pro: Hands) -> None:
    made = (await make(pro)).json()
    async with probed.signed_in("bob@example.org", tier=Tier.PRO) as bob:
        rotated = await bob.http.post(f"{KEYS}/{made['id']}/rotate")
        revoked = await bob.http.delete(f"{KEYS}/{made['id']}")
        seen = await listed(bob)

    assert (rotated.status_code, revoked.status_code, seen) == (404, 404, [])


async def test_what_is_done_to_keys_is_noted_and_their_making_mailed(
    probed: Companion, pro: Hands
) -> None:
    made = (await make(pro)).json()
    rotated = (await pro.http.post(f"{KEYS}/{made['id']}/rotate")).json()
    await pro.http.delete(f"{KEYS}/{rotated['id']}")

    async with probed.ctx.database.reading() as session:
        entries = (await session.scalars(select(AuditEvent))).all()
        letters = (await session.scalars(select(Task).where(Task.name == TASK))).all()
    assert {entry.action: entry.facts["key"] for entry in entries} == {
        "api_key_created": made["id"],
        "api_key_rotated": rotated["id"],
        "api_key_revoked": rotated["id"],
    }
    assert [letter.payload["to"] for letter in letters] == ["ada@example.org"] * 2
    assert all(made["key"] not in str(letter.payload) for letter in letters)


async def test_figures_of_a_key_are_shown_to_its_owner(probed: Companion, pro: Hands) -> None:
    made = (await make(pro)).json()
    await ask(probed, made["key"])

    await probed.app.state.uses_of_keys.flush()

    [shown] = await listed(pro)
    assert (shown["total_requests"], shown["last_request_ip"]) == (1, "127.0.0.1")
    assert shown["last_used_at"] == "2026-11-25T12:00:00Z"
    assert (await row_of(probed, UUID(made["id"]))).last_used_at == NOON
