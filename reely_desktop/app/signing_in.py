"""The account in the window: looked at, signed in to and out of, beside everything else. No Qt.

    asked ── busy ── the keychain and the server, on a thread of its own ── `State.account`

Nothing is asked before somebody opens the page of the account, and the window never waits: what is still
under way when it closes is left to itself.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from reely_desktop.app.account import Account, Form, Overview, Said
from reely_desktop.app.job import Failed, Problem
from reely_desktop.app.jobs import LatestLane, Outcome, Post, Succeeded
from reely_desktop.app.left_behind import left_behind
from reely_desktop.app.store import Store
from reely_desktop.engine.progress import Cancellation
from reely_desktop.errors import ReelyError

if TYPE_CHECKING:
    from reely_desktop.app.membership import Membership

OpenMembership = Callable[[], "Membership"]


@dataclass(frozen=True, slots=True)
class _Seen:
    overview: Overview
    said: Said | None
    why: ReelyError | None
    why_brief: ReelyError | None


class SigningIn:
    """Keeps `State.account` up with what is asked. Used from the store's thread."""

    def __init__(
        self,
        *,
        store: Store,
        post: Post,
        open_membership: OpenMembership,
        keep_server: Callable[[str], None],
        server: str = "",
    ) -> None:
        """Ask nothing yet; the thread starts with the first question.

        `keep_server` is told where somebody has signed in; `server` is where the environment says that the
        account is, "" where it says nothing.
        """
        self._store = store
        self._keep_server = keep_server
        self._open_membership = open_membership
        self._cancellation = Cancellation()
        self._lane: LatestLane[_Seen] = LatestLane(name="account", post=post)
        if server:
            self._note(server=server)

    def look(self) -> None:
        """Look who is signed in, and what the server tells of them."""
        if not self._account.is_busy:
            self._ask(lambda _: None)

    def show_form(self, form: Form) -> None:
        """Let somebody who is not signed in do that."""
        self._note(form=form, problem=None, said=None)

    def refuse(self, error: ReelyError) -> None:
        """Tell why nothing is asked."""
        self._note(problem=_problem(error), said=None)

    def sign_in(self, server: str, email: str, password: str) -> None:
        """Sign in."""

        def work(membership: "Membership") -> None:
            membership.sign_in(email, password, server=server)

        self._ask(work, server=server)

    def sign_up(self, server: str, email: str, password: str, *, full_name: str | None) -> None:
        """Make an account, and sign in to it."""

        def work(membership: "Membership") -> Said | None:
            signed_in = membership.sign_up(email, password, server=server, full_name=full_name)
            return Said.SIGN_UP_SENT if signed_in is None else None

        self._ask(work, server=server)

    def ask_for_reset(self, server: str, email: str) -> None:
        """Have a link to a new password mailed."""

        def work(membership: "Membership") -> Said:
            membership.ask_for_reset(email, server=server)
            return Said.RESET_SENT

        self._ask(work)

    def confirm(self, code: str) -> None:
        """Confirm the address with the code that was mailed there."""

        def work(membership: "Membership") -> Said:
            membership.confirm(code)
            return Said.CONFIRMED

        self._ask(work)

    def send_code_again(self) -> None:
        """Have another code mailed."""

        def work(membership: "Membership") -> Said:
            membership.send_code_again()
            return Said.CODE_SENT

        self._ask(work)

    def sign_out(self, *, everywhere: bool) -> None:
        """Sign out; where the server cannot be told, here alone, and that is told."""

        def work(membership: "Membership") -> Said:
            untold = membership.sign_out(everywhere=everywhere)
            if untold is not None:
                raise untold
            return Said.SIGNED_OUT

        self._ask(work)

    def close(self) -> None:
        """Return when no thread is waited for any more."""
        self._cancellation.cancel()
        self._lane.close(lambda: None)

    @property
    def _account(self) -> Account:
        return self._store.state.account

    def _ask(
        self, work: "Callable[[Membership], Said | None]", *, server: str | None = None
    ) -> None:
        self._note(is_busy=True, problem=None, said=None)
        self._lane.ask(
            lambda: left_behind(lambda: self._seen(work), self._cancellation),
            lambda outcome: self._landed(server, outcome),
        )

    def _seen(self, work: "Callable[[Membership], Said | None]") -> _Seen:
        membership = self._opened()
        said, failed = None, None
        try:
            said = work(membership)
        except ReelyError as error:
            failed = error
        seen = membership.look()
        is_brief = membership.why_brief is not None and not membership.session.is_locked()
        return _Seen(seen, said, failed or seen.why, membership.why_brief if is_brief else None)

    def _opened(self) -> "Membership":
        """Return the account, with the keychain tried again as long as nothing is held without one."""
        membership = self._open_membership()
        membership.look_for_keychain()
        return membership

    def _landed(self, server: str | None, outcome: Outcome[_Seen]) -> None:
        match outcome:
            case Succeeded(seen):
                signed_in = seen.overview.signed_in
                self._note(
                    overview=seen.overview,
                    said=seen.said,
                    problem=_problem(seen.why),
                    why_brief=None if signed_in is None else _problem(seen.why_brief),
                    is_busy=False,
                )
                if signed_in is not None or seen.said is not None:
                    self._note(form=Form.SIGN_IN)
                if signed_in is not None and signed_in.server == server:
                    self._keep_server(server)
            case Failed(problem):
                self._note(problem=problem, is_busy=False)
                if self._account.overview is None:
                    self._note(overview=Overview(None))
            case _:
                self._note(is_busy=False)

    def _note(self, **seen: Any) -> None:  # noqa: ANN401 - fields of Account, by name
        self._store.apply(lambda state: replace(state, account=replace(state.account, **seen)))


def _problem(error: ReelyError | None) -> Problem | None:
    return None if error is None else Problem(error.code, error.message, error.hint)
