"""Keeps the window in step with the account, unasked: what counts here, and what was used handed over. No Qt.

    the window stands ── what counts here is read ── a word a day while the plan runs out
    then, after a sign-in, after exports, and each hour ── what waits is handed over

Nothing waits for it: neither the window nor what is closed meanwhile. A server that is away is tried again
less and less often.
"""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reely_desktop.account.standing import Standing, State
from reely_desktop.app import state as states
from reely_desktop.app.job import Problem
from reely_desktop.app.jobs import Outcome, Post, Succeeded
from reely_desktop.app.latest_lane import LatestLane
from reely_desktop.app.left_behind import left_behind
from reely_desktop.app.store import Store
from reely_desktop.engine.progress import Cancellation
from reely_desktop.errors import ReelyError

if TYPE_CHECKING:
    from reely_desktop.account.session import SignedIn
    from reely_desktop.app.membership import Membership

SYNC_EVERY_S = 3600
_FIRST_RETRY_S = 60
_LONGEST_RETRY_S = 3600
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Seen:
    """What came of a look; `is_away` tells whether the server was, None where it was not asked."""

    standing: Standing
    word: Problem | None
    is_away: bool | None = None


class KeepingInStep:
    """Used from the store's thread; `ask_soon` from any."""

    def __init__(
        self,
        *,
        store: Store,
        post: Post,
        membership: "Callable[[], Membership]",
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Ask nothing yet; the thread starts with the first question."""
        self._store = store
        self._membership = membership
        self._clock = clock
        self._cancellation = Cancellation()
        self._lane: LatestLane[_Seen] = LatestLane(name="in-step", post=post)
        self._due = clock()
        self._retry_s = _FIRST_RETRY_S
        self._last_seen: SignedIn | None = None
        self._stop_following = store.subscribe(self._follow)

    def recall(self) -> None:
        """Read what counts here, from this machine alone."""
        self._lane.ask(lambda: _seen(self._membership()), self._landed)

    def ask_soon(self) -> None:
        """Let the next tick hand over what was used."""
        self._due = self._clock()

    def tick(self) -> None:
        """Hand over what was used, if it is time."""
        if self._clock() < self._due:
            return
        self._due = self._clock() + SYNC_EVERY_S
        self._lane.ask(
            lambda: left_behind(lambda: _synced(self._membership()), self._cancellation),
            self._landed,
        )

    def close(self) -> None:
        """Return when no thread is waited for any more."""
        self._stop_following()
        self._cancellation.cancel()
        self._lane.close(lambda: None)

    def _follow(self, state: "states.State") -> None:
        """Look anew when somebody else is signed in, or nobody any more."""
        overview = state.account.overview
        if overview is None or overview.signed_in == self._last_seen:
            return
        self._last_seen = overview.signed_in
        self.ask_soon()
        self.recall()

    def _landed(self, outcome: Outcome[_Seen]) -> None:
        match outcome:
            case Succeeded(seen):
                self._store.apply(lambda state: _shown(state, seen))
                if seen.word is not None:
                    word = seen.word
                    self._store.apply(lambda state: states.problem_arose(state, word))
                if seen.is_away:
                    self._due = min(self._due, self._clock() + self._retry_s)
                    self._retry_s = min(2 * self._retry_s, _LONGEST_RETRY_S)
                else:
                    self._retry_s = _FIRST_RETRY_S
            case _:
                pass


def _shown(state: states.State, seen: _Seen) -> states.State:
    account = replace(state.account, standing=seen.standing)
    if seen.is_away is not None:
        account = replace(account, is_away=seen.is_away)
    return replace(state, account=account)


def _synced(membership: "Membership") -> _Seen:
    if membership.signed_in() is None:
        return replace(_seen(membership), is_away=False)
    try:
        membership.sync()
    except ReelyError as error:
        _log.info("what was used waits: %s", error.code)
        return replace(_seen(membership), is_away=True)
    return replace(_seen(membership), is_away=False)


def _seen(membership: "Membership") -> _Seen:
    counting = membership.counting()
    stands, word = counting.standing, None
    document = stands.entitlement
    if (
        stands.state is State.GRACE
        and document is not None
        and membership.books.is_first_of(counting.at.date(), "grace")
    ):
        word = Problem(
            "RLY-PLAN-RUNS-OUT",
            f"the account's server was last reached on {document.issued_at.date()}; "
            f"{stands.tier.upper()} counts here until {document.grace_until.date()}",
            "go online before then; everything that was made stays in any case",
        )
    return _Seen(stands, word)
