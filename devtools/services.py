"""A PostgreSQL and a Redis for the tests of the server, of their own and for as long as they run.

Both lie in a temporary folder and listen on free ports of 127.0.0.1, so that none that the machine
runs already is touched or needed. They are stopped however the tests end; on Linux they also end
when this process is killed. Where one of them is not installed its tests are left out, and said to be.
"""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from devtools.steps import ROOT, StepError

POSTGRESQL = "REELY_TEST_POSTGRESQL"
REDIS = "REELY_TEST_REDIS"
_TESTS = ROOT / "tests" / "server"
_PLACES = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql*/bin")
_OWNER = "postgres"  # PostgreSQL refuses to run as root; its package makes this user
_MEMORY = Path("/dev/shm")  # noqa: S108 - folders with names nobody knows are made in it
_ROOM = 2 << 30
_PATIENCE_S = 60.0
_LAST_WORDS = 10
# What these hold is thrown away, so nothing waits for the disk.
_POSTGRESQL_SETTINGS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "400",
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
}
# A commit reaches the system's memory before it is acknowledged, and so outlives the server's death.
_KEEPING = {**_POSTGRESQL_SETTINGS, "synchronous_commit": "on", "full_page_writes": "on"}
_STATISTICS = "pg_stat_statements"


@dataclass(frozen=True, slots=True)
class Service:
    """A server that tests stop and start again, at the same `url`; it runs at first."""

    url: str
    _serving: Callable[[], AbstractContextManager[str]]
    _running: contextlib.ExitStack

    def stop(self) -> None:
        """Stop it at once, whoever is connected."""
        self._running.close()

    def start(self) -> None:
        """Start it, and wait until it answers. Raises StepError if it does not."""
        self._running.enter_context(self._serving())


def are_needed(arguments: Sequence[str]) -> bool:
    """Tell whether tests of the server can be among those that `arguments` of pytest choose."""
    paths = [Path(word.partition("::")[0]) for word in arguments if not word.startswith("-")]
    chosen = [(ROOT / path).resolve() for path in paths if (ROOT / path).exists()]
    return not chosen or any(
        path.is_relative_to(_TESTS) or _TESTS.is_relative_to(path) for path in chosen
    )


@contextlib.contextmanager
def started(
    environ: Mapping[str, str], *, where: Path | None = None
) -> Iterator[Mapping[str, str]]:
    """Start what is installed, yield the variables that tell the tests of it, and stop it.

    The database lies in a folder of `where`. What `environ` names already is used and left alone.
    Raises StepError when one does not start.
    """
    with contextlib.ExitStack() as stack:
        found: dict[str, str] = {}
        if not environ.get(POSTGRESQL):
            programs = postgresql_programs()
            if programs is None:
                _say("there is no PostgreSQL here, so the server's tests run on SQLite only")
            else:
                found[POSTGRESQL] = stack.enter_context(_running_postgresql(programs, where))
        if not environ.get(REDIS):
            program = shutil.which("redis-server")
            if program is None:
                _say("there is no Redis here, so its tests are left out")
            else:
                found[REDIS] = stack.enter_context(_running_redis(program))
        yield found


def in_memory() -> Path | None:
    """Return a folder in memory with room for the tests' databases; None where there is none.

    ext4 is slow to make files after many were deleted, and each test makes a database of 300 files.
    """
    there = os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free >= _ROOM
    return _MEMORY if there else None


def postgresql_programs() -> Path | None:
    """Return the folder of the newest PostgreSQL that is installed; its programs are rarely on PATH."""
    folders = [path for place in _PLACES for path in Path("/").glob(place.lstrip("/"))]
    on_path = shutil.which("postgres")
    if on_path is not None:
        folders.append(Path(on_path).resolve().parent)
    able = [folder for folder in folders if (folder / "initdb").exists()]
    return max(able, key=_version, default=None)


def _version(folder: Path) -> tuple[int, ...]:
    words = folder.parent.name.replace("-", "@").split("@")
    return tuple(int(word) for word in words if word.isdecimal())


@contextlib.contextmanager
def halting_postgresql(programs: Path) -> Iterator[Service]:
    """Run a PostgreSQL that tests may stop as a power cut does; what it acknowledged it keeps."""
    with _initialised(programs) as folder:
        yield from _halting(lambda port: _serving_postgresql(programs, folder, port, _KEEPING))


@contextlib.contextmanager
def halting_redis(program: str) -> Iterator[Service]:
    """Run a Redis that tests may stop; what it held is gone then."""
    with _folder("reely-redis-", None) as folder:
        yield from _halting(lambda port: _serving_redis(program, folder, port))


def _halting(start: Callable[[int], AbstractContextManager[str]]) -> Iterator[Service]:
    port = _free_port()
    with contextlib.ExitStack() as running:
        url = running.enter_context(start(port))
        yield Service(url, lambda: start(port), running)


