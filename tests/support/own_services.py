"""A PostgreSQL and a Redis of a test's own, to be stopped and started while a server works with them."""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from devtools.services import postgresql_programs

PATIENCE_S = 60


class OwnPostgreSQL:
    """A server in `folder`, as the user postgres where this is root; what it has committed is on disk."""

    def __init__(self, programs: Path, folder: Path, port: int) -> None:
        self.url = f"postgresql://reely@127.0.0.1:{port}/postgres"
        self._programs = programs
        self._folder = folder
        self._port = port

    def make(self) -> None:
        self._run("initdb", "-D", "data", "-U", "reely", "-A", "trust", "-E", "UTF8", "--locale=C")

    def start(self) -> None:
        options = f"-p {self._port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
        self._control("start", "-w", "-l", "log", "-o", options)

    def break_off(self) -> None:
        """Stop it as a failing machine would: transactions under way are lost, connections cut."""
        self._control("stop", "-m", "immediate")

    def _control(self, *words: str) -> None:
        self._run("pg_ctl", "-D", "data", *words)

    def _run(self, program: str, *words: str) -> None:
        as_owner = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        subprocess.run(
            [*as_owner, str(self._programs / program), *words],
            cwd=self._folder,
            check=True,
            timeout=PATIENCE_S,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )


@contextmanager
def own_postgresql(programs: Path) -> Iterator[OwnPostgreSQL]:
    """Run a PostgreSQL for the length of the block."""
    folder = Path(tempfile.mkdtemp(prefix="reely-own-postgresql-"))
    if os.geteuid() == 0:
        shutil.chown(folder, user="postgres")
    server = OwnPostgreSQL(programs, folder, free_port())
    try:
        server.make()
        server.start()
        yield server
        server.break_off()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


class OwnRedis:
    """A Redis that keeps nothing on disk."""

    def __init__(self, program: str, port: int) -> None:
        self.url = f"redis://127.0.0.1:{port}/0"
        self._command = [program, "--port", str(port), "--save", "", "--bind", "127.0.0.1"]
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        self._process = subprocess.Popen(
            self._command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8"
        )
        assert self._process.stdout is not None
        while "Ready to accept connections" not in (line := self._process.stdout.readline()):
            assert line, "Redis ended before it was ready"

    def stop(self) -> None:
        if self._process is None:
            return
        self._process.send_signal(signal.SIGKILL)
        self._process.communicate(timeout=PATIENCE_S)
        self._process = None


@contextmanager
def own_redis(program: str) -> Iterator[OwnRedis]:
    """Run a Redis for the length of the block."""
    server = OwnRedis(program, free_port())
    server.start()
    try:
        yield server
    finally:
        server.stop()


def installed_postgresql() -> Path | None:
    """Return where PostgreSQL's programs lie; None where there are none, or nobody to run them as."""
    if os.geteuid() == 0 and shutil.which("runuser") is None:
        return None
    return postgresql_programs()


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        port: int = found.getsockname()[1]
    return port
