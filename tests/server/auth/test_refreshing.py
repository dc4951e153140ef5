"""Refresh tokens: each row of the table in `refreshing`, and one winner of any race."""

import asyncio
from collections import Counter
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from sqlalchemy import update

from server.auth.models import User
from server.auth.refreshing import RACE
from server.auth.sessions import Ending, Pair, end_session
from server.auth.tokens import Refresh, write_refresh
from tests.server.auth.pairs import actions, letters, opened, refresh, row_of, use
from tests.support.companion import Companion, TurnedClock, companion

REUSED = "Reely ended a session to keep your account safe"


@pytest.fixture
async def user_id(server: Companion) -> UUID:
    return await server.make_user("ada@example.org")


@pytest.fixture
async def pair(server: Companion, user_id: UUID) -> Pair:
    return await opened(server, user_id, device_name="Studio")


def token_of(server: Companion, session_id: UUID, generation: int) -> str:
    named = Refresh(session_id=session_id, generation=generation)
    return write_refresh(named, secrets=server.ctx.settings.token_secrets)


async def test_the_current_token_gives_a_new_pair(server: Companion, pair: Pair) -> None:
    answer = await refresh(server, pair.refresh_token)

    renewed = answer.json()
    assert (answer.status_code, answer.headers["cache-control"]) == (200, "no-store")
    assert renewed["refresh_token"] != pair.refresh_token
    assert UUID(renewed["session_id"]) == pair.session_id
    assert (renewed["expires_in"], renewed["refresh_expires_in"]) == (1800, 7 * 86400)
    assert (await use(server, renewed["access_token"])).status_code == 200
    assert (await row_of(server, pair.session_id)).generation == 1


async def test_a_lost_reply_is_given_again_however_late(server: Companion, pair: Pair) -> None:
    lost = (await refresh(server, pair.refresh_token)).json()
    server.clock.turn(timedelta(days=6))

    again = await refresh(server, pair.refresh_token)

    assert again.status_code == 200
    assert again.json()["refresh_token"] == lost["refresh_token"]
    assert again.json()["refresh_expires_in"] == 7 * 86400
    assert (await row_of(server, pair.session_id)).generation == 1
    assert (await use(server, again.json()["access_token"])).status_code == 200


async def test_a_racing_refresh_gets_the_child_that_is_in_use(
    server: Companion, pair: Pair
) -> None:
    child = (await refresh(server, pair.refresh_token)).json()
    await use(server, child["access_token"])
    server.clock.turn(RACE - timedelta(seconds=1))

    racing = await refresh(server, pair.refresh_token)

    assert racing.status_code == 200
    assert racing.json()["refresh_token"] == child["refresh_token"]


async def test_refreshes_race_after_a_lost_reply_as_after_none(
    server: Companion, pair: Pair
) -> None:
    await refresh(server, pair.refresh_token)
    server.clock.turn(timedelta(days=6))
    child = (await refresh(server, pair.refresh_token)).json()
    await use(server, child["access_token"])
    server.clock.turn(RACE - timedelta(seconds=1))

    racing = await refresh(server, pair.refresh_token)
    server.clock.turn(timedelta(seconds=1))
    reused = await refresh(server, pair.refresh_token)

    assert racing.json()["refresh_token"] == child["refresh_token"]
    assert reused.json()["code"] == "refresh_token_reused"


async def test_a_parent_whose_child_was_used_ends_the_session(
    server: Companion, pair: Pair
) -> None:
    child = (await refresh(server, pair.refresh_token)).json()
    await use(server, child["access_token"])
    server.clock.turn(RACE)

    reused = await refresh(server, pair.refresh_token)

    row = await row_of(server, pair.session_id)
    assert (reused.status_code, reused.json()["code"]) == (401, "refresh_token_reused")
    assert (row.revoked_at, row.revoked_why) == (server.clock(), "token_reused")
    assert (await use(server, child["access_token"])).json()["code"] == "session_ended"
    assert (await refresh(server, child["refresh_token"])).status_code == 401
    assert await letters(server) == [REUSED]
    assert await actions(server) == ["refresh_token_reused"]


async def test_an_ancestor_ends_the_session_even_in_a_race(server: Companion, pair: Pair) -> None:
    child = (await refresh(server, pair.refresh_token)).json()
    await refresh(server, child["refresh_token"])

    reused = await refresh(server, pair.refresh_token)

    assert reused.json()["code"] == "refresh_token_reused"
    assert (await row_of(server, pair.session_id)).revoked_why == "token_reused"


async def test_a_reuse_that_is_sent_again_is_refused_alike_and_told_once(
    server: Companion, pair: Pair
) -> None:
    child = (await refresh(server, pair.refresh_token)).json()
    await refresh(server, child["refresh_token"])

    answers = await asyncio.gather(*(refresh(server, pair.refresh_token) for _ in range(8)))

    assert {answer.json()["code"] for answer in answers} == {"refresh_token_reused"}
    assert await letters(server) == [REUSED]
    assert await actions(server) == ["refresh_token_reused"]


async def test_a_token_ahead_of_a_restored_server_ends_the_session_quietly(
    server: Companion, pair: Pair
) -> None:
    ahead = token_of(server, pair.session_id, 5)

    refused = await refresh(server, ahead)

    assert (refused.status_code, refused.json()["code"]) == (401, "session_expired")
    assert (await row_of(server, pair.session_id)).revoked_why == "ahead_of_server"
    assert (await refresh(server, pair.refresh_token)).json()["code"] == "session_ended"
    assert (await letters(server), await actions(server)) == ([], [])


