"""Mail: really sent where there is a mail server, kept and tried again while it is away, else in a folder."""

import socket
import stat
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import timedelta
from email.message import EmailMessage

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from pydantic import SecretStr
from sqlalchemy import select

from server import mail
from server.config import Settings
from server.mail import Letter
from server.tasks import Task
from tests.support.companion import Companion, TurnedClock, companion
from tests.support.mailbox import letters_in, read_letter

LETTER = Letter(
    to="ada@example.org",
    subject="Grüße, and a subject long enough that it has to be folded by whoever writes it down",
    text="Hello,\n\nhere is a link:\n\n    https://reely.example/" + "x" * 90 + "\n\n.\nÄ dot.\n",
)


class Mailbox:
    """What a mail server has taken."""

    def __init__(self) -> None:
        self.envelopes: list[Envelope] = []
        self.logins: list[tuple[bytes, bytes]] = []

    @property
    def letters(self) -> list[EmailMessage]:
        contents = [envelope.content for envelope in self.envelopes]
        return [read_letter(content) for content in contents if isinstance(content, bytes)]

    async def handle_DATA(  # noqa: N802 - aiosmtpd's name
        self, _server: SMTP, _session: Session, envelope: Envelope
    ) -> str:
        self.envelopes.append(envelope)
        return "250 OK"

    def authenticate(
        self, _server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, sent: object
    ) -> AuthResult:
        assert isinstance(sent, LoginPassword)
        self.logins.append((sent.login, sent.password))
        return AuthResult(success=True)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port: int = listening.getsockname()[1]
    return port


@contextmanager
def mail_server(port: int) -> Iterator[Mailbox]:
    """Run a mail server on loopback, which offers no TLS."""
    mailbox = Mailbox()
    running = Controller(
        mailbox,
        hostname="127.0.0.1",
        port=port,
        authenticator=mailbox.authenticate,
        auth_require_tls=False,
    )
    running.start()
    try:
        yield mailbox
    finally:
        running.stop()


@asynccontextmanager
async def sending(settings: Settings, port: int, **changed: object) -> AsyncIterator[Companion]:
    """Run a server that sends its mail to `port`, in the clear."""
    smtp = {"smtp_host": "127.0.0.1", "smtp_port": port, "smtp_tls": False, **changed}
    async with companion(settings.model_copy(update=smtp), TurnedClock()) as running:
        yield running


async def post(server: Companion, letter: Letter = LETTER) -> None:
    async with server.ctx.database.writing() as session:
        mail.post(session, letter, now=server.clock())


async def waiting(server: Companion) -> list[tuple[str, int]]:
    async with server.ctx.database.reading() as session:
        tasks = await session.scalars(select(Task))
    return [(task.state, task.tries) for task in tasks]


async def test_a_letter_reaches_a_mail_server_as_it_was_written(settings: Settings) -> None:
    port = free_port()
    with mail_server(port) as mailbox:
        async with sending(settings, port, mail_from="Reely <no-reply@reely.example>") as server:
            await post(server)

            await server.run_tasks()

            left = await waiting(server)
    (envelope,), (letter,) = mailbox.envelopes, mailbox.letters
    assert (envelope.mail_from, envelope.rcpt_tos) == ("no-reply@reely.example", [LETTER.to])
    assert (letter["To"], letter["Subject"]) == (LETTER.to, LETTER.subject)
    assert letter["From"] == "Reely <no-reply@reely.example>"
    assert letter["Date"].datetime == server.clock()
    assert letter["Auto-Submitted"] == "auto-generated"
    assert letter["Message-ID"]
    assert letter.get_content().replace("\r\n", "\n") == LETTER.text
    assert left == []


@pytest.mark.logs_trouble  # the mail server's own, that a password comes in the clear
async def test_a_mail_server_that_asks_is_told_who_sends(settings: Settings) -> None:
    port = free_port()
    who = {"smtp_username": "reely", "smtp_password": SecretStr("a mail password")}
    with mail_server(port) as mailbox:
        async with sending(settings, port, **who) as server:
            await post(server)
            await server.run_tasks()

    assert mailbox.logins == [(b"reely", b"a mail password")]
    assert len(mailbox.letters) == 1


@pytest.mark.logs_trouble
async def test_a_letter_waits_for_a_mail_server_that_is_away(settings: Settings) -> None:
    port = free_port()
    async with sending(settings, port) as server:
        await post(server)
        await server.run_tasks()
        after_failure = await waiting(server)
        with mail_server(port) as mailbox:
            too_early = await server.run_tasks()
            server.clock.turn(timedelta(minutes=1))
            await server.run_tasks()
            await server.run_tasks()

        left = await waiting(server)
    assert (after_failure, too_early) == ([("waiting", 1)], 0)
    assert len(mailbox.letters) == 1
    assert left == []


@pytest.mark.logs_trouble
async def test_a_letter_is_not_sent_in_the_clear_where_tls_is_asked_for(
    settings: Settings,
) -> None:
    port = free_port()
    with mail_server(port) as mailbox:
        async with sending(settings, port, smtp_tls=True) as server:
            await post(server)
            await server.run_tasks()

            left = await waiting(server)
    assert mailbox.envelopes == []
    assert left == [("waiting", 1)]


async def test_without_a_mail_server_letters_lie_in_a_folder_for_their_owner_alone(
    server: Companion,
) -> None:
    await post(server)
    await server.run_tasks()

    folder = server.ctx.settings.reely_home / "mails"
    (path,) = folder.iterdir()
    (letter,) = letters_in(folder)
    assert (path.suffix, stat.S_IMODE(path.stat().st_mode)) == (".eml", 0o600)
    assert (letter["To"], letter["Subject"]) == (LETTER.to, LETTER.subject)
    assert letter.get_content() == LETTER.text


async def test_a_letter_of_what_was_rolled_back_is_never_sent(server: Companion) -> None:
    async def fail() -> None:
        async with server.ctx.database.writing() as session:
            mail.post(session, LETTER, now=server.clock())
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()

    assert await server.run_tasks() == 0


@pytest.mark.server(email_notifications="false")
async def test_notifications_can_be_switched_off_and_warnings_cannot(server: Companion) -> None:
    await post(server)
    await post(server, Letter("bob@example.org", "News", "Something new.\n", can_be_spared=True))

    done = await server.run_tasks()

    letters = letters_in(server.ctx.settings.reely_home / "mails")
    assert done == 2
    assert [letter["To"] for letter in letters] == [LETTER.to]
