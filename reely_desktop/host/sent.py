"""What was sent to providers, for its owner to see: one file for each request, in the folder of the logs.

A file is written before its request goes out, and has the answer once there is one. No key stands in it. The
oldest go when there are too many, or too much.
"""

import contextlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

from reely_desktop.errors import ReelyError
from reely_desktop.host.files import write_whole

FOLDER_NAME = "sent"
MOST_FILES = 100
MOST_BYTES = 20_000_000
_VERSION = 1
_MOST_ANSWERED = 200_000


class SentError(ReelyError):
    """What is going to be sent cannot be written down, so it is not sent."""


@dataclass(frozen=True, slots=True)
class SentLog:
    """Keeps what is sent in `folder`: so many files, and so much, at most; `now` is the clock."""

    folder: Path
    most_files: int = MOST_FILES
    most_bytes: int = MOST_BYTES
    now: Callable[[], datetime] = lambda: datetime.now(UTC)

    def keep(self, to: str, body: Mapping[str, Any]) -> Callable[[str], None]:
        """Write down that `body` goes to the address `to`; return what adds the answer. Raises SentError."""
        at = self.now().astimezone(UTC)
        told: dict[str, Any] = {
            "version": _VERSION,
            "at": at.isoformat(timespec="seconds"),
            "to": to,
            "sent": body,
            "answer": None,
        }
        file = self._free_name(at)
        try:
            _write(file, told)
        except OSError as error:
            raise SentError(
                f"what is sent cannot be written down in {self.folder} ({error.strerror or error})",
                code="RLY-PROVIDER-UNSEEN",
                hint="check the permissions of that folder and the room on its disk",
            ) from error
        self._drop_oldest()

        def ended(answer: str) -> None:
            with contextlib.suppress(OSError):  # that it was sent stands there
                _write(file, {**told, "answer": answer[:_MOST_ANSWERED]})

        return ended

    def _free_name(self, at: datetime) -> Path:
        stem = at.strftime("%Y-%m-%dT%H%M%S.%fZ")
        names = (self.folder / f"{stem}-{number:02}.json" for number in count(1))
        return next(file for file in names if not file.exists())

    def _drop_oldest(self) -> None:
        with contextlib.suppress(OSError):
            files = sorted(self.folder.glob("*.json"), reverse=True)
            total = 0
            for number, file in enumerate(files):
                total += file.stat().st_size
                if number >= self.most_files or (number and total > self.most_bytes):
                    file.unlink()


def _write(file: Path, told: Mapping[str, Any]) -> None:
    text = json.dumps(told, ensure_ascii=False, indent=1) + "\n"
    write_whole(file, text.encode(errors="backslashreplace"))
    file.chmod(0o600)  # what was said is nobody else's business
