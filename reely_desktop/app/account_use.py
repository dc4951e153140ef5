"""What an account has used, month by month, and the jobs of all its computers. No Qt."""

from dataclasses import replace
from typing import TYPE_CHECKING

from reely_desktop.app.account import Use

if TYPE_CHECKING:
    from reely_desktop.account.wire_history import Jobs
    from reely_desktop.app.account import Account
    from reely_desktop.app.membership import Membership
    from reely_desktop.app.signing_in import Change, SigningIn

MONTHS = 12


def look(signing_in: "SigningIn") -> None:
    """Look at the months, and at the latest jobs."""

    def work(membership: "Membership") -> "Change":
        with membership.client() as client:
            period = client.plan().period
            months, page = client.used_months(MONTHS), client.jobs()
        use = Use(period.month, period.timezone, months, page.jobs, page.next_cursor)
        return lambda account: replace(account, use=use)

    signing_in.ask(work)


def show_more(signing_in: "SigningIn") -> None:
    """Look at the jobs before those that are shown, if there are any."""
    seen = signing_in.account.use
    cursor = None if seen is None else seen.cursor
    if cursor is None:
        return

    def work(membership: "Membership") -> "Change":
        with membership.client() as client:
            page = client.jobs(cursor=cursor)
        return lambda account: _with_more(account, cursor, page)

    signing_in.ask(work)


def last_months(this_month: str) -> tuple[str, ...]:
    """Return the twelve months that end with `this_month`, the first one first."""
    number = int(this_month[:4]) * 12 + int(this_month[5:]) - 1
    return tuple(
        f"{one // 12:04}-{one % 12 + 1:02}" for one in range(number - MONTHS + 1, number + 1)
    )


def _with_more(account: "Account", cursor: str, page: "Jobs") -> "Account":
    use = account.use
    if use is None or use.cursor != cursor:
        return account
    return replace(account, use=replace(use, jobs=(*use.jobs, *page.jobs), cursor=page.next_cursor))
