"""`reely logout`: sign out here, or everywhere."""

import argparse

from reely_desktop.app.left_behind import left_behind
from reely_desktop.bootstrap import Wiring
from reely_desktop.cli.endings import ExitStatus, print_answer, print_json, print_note
from reely_desktop.engine.progress import Cancellation


def add_options(parser: argparse.ArgumentParser) -> None:
    """Take whether the other places are signed out, too."""
    parser.add_argument("--all", action="store_true", help="end every session of the account")


def run(chosen: argparse.Namespace, wiring: Wiring, cancellation: Cancellation) -> ExitStatus:
    """Sign out; without a server here alone. Raises ReelyError."""
    membership = wiring.open_membership(wiring.folders)
    signed_in = membership.signed_in()
    untold = left_behind(lambda: membership.sign_out(everywhere=chosen.all), cancellation)
    if untold is not None:
        print_note(
            f"{untold.message}; this device has forgotten the session, which ends there by itself "
            "within seven days"
        )
    if chosen.json:
        email = None if signed_in is None else signed_in.email
        print_json({"email": email, "told_server": signed_in is not None and untold is None})
    else:
        print_answer(
            "Nobody was signed in" if signed_in is None else f"Signed out {signed_in.email}"
        )
    # To end the other sessions is the server's to do.
    return ExitStatus.FAILED if chosen.all and untold is not None else ExitStatus.DONE
