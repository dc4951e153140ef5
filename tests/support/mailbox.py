"""The letters of a server that writes them into a folder, as any reader of mail parses them."""

import re
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from tests.support.companion import Companion

_LINK = re.compile(r"\S+://\S+")
_CODE = re.compile(r"^ {4}(\d{4}) (\d{4})$", re.MULTILINE)


def letters_in(folder: Path) -> list[EmailMessage]:
    """Return the letters in `folder`, the oldest first."""
    written = sorted(folder.glob("*.eml"), key=lambda path: path.stat().st_mtime_ns)
    return [read_letter(path.read_bytes()) for path in written]


async def letters_of(server: Companion, to: str) -> list[EmailMessage]:
    """Have what is due sent; return what was ever sent to one address, the oldest first."""
    await server.run_tasks()
    return [
        letter
        for letter in letters_in(server.ctx.settings.reely_home / "mails")
        if letter["To"] == to
    ]


async def newest_letter(server: Companion, to: str) -> EmailMessage:
    """Have what is due sent; return the last letter to one address."""
    return (await letters_of(server, to))[-1]


def read_letter(content: bytes) -> EmailMessage:
    """Return a letter as RFC 5322 has it; whatever is wrong with it is raised."""
    letter = message_from_bytes(content, policy=policy.default.clone(raise_on_defect=True))
    assert isinstance(letter, EmailMessage)
    return letter


def link_in(letter: EmailMessage) -> str:
    """Return the first link in a letter."""
    found = _LINK.search(letter.get_content())
    assert found is not None, letter.get_content()
    return found.group()


def token_in(letter: EmailMessage) -> str:
    """Return the token that the link in a letter holds."""
    (token,) = parse_qs(urlsplit(link_in(letter)).query)["token"]
    return token


def code_in(letter: EmailMessage) -> str:
    """Return the code in a letter."""
    found = _CODE.search(letter.get_content())
    assert found is not None, letter.get_content()
    return found.group(1) + found.group(2)
