"""Sessions: listed and ended by their owner alone, and at once; secrets that sign them can be replaced."""

import asyncio
from datetime import timedelta
from uuid import uuid4

from pydantic import SecretStr

from server.auth.sessions import MOST_LIVE, Ending, end_all, live_sessions
from tests.server.auth.pairs import actions, opened, refresh, row_of, use
from tests.support.companion import PASSWORD, Companion, Hands, TurnedClock, companion

ADA = "ada@example.org"


async def test_signing_out_ends_the_session_at_once(server: Companion, hands: Hands) -> None:
    pair = await opened(server, hands.user_id)
    async with server.with_token(pair.access_token) as http:
        left = await http.post("/auth/logout")
        after = await http.get("/auth/profile")

    renewed = await refresh(server, pair.refresh_token)

    assert (left.status_code, left.content) == (204, b"")
    assert (after.status_code, after.json()["code"]) == (401, "session_ended")
    assert (renewed.status_code, renewed.json()["code"]) == (401, "session_ended")
    assert (await hands.http.get("/auth/profile")).status_code == 200
    assert await actions(server) == ["signed_out"]


async def test_signing_out_everywhere_ends_every_token(server: Companion, hands: Hands) -> None:
    pairs = [await opened(server, hands.user_id) for _ in range(3)]

    left = await hands.http.post("/auth/logout", json={"all": True})

    used = [(await use(server, pair.access_token)).status_code for pair in pairs]
    renewed = [(await refresh(server, pair.refresh_token)).status_code for pair in pairs]
    assert left.status_code == 204
    assert (await hands.http.get("/auth/profile")).status_code == 401
    assert (used, renewed) == ([401] * 3, [401] * 3)
    assert await actions(server) == ["signed_out_everywhere"]


async def test_after_signing_out_everywhere_one_can_sign_in_again(server: Companion) -> None:
    await server.make_user(ADA, password=PASSWORD)
    first = (await server.login(ADA)).json()
    async with server.with_token(first["access_token"]) as http:
        await http.post("/auth/logout", json={"all": True})

    second = (await server.login(ADA)).json()

    assert (await use(server, second["access_token"])).status_code == 200


async def test_sessions_are_listed_the_last_used_first(server: Companion, hands: Hands) -> None:
    older = await opened(server, hands.user_id, device_name="Studio")
    server.clock.turn(timedelta(minutes=10))
    newer = await opened(server, hands.user_id, device_name="Attic")
    server.clock.turn(timedelta(minutes=10))
    await server.http.post(
        "/auth/refresh",
        json={"refresh_token": older.refresh_token},
        headers={"user-agent": "Reely/1.0"},
    )
    async with server.with_token(newer.access_token) as http:
        listed = (await http.get("/auth/sessions")).json()["sessions"]

    assert [(entry["device_name"], entry["current"]) for entry in listed] == [
        ("Attic", True),
        ("Studio", False),
        (None, False),
    ]
    assert listed[1]["user_agent"] == "Reely/1.0"
    assert listed[1]["ip"] == "127.0.0.1"
    assert listed[1]["expires_at"] == "2026-12-02T12:20:00Z"


async def test_sessions_that_ran_out_are_not_listed(server: Companion, hands: Hands) -> None:
    server.clock.turn(timedelta(days=7))
    pair = await opened(server, hands.user_id)

    async with server.with_token(pair.access_token) as http:
        listed = (await http.get("/auth/sessions")).json()["sessions"]

    assert [entry["id"] for entry in listed] == [str(pair.session_id)]


async def test_one_session_is_ended_by_its_id(server: Companion, hands: Hands) -> None:
    pair = await opened(server, hands.user_id)

    ended = await hands.http.delete(f"/auth/sessions/{pair.session_id}")
    again = await hands.http.delete(f"/auth/sessions/{pair.session_id}")

    assert (ended.status_code, again.status_code) == (204, 404)
    assert (await use(server, pair.access_token)).json()["code"] == "session_ended"
    assert (await row_of(server, pair.session_id)).revoked_why == "ended_by_owner"
    assert await actions(server) == ["session_ended"]


