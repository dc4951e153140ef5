"""Mail to people: by SMTP where a host is set, else into a folder that the log names.

Letters are tasks, so that none leaves for what was rolled back and none is lost to a mail server
that is away. The texts are plain, so that every mailbox shows them. `EMAIL_NOTIFICATIONS` switches
off what is merely told: a letter that somebody has to act on, or that warns them of what was done to
their account, is always sent.
"""

import asyncio
import secrets
from dataclasses import asdict, dataclass
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid
from pathlib import Path
from typing import Any

import aiosmtplib
import structlog
from email_validator import EmailNotValidError, validate_email
from sqlalchemy.ext.asyncio import AsyncSession

from server import tasks
from server.clock import Clock
from server.config import Settings

TASK = "mail"

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Letter:
    """What one person is to read; one that `can_be_spared` is not sent where notifications are off."""

    to: str
    subject: str
    text: str
    can_be_spared: bool = False


def post(session: AsyncSession, letter: Letter, *, now: datetime) -> None:
    """Have `letter` sent once the transaction of `session` has committed."""
    tasks.enqueue(session, TASK, asdict(letter), now=now)


class Postman:
    """Sends letters as `settings` say."""

    def __init__(self, settings: Settings, clock: Clock) -> None:
        self._settings = settings
        self._clock = clock

    @property
    def folder(self) -> Path | None:
        """Where letters are put; None where they are really sent."""
        return None if self._settings.smtp_host else self._settings.reely_home / "mails"

    async def deliver(self, payload: dict[str, Any]) -> None:
        """Do one mail task. Raises what SMTP or the disk raises; it is then tried again."""
        letter = Letter(**payload)
        if letter.can_be_spared and not self._settings.email_notifications:
            return
        message = self._message(letter)
        if self.folder is not None:
            await asyncio.to_thread(_put, self.folder, message.as_bytes(), self._clock())
            _log.info("mail written", folder=str(self.folder), subject=letter.subject)
            return
        settings = self._settings
        password = settings.smtp_password
        await aiosmtplib.send(
            message,
            hostname=settings.smtp_host,
            port=settings.smtp_port,
            username=settings.smtp_username,
            password=password.get_secret_value() if password else None,
            use_tls=settings.smtp_tls and settings.smtp_port == 465,  # noqa: PLR2004 - RFC 8314
            start_tls=settings.smtp_tls and settings.smtp_port != 465,  # noqa: PLR2004 - RFC 8314
            timeout=30,
        )

    def _message(self, letter: Letter) -> EmailMessage:
        message = EmailMessage()
        message["From"] = self._settings.mail_from
        message["To"] = _in_ascii(letter.to)
        message["Subject"] = letter.subject
        message["Date"] = format_datetime(self._clock())
        message["Message-ID"] = make_msgid(domain="reely.invalid")
        message["Auto-Submitted"] = "auto-generated"
        # As it is where it can be: links stay whole for who reads the file, or the source, of a letter.
        message.set_content(letter.text, cte="7bit" if letter.text.isascii() else None)
        return message


def _in_ascii(address: str) -> str:
    """Return `address` with its domain as name servers have it (IDNA 2008), which every relay takes."""
    try:
        return validate_email(address, check_deliverability=False).ascii_email or address
    except EmailNotValidError:
        return address


def _put(folder: Path, content: bytes, now: datetime) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    name = f"{now:%Y%m%dT%H%M%S%f}-{secrets.token_hex(4)}"
    part = folder / f".{name}.part"
    part.touch(mode=0o600)
    part.write_bytes(content)
    part.replace(folder / f"{name}.eml")
