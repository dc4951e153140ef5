"""Asking who one is: what a desktop does to learn whether its session still lives."""

from tests.support.companion import Hands


async def test_a_live_session_is_told_whose_it_is(hands: Hands) -> None:
    told = (await hands.http.get("/auth/sessions/current")).json()

    assert (told["id"], told["user_id"]) == (str(hands.session_id), str(hands.user_id))
    assert (told["role"], told["is_verified"]) == ("user", True)


async def test_a_session_that_was_ended_is_told_so(hands: Hands) -> None:
    await hands.http.post("/auth/logout")

    answer = await hands.http.get("/auth/sessions/current")

    assert (answer.status_code, answer.json()["code"]) == (401, "session_ended")