@contextlib.contextmanager
def _running_postgresql(programs: Path, where: Path | None) -> Iterator[str]:
    with (
        _initialised(programs, where) as folder,
        _serving_postgresql(programs, folder, _free_port(), _POSTGRESQL_SETTINGS) as url,
    ):
        yield url


@contextlib.contextmanager
def _initialised(programs: Path, where: Path | None = None) -> Iterator[Path]:
    owner = _postgresql_owner()
    with _folder("reely-postgresql-", owner, where) as folder:
        data = folder / "data"
        initdb = [programs / "initdb", "-D", data, "-U", "reely", "-A", "trust", "-N", "-E", "UTF8"]
        made = subprocess.run(
            [*_as(owner), *map(str, initdb), "--locale=C"],
            check=False,
            cwd=folder,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
        )
        if made.returncode != 0:
            raise StepError(f"tests: PostgreSQL could not be set up: {made.stderr.strip()}")
        yield folder


@contextlib.contextmanager
def _serving_postgresql(
    programs: Path, folder: Path, port: int, settings: Mapping[str, str]
) -> Iterator[str]:
    settings = dict(settings)
    if (programs.parent / "lib" / f"{_STATISTICS}.so").exists():
        settings["shared_preload_libraries"] = _STATISTICS
    chosen = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
    server = [str(programs / "postgres"), "-D", str(folder / "data"), "-p", str(port), *chosen]
    ready = [str(programs / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(port)]
    owner = _postgresql_owner()
    with _running("PostgreSQL", server, folder, owner=owner, stop=signal.SIGQUIT) as process:
        _wait_until(lambda: _succeeds(ready), "PostgreSQL", process, folder)
        yield f"postgresql://reely@127.0.0.1:{port}/postgres"


@contextlib.contextmanager
def _running_redis(program: str) -> Iterator[str]:
    with (
        _folder("reely-redis-", None) as folder,
        _serving_redis(program, folder, _free_port()) as url,
    ):
        yield url


@contextlib.contextmanager
def _serving_redis(program: str, folder: Path, port: int) -> Iterator[str]:
    server = [program, "--bind", "127.0.0.1", "--port", str(port)]
    server += ["--save", "", "--appendonly", "no", "--dir", str(folder)]
    with _running("Redis", server, folder, owner=None, stop=signal.SIGTERM) as process:
        _wait_until(lambda: _answers_ping(port), "Redis", process, folder)
        yield f"redis://127.0.0.1:{port}/0"


def _postgresql_owner() -> str | None:
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return _OWNER if is_root else None


@contextlib.contextmanager
def _folder(prefix: str, owner: str | None, where: Path | None = None) -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix=prefix, dir=where))
    try:
        if owner is not None:
            try:
                shutil.chown(folder, user=owner)
            except LookupError:
                raise StepError(
                    f"tests: PostgreSQL does not run as root, and there is no user {owner} to run it as."
                ) from None
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def _running(
    name: str, command: Sequence[str], folder: Path, *, owner: str | None, stop: signal.Signals
) -> Iterator[subprocess.Popen[bytes]]:
    """Run `command` until the end of the block, out of reach of the terminal's Ctrl-C."""
    with (folder / "log").open("wb") as log:
        try:
            process = subprocess.Popen(
                [*_as(owner), *command],
                cwd=folder,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        except OSError as error:
            raise StepError(f"tests: {name} could not be started: {error}") from error
        try:
            yield process
        finally:
            process.send_signal(stop)
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _as(owner: str | None) -> list[str]:
    """Return what to put before a command to run it as `owner`, and to end it with this process."""
    setpriv = shutil.which("setpriv")
    if setpriv is None:
        if owner is not None:
            raise StepError("tests: PostgreSQL does not run as root; install util-linux (setpriv).")
        return []
    words = [setpriv]
    if owner is not None:
        words += [f"--reuid={owner}", f"--regid={owner}", "--clear-groups"]
    return [*words, "--pdeathsig=INT", "--"]


def _wait_until(
    is_ready: Callable[[], bool], name: str, process: subprocess.Popen[bytes], folder: Path
) -> None:
    deadline = time.monotonic() + _PATIENCE_S
    while not is_ready():
        if process.poll() is not None or time.monotonic() > deadline:
            words = (folder / "log").read_text(encoding="utf-8", errors="replace").splitlines()
            raise StepError("\n".join([f"tests: {name} did not start:", *words[-_LAST_WORDS:]]))
        time.sleep(0.05)


def _succeeds(command: Sequence[str]) -> bool:
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


def _answers_ping(port: int) -> bool:
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=1) as connection:
            connection.sendall(b"PING\r\n")
            return connection.recv(16).startswith(b"+PONG")
    except OSError:
        return False


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
    return port


def _say(what: str) -> None:
    sys.stderr.write(f"tests: {what}\n")
