"""serve and worker: the processes that go on until they are told to stop."""

import asyncio
import errno
import gc
import os
import shutil
import signal
import socket
import tempfile
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from fastapi import FastAPI
from uvicorn.supervisors import Multiprocess

from server.clock import utc_now
from server.commands.answers import CommandError, Status, refuse_newer_schema, revision
from server.config import Settings, read_settings
from server.database import migrate
from server.logs import configure_logs
from server.mail import Postman
from server.main import close, create_app, make_context, working, works
from server.presence import at_work
from server.tasks import Runner

DEFAULT_HOST = "127.0.0.1"
DEFAULT_PORT = 8484
_BACKLOG = 2048
_GRACE_SECONDS = 5  # requests have been waited for before
_COLLECT_AFTER = 50_000  # more objects made than given back
_SHARED_COUNTERS = "PROMETHEUS_MULTIPROC_DIR"


def add_serve(parser: ArgumentParser) -> None:
    """Add the options of serve."""
    parser.add_argument("--host", default=DEFAULT_HOST, help="address to listen on (%(default)s)")
    parser.add_argument(
        "--port", type=_port, default=DEFAULT_PORT, help="0 takes a free one (%(default)s)"
    )
    parser.add_argument("--workers", type=_workers, default=1, help="processes (%(default)s)")


def serve(settings: Settings, options: Namespace) -> Status:
    """Migrate, then answer requests until told to stop."""
    start_logs(settings)
    with _listening(options.host, options.port) as listener, at_work(settings):
        address = _address(options.host, listener)
        if "PUBLIC_URL" not in os.environ:  # the links in mails have to lead here
            os.environ["PUBLIC_URL"] = address
            settings = settings.model_copy(update={"public_url": address})
        bring_up(settings)
        config = uvicorn.Config(
            f"{__name__}:app",
            factory=True,
            workers=options.workers,
            log_config=None,
            access_log=False,
            proxy_headers=False,  # the server reads them itself, from the proxies that it trusts
            server_header=False,
            backlog=_BACKLOG,
            timeout_graceful_shutdown=_GRACE_SECONDS,
        )
        _tell(settings, address, options.workers)
        if options.workers > 1:
            with _shared_counters():
                Multiprocess(config, sockets=[listener]).run()
            return Status.DONE
        for number in (signal.SIGTERM, signal.SIGINT):  # uvicorn raises it again at its end
            signal.signal(number, lambda _number, _frame: None)
        server = uvicorn.Server(config)
        server.run(sockets=[listener])
        return Status.DONE if server.started else Status.FAILED


def _collect_seldom() -> None:
    """Have the collector leave alone what lasts, and look at the rest after many requests instead of one.

    It took a fifth of a small request's time (`dev.py bench server`). What is in no circle goes at once
    all the same.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(_COLLECT_AFTER, 20, 50)


def app() -> FastAPI:
    """Return the server of this process's environment, for uvicorn to call."""
    settings = read_settings(os.environ)
    start_logs(settings)
    served = create_app(settings)
    _collect_seldom()
    return served


def worker(settings: Settings, _options: Namespace) -> Status:
    """Do tasks until told to stop; the one at hand is done first."""
    start_logs(settings)
    with at_work(settings):
        bring_up(settings)
        asyncio.run(_work(settings))
    return Status.DONE


def bring_up(settings: Settings) -> None:
    """Bring the schema to what this version needs. Raises CommandError where a later one made it."""
    settings.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    refuse_newer_schema(revision(settings))
    migrate(settings)


def start_logs(settings: Settings) -> None:
    """Log as `settings` say: lines of JSON in production, lines for people in development."""
    configure_logs(debug=settings.debug, as_json=settings.is_production)


async def _work(settings: Settings) -> None:
    ctx = make_context(settings)
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda _number, _frame: loop.call_soon_threadsafe(stop.set))
    loop = asyncio.get_running_loop()
    try:
        async with working(ctx, Runner(ctx.database, ctx.clock, works(ctx))):
            print("Doing tasks; stop with Ctrl-C or SIGTERM.", flush=True)
            await stop.wait()
    finally:
        await close(ctx)


@contextmanager
def _listening(host: str, port: int) -> Iterator[socket.socket]:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listener = socket.create_server((host, port), family=family, backlog=_BACKLOG)
    except OSError as error:
        raise CommandError(_why_not(host, port, error), Status.FAILED) from None
    with listener:
        listener.set_inheritable(True)
        yield listener


def _why_not(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"{host}:{port} is taken by another program; stop that, or choose another --port."
    if error.errno == errno.EACCES:
        return f"Port {port} needs rights that this user has not; choose a --port above 1023."
    return (
        f"{host}:{port} cannot be listened on ({error.strerror or error}); choose another --host."
    )


def _address(host: str, listener: socket.socket) -> str:
    shown = {"0.0.0.0": DEFAULT_HOST, "::": "::1"}.get(host, host)  # noqa: S104 - every address has no name
    name = f"[{shown}]" if ":" in shown else shown
    return f"http://{name}:{listener.getsockname()[1]}"


def _tell(settings: Settings, address: str, workers: int) -> None:
    database = "SQLite, in that folder" if settings.use_sqlite else "PostgreSQL"
    processes = "one process" if workers == 1 else f"{workers} processes"
    lines = [
        f"Reely's server is at {address} ({settings.reely_env}, {processes}).",
        f"Its data is in {settings.folder}; its database is {database}.",
    ]
    mails = Postman(settings, utc_now).folder
    if mails is not None:
        lines.append(f"No SMTP host is set: mails are written to {mails}.")
    if settings.debug:
        lines.append(f"The API is described at {address}/docs.")
    print("\n".join(lines), flush=True)


@contextmanager
def _shared_counters() -> Iterator[None]:
    """Give the processes a folder in which they count together, unless one is named."""
    if _SHARED_COUNTERS in os.environ:
        yield
        return
    folder = tempfile.mkdtemp(prefix="reely-counters-")
    os.environ[_SHARED_COUNTERS] = folder
    try:
        yield
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _port(written: str) -> int:
    return _between(written, least=0, most=65535)


def _workers(written: str) -> int:
    return _between(written, least=1, most=256)


def _between(written: str, *, least: int, most: int) -> int:
    if not written.isdecimal() or not least <= int(written) <= most:
        raise ArgumentTypeError(f"write a number from {least} to {most}")
    return int(written)
