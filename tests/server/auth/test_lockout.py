"""Too many wrong passwords: who has to wait, who does not, and what nobody can tell."""

import asyncio
from collections import Counter
from datetime import timedelta
from uuid import UUID

import httpx
import pytest
from sqlalchemy import select

from server.auth.lockout import MOST_FROM_ALL, MOST_FROM_ONE
from server.auth.models import LoginFailures
from tests.server.auth.pairs import actions, opened, refresh, use
from tests.support.companion import PASSWORD, Companion

ADA = "ada@example.org"
WRONG = "not the password 1"
PAUSE = timedelta(minutes=15)

behind_a_proxy = pytest.mark.server(trusted_proxies="127.0.0.0/8")


@pytest.fixture
async def user_id(server: Companion) -> UUID:
    return await server.make_user(ADA, password=PASSWORD)


async def login(
    server: Companion, email: str, password: str = PASSWORD, *, address: str = "", **more: str
) -> httpx.Response:
    """Sign in from `address`, which a trusted proxy tells."""
    return await server.http.post(
        "/auth/login",
        json={"email": email, "password": password, **more},
        headers={"x-forwarded-for": address} if address else {},
    )


async def fail(server: Companion, email: str, *, times: int, address: str = "") -> list[int]:
    return [(await login(server, email, WRONG, address=address)).status_code for _ in range(times)]


def seen(answer: httpx.Response) -> tuple[object, ...]:
    """Return what somebody who guesses can tell an answer by."""
    return answer.status_code, answer.text, answer.headers.get("retry-after")


@pytest.mark.usefixtures("user_id")
@pytest.mark.parametrize("email", [ADA, "nobody@example.org"])
async def test_after_five_wrong_ones_a_right_password_is_answered_as_a_wrong_one(
    server: Companion, email: str
) -> None:
    codes = await fail(server, email, times=MOST_FROM_ONE)

    wrong = await login(server, email, WRONG)
    right = await login(server, email)

    assert codes == [401] * MOST_FROM_ONE
    assert wrong.status_code == 423
    assert (wrong.json()["code"], wrong.headers["retry-after"]) == ("login_locked", "900")
    assert seen(right) == seen(wrong)


@pytest.mark.usefixtures("user_id")
async def test_a_pause_is_not_extended_by_who_goes_on(server: Companion) -> None:
    await fail(server, ADA, times=MOST_FROM_ONE)
    server.clock.turn(PAUSE - timedelta(seconds=1))
    still = await fail(server, ADA, times=3)
    server.clock.turn(timedelta(seconds=1))

    after = await login(server, ADA)

    assert still == [423] * 3
    assert after.status_code == 200


@pytest.mark.usefixtures("user_id")
async def test_the_next_pause_is_twice_as_long_until_a_right_password(server: Companion) -> None:
    waits = []
    for _ in range(2):
        await fail(server, ADA, times=MOST_FROM_ONE)
        locked = await login(server, ADA, WRONG)
        waits.append(int(locked.headers["retry-after"]))
        server.clock.turn(timedelta(seconds=waits[-1]))
    signed_in = await login(server, ADA)
    server.clock.turn(PAUSE)
    await fail(server, ADA, times=MOST_FROM_ONE)

    again = await login(server, ADA, WRONG)

    assert (waits, signed_in.status_code) == ([900, 1800], 200)
    assert again.headers["retry-after"] == "900"


@pytest.mark.usefixtures("user_id")
async def test_failures_of_a_quarter_of_an_hour_ago_are_forgotten(server: Companion) -> None:
    await fail(server, ADA, times=MOST_FROM_ONE - 1)
    server.clock.turn(PAUSE)

    codes = await fail(server, ADA, times=MOST_FROM_ONE - 1)

    assert codes == [401] * (MOST_FROM_ONE - 1)
    assert (await login(server, ADA)).status_code == 200


@behind_a_proxy
@pytest.mark.usefixtures("user_id")
async def test_one_source_s_failures_lock_no_other_one_out(server: Companion) -> None:
    await fail(server, ADA, times=MOST_FROM_ONE, address="198.51.100.1")

    locked = await login(server, ADA, address="198.51.100.1")
    elsewhere = await login(server, ADA, address="198.51.100.2")
    other = await login(server, "bob@example.org", WRONG, address="198.51.100.1")

    assert (locked.status_code, elsewhere.status_code, other.status_code) == (423, 200, 401)


