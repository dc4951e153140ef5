"""What an account costs who has one: a start, a look at the plan before a clip, handing over what was used.

Three parts, each against its goal and a floor of the same run: the first paint signed in and with nobody
signed in, a check of the entitlement beside one verified signature, a ledger that drains into the real
server on PostgreSQL. `--only` names the parts to run; `--starts`, `--checks`, `--events` and `--rounds` make
them shorter.
"""

import argparse
import os
from collections.abc import Callable, Sequence

from bench import account_check, account_drain, account_start
from bench.machine import machine_line, versions_line
from bench.table import Row, exit_status, print_rows

Part = Callable[[argparse.Namespace], list[Row]]

PARTS: dict[str, Part] = {
    "start": lambda asked: account_start.rows(asked.starts),
    "check": lambda asked: account_check.rows(asked.checks),
    "drain": lambda asked: account_drain.rows(asked.events, asked.rounds),
}


def main(arguments: Sequence[str]) -> int:
    """Measure and print the tables; return 1 if a goal is missed."""
    asked = _parser().parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    tables = {name: PARTS[name](asked) for name in asked.only or PARTS}
    print(f"\n{machine_line()}\n{versions_line()}")
    for name, rows in tables.items():
        print(f"\n{name}\n")
        print_rows(rows)
    return exit_status([row for rows in tables.values() for row in rows])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py bench account", description=__doc__)
    parser.add_argument(
        "--only", nargs="+", choices=PARTS, metavar="PART", help=f"of {', '.join(PARTS)}"
    )
    for name, number, help_ in (
        ("starts", 15, "of the editor, signed in, and as many with nobody signed in"),
        ("checks", 1_000, "of the entitlement"),
        ("events", 10_000, "that wait to be handed over"),
        ("rounds", 3, "of handing them over"),
    ):
        parser.add_argument(
            f"--{name}",
            type=int,
            default=number,
            metavar="N",
            help=f"{help_}; {number} unless given",
        )
    return parser
