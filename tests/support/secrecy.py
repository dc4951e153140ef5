"""What no log may hold: addresses, passwords, tokens, keys. Logs are read before anything is struck out."""

import json
import logging
import re
from collections.abc import Iterable
from urllib.parse import unquote

import httpx

_SHAPES = re.compile(
    r"rly_(?:rt|dt|live|ot)_\w{8,}|eyJ[\w-]{8,}\.[\w-]+|[\w.+-]+@[\w-]+\.\w[\w.-]*|\$2b\$\d\d\$"
)
_SECRET_FIELDS = ("password", "token", "code", "secret", "key", "email")
_LEAST_CHARACTERS = 6


class Everything(logging.Handler):
    """Keeps the text of every record, with its traceback."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.setFormatter(logging.Formatter("%(name)s %(message)s"))
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


class Sent:
    """The secrets that a client has sent: each request tells them to `note`."""

    def __init__(self) -> None:
        self.secrets: set[str] = set()

    async def note(self, request: httpx.Request) -> None:
        """Take what is secret of `request`; a hook of httpx."""
        try:
            body = json.loads(request.content)
        except (ValueError, RecursionError, httpx.RequestNotRead):
            return
        if isinstance(body, dict):
            self.secrets.update(
                value
                for name, value in body.items()
                if isinstance(value, str)
                and len(value) >= _LEAST_CHARACTERS
                and any(word in name for word in _SECRET_FIELDS)
            )


def told_secrets(lines: Iterable[str], sent: Iterable[str] = ()) -> list[str]:
    """Return the lines that hold something with the shape of a secret, or one of those `sent`."""
    known = tuple(sent)
    return [
        line
        for line in lines
        if _SHAPES.search(line) or any(secret in unquote(line) for secret in known)
    ]
