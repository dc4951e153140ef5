"""`reely usage`: what is used of the month, and what of it waits here to be handed over."""

import argparse
from collections.abc import Iterator
from contextlib import closing

from reely_desktop.account.months import day_in
from reely_desktop.app.account import Connection, Overview
from reely_desktop.app.left_behind import left_behind
from reely_desktop.app.usage import MetricUse, Usage
from reely_desktop.bootstrap import Wiring
from reely_desktop.cli.endings import ExitStatus, print_answer, print_json, print_note
from reely_desktop.engine.progress import Cancellation


def add_options(_parser: argparse.ArgumentParser) -> None:
    """Take nothing."""


def run(chosen: argparse.Namespace, wiring: Wiring, cancellation: Cancellation) -> ExitStatus:
    """Tell it, by what is known here where the server cannot be asked. Raises ReelyError."""
    with closing(wiring.open_membership(wiring.folders)) as membership:
        seen = left_behind(membership.look, cancellation)
        trouble = membership.books.ledger.trouble
    usage = seen.usage
    assert usage is not None  # noqa: S101 - whoever looks sees it
    for why in (seen.why, trouble):
        if why is not None:
            print_note(f"{why.message}; {why.hint}")
    if chosen.json:
        print_json(_document(seen, usage))
    else:
        print_answer("\n".join(_lines(seen, usage)))
    return ExitStatus.DONE


def _document(seen: Overview, usage: Usage) -> dict[str, object]:
    until = seen.offline_until
    return {
        "state": seen.connection,
        "email": None if seen.signed_in is None else seen.signed_in.email,
        "tier": _tier(seen),
        "offline_until": None if until is None else until.isoformat(),
        "period": {
            "month": usage.month,
            "timezone": usage.zone,
            "start": usage.start.isoformat(),
            "end": usage.end.isoformat(),
        },
        "metrics": [
            {
                "metric": str(use.metric),
                "used": use.used,
                "limit": use.limit,
                "remaining": use.remaining,
                "pending": use.pending,
            }
            for use in usage.metrics
        ],
    }


def _tier(seen: Overview) -> str:
    if seen.plan is not None:
        return seen.plan.tier
    return "free" if seen.standing is None else seen.standing.tier


def _lines(seen: Overview, usage: Usage) -> Iterator[str]:
    who = "Nobody is signed in" if seen.signed_in is None else seen.signed_in.email
    yield f"{who}: {_tier(seen).upper()}, {seen.connection}"
    for use in usage.metrics:
        yield _line(use)
    yield f"The next month begins on {day_in(usage.end, usage.zone)}"
    if seen.connection is Connection.ANONYMOUS:
        yield "What is used signed out goes to the account that signs in next"


def _line(use: MetricUse) -> str:
    most = "" if use.limit is None else f" of {use.limit}"
    waits = f", {use.pending} of them not handed over yet" if use.pending > 0 else ""
    return f"{use.used}{most} {use.metric} this month{waits}"
