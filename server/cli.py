"""`reely-server`: reads what is asked, does it, and ends with a status that scripts can rely on.

Answers go to standard output; an error is one sentence on standard error. What each command does
stands in `server/commands`.
"""

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from server.backup import BackupRefusedError
from server.commands import accounts, databases, inspection, keys, openapi, serving
from server.commands.answers import CommandError, Status
from server.config import Settings, read_settings
from server.errors import ServerError, SettingsError
from server.presence import PresenceError


@dataclass(frozen=True, slots=True)
class Command:
    """What a command is for, its options, and what does it."""

    told: str
    run: Callable[[Settings, Namespace], Status]
    add_options: Callable[[ArgumentParser], None] | None = None


COMMANDS: Mapping[str, Command] = {
    "serve": Command("answer requests until stopped", serving.serve, serving.add_serve),
    "worker": Command("do tasks until stopped", serving.worker),
    "migrate": Command("bring the schema to what this version needs", databases.migrate),
    "check": Command("look at all that a server stands on", inspection.check),
    "backup": Command("copy the database into FILE", databases.back_up, databases.add_backup),
    "restore": Command("replace the database by FILE", databases.restore, databases.add_restore),
    "stats": Command("say what the database holds and does", inspection.stats),
    "maintain": Command("delete what has expired, and tidy up", databases.maintain),
    "role": Command("give an account a role", accounts.set_role, accounts.add_role),
    "tier": Command("give an account a tier", accounts.set_tier, accounts.add_tier),
    "keys": Command("rotate secrets and keys", keys.keys, keys.add_keys),
    "openapi": Command("print the description of the API", openapi.openapi),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks; return the exit status."""
    options = parser().parse_args(arguments)
    command: Command = options.command
    try:
        return command.run(read_settings(os.environ), options)
    except KeyboardInterrupt:
        return Status.STOPPED
    except BrokenPipeError:  # whoever read the answer had seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Status.FAILED
    except (ServerError, SQLAlchemyError, OSError) as error:
        status, sentence = _told(error)
        print(f"reely-server: {sentence}", file=sys.stderr)
        return status


def parser() -> ArgumentParser:
    """Return what reads the command line."""
    whole = ArgumentParser(
        prog="reely-server",
        description="Reely's companion server: accounts, plans and usage.",
        epilog="Settings are read from the environment; docs/reference/server-settings.md lists them.",
    )
    several = whole.add_subparsers(required=True, metavar="COMMAND")
    for name, command in COMMANDS.items():
        one = several.add_parser(name, help=command.told, description=command.told.capitalize())
        one.add_argument("--json", action="store_true", help="answer with one JSON object")
        if command.add_options is not None:
            command.add_options(one)
        one.set_defaults(command=command)
    return whole


def _told(error: Exception) -> tuple[Status, str]:
    match error:
        case CommandError():
            return error.status, str(error)
        case DBAPIError():
            return Status.AWAY, f"The database did not do it: {inspection.why(error)}."
        case OSError():
            return Status.FAILED, f"{error.filename or 'The system'}: {error.strerror or error}."
    kinds: Mapping[type[Exception], Status] = {
        SettingsError: Status.SETTINGS,
        BackupRefusedError: Status.REFUSED,
        PresenceError: Status.REFUSED,
    }
    return kinds.get(type(error), Status.FAILED), str(error)
