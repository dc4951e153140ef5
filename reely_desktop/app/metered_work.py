"""Beginning work that is counted: allowed, then written down as used, before anything is done. No Qt.

Nobody comes between the two: other programs of the profile wait, and what was allowed is weighed once more.
"""

from contextlib import ExitStack, suppress
from datetime import datetime, timedelta

from reely_desktop.account.errors import AccountError
from reely_desktop.account.ledger_uses import Use
from reely_desktop.app.membership import Membership
from reely_desktop.app.permission import Action, Allowed, Clip, Denied, Reason
from reely_desktop.app.plan_refusals import plan_error
from reely_desktop.engine.progress import Cancellation

_LOOK_AGAIN = timedelta(seconds=0.5)


def begin_metered(
    membership: Membership,
    action: Action,
    clip: Clip,
    cancellation: Cancellation,
    *,
    waits: bool,
) -> tuple[Use | None, Allowed, datetime]:
    """Return what is written down of it, what was allowed, and since when it is at work.

    Work that `waits` begins once the plan has room beside what is under way; any other is refused then.
    Raises PlanError and Cancelled.
    """
    while True:
        verdict = membership.may(action, clip)
        if isinstance(verdict, Allowed):
            with ExitStack() as stack:
                with suppress(AccountError):  # what cannot be locked is not waited for
                    stack.enter_context(membership.books.alone())
                meanwhile = _refused_meanwhile(membership, action, clip, verdict)
                if meanwhile is None:
                    counting = membership.counting()
                    if not clip.subject:
                        return None, verdict, counting.at
                    use = membership.books.begin(counting, action.metric, clip.subject)
                    return use, verdict, counting.at
            if verdict.hold is not None:
                membership.books.end_hold(verdict.hold)
            verdict = meanwhile
        if not (waits and verdict.reason is Reason.AT_ONCE):
            raise plan_error(verdict)
        cancellation.wait(_LOOK_AGAIN)
        cancellation.raise_if_cancelled()


def _refused_meanwhile(
    membership: Membership, action: Action, clip: Clip, allowed: Allowed
) -> Denied | None:
    """Return why what was allowed may not be begun after all: others were, while the server was asked.

    What the server holds for it nobody else can have used.
    """
    verdict = membership.may(action, clip, asks=False)
    if isinstance(verdict, Allowed):
        return None
    return verdict if allowed.hold is None or verdict.reason is Reason.AT_ONCE else None
