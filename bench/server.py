"""What the companion server does in a second beside its floors, and whether that lasts as accounts grow.

One uvicorn worker and PostgreSQL, asked by wrk over 16 connections on this machine, which server, database
and wrk share. Each figure is the median of rounds in which server and floor take turns. PostgreSQL waits for
no disk, for the server as for its floors.
"""

import argparse
import os
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.accounts import Asker, fill, make_database, sign_in_all, write_askers
from bench.load import CLIENTS, ENTITLEMENT, PLAIN, SIGN_IN, SIGNED_IN, SYNC, Load, load
from bench.machine import machine_line, versions_line
from bench.server_floors import PARAMETERS, QUERY
from bench.server_processes import Running, floor, reely_server
from bench.server_sql import as_json, entitlement_query, pgbench_syncs
from bench.table import Row, at_least, at_most, exit_status, print_rows
from devtools import services
from server.config import read_settings

FEW, MANY = 1_000, 1_000_000
LEAST_TOKEN_CHECK = 0.15
LEAST_ENTITLEMENT = 0.5
LEAST_SYNC = 0.3
LEAST_BESIDE_LOGINS = 8.0
MOST_GROWTH = 1.3
EVENTS = 100
_LOGGING_IN = 4
_MIB = 2**20


@dataclass(frozen=True, slots=True)
class Place:
    """A database with accounts in it, what the server is told of it, and those who ask."""

    settings: Mapping[str, str]
    askers: Sequence[Asker]
    lines: Path

    def load(self, running: Running, path: str, script: str, *, seconds: int) -> Load:
        """Send the requests of `script` to `path` for `seconds`."""
        return load(running.address + path, script, seconds=seconds, words=[str(self.lines)])


def main(arguments: Sequence[str]) -> int:
    """Measure and print the table; return 1 if a goal is missed."""
    parser = argparse.ArgumentParser(prog="dev.py bench server", description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="rounds of each figure (%(default)s)")
    parser.add_argument("--seconds", type=int, default=4, help="length of a round (%(default)s)")
    parser.add_argument("--many", type=int, default=MANY, help="accounts when many (%(default)s)")
    options = parser.parse_args(arguments)
    with ExitStack() as stack:
        found = stack.enter_context(services.started(os.environ))
        database = {**os.environ, **found}.get(services.POSTGRESQL)
        if database is None:
            print("This bench needs PostgreSQL; install it (Debian: apt-get install postgresql).")
            return 2
        home = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        few = _place(database, home, "few", accounts=FEW)
        measured = Measuring(few, options.rounds, options.seconds)
        rows = [
            *measured.token_checks(),
            *measured.entitlements(),
            *measured.syncs(),
            *measured.beside_logins(),
            *measured.growth(_place(database, home, "many", accounts=options.many), options.many),
        ]
    print(f"\n{machine_line()}\n{versions_line()}\n")
    print_rows(rows)
    return exit_status(rows)


