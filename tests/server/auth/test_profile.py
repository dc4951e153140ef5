"""A profile is its owner's to change, in a few places; a security log is theirs to read."""

import time
from datetime import timedelta
from uuid import uuid4

from sqlalchemy import delete, update

from server import audit
from server.audit import Action, Origin
from server.auth.models import Tier, User
from tests.server.auth.pairs import actions
from tests.support.companion import Companion, Hands


async def test_a_profile_shows_the_account(hands: Hands) -> None:
    profile = (await hands.http.get("/auth/profile")).json()

    assert profile["id"] == str(hands.user_id)
    assert profile["email"] == "ada@example.org"
    assert (profile["subscription_tier"], profile["role"]) == ("free", "user")
    assert (profile["is_active"], profile["is_verified"]) == (True, True)
    assert (profile["timezone"], profile["full_name"], profile["avatar_url"]) == ("UTC", None, None)
    assert "hashed_password" not in profile


async def test_what_is_changed_stays_and_what_is_left_out_too(
    server: Companion, hands: Hands
) -> None:
    server.clock.turn(timedelta(minutes=5))
    await hands.http.patch(
        "/auth/profile",
        json={"full_name": "  Ada Lovelace ", "avatar_url": "https://example.org/a.png"},
    )
    await hands.http.patch("/auth/profile", json={"timezone": "Pacific/Auckland"})
    await hands.http.patch("/auth/profile", json={"avatar_url": None})

    profile = (await hands.http.get("/auth/profile")).json()

    assert profile["full_name"] == "Ada Lovelace"
    assert (profile["timezone"], profile["avatar_url"]) == ("Pacific/Auckland", None)
    assert profile["updated_at"] == "2026-11-25T12:05:00Z"


async def test_a_change_of_nothing_leaves_no_trace(server: Companion, hands: Hands) -> None:
    server.clock.turn(timedelta(minutes=5))

    empty = await hands.http.patch("/auth/profile", json={})
    same = await hands.http.patch("/auth/profile", json={"timezone": "UTC"})

    assert (empty.status_code, same.status_code) == (200, 200)
    assert same.json()["updated_at"] == "2026-11-25T12:00:00Z"
    assert await actions(server) == []


NOBODY_MAY_SET: list[tuple[dict[str, object], str]] = [
    ({"timezone": "Mars/Olympus"}, "time_zone_unknown"),
    ({"timezone": "../../etc/passwd"}, "time_zone_unknown"),
    ({"timezone": "europe/berlin"}, "time_zone_unknown"),
    ({"timezone": "America"}, "time_zone_unknown"),
    ({"timezone": ""}, "time_zone_unknown"),
    ({"timezone": None}, "time_zone_unknown"),
    ({"avatar_url": "http://example.org/a.png"}, "invalid_request"),
    ({"avatar_url": "javascript:alert(1)"}, "invalid_request"),
    ({"avatar_url": "https://"}, "invalid_request"),
    ({"avatar_url": "https://[::1"}, "invalid_request"),
    ({"avatar_url": "https://example.org:x/"}, "invalid_request"),
    ({"avatar_url": "https://ada:secret@example.org/"}, "invalid_request"),
    ({"avatar_url": "https://example.org/a b"}, "invalid_request"),
    ({"avatar_url": "https://example.org/" + "a" * 2048}, "invalid_request"),
    ({"full_name": " "}, "invalid_request"),
    ({"full_name": "a" * 201}, "invalid_request"),
    ({"full_name": "a\0"}, "invalid_request"),
    ({"is_verified": True}, "invalid_request"),
    ({"subscription_tier": "premium"}, "invalid_request"),
    ({"role": "admin"}, "invalid_request"),
    ({"email": "eve@example.org"}, "invalid_request"),
]


async def test_what_nobody_may_set_is_refused_whole(hands: Hands) -> None:
    before = (await hands.http.get("/auth/profile")).json()

    refused = [
        await hands.http.patch("/auth/profile", json={"full_name": "Eve", **change})
        for change, _ in NOBODY_MAY_SET
    ]

    assert [(answer.status_code, answer.json()["code"]) for answer in refused] == [
        (422, code) for _, code in NOBODY_MAY_SET
    ]
    assert (await hands.http.get("/auth/profile")).json() == before


