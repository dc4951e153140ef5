"""A forgotten password, in the terminal: a letter, the link in it, and a new password typed twice."""

from reely_desktop.account.errors import RefusedError
from reely_desktop.account.mailed_links import token_in
from reely_desktop.app.account_reset import reset, send_letter
from reely_desktop.app.left_behind import left_behind
from reely_desktop.app.membership import Membership
from reely_desktop.cli.endings import UsageError, print_note
from reely_desktop.cli.typed_secrets import is_somebody_here, typed
from reely_desktop.engine.progress import Cancellation

_TOO_WEAK = "RLY-PASSWORD-WEAK"


def replaced_password(
    membership: Membership, email: str, *, server: str | None, cancellation: Cancellation
) -> str:
    """Return the account's new password once it is set, to sign in with. Raises ReelyError."""
    if not is_somebody_here():
        raise UsageError(
            "there is nobody here to type a new password",
            hint="ask for it in a terminal, or in the window under Settings, Account",
        )
    membership.session.check_free()
    left_behind(lambda: send_letter(membership, server, email), cancellation)
    print_note(f"if there is an account of {email}, a letter with a link is on its way to it")
    token = _copied_token()
    while True:
        new = _new_password()
        weak = _set(membership, server, token, new, cancellation)
        if weak is None:
            print_note(
                "the new password is set; every device was signed out, and API keys are paused"
            )
            return new
        print_note(f"{weak.message}; {weak.hint}")


def _set(
    membership: Membership,
    server: str | None,
    token: str,
    new: str,
    cancellation: Cancellation,
) -> RefusedError | None:
    """Set the password; return why there has to be another one, if so. Raises ReelyError."""
    try:
        left_behind(lambda: reset(membership, server, token, new), cancellation)
    except RefusedError as refused:
        if refused.code == _TOO_WEAK:
            return refused
        raise
    return None


def _copied_token() -> str:
    while True:
        copied = typed("The link in it (is not shown): ")
        if not copied:
            raise UsageError("no link was given", hint="copy it from the letter")
        token = token_in(copied)
        if token is not None:
            return token
        print_note("there is no link to a new password in that; copy the whole link")


def _new_password() -> str:
    while True:
        new = typed("New password: ")
        if not new:
            raise UsageError("the password is empty", hint="make one up")
        if typed("Once more: ") == new:
            return new
        print_note("the two are not the same; type them again")
