"""Who comes in by API key: a living key of an account in order, with the scope, and nobody else."""

from datetime import timedelta
from typing import Any

import pytest

from server.api_keys.key_text import write_key
from server.api_keys.models import ApiKey, Scope
from server.auth.models import Tier, User
from tests.server.api_keys.keys import BY_CONFIRMED, BY_EITHER, BY_KEY, ask, change, put_key, row_of
from tests.support.companion import NOON, Companion


@pytest.mark.parametrize("path", [BY_KEY, BY_EITHER])
async def test_a_living_key_lets_its_account_in(probed: Companion, path: str) -> None:
    ada = await probed.make_user("ada@example.org", tier=Tier.PRO)
    key_id, key = await put_key(probed, ada, Scope.JOBS_READ)

    answer = await ask(probed, key, path)

    assert (answer.status_code, answer.json()) == (200, {"user": str(ada), "key": str(key_id)})


@pytest.mark.parametrize(
    ("table", "values"),
    [
        (ApiKey, {"is_active": False}),
        (ApiKey, {"expires_at": NOON}),
        (User, {"keys_epoch": 1}),
    ],
)
async def test_a_dead_key_lets_nobody_in(
    probed: Companion, table: type[Any], values: dict[str, object]
) -> None:
    ada = await probed.make_user("ada@example.org", tier=Tier.PRO)
    key_id, key = await put_key(probed, ada, Scope.JOBS_READ)
    await change(probed, table, key_id if table is ApiKey else ada, **values)

    answer = await ask(probed, key)

    assert (answer.status_code, answer.json()["code"]) == (401, "invalid_api_key")
    assert answer.headers["www-authenticate"].startswith("Bearer")


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"is_active": False}, "account_disabled"),
        ({"is_verified": False}, "email_not_verified"),
        ({"tier_override": "free"}, "feature_not_in_plan"),
    ],
)
async def test_a_key_of_an_account_that_is_not_in_order_is_refused(
    probed: Companion, values: dict[str, object], code: str
) -> None:
    ada = await probed.make_user("ada@example.org", tier=Tier.PRO)
    _, key = await put_key(probed, ada, Scope.JOBS_READ)
    await change(probed, User, ada, **values)

    answers = [await ask(probed, key, path) for path in (BY_KEY, BY_EITHER)]

    assert [(answer.status_code, answer.json()["code"]) for answer in answers] == [(403, code)] * 2


async def test_a_key_opens_only_what_its_scopes_name(probed: Companion) -> None:
    ada = await probed.make_user("ada@example.org", tier=Tier.PRO)
    _, key = await put_key(probed, ada, Scope.JOBS_WRITE, Scope.USAGE_READ)

    answers = [await ask(probed, key, path) for path in (BY_KEY, BY_EITHER)]

    assert {(answer.status_code, answer.json()["code"]) for answer in answers} == {
        (403, "scope_missing")
    }


@pytest.mark.parametrize(
    "key",
    [write_key("a" * 30), write_key("a" * 30)[:-1] + "~", "rly_live_", "rly_live_" + "a" * 900],
)
async def test_a_key_that_was_never_made_lets_nobody_in(probed: Companion, key: str) -> None:
    answer = await ask(probed, key)

    assert (answer.status_code, answer.json()["code"]) == (401, "invalid_api_key")
    assert key not in answer.text


async def test_a_key_in_an_address_is_refused(probed: Companion) -> None:
    ada = await probed.make_user("ada@example.org", tier=Tier.PRO)
    _, key = await put_key(probed, ada, Scope.JOBS_READ)

    answers = [
        await probed.http.get(f"{path}?key={key}", headers={"Authorization": f"Bearer {key}"})
        for path in (BY_KEY, BY_EITHER)
    ]

    assert {(answer.status_code, answer.json()["code"]) for answer in answers} == {
        (400, "key_in_query")
    }


@pytest.mark.server(api_access="false")
async def test_no_key_opens_a_server_that_switched_them_off(probed: Companion) -> None:
    ada = await probed.make_user("ada@example.org", tier=Tier.PRO)
    _, key = await put_key(probed, ada, Scope.JOBS_READ)

    answer = await ask(probed, key)

    assert (answer.status_code, answer.json()["code"]) == (404, "switched_off")


async def test_a_session_opens_what_takes_either_and_no_more(probed: Companion) -> None:
    async with (
        probed.signed_in("ada@example.org") as ada,
        probed.signed_in("bob@example.org", verified=False) as bob,
    ):
        by_either = await ada.http.get(BY_EITHER)
        by_key = await ada.http.get(BY_KEY)
        unconfirmed = await bob.http.get(BY_EITHER)
        refused = await bob.http.get(BY_CONFIRMED)

    assert by_either.json() == {"user": str(ada.user_id), "key": "None"}
    assert (by_key.status_code, by_key.json()["code"]) == (401, "invalid_api_key")
    assert unconfirmed.json() == {"user": str(bob.user_id), "key": "None"}
    assert (refused.status_code, refused.json()["code"]) == (403, "email_not_verified")


async def test_a_key_opens_nothing_that_needs_a_person(probed: Companion) -> None:
    ada = await probed.make_user("ada@example.org", tier=Tier.PRO)
    _, key = await put_key(probed, ada, *Scope)

    answer = await ask(probed, key, "/devices")

    assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")


@pytest.mark.server(rate_limit="3/minute")
async def test_each_key_has_a_limit_of_its_own(probed: Companion) -> None:
    ada = await probed.make_user("ada@example.org", tier=Tier.PRO)
    _, first = await put_key(probed, ada, Scope.JOBS_READ)
    _, second = await put_key(probed, ada, Scope.JOBS_READ)

    spent = [(await ask(probed, first)).status_code for _ in range(4)]
    fresh = await ask(probed, second)

    assert (spent, fresh.status_code) == ([200, 200, 200, 429], 200)


async def test_use_is_written_at_the_flush_and_adds_up(probed: Companion) -> None:
    ada = await probed.make_user("ada@example.org", tier=Tier.PRO)
    key_id, key = await put_key(probed, ada, Scope.JOBS_READ)
    uses = probed.app.state.uses_of_keys

    await ask(probed, key)
    before = await row_of(probed, key_id)
    await uses.flush()
    probed.clock.turn(timedelta(minutes=1))
    for _ in range(2):
        await ask(probed, key)
    await uses.flush()
    after = await row_of(probed, key_id)

    assert (before.total_requests, before.last_used_at) == (0, None)
    assert (after.total_requests, after.last_used_at) == (3, NOON + timedelta(minutes=1))
    assert after.last_request_ip == "127.0.0.1"