@behind_a_proxy
@pytest.mark.usefixtures("user_id")
@pytest.mark.parametrize("email", [ADA, "nobody@example.org"])
async def test_ten_failures_of_many_sources_pause_all_that_are_not_trusted(
    server: Companion, email: str
) -> None:
    for number in range(MOST_FROM_ALL):
        await fail(server, email, times=1, address=f"198.51.100.{number}")

    locked = await login(server, email, address="203.0.113.9")

    assert (locked.status_code, locked.json()["code"]) == (423, "login_locked")


@pytest.mark.usefixtures("user_id")
async def test_a_trusted_device_is_not_locked_out_by_strangers(server: Companion) -> None:
    token = (await login(server, ADA)).json()["device_token"]
    await fail(server, ADA, times=MOST_FROM_ONE)

    stranger = await login(server, ADA)
    trusted = await login(server, ADA, device_token=token)
    garbled = await login(server, ADA, device_token=token[:-1] + "-")

    assert (stranger.status_code, trusted.status_code, garbled.status_code) == (423, 200, 423)


@pytest.mark.usefixtures("user_id")
async def test_a_trusted_device_has_tries_of_its_own_and_no_more(server: Companion) -> None:
    token = (await login(server, ADA)).json()["device_token"]
    for _ in range(MOST_FROM_ONE):
        await login(server, ADA, WRONG, device_token=token)

    locked = await login(server, ADA, device_token=token)
    stranger = await login(server, ADA)

    assert (locked.status_code, stranger.status_code) == (423, 200)


async def test_who_is_signed_in_goes_on_while_sign_ins_are_paused(
    server: Companion, user_id: UUID
) -> None:
    pair = await opened(server, user_id)
    await fail(server, ADA, times=MOST_FROM_ONE)

    used = await use(server, pair.access_token)
    refreshed = await refresh(server, pair.refresh_token)
    locked = await login(server, ADA)

    assert (used.status_code, refreshed.status_code, locked.status_code) == (200, 200, 423)


@pytest.mark.usefixtures("user_id")
@pytest.mark.parametrize("email", [ADA, "nobody@example.org"])
async def test_parallel_guesses_learn_no_more_than_a_row_of_them(
    server: Companion, email: str
) -> None:
    answers = await asyncio.gather(*(login(server, email, WRONG) for _ in range(25)))

    codes = Counter(answer.status_code for answer in answers)
    assert codes == {401: MOST_FROM_ONE, 423: 25 - MOST_FROM_ONE}
    assert sorted(await counters(server)) == [("*", MOST_FROM_ONE, 0), ("127.0.0.1", 0, 1)]


async def counters(server: Companion) -> list[tuple[str, int, int]]:
    async with server.ctx.database.reading() as session:
        rows = (await session.scalars(select(LoginFailures))).all()
    return [(row.source, row.failures, row.locks) for row in rows]


@behind_a_proxy
@pytest.mark.usefixtures("user_id")
async def test_parallel_guesses_from_everywhere_stop_at_ten(server: Companion) -> None:
    answers = await asyncio.gather(
        *(login(server, ADA, WRONG, address=f"198.51.100.{number}") for number in range(25))
    )

    codes = Counter(answer.status_code for answer in answers)
    assert codes == {401: MOST_FROM_ALL, 423: 25 - MOST_FROM_ALL}


@pytest.mark.usefixtures("user_id")
async def test_right_passwords_at_once_are_all_let_in(server: Companion) -> None:
    answers = await asyncio.gather(*(login(server, ADA) for _ in range(12)))

    assert {answer.status_code for answer in answers} == {200}


@pytest.mark.usefixtures("user_id")
async def test_accounts_are_counted_under_no_readable_name(server: Companion) -> None:
    await fail(server, ADA, times=1)

    async with server.ctx.database.reading() as session:
        names = (await session.scalars(select(LoginFailures.account))).all()

    assert len(set(names)) == 1
    assert all(len(name) == 64 and "ada" not in name for name in names)


@pytest.mark.usefixtures("user_id")
async def test_the_log_tells_when_sign_ins_were_paused(server: Companion) -> None:
    await fail(server, ADA, times=MOST_FROM_ONE + 2)

    told = Counter(await actions(server))

    assert told == {"sign_in_failed": MOST_FROM_ONE, "sign_in_locked": 1}
    counted = server.ctx.metrics.written().decode()
    assert 'reely_logins_total{outcome="invalid_credentials"} 5.0' in counted
    assert 'reely_logins_total{outcome="login_locked"} 2.0' in counted