async def test_a_tier_that_was_given_is_shown_while_it_lasts(
    server: Companion, hands: Hands
) -> None:
    until = server.clock() + timedelta(minutes=10)
    async with server.ctx.database.writing() as session:
        given = {"tier_override": Tier.PRO, "tier_override_until": until}
        await session.execute(update(User).values(given))

    during = (await hands.http.get("/auth/profile")).json()["subscription_tier"]
    server.clock.turn(timedelta(minutes=10))
    after = (await hands.http.get("/auth/profile")).json()["subscription_tier"]

    assert (during, after) == ("pro", "free")


async def note(server: Companion, hands: Hands, *, times: int) -> None:
    for number in range(times):
        async with server.ctx.database.writing() as session:
            audit.record(
                session,
                Action.SIGNED_IN,
                now=server.clock(),
                user_id=hands.user_id,
                origin=Origin(ip="198.51.100.1"),
                number=number,
            )
        if number % 2:
            server.clock.turn(timedelta(seconds=1))


async def test_the_pages_of_a_security_log_hold_each_entry_once(
    server: Companion, hands: Hands
) -> None:
    await note(server, hands, times=25)

    seen, before, pages = [], None, 0
    while pages == 0 or before is not None:
        asked = {"limit": 10} if before is None else {"limit": 10, "before": before}
        page = (await hands.http.get("/auth/events", params=asked)).json()
        seen += page["events"]
        before = page["next"]
        pages += 1

    assert (pages, len(seen)) == (3, 25)
    assert {event["facts"]["number"] for event in seen} == set(range(25))
    assert [event["created_at"] for event in seen] == sorted(
        (event["created_at"] for event in seen), reverse=True
    )


async def test_a_log_is_nobody_else_s(server: Companion, hands: Hands) -> None:
    await note(server, hands, times=3)
    mine = (await hands.http.get("/auth/events")).json()["events"]
    async with server.signed_in("bob@example.org") as bob:
        theirs = (await bob.http.get("/auth/events")).json()
        from_mine = await bob.http.get("/auth/events", params={"before": mine[0]["id"]})

    unknown = await hands.http.get("/auth/events", params={"before": str(uuid4())})

    assert (len(mine), theirs) == (3, {"events": [], "next": None})
    assert (from_mine.status_code, unknown.status_code) == (404, 404)


async def test_what_staff_did_is_told_without_where_they_sit(
    server: Companion, hands: Hands
) -> None:
    async with server.ctx.database.writing() as session:
        audit.record(
            session,
            Action.LIMITS_SET,
            now=server.clock(),
            user_id=hands.user_id,
            origin=Origin(ip="198.51.100.1", user_agent="Desk"),
            actor_id=uuid4(),
        )

    event = (await hands.http.get("/auth/events")).json()["events"][0]

    assert (event["action"], event["by_staff"]) == ("limits_set", True)
    assert (event["ip"], event["user_agent"]) == (None, None)


async def test_a_page_that_cannot_be_is_refused(hands: Hands) -> None:
    refused = [
        await hands.http.get(f"/auth/events?{asked}")
        for asked in ("limit=0", "limit=201", "before=x")
    ]

    assert [answer.json()["code"] for answer in refused] == ["invalid_request"] * 3


async def test_an_account_that_went_while_it_was_asked_for_is_no_failure(
    server: Companion, hands: Hands
) -> None:
    server.ctx.database.sessions.hear(at=time.monotonic())
    await hands.http.get("/auth/sessions/current")
    async with server.ctx.database.writing() as session:
        await session.execute(delete(User).where(User.id == hands.user_id))

    answers = [
        await hands.http.get("/auth/profile"),
        await hands.http.patch("/auth/profile", json={"full_name": "Ada"}),
    ]

    assert [(a.status_code, a.json()["code"]) for a in answers] == [(401, "invalid_token")] * 2