async def test_what_is_no_token_of_ours_touches_nothing(server: Companion, pair: Pair) -> None:
    token = pair.refresh_token
    flipped = "A" if token[20] != "A" else "B"
    garbled = [
        token[:-1],
        token + "A",
        token.replace("rly_rt_", "rly_at_"),
        token[:20] + flipped + token[21:],
        pair.access_token[:200],
        "x" * 200,
        "é" * 60,
    ]

    refused = [await refresh(server, sent) for sent in garbled]
    empty = await refresh(server, "")

    assert [answer.json()["code"] for answer in refused] == ["invalid_refresh_token"] * 7
    assert (empty.status_code, empty.json()["code"]) == (422, "invalid_request")
    assert (await refresh(server, token)).status_code == 200


async def test_a_session_that_there_never_was_is_no_session(server: Companion) -> None:
    refused = await refresh(server, token_of(server, uuid4(), 0))

    assert (refused.status_code, refused.json()["code"]) == (401, "invalid_refresh_token")


async def test_a_session_runs_out_after_seven_idle_days(server: Companion, pair: Pair) -> None:
    server.clock.turn(timedelta(days=7) - timedelta(seconds=1))
    just_in_time = await refresh(server, pair.refresh_token)
    server.clock.turn(timedelta(days=7))

    late = await refresh(server, just_in_time.json()["refresh_token"])

    assert just_in_time.status_code == 200
    assert (late.status_code, late.json()["code"]) == (401, "session_expired")


async def test_a_session_runs_out_after_ninety_days_however_busy(
    server: Companion, pair: Pair
) -> None:
    token = pair.refresh_token
    for _ in range(14):
        server.clock.turn(timedelta(days=6))
        renewed = (await refresh(server, token)).json()
        token = renewed["refresh_token"]
    server.clock.turn(timedelta(days=6) - timedelta(minutes=10))
    last = (await refresh(server, token)).json()
    server.clock.turn(timedelta(minutes=10))

    late = await refresh(server, last["refresh_token"])
    unusable = await use(server, last["access_token"])

    assert renewed["refresh_expires_in"] == 6 * 86400
    assert (last["expires_in"], last["refresh_expires_in"]) == (600, 600)
    assert (late.status_code, late.json()["code"]) == (401, "session_expired")
    assert unusable.status_code == 401


async def test_a_session_that_was_ended_is_not_renewed(
    server: Companion, user_id: UUID, pair: Pair
) -> None:
    async with server.ctx.database.writing() as session:
        await end_session(
            session, user_id, pair.session_id, now=server.clock(), why=Ending.SIGNED_OUT
        )

    refused = await refresh(server, pair.refresh_token)

    assert (refused.status_code, refused.json()["code"]) == (401, "session_ended")
    assert refused.headers["www-authenticate"].startswith("Bearer")


async def test_a_disabled_account_keeps_its_token_for_when_it_is_enabled(
    server: Companion, user_id: UUID, pair: Pair
) -> None:
    await set_active(server, user_id, active=False)
    refused = await refresh(server, pair.refresh_token)
    await set_active(server, user_id, active=True)

    answer = await refresh(server, pair.refresh_token)

    assert (refused.status_code, refused.json()["code"]) == (403, "account_disabled")
    assert (answer.status_code, (await row_of(server, pair.session_id)).generation) == (200, 1)


async def set_active(server: Companion, user_id: UUID, *, active: bool) -> None:
    async with server.ctx.database.writing() as session:
        await session.execute(update(User).where(User.id == user_id).values(is_active=active))


async def test_fifty_parallel_refreshes_give_one_child(server: Companion, pair: Pair) -> None:
    answers = await asyncio.gather(*(refresh(server, pair.refresh_token) for _ in range(50)))

    assert Counter(answer.status_code for answer in answers) == {200: 50}
    assert len({answer.json()["refresh_token"] for answer in answers}) == 1
    row = await row_of(server, pair.session_id)
    assert (row.generation, row.revoked_at) == (1, None)
    counted = server.ctx.metrics.written().decode()
    assert 'reely_refreshes_total{case="rotated"} 1.0' in counted
    assert 'reely_refreshes_total{case="repeated"} 49.0' in counted


async def test_servers_that_share_a_database_give_one_child(server: Companion, pair: Pair) -> None:
    async with companion(server.ctx.settings, TurnedClock()) as other:
        answers = await asyncio.gather(
            *(refresh(one, pair.refresh_token) for one in (server, other) for _ in range(10))
        )

    assert len({answer.json()["refresh_token"] for answer in answers}) == 1
    assert (await row_of(server, pair.session_id)).generation == 1


@pytest.mark.server(rate_limiting="false")
async def test_a_session_is_refreshed_sixty_times_a_minute_at_most(
    server: Companion, user_id: UUID, pair: Pair
) -> None:
    other = await opened(server, user_id)
    codes = [(await refresh(server, pair.refresh_token)).status_code for _ in range(61)]

    unhindered = await refresh(server, other.refresh_token)

    assert codes == [200] * 60 + [429]
    assert unhindered.status_code == 200
