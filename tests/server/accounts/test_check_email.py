"""check-email: honest to who asks for one address, and silent to who asks for many."""

import pytest

from server.auth.account_routes import CHECKS_OF_ALL, REST
from tests.server.accounts.people import ADA, EVE, coming_from
from tests.support.companion import Companion


async def test_it_tells_whether_an_address_is_taken(server: Companion) -> None:
    await server.make_user(ADA)

    taken = await server.http.get("/auth/check-email/ADA@Example.org")
    free = await server.http.get(f"/auth/check-email/{EVE}")

    assert taken.json() == {"email": ADA, "available": False, "checked": True}
    assert free.json() == {"email": EVE, "available": True, "checked": True}


async def test_what_could_not_be_registered_is_refused(server: Companion) -> None:
    answers = [
        await server.http.get(f"/auth/check-email/{written}")
        for written in ("ada", "ada%00@example.org", f"{'a' * 400}@example.org", "ädä@example.org")
    ]

    assert {answer.status_code for answer in answers} == {422}


@pytest.mark.server(rate_limiting="false")
async def test_a_source_may_ask_five_times_a_minute_whatever_the_flags_say(
    server: Companion,
) -> None:
    answers = [await server.http.get(f"/auth/check-email/{ADA}") for _ in range(6)]

    assert [answer.status_code for answer in answers] == [200] * 5 + [429]


async def test_whoever_collects_addresses_from_many_places_learns_nothing_more(
    server: Companion,
) -> None:
    await server.make_user(ADA)
    (rate,) = CHECKS_OF_ALL.rates
    for number in range(rate.amount // 5):
        async with coming_from(server, f"198.51.100.{number}") as http:
            answers = [await http.get(f"/auth/check-email/{ADA}") for _ in range(5)]
            assert all(answer.json()["checked"] for answer in answers)

    async with coming_from(server, "203.0.113.1") as http:
        beyond = [await http.get(f"/auth/check-email/{email}") for email in (ADA, EVE)]

    assert [answer.json() for answer in beyond] == [
        {"email": ADA, "available": None, "checked": False},
        {"email": EVE, "available": None, "checked": False},
    ]
    assert [rate.get_expiry() for rate in REST.rates] == [15 * 60]


@pytest.mark.server(enumeration="uniform")
async def test_a_server_that_tells_nobody_has_checked_nothing(server: Companion) -> None:
    await server.make_user(ADA)

    answers = [await server.http.get(f"/auth/check-email/{email}") for email in (ADA, EVE)]

    assert [answer.json()["available"] for answer in answers] == [None, None]
    assert [answer.json()["checked"] for answer in answers] == [False, False]
