"""How long a ledger takes to drain into the server, and whether an event costs more where many wait.

    ours    a desktop hands over all that waits: read, sent, the new entitlement kept, the answers noted
    floor   the same batches of another account, made before, sent by httpx and nothing done with the answers

The server is one uvicorn worker on PostgreSQL, in processes of their own, with the limits on how often
somebody may ask that it has in production. Each drain is another account's, with a ledger of its own.
"""

import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from statistics import median
from uuid import uuid4

import httpx

from bench.account_ledgers import batches, write_ledger
from bench.accounts import PASSWORD, address_of, fill, make_database, sign_in
from bench.load import CLIENTS
from bench.server_processes import reely_server
from bench.table import Row, at_most, not_measured
from devtools import services
from reely_desktop.account.session import ThisRun
from server.config import read_settings
from tests.support.members import desktop

MOST_SECONDS = 10.0
MOST_GROWTH = 1.3
_ACCOUNTS = 1_000
_PARTS_OF_ALL = 4
_AS_IN_PRODUCTION = "30/minute"


@dataclass(frozen=True, slots=True)
class Drained:
    """How many events went, how long that took, and how often the server was asked where that is known."""

    events: int
    seconds: float
    batches: int = 0

    @property
    def each(self) -> float:
        """How long one of them took, in seconds."""
        return self.seconds / self.events


def rows(events: int, rounds: int) -> list[Row]:
    """Return the table of as many rounds, in which `events` wait, and a quarter of them."""
    what = f"{events:,} waiting events handed over: median"
    with ExitStack() as stack:
        found = stack.enter_context(services.started(os.environ))
        database = {**os.environ, **found}.get(services.POSTGRESQL)
        if database is None:
            return [not_measured(what, "no PostgreSQL", goal=f"<= {MOST_SECONDS:g} s")]
        place = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        print("measuring: handing over what was used …", flush=True)
        running = stack.enter_context(reely_server(_settings(database, place / "server")))
        homes, emails = _homes(place), _emails()
        few, many, floor = [], [], []
        for _ in range(rounds):
            few.append(ours(running.address, next(emails), next(homes), events // _PARTS_OF_ALL))
            many.append(ours(running.address, next(emails), next(homes), events))
            floor.append(theirs(running.address, next(emails), next(homes), events))
    taken = median(drained.seconds for drained in many)
    growth = median(all_.each / some.each for all_, some in zip(many, few, strict=True))
    share = median(least.seconds / own.seconds for own, least in zip(many, floor, strict=True))
    return [
        at_most(what, taken, most=MOST_SECONDS, unit=" s"),
        Row("  slowest", f"{max(drained.seconds for drained in many):.3f} s"),
        Row("  a second", f"{events / taken:.0f} /s"),
        Row(
            f"  the same {floor[0].batches} batches by httpx alone: median",
            f"{median(drained.seconds for drained in floor):.3f} s",
        ),
        Row("  the server's share", f"{share:.2f}"),
        Row(
            f"  {events // _PARTS_OF_ALL:,} of them: median",
            f"{median(drained.seconds for drained in few):.3f} s",
        ),
        at_most("  cost of an event by that", growth, most=MOST_GROWTH),
    ]


def ours(server: str, email: str, home: Path, events: int) -> Drained:
    """Sign in at a new desktop where so many events wait, and hand them over."""
    with desktop(home, secrets=ThisRun()) as here:
        signed_in = here.membership.sign_in(email, PASSWORD, server=server)
        write_ledger(here.folder, owner=signed_in.user_id, events=events)
        began = time.perf_counter()
        became = here.membership.sync()
        seconds = time.perf_counter() - began
    assert became.accepted == events  # noqa: S101 - else something else was measured
    assert became.pending == 0  # noqa: S101 - as above
    return Drained(events, seconds)


def theirs(server: str, email: str, home: Path, events: int) -> Drained:
    """Send as many by httpx."""
    owner = uuid4()
    write_ledger(home, owner=owner, events=events)
    with httpx.Client(base_url=server, timeout=30) as client:
        who = sign_in(client, email)
        prepared = list(batches(home, owner=owner, device=who.device))
        headers = {"Authorization": f"Bearer {who.token}", "Content-Type": "application/json"}
        began = time.perf_counter()
        for batch in prepared:
            client.post("/usage/sync", content=batch, headers=headers).raise_for_status()
        return Drained(events, time.perf_counter() - began, len(prepared))


def _settings(database: str, home: Path) -> dict[str, str]:
    """Make a database with accounts in it; return what the server is told."""
    settings = {
        "REELY_HOME": str(home),
        "DATABASE_URL": make_database(database, f"bench_account_{os.getpid()}"),
        "DEBUG": "false",
        "RATE_LIMIT": _AS_IN_PRODUCTION,
        "PUBLIC_URL": "http://127.0.0.1:8484",
    }
    fill(read_settings(settings), accounts=_ACCOUNTS)
    return settings


def _homes(place: Path) -> Iterator[Path]:
    return (place / str(number) for number in count())


def _emails() -> Iterator[str]:
    return (address_of(number % CLIENTS) for number in count())
