"""Keys asked for at the same moment: five at most, one successor, on either engine."""

import asyncio
from uuid import UUID

from sqlalchemy import func, select

from server.api_keys.models import ApiKey
from server.auth.models import Tier
from tests.support.companion import Companion, Hands

KEYS = "/auth/api-keys"
WANTED = {"name": "Nightly", "scopes": ["jobs:read"]}


async def test_of_six_keys_made_at_once_five_are(server: Companion) -> None:
    async with server.signed_in("ada@example.org", tier=Tier.PRO) as ada:
        answers = await asyncio.gather(*(ada.http.post(KEYS, json=WANTED) for _ in range(6)))

    assert sorted(answer.status_code for answer in answers) == [201] * 5 + [409]
    assert await slots(server, ada) == [1, 2, 3, 4, 5]


async def test_many_keys_made_at_once_in_two_accounts_are_five_in_each(server: Companion) -> None:
    async with (
        server.signed_in("ada@example.org", tier=Tier.PRO) as ada,
        server.signed_in("bob@example.org", tier=Tier.PREMIUM) as bob,
    ):
        await asyncio.gather(
            *(person.http.post(KEYS, json=WANTED) for _ in range(12) for person in (ada, bob))
        )

    assert await slots(server, ada) == await slots(server, bob) == [1, 2, 3, 4, 5]


async def test_of_six_rotations_of_one_key_one_wins(server: Companion) -> None:
    async with server.signed_in("ada@example.org", tier=Tier.PRO) as ada:
        made = (await ada.http.post(KEYS, json=WANTED)).json()

        answers = await asyncio.gather(
            *(ada.http.post(f"{KEYS}/{made['id']}/rotate") for _ in range(6))
        )

    assert sorted(answer.status_code for answer in answers) == [201] + [409] * 5
    won = next(answer.json() for answer in answers if answer.status_code == 201)
    async with server.ctx.database.reading() as session:
        old = await session.get_one(ApiKey, UUID(made["id"]))
        counted = await session.scalar(select(func.count()).select_from(ApiKey))
    assert (str(old.replaced_by), counted) == (won["id"], 2)


async def test_keys_made_and_rotated_at_once_stay_five(server: Companion) -> None:
    async with server.signed_in("ada@example.org", tier=Tier.PRO) as ada:
        made = [(await ada.http.post(KEYS, json=WANTED)).json()["id"] for _ in range(5)]

        answers = await asyncio.gather(
            *(ada.http.post(f"{KEYS}/{key}/rotate") for key in made),
            *(ada.http.post(KEYS, json=WANTED) for _ in range(5)),
        )

    assert [answer.status_code for answer in answers] == [201] * 5 + [409] * 5
    assert await slots(server, ada) == [1, 2, 3, 4, 5]


async def slots(server: Companion, hands: Hands) -> list[int]:
    async with server.ctx.database.reading() as session:
        taken = await session.scalars(
            select(ApiKey.slot)
            .where(ApiKey.user_id == hands.user_id, ApiKey.slot.is_not(None))
            .order_by(ApiKey.slot)
        )
        return [slot for slot in taken if slot is not None]
