"""Servers in processes of their own, started for a bench and stopped after it."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.measuring import RunFailed

_PATIENCE_SECONDS = 60.0
_PROCESSES = Path("/proc")


@dataclass(frozen=True, slots=True)
class Running:
    """A server that answers at `address`; it took `started_seconds` until it did."""

    address: str
    started_seconds: float
    process_id: int

    def resident_bytes(self) -> int:
        """Return the memory that its process and the ones below it have in use."""
        total = 0
        for process_id in _family(self.process_id):
            try:
                told = (_PROCESSES / str(process_id) / "statm").read_text(encoding="ascii").split()
            except OSError:
                continue  # it has ended meanwhile
            total += int(told[1]) * os.sysconf("SC_PAGE_SIZE")
        return total


@contextmanager
def reely_server(settings: Mapping[str, str], *, workers: int = 1) -> Iterator[Running]:
    """Run the server as people do, with `settings` as its environment."""
    port = free_port()
    words = ["serve", "--port", str(port), "--workers", str(workers)]
    command = [sys.executable, "-c", "from server.cli import main; raise SystemExit(main())"]
    with _running([*command, *words], settings, port=port, path="/health/live") as running:
        yield running


@contextmanager
def floor(name: str, settings: Mapping[str, str]) -> Iterator[Running]:
    """Run one of `bench.server_floors`."""
    port = free_port()
    path = "/health/live" if name == "inline" else "/"
    command = [sys.executable, "-m", "bench.server_floors", name, str(port)]
    with _running(command, settings, port=port, path=path) as running:
        yield running


def free_port() -> int:
    """Return a port that nobody listens on just now."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
    return port


@contextmanager
def _running(
    command: Sequence[str], settings: Mapping[str, str], *, port: int, path: str
) -> Iterator[Running]:
    address = f"http://127.0.0.1:{port}"
    began = time.monotonic()
    with subprocess.Popen(
        command,
        env={**os.environ, **settings},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            while not _answers(address + path):
                if process.poll() is not None or time.monotonic() - began > _PATIENCE_SECONDS:
                    raise RunFailed(f"{' '.join(command[-3:])} did not start")
                time.sleep(0.01)
            yield Running(address, time.monotonic() - began, process.pid)
        finally:
            process.terminate()
            try:
                process.wait(timeout=40)
            except subprocess.TimeoutExpired:
                process.kill()


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310 - loopback, by http
            return bool(answer.status < 400)  # noqa: PLR2004 - HTTP's own border
    except (urllib.error.URLError, OSError):
        return False


def _family(process_id: int) -> list[int]:
    """Return `process_id` and the processes that it started, and theirs."""
    parents = {}
    for told in _PROCESSES.glob("[0-9]*/stat"):
        try:
            fields = told.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        except OSError:
            continue  # it has ended meanwhile
        parents[int(told.parent.name)] = int(fields[1])
    family = [process_id]
    for member in family:  # it grows as it is walked
        family += [child for child, parent in parents.items() if parent == member]
    return family