async def test_all_other_sessions_are_ended_together(server: Companion, hands: Hands) -> None:
    pairs = [await opened(server, hands.user_id) for _ in range(3)]

    ended = await hands.http.delete("/auth/sessions")

    assert ended.status_code == 204
    assert [(await use(server, pair.access_token)).status_code for pair in pairs] == [401] * 3
    assert (await hands.http.get("/auth/profile")).status_code == 200


async def test_somebody_else_s_session_is_not_there(server: Companion, hands: Hands) -> None:
    bob_id = await server.make_user("bob@example.org")
    pair = await opened(server, bob_id)

    theirs = await hands.http.delete(f"/auth/sessions/{pair.session_id}")
    nobody_s = await hands.http.delete(f"/auth/sessions/{uuid4()}")
    await hands.http.delete("/auth/sessions")

    assert (theirs.status_code, nobody_s.status_code) == (404, 404)
    assert theirs.json() == nobody_s.json()
    assert (await use(server, pair.access_token)).status_code == 200


async def test_sign_ins_at_once_leave_twenty_sessions(server: Companion, hands: Hands) -> None:
    await asyncio.gather(*(opened(server, hands.user_id) for _ in range(MOST_LIVE + 10)))

    async with server.ctx.database.reading() as session:
        live = await live_sessions(session, hands.user_id, now=server.clock())

    assert len(live) == MOST_LIVE


async def test_a_refresh_that_races_with_ending_everything_leaves_nothing(
    server: Companion, hands: Hands
) -> None:
    pair = await opened(server, hands.user_id)

    async def end() -> None:
        async with server.ctx.database.writing() as session:
            await end_all(
                session, hands.user_id, now=server.clock(), why=Ending.SIGNED_OUT_EVERYWHERE
            )

    answers = await asyncio.gather(
        *(refresh(server, pair.refresh_token) for _ in range(5)),
        end(),
        *(refresh(server, pair.refresh_token) for _ in range(5)),
    )

    given = [answer.json() for answer in answers if answer and answer.status_code == 200]
    for tokens in given:
        assert (await use(server, tokens["access_token"])).status_code == 401
        assert (await refresh(server, tokens["refresh_token"])).status_code == 401


async def test_a_secret_that_was_replaced_is_accepted_while_it_is_listed(
    server: Companion,
) -> None:
    user_id = await server.make_user(ADA)
    pair = await opened(server, user_id)
    settings = server.ctx.settings
    newer = SecretStr("another secret of tests, long enough: 9876543210")
    rotated = settings.model_copy(
        update={"jwt_secret_key": newer, "jwt_previous_secret_keys": (settings.jwt_secret_key,)}
    )
    forgotten = settings.model_copy(update={"jwt_secret_key": newer})

    async with companion(rotated, TurnedClock()) as later:
        used = await use(later, pair.access_token)
        renewed = (await refresh(later, pair.refresh_token)).json()
        again = (await refresh(later, pair.refresh_token)).json()
    async with companion(forgotten, TurnedClock()) as last:
        former = await use(last, pair.access_token)
        former_refresh = await refresh(last, pair.refresh_token)
        newest = await refresh(last, renewed["refresh_token"])
        newest_used = await use(last, renewed["access_token"])

    assert (used.status_code, again["refresh_token"]) == (200, renewed["refresh_token"])
    assert (former.status_code, former.json()["code"]) == (401, "invalid_token")
    assert former_refresh.json()["code"] == "invalid_refresh_token"
    assert (newest.status_code, newest_used.status_code) == (200, 200)


async def test_a_stranger_is_asked_to_sign_in(server: Companion) -> None:
    asked = [
        ("POST", "/auth/logout"),
        ("GET", "/auth/sessions"),
        ("DELETE", "/auth/sessions"),
        ("DELETE", f"/auth/sessions/{uuid4()}"),
        ("GET", "/auth/events"),
        ("GET", "/auth/profile"),
        ("PATCH", "/auth/profile"),
    ]

    answers = [await server.http.request(method, path) for method, path in asked]

    assert {(answer.status_code, answer.json()["code"]) for answer in answers} == {
        (401, "not_signed_in")
    }
