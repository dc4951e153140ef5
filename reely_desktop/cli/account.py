"""`reely account`: who is signed in, and what the plan allows and has left this month."""

import argparse
from collections.abc import Iterator

from reely_desktop.account.months import day_in
from reely_desktop.account.wire import UNLIMITED, Plan
from reely_desktop.app.account import Connection, Overview
from reely_desktop.app.left_behind import left_behind
from reely_desktop.bootstrap import Wiring
from reely_desktop.cli.endings import ExitStatus, print_answer, print_json, print_note
from reely_desktop.engine.progress import Cancellation

_METERED = ("trims", "hooks")


def add_options(_parser: argparse.ArgumentParser) -> None:
    """Take nothing."""


def run(chosen: argparse.Namespace, wiring: Wiring, cancellation: Cancellation) -> ExitStatus:
    """Tell it; what the server cannot be asked is left out, with a note why. Raises ReelyError."""
    membership = wiring.open_membership(wiring.folders)
    seen = left_behind(membership.look, cancellation)
    if seen.why is not None:
        print_note(f"{seen.why.message}; {seen.why.hint}")
    if chosen.json:
        print_json(_document(seen))
    else:
        print_answer("\n".join(_lines(seen)))
    return ExitStatus.DONE


def _document(seen: Overview) -> dict[str, object]:
    signed_in, profile, plan = seen.signed_in, seen.profile, seen.plan
    standing, until = seen.standing, seen.offline_until
    return {
        "state": seen.connection,
        "email": None if signed_in is None else signed_in.email,
        "server": None if signed_in is None else signed_in.server,
        "name": None if profile is None else profile.full_name,
        "is_verified": None if profile is None else profile.is_verified,
        "tier": None if standing is None else standing.tier,
        "until": None if plan is None or plan.until is None else plan.until.isoformat(),
        "offline_until": None if until is None else until.isoformat(),
        "features": None if standing is None else sorted(standing.features),
        "limits": None if plan is None else {n: _limit(v) for n, v in plan.limits.items()},
        "period": None
        if plan is None
        else {
            "month": plan.period.month,
            "timezone": plan.period.timezone,
            "start": plan.period.start.isoformat(),
            "end": plan.period.end.isoformat(),
        },
        "metrics": None
        if plan is None
        else [
            {
                "metric": metric,
                "used": plan.usage[metric],
                "limit": _limit(plan.limits[f"monthly_{metric}"]),
                "remaining": _limit(plan.remaining[metric]),
            }
            for metric in _METERED
        ],
    }


def _lines(seen: Overview) -> Iterator[str]:
    if seen.signed_in is None:
        yield "Nobody is signed in; `reely login EMAIL` signs in, and cutting works without"
        return
    name = seen.profile.full_name if seen.profile is not None else None
    who = f"{name} <{seen.signed_in.email}>" if name else seen.signed_in.email
    yield f"{who} at {seen.signed_in.server}"
    if seen.profile is not None and not seen.profile.is_verified:
        yield "The address is not confirmed yet: press the link in the mail that was sent there"
    if seen.plan is not None:
        yield from _plan_lines(seen.plan)
    elif seen.standing is not None:
        yield f"Plan {seen.standing.tier.upper()}, as it is known here"
    if seen.connection is Connection.GRACE:
        yield "The server was not reached for over 14 days; go online before the plan ends to count here"
    if seen.offline_until is not None:
        yield f"Works offline until {seen.offline_until.astimezone():%Y-%m-%d}"


def _plan_lines(plan: Plan) -> Iterator[str]:
    until = "" if plan.until is None else f", until {day_in(plan.until, plan.period.timezone)}"
    yield f"Plan {plan.tier.upper()}{until}"
    resets = day_in(plan.period.end, plan.period.timezone)
    for metric in _METERED:
        limit = plan.limits[f"monthly_{metric}"]
        most = "" if limit == UNLIMITED else f" of {limit}"
        yield f"{plan.usage[metric]}{most} {metric} this month, which resets on {resets}"


def _limit(number: int) -> int | None:
    return None if number == UNLIMITED else number
