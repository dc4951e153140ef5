"""Devices: an account's own, registered once however often they introduce themselves."""

import asyncio
from uuid import uuid4

import pytest

from server.devices.service import MOST_DEVICES
from tests.support.companion import Companion, Hands


async def test_a_device_that_introduces_itself_again_is_the_same_one(hands: Hands) -> None:
    own_id = str(uuid4())

    first = await hands.http.post("/devices", json={"device_id": own_id, "name": "Studio"})
    second = await hands.http.post("/devices", json={"device_id": own_id, "name": "Attic"})

    assert (first.status_code, second.status_code) == (201, 200)
    listed = (await hands.http.get("/devices")).json()["devices"]
    assert [(device["device_id"], device["name"]) for device in listed] == [(own_id, "Attic")]


async def test_two_accounts_may_share_one_machine(server: Companion, hands: Hands) -> None:
    machine = {"device_id": str(uuid4()), "name": "Shared"}
    async with server.signed_in("bob@example.org") as bob:
        mine = await hands.http.post("/devices", json=machine)
        theirs = await bob.http.post("/devices", json=machine)

        await bob.http.delete(f"/devices/{machine['device_id']}")

    assert (mine.status_code, theirs.status_code) == (201, 201)
    assert len((await hands.http.get("/devices")).json()["devices"]) == 1


async def test_somebody_else_s_device_is_not_there(server: Companion, hands: Hands) -> None:
    made = (await hands.http.post("/devices", json={"name": "Studio"})).json()
    async with server.signed_in("bob@example.org") as bob:
        renamed = await bob.http.patch(f"/devices/{made['id']}", json={"name": "Mine"})
        retired = await bob.http.delete(f"/devices/{made['id']}")

    assert (renamed.status_code, retired.status_code) == (404, 404)
    assert renamed.json()["code"] == "not_found"


async def test_a_retired_device_is_gone_until_it_comes_back(hands: Hands) -> None:
    machine = {"device_id": str(uuid4()), "name": "Studio"}
    await hands.http.post("/devices", json=machine)

    retired = await hands.http.delete(f"/devices/{machine['device_id']}")
    again = await hands.http.delete(f"/devices/{machine['device_id']}")
    listed = (await hands.http.get("/devices")).json()["devices"]
    back = await hands.http.post("/devices", json=machine)

    assert (retired.status_code, again.status_code, listed) == (204, 404, [])
    assert back.json()["retired_at"] is None


async def test_a_crowd_of_devices_is_refused(hands: Hands) -> None:
    for number in range(MOST_DEVICES):
        await hands.http.post("/devices", json={"name": f"Desk {number}"})

    refused = await hands.http.post("/devices", json={"name": "One more"})

    assert (refused.status_code, refused.json()["code"]) == (409, "too_many_devices")


async def test_a_crowd_is_refused_also_where_its_last_ones_come_at_once(hands: Hands) -> None:
    for number in range(MOST_DEVICES - 1):
        await hands.http.post("/devices", json={"name": f"Desk {number}"})
    await asyncio.gather(*(hands.http.get("/devices") for _ in range(8)))

    answers = await asyncio.gather(
        *(hands.http.post("/devices", json={"name": f"Late {number}"}) for number in range(8))
    )

    assert sorted(answer.status_code for answer in answers) == [201, *[409] * 7]


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"name": ""},
        {"name": "  "},
        {"name": "x" * 121},
        {"name": "a\0b"},
        {"name": "a", "owner": 1},
    ],
)
async def test_a_device_that_is_not_described_is_refused(
    hands: Hands, body: dict[str, object]
) -> None:
    refused = await hands.http.post("/devices", json=body)

    assert (refused.status_code, refused.json()["code"]) == (422, "invalid_request")
    assert (await hands.http.get("/devices")).json()["devices"] == []


async def test_a_stranger_is_asked_to_sign_in(server: Companion) -> None:
    answer = await server.http.get("/devices")

    assert (answer.status_code, answer.json()["code"]) == (401, "not_signed_in")
    assert answer.headers["www-authenticate"].startswith("Bearer")
