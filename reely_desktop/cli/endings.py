"""How a command ends: its exit status, and the one line or one object that tells why.

0     done
2     what was asked cannot be meant         UsageError, RequestError, ServerAddressError
3     the input cannot be used               MediaError
4     not allowed                            PlanError, ConsentError
5     the work could not be done             WorkError and whatever else
130   cancelled by SIGINT or SIGTERM
"""

import json
import sys
from enum import IntEnum

from reely_desktop.account.errors import PlanError
from reely_desktop.app.providers import ConsentError
from reely_desktop.engine.errors import MediaError, RequestError
from reely_desktop.errors import ReelyError
from reely_desktop.server_address import ServerAddressError


class ExitStatus(IntEnum):
    """What a shell is told."""

    DONE = 0
    USAGE = 2
    INPUT = 3
    NOT_ALLOWED = 4
    FAILED = 5
    CANCELLED = 130


class UsageError(ReelyError):
    """What was typed cannot be meant."""

    def __init__(self, message: str, *, hint: str, code: str = "RLY-USAGE") -> None:
        """Keep the parts as every ReelyError does."""
        super().__init__(message, code=code, hint=hint)


def status_of(error: ReelyError) -> ExitStatus:
    """Return the exit status that `error` ends a command with."""
    match error:
        case UsageError() | RequestError() | ServerAddressError():
            return ExitStatus.USAGE
        case PlanError() | ConsentError():
            return ExitStatus.NOT_ALLOWED
        case MediaError():
            return ExitStatus.INPUT
        case _:
            return ExitStatus.FAILED


def print_error(error: ReelyError, *, as_json: bool) -> None:
    """Tell of `error`: on standard output as JSON, where it was asked for, else in a line on stderr."""
    if as_json:
        told = {"code": error.code, "message": error.message, "hint": error.hint}
        print(json.dumps({"error": told}, ensure_ascii=False))
    else:
        print(f"error[{error.code}]: {_line(error.message)}; {_line(error.hint)}", file=sys.stderr)


class AnswerLost(Exception):  # noqa: N818 - says what became of the answer
    """Standard output cannot be written to; the cause tells why."""


def print_answer(answer: str) -> None:
    """Print `answer` on standard output. Raises AnswerLost."""
    try:
        print(answer, flush=True)
    except OSError as error:
        raise AnswerLost from error


def print_json(answer: object) -> None:
    """Print `answer` as one JSON object on standard output. Raises AnswerLost."""
    print_answer(json.dumps(answer, ensure_ascii=False, indent=2))


def print_note(note: str) -> None:
    """Tell a person what they have to know besides the answer, on stderr."""
    print(f"note: {_line(note)}", file=sys.stderr)


def _line(text: str) -> str:
    """Return `text` in one line, whatever a file's name holds."""
    return "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in text)
