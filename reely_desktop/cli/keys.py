"""`reely keys`: the API keys of the account, for scripts that use the server."""

import argparse
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from uuid import UUID

from reely_desktop.account.client import Client
from reely_desktop.account.wire import ApiKey, Scope
from reely_desktop.bootstrap import Wiring
from reely_desktop.cli.endings import ExitStatus, UsageError, print_answer, print_json, print_note
from reely_desktop.engine.progress import Cancellation

LONGEST_DAYS = 365
_SCOPES = tuple(map(str, Scope))


def add_options(parser: argparse.ArgumentParser) -> None:
    """Take what to do, and with which key."""
    deeds = parser.add_subparsers(dest="deed", metavar="list | create | rotate | revoke")
    deeds.add_parser("list", help="tell which there are")
    create = deeds.add_parser("create", help="make one; its text is shown this once")
    create.add_argument("name", metavar="NAME", help="what it is for")
    create.add_argument(
        "--scope",
        action="append",
        choices=_SCOPES,
        help="what it may do; repeatable, by default reading jobs and usage",
    )
    create.add_argument(
        "--days", type=int, default=LONGEST_DAYS, help=f"how long it lasts, 1 to {LONGEST_DAYS}"
    )
    for name, summary in (
        ("rotate", "make one in its place; the old one works for a day yet"),
        ("revoke", "end it at once"),
    ):
        other = deeds.add_parser(name, help=summary)
        other.add_argument(
            "key", metavar="KEY", help="its id, its name or its last four characters"
        )
    for deed in deeds.choices.values():
        deed.add_argument(
            "--json", action="store_true", default=argparse.SUPPRESS, help=argparse.SUPPRESS
        )


def run(chosen: argparse.Namespace, wiring: Wiring, _cancellation: Cancellation) -> ExitStatus:
    """Carry it out. Raises ReelyError."""
    if chosen.deed == "create" and not 1 <= chosen.days <= LONGEST_DAYS:
        raise UsageError(f"a key lasts 1 to {LONGEST_DAYS} days", hint="choose a number of those")
    with wiring.open_membership(wiring.folders).client() as client:
        match chosen.deed:
            case "create":
                scopes = tuple(chosen.scope or (Scope.JOBS_READ, Scope.USAGE_READ))
                made = client.make_api_key(chosen.name, scopes, days=chosen.days)
                _tell_made(made, as_json=chosen.json)
            case "rotate":
                made = client.rotate_api_key(_found(client, chosen.key))
                _tell_made(made, as_json=chosen.json)
            case "revoke":
                client.revoke_api_key(_found(client, chosen.key))
                if chosen.json:
                    print_json({"revoked": True})
                else:
                    print_answer("Revoked; what used it is refused from now on")
            case _:
                _tell_all(client.api_keys(), as_json=chosen.json)
    return ExitStatus.DONE


def _found(client: Client, word: str) -> UUID:
    """Return the id of the one key that is meant. Raises ReelyError."""
    keys = client.api_keys()
    named = [key for key in keys if word in {str(key.id), key.name, key.key_preview}]
    # One that was rotated has the name of what came in its place.
    meant = [key.id for key in named if len(named) == 1 or key.status == "active"]
    if len(meant) != 1:
        known = "no API key" if not meant else "more than one API key"
        raise UsageError(f"{known} is called {word}", hint="`reely keys list` tells their ids")
    return meant[0]


def _tell_made(key: ApiKey, *, as_json: bool) -> None:
    if as_json:
        print_json(_plain(key))
        return
    print_answer(key.key or "")
    print_note(
        f"this key is shown this once; it lasts until {key.expires_at.astimezone(UTC).date()}"
    )


def _tell_all(keys: Sequence[ApiKey], *, as_json: bool) -> None:
    if as_json:
        print_json({"api_keys": [_plain(key) for key in keys]})
    elif not keys:
        print_answer("No API keys; `reely keys create NAME` makes one")
    else:
        print_answer("\n".join(_line(key) for key in keys))


def _line(key: ApiKey) -> str:
    used = (
        "never used"
        if key.last_used_at is None
        else f"used {key.last_used_at.astimezone(UTC).date()}"
    )
    return (
        f"{key.id}  …{key.key_preview}  {key.name}  {', '.join(key.scopes)}  "
        f"{key.status} until {key.expires_at.astimezone(UTC).date()}, {used}"
    )


def _plain(key: ApiKey) -> dict[str, object]:
    told = {
        name: str(value) if isinstance(value, UUID) else value
        for name, value in asdict(key).items()
        if name != "key" or value is not None
    }
    return {
        name: value.isoformat() if isinstance(value, datetime) else value
        for name, value in told.items()
    }
