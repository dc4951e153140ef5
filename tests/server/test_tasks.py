"""Tasks: each is done though workers die, by one of many, and what cannot be done is there to be seen."""

import asyncio
import signal
import socket
import threading
from collections import Counter
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope
from sqlalchemy import select

from server import mail
from server.commands.answers import Status
from server.commands.figures import figures_of
from server.mail import Letter
from server.tasks import LEASE, MOST_TRIES, Runner, Task, TaskState, Work, enqueue
from tests.support.companion import Companion
from tests.support.server_process import started, variables

LETTER = Letter(to="ada@example.org", subject="Hello", text="It is me.")


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        port: int = found.getsockname()[1]
    return port


async def rows(server: Companion) -> list[Task]:
    async with server.ctx.database.reading() as session:
        return list(await session.scalars(select(Task)))


async def put_in(server: Companion, name: str, many: int = 1) -> None:
    async with server.ctx.database.writing() as session:
        for number in range(many):
            enqueue(session, name, {"number": number}, now=server.clock())


def runner(server: Companion, work: Work) -> Runner:
    return Runner(server.ctx.database, server.clock, {"work": work})


async def test_a_task_of_a_request_that_failed_is_never_done(server: Companion) -> None:
    async def fail_after_promising() -> None:
        async with server.ctx.database.writing() as session:
            enqueue(session, "work", {}, now=server.clock())
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail_after_promising()

    assert await rows(server) == []


async def test_many_runners_do_each_task_once(server: Companion) -> None:
    done: Counter[int] = Counter()

    async def work(payload: dict[str, Any]) -> None:
        done[payload["number"]] += 1

    await put_in(server, "work", 60)
    await asyncio.gather(*(runner(server, work).run_due() for _ in range(6)))

    assert done == dict.fromkeys(range(60), 1)
    assert await rows(server) == []


async def test_a_task_whose_worker_died_is_done_when_its_lease_is_over(server: Companion) -> None:
    done: list[int] = []

    async def die(_payload: dict[str, Any]) -> None:
        raise asyncio.CancelledError  # nobody is left to say how it went

    async def work(payload: dict[str, Any]) -> None:
        done.append(payload["number"])

    await put_in(server, "work")
    with pytest.raises(asyncio.CancelledError):
        await runner(server, die).run_one()
    at_once = await runner(server, work).run_due()
    server.clock.turn(LEASE)
    later = await runner(server, work).run_due()

    assert (at_once, later, done) == (0, 1, [0])


@pytest.mark.logs_trouble
async def test_a_task_that_fails_is_tried_ever_later_and_then_kept_to_be_seen(
    server: Companion,
) -> None:
    waited: list[timedelta] = []

    async def fail(_payload: dict[str, Any]) -> None:
        raise ConnectionRefusedError("ada@example.org would not have it")

    await put_in(server, "work")
    for _ in range(MOST_TRIES):
        assert await runner(server, fail).run_due() == 1
        (task,) = await rows(server)
        waited.append(task.due_at - server.clock())
        server.clock.turn(waited[-1])

    figures = await figures_of(server.ctx)
    assert await runner(server, fail).run_due() == 0
    assert waited == sorted(waited)
    assert waited[0] == timedelta(seconds=5)
    assert [(task.name, task.tries, task.error) for task in figures.given_up] == [
        ("work", MOST_TRIES, "ConnectionRefusedError")
    ]


@pytest.mark.logs_trouble
async def test_a_task_that_kills_whoever_takes_it_is_given_up_too(server: Companion) -> None:
    async def die(_payload: dict[str, Any]) -> None:
        raise asyncio.CancelledError

    await put_in(server, "work")
    for _ in range(MOST_TRIES):
        with pytest.raises(asyncio.CancelledError):
            await runner(server, die).run_one()
        server.clock.turn(LEASE)
    await runner(server, die).run_one()

    (task,) = await rows(server)
    assert (task.state, task.error) == (TaskState.GIVEN_UP, "WorkerDiedError")


@pytest.mark.logs_trouble
async def test_a_task_that_this_version_does_not_know_stops_no_other(server: Companion) -> None:
    done: list[int] = []

    async def work(payload: dict[str, Any]) -> None:
        done.append(payload["number"])

    await put_in(server, "of another version")
    server.clock.turn(timedelta(seconds=1))
    await put_in(server, "work")
    await runner(server, work).run_due()

    assert done == [0]
    assert [(task.name, task.state) for task in await rows(server)] == [
        ("of another version", TaskState.WAITING)
    ]


async def test_a_runner_that_is_stopped_ends_the_task_at_hand_and_begins_no_other(
    server: Companion,
) -> None:
    begun, may_end = asyncio.Event(), asyncio.Event()

    async def work(_payload: dict[str, Any]) -> None:
        begun.set()
        await may_end.wait()

    await put_in(server, "work", 2)
    running = runner(server, work)
    run = asyncio.create_task(running.run())
    await begun.wait()
    running.stop()
    may_end.set()
    await run

    assert [task.state for task in await rows(server)] == [TaskState.WAITING]


async def test_a_worker_that_is_killed_at_a_letter_leaves_it_to_the_next(
    server: Companion, tmp_path: Path
) -> None:
    async with server.ctx.database.writing() as session:
        mail.post(session, LETTER, now=server.clock())
    with socket.create_server(("127.0.0.1", 0)) as silent:  # takes a letter, and never says a word
        port = str(silent.getsockname()[1])
        env = variables(server.ctx.settings, SMTP_HOST="127.0.0.1", SMTP_PORT=port)
        with started(env, tmp_path / "log", "worker") as worker:
            connection, _ = await asyncio.to_thread(silent.accept)
            worker.kill()
            connection.close()
    (left,) = await rows(server)
    server.clock.now = left.due_at

    done = await server.run_tasks()

    letters = list((server.ctx.settings.reely_home / "mails").glob("*.eml"))
    assert (left.state, left.tries, done) == (TaskState.RUNNING, 1, 1)
    assert len(letters) == 1
    assert await rows(server) == []


class Reluctant:
    """A mailbox that takes a letter when it is told to."""

    def __init__(self) -> None:
        self.asked, self.may_take = threading.Event(), threading.Event()
        self.taken: list[Envelope] = []

    async def handle_DATA(  # noqa: N802 - aiosmtpd's name
        self, _server: SMTP, _session: object, envelope: Envelope
    ) -> str:
        self.asked.set()
        await asyncio.to_thread(self.may_take.wait)
        self.taken.append(envelope)
        return "250 OK"


async def test_a_worker_that_is_told_to_end_finishes_the_letter_at_hand(
    server: Companion, tmp_path: Path
) -> None:
    async with server.ctx.database.writing() as session:
        mail.post(session, LETTER, now=server.clock())
    mailbox = Reluctant()
    post_office = Controller(mailbox, hostname="127.0.0.1", port=free_port())
    post_office.start()
    env = variables(
        server.ctx.settings,
        SMTP_HOST="127.0.0.1",
        SMTP_PORT=str(post_office.port),
        SMTP_TLS="false",
    )

    with started(env, tmp_path / "log", "worker") as worker:
        await asyncio.to_thread(mailbox.asked.wait)
        worker.send_signal(signal.SIGTERM)
        mailbox.may_take.set()
        status = await asyncio.to_thread(worker.wait, 20)
    post_office.stop()

    assert status == Status.DONE
    assert len(mailbox.taken) == 1
    assert await rows(server) == []
