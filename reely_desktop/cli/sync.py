"""`reely sync`: hands over to the account what was used here, and tells what became of it."""

import argparse
from contextlib import closing
from dataclasses import asdict

from reely_desktop.app.left_behind import left_behind
from reely_desktop.bootstrap import Wiring
from reely_desktop.cli.endings import ExitStatus, print_answer, print_json
from reely_desktop.engine.progress import Cancellation


def add_options(_parser: argparse.ArgumentParser) -> None:
    """Take nothing."""


def run(chosen: argparse.Namespace, wiring: Wiring, cancellation: Cancellation) -> ExitStatus:
    """Hand it over. Raises ReelyError, where nothing is lost: what waits goes on waiting."""
    with closing(wiring.open_membership(wiring.folders)) as membership:
        handed = left_behind(membership.sync, cancellation)
    if chosen.json:
        print_json(asdict(handed))
    elif handed.sent:
        print_answer(
            f"{handed.sent} sent: {handed.accepted} new to the account, {handed.duplicate} known there"
            + (f", {handed.rejected} refused" if handed.rejected else "")
        )
    else:
        print_answer("Nothing was waiting")
    return ExitStatus.DONE
