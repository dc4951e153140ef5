"""The account in the window: looked at, signed in to and out of, beside everything else. No Qt.

    asked ── busy ── the keychain and the server, on a thread of its own ── `State.account`

Nothing is asked before somebody opens the page of the account, and the window never waits: what is still
under way when it closes is left to itself.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from reely_desktop.app.account import Account, Form, Overview, Said, Section, overviewed
from reely_desktop.app.job import Failed, Problem
from reely_desktop.app.jobs import Outcome, Post, Succeeded
from reely_desktop.app.latest_lane import LatestLane
from reely_desktop.app.left_behind import left_behind
from reely_desktop.app.store import Store
from reely_desktop.engine.progress import Cancellation
from reely_desktop.errors import ReelyError

if TYPE_CHECKING:
    from reely_desktop.account.session import SignedIn
    from reely_desktop.app.membership import Membership

OpenMembership = Callable[[], "Membership"]
Change = Callable[[Account], Account]
"""What becomes of the account that is shown, once something was asked."""


@dataclass(frozen=True, slots=True)
class _Seen:
    overview: Overview | None  # None for the one before
    change: Change
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
        self._waiting: Callable[[Membership], Change] | None = None
        self._lane: LatestLane[_Seen] = LatestLane(name="account", post=post)
        if server:
            self._note(server=server)

    @property
    def account(self) -> Account:
        """What is shown of the account now."""
        return self._store.state.account

    def look(self) -> None:
        """Look who is signed in, and what the server tells of them."""
        if not self.account.is_busy:
            self._ask(lambda _: None)

    def show_form(self, form: Form) -> None:
        """Let somebody who is not signed in do that."""
        self._note(form=form, problem=None, said=None)

    def show_section(self, section: Section) -> None:
        """Show that part of the account, as far as it was looked at."""
        self._note(section=section, problem=None, said=None)

    def ask(self, work: "Callable[[Membership], Change]") -> None:
        """Have `work` ask something of the account; what it returns is done to the account that is shown.

        While something is under way it waits: of several the last, and none once nobody is signed in.
        """
        if self.account.is_busy:
            self._waiting = work
        else:
            self._begin(lambda: self._asked(work))

    def change(self, change: Change) -> None:
        """Do something to the account that is shown, asking nobody."""
        self._store.apply(lambda state: replace(state, account=change(state.account)))

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

    def _ask(
        self, work: "Callable[[Membership], Said | None]", *, server: str | None = None
    ) -> None:
        self._begin(lambda: self._looked(work), server=server)

    def _begin(self, work: Callable[[], _Seen], *, server: str | None = None) -> None:
        self._note(is_busy=True, problem=None, said=None)
        self._lane.ask(
            lambda: left_behind(work, self._cancellation),
            lambda outcome: self._landed(server, outcome),
        )

    def _looked(self, work: "Callable[[Membership], Said | None]") -> _Seen:
        membership = self._opened()
        said, failed = None, None
        try:
            said = work(membership)
        except ReelyError as error:
            failed = error
        seen = membership.look()
        return _Seen(seen, _saying(said), failed or seen.why, _why_brief(membership))

    def _asked(self, work: "Callable[[Membership], Change]") -> _Seen:
        membership = self._opened()
        before = membership.signed_in()
        change: Change = _unchanged
        failed: ReelyError | None = None
        try:
            change = work(membership)
        except ReelyError as error:
            failed = error
        is_another = membership.signed_in() != before  # it may have ended meanwhile, or by this
        overview = membership.look() if is_another else None
        return _Seen(overview, change, failed, _why_brief(membership))

    def _opened(self) -> "Membership":
        """Return the account, with the keychain tried again as long as nothing is held without one."""
        membership = self._open_membership()
        membership.look_for_keychain()
        return membership

    def _landed(self, server: str | None, outcome: Outcome[_Seen]) -> None:
        match outcome:
            case Succeeded(seen):
                self._show(seen)
                signed_in = self._signed_in
                if signed_in is not None:
                    self._note(form=Form.SIGN_IN)
                    if signed_in.server == server:
                        self._keep_server(server)
            case Failed(problem):
                self._note(problem=problem, is_busy=False)
                if self.account.overview is None:
                    self._note(overview=Overview(None))
            case _:
                self._note(is_busy=False)
        waiting, self._waiting = self._waiting, None
        if waiting is not None and self._signed_in is not None:
            self.ask(waiting)

    def _show(self, seen: _Seen) -> None:
        def shown(account: Account) -> Account:
            if seen.overview is not None:
                account = overviewed(account, seen.overview)
            account = seen.change(account)
            overview = account.overview
            is_nobody = overview is None or overview.signed_in is None
            return replace(
                account,
                problem=_problem(seen.why),
                why_brief=None if is_nobody else _problem(seen.why_brief),
                is_busy=False,
            )

        self._store.apply(lambda state: replace(state, account=shown(state.account)))

    @property
    def _signed_in(self) -> "SignedIn | None":
        overview = self.account.overview
        return None if overview is None else overview.signed_in

    def _note(self, **seen: Any) -> None:  # noqa: ANN401 - fields of Account, by name
        self._store.apply(lambda state: replace(state, account=replace(state.account, **seen)))


def _problem(error: ReelyError | None) -> Problem | None:
    return None if error is None else Problem(error.code, error.message, error.hint)


def _why_brief(membership: "Membership") -> ReelyError | None:
    why = membership.why_brief
    return None if why is None or membership.session.is_locked() else why


def _saying(said: Said | None) -> Change:
    if said is None:
        return _unchanged
    return lambda account: replace(account, said=said, form=Form.SIGN_IN)


def _unchanged(account: Account) -> Account:
    return account
