"""The commands of the terminal: what each takes, and running the one that was typed.

    reely probe | trim | thumbs | peaks | transcribe | models | hooks | clip
    reely login | logout | account | usage | sync | keys | settings | providers | doctor

A command parses at this door, calls `app`, and prints. SIGINT and SIGTERM cancel it: it ends with
nothing left behind; a second one ends it at once.
"""

import argparse
import importlib
import logging
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn, Protocol

from reely_desktop.bootstrap import Wiring
from reely_desktop.cli.endings import AnswerLost, ExitStatus, UsageError, print_error, status_of
from reely_desktop.engine.errors import Cancelled
from reely_desktop.engine.progress import Cancellation
from reely_desktop.errors import ReelyError

_log = logging.getLogger(__name__)


COMMANDS = {
    "probe": "say what a file is",
    "trim": "write a clip, exact to the frame",
    "thumbs": "write pictures from along a video",
    "peaks": "write the shape of the sound",
    "hooks": "find the stretches that are worth a clip, and say why",
    "clip": "write the best stretches as clips, with captions",
    "transcribe": "write down what is said",
    "models": "tell which models recognise speech, and get them",
    "login": "sign in to the account",
    "logout": "sign out",
    "account": "tell who is signed in, and what the plan allows",
    "usage": "tell what is used of the month, and what waits to be handed over",
    "sync": "hand over to the account what was used here",
    "keys": "make and end the account's API keys",
    "settings": "tell the settings and set them, one by one",
    "providers": "tell who may judge hooks, keep their keys, and agree to what they are sent",
    "doctor": "say what works on this machine",
}
"""The words that are commands, and what each does."""

_JSON = "--json"
_DESCRIPTION = (
    "Turns long videos into short clips, exact to the frame, on this machine. Without a command it "
    "opens the window: reely [FILE]."
)


def run(arguments: Sequence[str], wiring: Wiring) -> int:
    """Carry out what was typed and return the exit status."""
    as_json = _JSON in arguments
    cancellation = Cancellation()
    try:
        with _cancelled_by_signals(cancellation):
            try:
                chosen = _parser(arguments).parse_args(arguments)
                cancellation.raise_if_cancelled()  # while its modules were loaded
                status: int = _load(chosen.command).run(chosen, wiring, cancellation)
            except SystemExit as answered:  # argparse has printed what --help or --version asks for
                status = int(answered.code or 0)
    except Cancelled:
        return _cancelled()
    except ReelyError as error:
        if cancellation.is_cancelled:
            return _cancelled()
        _log.info("command failed: %s", error.code)
        print_error(error, as_json=as_json)
        return status_of(error)
    except AnswerLost as lost:
        return _answer_lost(lost.__cause__)
    except OSError as error:
        refused = ReelyError(
            f"the system refused to go on ({error.strerror or error}: {error.filename})",
            code="RLY-REFUSED",
            hint="check the path and its permissions",
        )
        print_error(refused, as_json=as_json)
        return status_of(refused)
    return status


def _cancelled() -> int:
    print("Cancelled; nothing was left behind.", file=sys.stderr)
    return ExitStatus.CANCELLED


def _answer_lost(cause: BaseException | None) -> int:
    """End without standard output: whoever reads it has gone, or the disk it goes to is full."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if not isinstance(cause, BrokenPipeError):
        lost = ReelyError(
            f"the answer could not be written ({getattr(cause, 'strerror', cause)})",
            code="RLY-ANSWER-LOST",
            hint="free some space, or send standard output elsewhere",
        )
        print_error(lost, as_json=False)
    return ExitStatus.FAILED


class _Command(Protocol):
    """What each command's module offers."""

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Say what the command takes."""

    def run(
        self, chosen: argparse.Namespace, wiring: Wiring, cancellation: Cancellation
    ) -> ExitStatus:
        """Carry it out. Raises ReelyError and Cancelled."""


def _load(name: str) -> _Command:
    """Load one command's module; the others would only cost time."""
    module: _Command = importlib.import_module(f"reely_desktop.cli.{name}")
    return module


class _Parser(argparse.ArgumentParser):
    """Tells what is wrong with what was typed in Reely's own way; `asked` is the command typed."""

    asked = ""

    def error(self, message: str) -> NoReturn:
        raise UsageError(message, hint=f"`{self.asked or self.prog} --help` says how it is used")


def _parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    from importlib import metadata  # with mail and all that: the window does without it at first

    parser = _Parser(prog="reely", description=_DESCRIPTION, allow_abbrev=False)
    parser.asked = f"reely {arguments[0]}" if arguments and arguments[0] in COMMANDS else ""
    parser.add_argument("--version", action="version", version=f"Reely {metadata.version('reely')}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, summary in COMMANDS.items():
        part = commands.add_parser(
            name,
            help=summary,
            description=f"{summary[0].upper()}{summary[1:]}.",
            allow_abbrev=False,
        )
        if name in arguments:
            _load(name).add_options(part)
        part.add_argument(_JSON, action="store_true", help="answer with one JSON object")
    return parser


@contextmanager
def _cancelled_by_signals(cancellation: Cancellation) -> Iterator[None]:
    def stop(number: int, _frame: FrameType | None) -> None:
        if cancellation.is_cancelled:
            os._exit(ExitStatus.CANCELLED)
        cancellation.cancel()
        _log.info("asked to stop by signal %d", number)

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
