"""The keys of entitlements: made once, published before they sign and after, and rotated by one."""

import asyncio
from datetime import datetime, timedelta
from typing import Any

import httpx
import jwt
import pytest
from sqlalchemy import func, select

from server.entitlements.models import SigningKey
from server.entitlements.signing_keys import Rotation, rotate
from tests.server.entitlements.desktop import Desk, check, opened, public_keys
from tests.support.companion import NOON, Companion, TurnedClock, companion

DAY = timedelta(days=1)
KEYS = "/.well-known/entitlement-keys"


async def test_anybody_reads_the_public_keys_and_may_keep_them_a_while(server: Companion) -> None:
    answer = await server.http.get(KEYS)

    [key] = answer.json()["keys"]
    assert (answer.status_code, answer.headers["cache-control"]) == (200, "public, max-age=3600")
    assert {name: key[name] for name in ("kty", "crv", "alg", "use")} == {
        "kty": "OKP",
        "crv": "Ed25519",
        "alg": "EdDSA",
        "use": "sig",
    }
    assert set(key) == {"kty", "crv", "alg", "use", "kid", "x"}


async def test_a_server_s_first_key_stays_however_often_it_is_asked_for(server: Companion) -> None:
    first = await public_keys(server)

    second = await public_keys(server)

    assert (first, await count_keys(server)) == (second, 1)


async def test_many_first_uses_at_once_make_one_key(server: Companion) -> None:
    async with server.signed_in("ada@example.org") as ada:
        desk = await Desk.registered(server, ada)

        answers = await asyncio.gather(
            *(server.http.get(KEYS) for _ in range(4)), *(desk.ask() for _ in range(4))
        )

    assert {answer.status_code for answer in answers} == {200}
    assert await count_keys(server) == 1
    assert len({signer(answer) for answer in answers[4:]}) == 1


async def test_another_process_signs_with_the_same_key(server: Companion) -> None:
    async with server.signed_in("ada@example.org") as ada:
        document = (await (await Desk.registered(server, ada)).ask()).json()["entitlement"]

    async with companion(server.ctx.settings, TurnedClock()) as other:
        claims = await opened(other, document)

    assert claims["sub"] == str(ada.user_id)


async def test_the_next_key_is_published_30_days_before_it_signs(server: Companion) -> None:
    before = await public_keys(server)

    rotation = await rotated(server)
    after = await public_keys(server)
    early = await signer_at(server, NOON + 30 * DAY - timedelta(seconds=1))
    late = await signer_at(server, NOON + 30 * DAY)

    assert (rotation.signs_from, rotation.is_new) == (NOON + 30 * DAY, True)
    assert kids(after) == [*kids(before), rotation.key_id]
    assert [early, late] == kids(after)


async def test_a_desktop_that_pinned_the_keys_before_a_rotation_checks_what_came_after(
    server: Companion,
) -> None:
    async with server.signed_in("ada@example.org") as ada:
        desk = await Desk.registered(server, ada)
        await rotated(server)
        pinned = await public_keys(server)
        server.clock.turn(31 * DAY)
        document = await fresh(desk)

    assert check(document, pinned)["sub"] == str(ada.user_id)


async def test_a_key_is_published_until_what_it_signed_counts_no_more(server: Companion) -> None:
    await public_keys(server)
    await rotated(server)
    async with server.signed_in("ada@example.org") as ada:
        desk = await Desk.registered(server, ada)
        server.clock.turn(30 * DAY - timedelta(seconds=1))
        document = await fresh(desk)

    server.clock.turn(30 * DAY)
    while_it_counts = await public_keys(server)
    server.clock.turn(2 * DAY)
    afterwards = await public_keys(server)

    assert check(document, while_it_counts)["grace_until"] == int(server.clock().timestamp()) - (
        2 * 86400
    )
    with pytest.raises(KeyError):
        check(document, afterwards)


async def test_a_key_that_waits_is_not_rotated_again(server: Companion) -> None:
    await public_keys(server)
    first = await rotated(server)
    server.clock.turn(29 * DAY)

    second = await rotated(server)
    server.clock.turn(1 * DAY)
    third = await rotated(server)

    assert (second.key_id, second.signs_from) == (first.key_id, first.signs_from)
    assert (second.is_new, third.is_new) == (False, True)
    assert len(kids(await public_keys(server))) == 3


async def test_a_server_without_keys_signs_at_once_with_the_one_it_makes(server: Companion) -> None:
    rotation = await rotated(server)

    assert rotation.signs_from == NOON
    assert kids(await public_keys(server)) == [rotation.key_id]


async def test_of_rotations_at_once_one_makes_the_next_key(server: Companion) -> None:
    await public_keys(server)

    rotations = await asyncio.gather(*(rotated(server) for _ in range(5)))

    assert sorted(rotation.is_new for rotation in rotations) == [False] * 4 + [True]
    assert len({rotation.key_id for rotation in rotations}) == 1
    assert await count_keys(server) == 2


@pytest.mark.logs_trouble
async def test_a_server_with_another_secret_signs_nothing(server: Companion) -> None:
    await public_keys(server)
    settings = server.ctx.settings.model_copy(update={"keys_secret": "another secret" * 4})
    async with (
        companion(settings, TurnedClock()) as other,
        other.signed_in("ada@example.org") as ada,
    ):
        desk = await Desk.registered(other, ada)
        answer = await desk.ask()

    assert (answer.status_code, answer.json()["code"]) == (500, "internal")


async def test_a_document_is_no_access_token_and_no_token_a_document(server: Companion) -> None:
    async with server.signed_in("ada@example.org") as ada:
        desk = await Desk.registered(server, ada)
        document = (await desk.ask()).json()["entitlement"]
        token = ada.http.headers["authorization"].removeprefix("Bearer ")

        refused = await server.http.get("/devices", headers={"Authorization": f"Bearer {document}"})

    assert (refused.status_code, refused.json()["code"]) == (401, "invalid_token")
    with pytest.raises(jwt.InvalidTokenError):
        await opened(server, token)


async def rotated(server: Companion) -> Rotation:
    secret = server.ctx.settings.keys_secret.get_secret_value()
    async with server.ctx.database.writing() as session:
        return await rotate(session, now=server.clock(), keys_secret=secret)


async def fresh(desk: Desk) -> str:
    """Ask for a document with a token made now."""
    server, hands = desk.server, desk.hands
    token = await server.access_token(hands.user_id, hands.session_id)
    hands.http.headers["authorization"] = f"Bearer {token}"
    document: str = (await desk.ask()).json()["entitlement"]
    return document


async def signer_at(server: Companion, now: datetime) -> str:
    server.clock.now = now
    async with server.signed_in(f"{now.timestamp()}@example.org") as hands:
        return signer(await (await Desk.registered(server, hands)).ask())


def signer(answer: httpx.Response) -> str:
    kid: str = jwt.get_unverified_header(answer.json()["entitlement"])["kid"]
    return kid


def kids(keys: dict[str, Any]) -> list[str]:
    return [key["kid"] for key in keys["keys"]]


async def count_keys(server: Companion) -> int:
    async with server.ctx.database.reading() as session:
        return await session.scalar(select(func.count()).select_from(SigningKey)) or 0
