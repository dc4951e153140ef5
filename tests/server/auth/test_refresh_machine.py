"""Refresh tokens as a state machine: an honest client is never signed out, and a thief soon is.

The client loses replies, sends requests twice, races with itself and sleeps for days; what it never
does is to use a pair that it has not kept. A thief has copied what the client holds, refreshes and
uses what it gets; whoever of the two refreshes second shows that there are two.
"""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any
from uuid import uuid4

import httpx
from hypothesis import settings as examples
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from server.auth.refreshing import RACE
from server.config import Settings
from tests.server.auth.pairs import letters, opened, refresh, row_of, use
from tests.support.companion import Companion, TurnedClock, companion

Run = Callable[[Coroutine[Any, Any, Any]], Any]

ACCESS_LIVES = timedelta(minutes=30)
LONGEST_GAP = timedelta(hours=1)


class Sessions(RuleBasedStateMachine):
    """One session on a server that many examples share, each with an account of its own."""

    def __init__(self, server: Companion, run: Run) -> None:
        super().__init__()
        self.server = server
        self.run = run
        self.stolen = False
        self.caught = False

    @initialize()
    def sign_in(self) -> None:
        self.email = f"{uuid4().hex}@example.org"
        user_id = self.run(self.server.make_user(self.email))
        pair = self.run(opened(self.server, user_id))
        self.ends = self.server.clock() + timedelta(days=self.server.ctx.settings.session_days)
        self.session_id = pair.session_id
        self.mails = len(self.run(letters(self.server)))
        self._keep(pair.refresh_token, pair.access_token, pair.refresh_for)

    @precondition(lambda self: not self.stolen)
    @rule()
    def use(self) -> None:
        in_time = self.server.clock() < self.access_ends

        answer = self.run(use(self.server, self.access))

        assert answer.status_code == (200 if in_time else 401)
        assert in_time or answer.json()["code"] == "token_expired"

    @precondition(lambda self: not self.stolen)
    @rule()
    def refresh(self) -> None:
        self._keep_answer(self.run(refresh(self.server, self.held)))

    @precondition(lambda self: not self.stolen)
    @rule()
    def refresh_and_lose_the_reply(self) -> None:
        assert self.run(refresh(self.server, self.held)).status_code == 200

    @precondition(lambda self: not self.stolen)
    @rule(requests=st.integers(2, 3), kept=st.integers(0, 2))
    def race(self, requests: int, kept: int) -> None:
        answers = self.run(self._at_once(self.held, requests))

        assert {answer.status_code for answer in answers} == {200}
        assert len({answer.json()["refresh_token"] for answer in answers}) == 1
        self._keep_answer(answers[kept % requests])

    @precondition(lambda self: not self.stolen)
    @rule(late=st.integers(0, 9), uses=st.booleans())
    def refresh_and_have_the_request_arrive_twice(self, late: int, *, uses: bool) -> None:
        sent = self.held
        self._keep_answer(self.run(refresh(self.server, sent)))
        if uses:
            self.use()
        self._turn(timedelta(seconds=late))

        again = self.run(refresh(self.server, sent))

        assert (again.status_code, again.json()["refresh_token"]) == (200, self.held)

    @precondition(lambda self: not self.stolen)
    @rule(seconds=st.sampled_from([1, 9, 10, 11, 60, 1799, 1800, 3600, 86400, 6 * 86400]))
    def sleep(self, seconds: int) -> None:
        self._turn(timedelta(seconds=seconds))

    @precondition(
        lambda self: not self.stolen and self.server.clock() < self.ends - 2 * LONGEST_GAP
    )
    @rule(gap=st.sampled_from([10, 60, LONGEST_GAP.seconds]))
    def alternate_with_a_thief(self, gap: int) -> None:
        self.stolen = True
        copy = self.held

        first = self.run(refresh(self.server, copy))
        used = self.run(use(self.server, first.json()["access_token"]))
        self.server.clock.turn(timedelta(seconds=gap))
        second = self.run(refresh(self.server, copy))

        assert (first.status_code, used.status_code) == (200, 200)
        assert (second.status_code, second.json()["code"]) == (401, "refresh_token_reused")
        self.copies = [copy, first.json()["refresh_token"]]
        self.caught = True

    @precondition(lambda self: self.caught)
    @rule()
    def whatever_either_holds_is_worth_nothing(self) -> None:
        answers = [self.run(refresh(self.server, token)) for token in self.copies]

        assert {answer.status_code for answer in answers} == {401}
        assert len(self.run(letters(self.server))) == self.mails + 1

    @invariant()
    def lives_until_there_is_a_thief(self) -> None:
        row = self.run(row_of(self.server, self.session_id))
        assert (row.revoked_at is not None) == self.caught

    async def _at_once(self, token: str, requests: int) -> list[httpx.Response]:
        return await asyncio.gather(*(refresh(self.server, token) for _ in range(requests)))

    def _keep_answer(self, answer: httpx.Response) -> None:
        assert answer.status_code == 200, answer.json()["code"]
        pair = answer.json()
        self._keep(
            pair["refresh_token"],
            pair["access_token"],
            timedelta(seconds=pair["refresh_expires_in"]),
        )

    def _keep(self, token: str, access: str, lives: timedelta) -> None:
        self.held = token
        self.access = access
        self.refresh_ends = self.server.clock() + lives
        self.access_ends = self.server.clock() + min(ACCESS_LIVES, lives)

    def _turn(self, by: timedelta) -> None:
        """Turn the clock, but not past the time until which the client was promised its session."""
        left = self.refresh_ends - self.server.clock() - RACE
        self.server.clock.turn(max(timedelta(0), min(by, left)))


def test_an_honest_client_is_never_signed_out_and_a_thief_is_caught(settings: Settings) -> None:
    with asyncio.Runner() as runner:
        running = companion(settings, TurnedClock())
        server = runner.run(running.__aenter__())
        try:
            run_state_machine_as_test(
                lambda: Sessions(server, runner.run),  # type: ignore[arg-type] # it calls it
                # three refreshes a step at most, so that no session comes to its sixty a minute
                settings=examples(max_examples=25, stateful_step_count=15),
            )
        finally:
            runner.run(running.__aexit__(None, None, None))
