"""`reely login`: sign in to the account."""

import argparse
import sys

from reely_desktop.account.errors import RefusedError
from reely_desktop.app.left_behind import left_behind
from reely_desktop.bootstrap import Wiring
from reely_desktop.cli.endings import ExitStatus, UsageError, print_answer, print_json, print_note
from reely_desktop.cli.forgotten import replaced_password
from reely_desktop.cli.typed_secrets import is_somebody_here, typed
from reely_desktop.config import SettingsError
from reely_desktop.engine.progress import Cancellation
from reely_desktop.host.settings import keep_settings

_MAY_BE_FORGOTTEN = frozenset({"RLY-SIGN-IN-WRONG", "RLY-SIGN-IN-LOCKED"})


def add_options(parser: argparse.ArgumentParser) -> None:
    """Take who signs in, where, and what this device is called."""
    parser.add_argument("email", metavar="EMAIL", help="the address of the account")
    given = parser.add_mutually_exclusive_group()
    given.add_argument(
        "--password-stdin", action="store_true", help="read the password from standard input"
    )
    given.add_argument(
        "--forgot",
        action="store_true",
        help="set a new password by a link that is mailed, and sign in with it",
    )
    parser.add_argument(
        "--server", metavar="URL", help="sign in there, and use that server from now on"
    )
    parser.add_argument(
        "--device", metavar="NAME", default="", help="what to call this device, by default its name"
    )


def run(chosen: argparse.Namespace, wiring: Wiring, cancellation: Cancellation) -> ExitStatus:
    """Sign in. Raises ReelyError."""
    membership = wiring.open_membership(wiring.folders)
    if chosen.forgot:
        password = replaced_password(
            membership, chosen.email, server=chosen.server, cancellation=cancellation
        )
    else:
        password = _password(chosen.email, from_stdin=chosen.password_stdin)
    cancellation.raise_if_cancelled()
    try:
        signed_in = left_behind(
            lambda: membership.sign_in(
                chosen.email, password, server=chosen.server, device_name=chosen.device
            ),
            cancellation,
        )
    except RefusedError as refused:
        if refused.code in _MAY_BE_FORGOTTEN:
            raise _leading_on(refused) from refused
        raise
    if chosen.server is not None:
        try:
            keep_settings(wiring.folders.settings, {"server": signed_in.server})
        except SettingsError as error:
            print_note(f"{error.message}, so the server has to be named the next time as well")
    if membership.why_brief is not None:
        print_note(
            f"{membership.why_brief.message}, so the sign-in ends with this command; "
            f"{membership.why_brief.hint}"
        )
    if chosen.json:
        print_json(
            {
                "email": signed_in.email,
                "server": signed_in.server,
                "lasts": membership.why_brief is None,
            }
        )
    else:
        print_answer(f"Signed in as {signed_in.email} at {signed_in.server}")
    return ExitStatus.DONE


def _leading_on(refused: RefusedError) -> RefusedError:
    """Return it with where to go for whoever forgot the password."""
    return RefusedError(
        refused.message,
        reason=refused.reason,
        code=refused.code,
        hint=f"{refused.hint}: `reely login EMAIL --forgot`",
    )


def _password(email: str, *, from_stdin: bool) -> str:
    if from_stdin:
        try:
            password = sys.stdin.readline().rstrip("\r\n")
        except UnicodeDecodeError as error:
            raise UsageError(
                "the password is no text in UTF-8", hint="send it in that encoding"
            ) from error
    elif is_somebody_here():
        password = typed(f"Password of {email}: ")
    else:
        raise UsageError(
            "there is nobody here to type the password",
            hint="send it to standard input, with --password-stdin",
        )
    if not password:
        raise UsageError("the password is empty", hint="type it, or send it to standard input")
    return password