class Measuring:
    """Takes the figures, each part with servers of its own."""

    def __init__(self, few: Place, rounds: int, seconds: int) -> None:
        self._few = few
        self._rounds = rounds
        self._seconds = seconds

    def token_checks(self) -> list[Row]:
        """Check tokens: requests that ask for nothing but who asks."""
        print("measuring: token checks …", flush=True)
        with reely_server(self._few.settings) as ours, floor("bare", {}) as bare:
            mine, theirs = self._in_turn(
                lambda: self._asked(self._few, ours, "/auth/sessions/current", SIGNED_IN),
                lambda: load(bare.address + "/", PLAIN, seconds=self._seconds),
            )
            resident = ours.resident_bytes()
            started = ours.started_seconds
        with floor("fastapi", {}) as running:
            nothing = [
                load(running.address + "/", PLAIN, seconds=self._seconds)
                for _ in range(self._rounds)
            ]
        with reely_server(self._few.settings, workers=2) as two:
            twice = [
                self._asked(self._few, two, "/auth/sessions/current", SIGNED_IN)
                for _ in range(self._rounds)
            ]
        return [
            Row("start-up to the first answer", f"{started:.2f} s"),
            Row("memory of one worker after the token checks", f"{resident / _MIB:.0f} MiB"),
            _rate("token checks, 1 worker", mine),
            Row(f"  p99 with {CLIENTS} clients", f"{_p99(mine):.1f} ms"),
            _rate("  2 workers", twice),
            _rate("  FastAPI, asking nobody", nothing),
            _rate("  bare Starlette", theirs),
            at_least("  ours by bare", _ratio(mine, theirs), least=LEAST_TOKEN_CHECK),
        ]

    def entitlements(self) -> list[Row]:
        """Issue entitlements: against the same query, asked without us."""
        print("measuring: entitlements …", flush=True)
        query = entitlement_query(self._few.settings, self._few.askers[0])
        asked = {**self._few.settings, QUERY: query.text, PARAMETERS: as_json(query.values)}
        with reely_server(self._few.settings) as ours, floor("query", asked) as bare:
            mine, theirs = self._in_turn(
                lambda: self._asked(self._few, ours, "/entitlements", ENTITLEMENT),
                lambda: load(bare.address + "/", PLAIN, seconds=self._seconds),
            )
        with floor("document", asked) as running:
            least = [self._asked(self._few, running, "/", ENTITLEMENT) for _ in range(self._rounds)]
        return [
            _rate("entitlements", mine),
            Row(f"  p99 with {CLIENTS} clients", f"{_p99(mine):.1f} ms"),
            _rate("  body, token, the same query and a signature in FastAPI", least),
            _rate("  the same query by psycopg in Starlette", theirs),
            at_least("  ours by that", _ratio(mine, theirs), least=LEAST_ENTITLEMENT),
        ]

    def syncs(self) -> list[Row]:
        """Sync events: against pgbench, which sends the very statements and nothing else."""
        print("measuring: syncs …", flush=True)
        with reely_server(self._few.settings) as ours:
            rounds = [
                (
                    self._asked(self._few, ours, "/usage/sync", SYNC),
                    pgbench_syncs(
                        self._few.settings,
                        self._few.askers,
                        events=EVENTS,
                        seconds=self._seconds,
                    ),
                )
                for _ in range(self._rounds)
            ]
        mine = [own for own, _ in rounds]
        theirs = median(rate for _, rate in rounds)
        return [
            _rate(f"syncs of {EVENTS} events", mine),
            Row(f"  p99 with {CLIENTS} clients", f"{_p99(mine):.1f} ms"),
            Row("  pgbench with the same SQL", f"{theirs:.0f} /s"),
            at_least("  ours by pgbench", _per_second(mine) / theirs, least=LEAST_SYNC),
        ]

    def beside_logins(self) -> list[Row]:
        """Check tokens while others sign in: against a server that hashes where it answers."""
        print("measuring: token checks beside sign-ins …", flush=True)
        mine: list[Load] = []
        theirs: list[Load] = []
        for _ in range(self._rounds):
            for kept, running in (
                (mine, reely_server(self._few.settings)),
                (theirs, floor("inline", self._few.settings)),
            ):
                with running as server, _signing_in(self._few, server, self._seconds):
                    kept.append(self._asked(self._few, server, "/auth/sessions/current", SIGNED_IN))
        return [
            _rate(f"token checks while {_LOGGING_IN} sign in", mine),
            _rate("  hashing on the event loop", theirs),
            at_least("  ours by that", _ratio(mine, theirs), least=LEAST_BESIDE_LOGINS),
        ]

    def growth(self, many_accounts: Place, accounts: int) -> list[Row]:
        """Ask again with many more accounts in the tables."""
        print(f"measuring: the same with {accounts:,} accounts …", flush=True)
        with reely_server(self._few.settings) as few, reely_server(many_accounts.settings) as many:

            def grown(path: str, script: str) -> tuple[list[Load], float]:
                before, after = self._in_turn(
                    lambda: self._asked(self._few, few, path, script),
                    lambda: self._asked(many_accounts, many, path, script),
                )
                return after, _ratio(before, after)

            checks, _ = grown("/auth/sessions/current", SIGNED_IN)
            entitlements, entitlement_cost = grown("/entitlements", ENTITLEMENT)
            syncs, sync_cost = grown("/usage/sync", SYNC)
        less = f"  cost by that with {FEW:,}"
        return [
            _rate(f"token checks with {accounts:,} accounts", checks),
            _rate(f"entitlements with {accounts:,} accounts", entitlements),
            at_most(less, entitlement_cost, most=MOST_GROWTH),
            _rate(f"syncs with {accounts:,} accounts", syncs),
            at_most(less, sync_cost, most=MOST_GROWTH),
        ]

    def _asked(self, place: Place, running: Running, path: str, script: str) -> Load:
        return place.load(running, path, script, seconds=self._seconds)

    def _in_turn(
        self, one: Callable[[], Load], other: Callable[[], Load]
    ) -> tuple[list[Load], list[Load]]:
        """Take both in turn, after one short round of each that is not counted."""
        one()
        other()
        taken = [(one(), other()) for _ in range(self._rounds)]
        return [own for own, _ in taken], [theirs for _, theirs in taken]


def _place(server: str, home: Path, name: str, *, accounts: int) -> Place:
    """Make a database of `accounts` accounts and sign in those who ask."""
    print(f"making {accounts:,} accounts …", flush=True)
    settings = {
        "REELY_HOME": str(home / name),
        "DATABASE_URL": make_database(server, f"bench_{name}_{os.getpid()}"),
        "DATABASE_POOL_SIZE": str(CLIENTS + _LOGGING_IN),  # at steady load none is to be made anew
        "DEBUG": "false",
        "RATE_LIMITING": "false",
        "TRUSTED_PROXIES": "127.0.0.1/32",  # so that each sign-in may come from another source
        "PUBLIC_URL": "http://127.0.0.1:8484",  # the issuer of tokens, whatever port is free
    }
    fill(read_settings(settings), accounts=accounts)
    with reely_server(settings) as running:
        askers = sign_in_all(running.address)
    lines = home / f"{name}.txt"
    write_askers(askers, lines)
    return Place(settings, askers, lines)


@contextmanager
def _signing_in(place: Place, running: Running, seconds: int) -> Iterator[None]:
    """Have some clients sign in, one time after the other, during the block."""
    with ThreadPoolExecutor(1) as aside:
        signing = aside.submit(
            load,
            running.address + "/auth/login",
            SIGN_IN,
            clients=_LOGGING_IN,
            seconds=seconds + 1,
            words=[str(place.lines)],
        )
        time.sleep(0.5)  # until the first passwords are being hashed
        yield
        signing.result()


def _per_second(loads: Sequence[Load]) -> float:
    return median(load.per_second for load in loads)


def _p99(loads: Sequence[Load]) -> float:
    return median(load.p99_ms for load in loads)


def _ratio(ours: Sequence[Load], theirs: Sequence[Load]) -> float:
    return median(
        own.per_second / other.per_second for own, other in zip(ours, theirs, strict=True)
    )


def _rate(what: str, loads: Sequence[Load]) -> Row:
    return Row(what, f"{_per_second(loads):.0f} /s")
