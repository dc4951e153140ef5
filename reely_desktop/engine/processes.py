"""Running a child program: the only place in the engine that starts one.

A child gets a group of its own, no standard input, and its output is always drained, so that it can
neither hang on a full pipe nor take a Ctrl+C meant for Reely. Its descendants end with it. Cancelling
sends TERM, waits 0.15 s and then kills the whole group: ffmpeg alone may take seconds to heed TERM.
While the work is paused the child and its descendants are suspended: they take no processor time.

If Reely itself is killed, Windows ends the group (`process_groups`); elsewhere the child ends at its next
write to a pipe that nobody reads. One that works long between two writes and is Reely's own can end at once:
its standard input is a pipe that says nothing and breaks with Reely (`end_with_reely`). One that is suspended
does neither: meanwhile a shell beside it reads from a pipe of Reely's, and ends the group when that breaks.
"""

import os
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import IO

import psutil

from reely_desktop.engine.errors import Cancelled
from reely_desktop.engine.process_groups import CREATION_FLAGS, GIVE_WAY_FLAGS, Group
from reely_desktop.engine.progress import Cancellation

_POLL = timedelta(milliseconds=20)
_GRACE = timedelta(milliseconds=150)
_RING_LINES = 200
_LONGEST_LINE_BYTES = 1 << 16
_STANDARD_INPUT = 0


@dataclass(frozen=True, slots=True)
class Finished:
    """How a child ended: its exit status, its standard output, its last lines of standard error."""

    status: int
    output: bytes
    last_words: tuple[str, ...]


def run(
    args: Sequence[str],
    *,
    cancellation: Cancellation,
    on_line: Callable[[str], None] | None = None,
    gives_way: bool = False,
    is_watching: bool = False,
) -> Finished:
    """Run `args` to the end and return how it ended, whatever its status.

    `on_line` gets each line of standard output as it comes, on this function's own reader thread; the
    output is then not collected. Lines longer than 64 KiB come in pieces. A child that `gives_way` gets
    the time that nothing else on the machine wants; one that `is_watching` calls `end_with_reely`. Raises
    Cancelled once a cancelled child is gone, OSError when the program cannot be started, and what `on_line`
    raises.
    """
    cancellation.raise_if_cancelled()
    child = subprocess.Popen(  # noqa: S603 - arguments are a list, never a shell line
        list(args),
        stdin=subprocess.PIPE if is_watching else subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=sys.platform != "win32",
        creationflags=CREATION_FLAGS | (GIVE_WAY_FLAGS if gives_way else 0),
    )
    group = Group(child)
    if gives_way:
        group.give_way()
    chunks: list[bytes] = []
    words: deque[str] = deque(maxlen=_RING_LINES)
    readers = [
        _Reader(child.stdout, chunks.append if on_line is None else _in_text(on_line)),
        _Reader(child.stderr, _in_text(words.append)),
    ]
    for reader in readers:
        reader.start()
    try:
        _wait(child, group, readers, cancellation)
    finally:
        _end(child, group)
        for reader in readers:
            reader.join(_GRACE.total_seconds())
        if any(reader.is_alive() for reader in readers):
            group.signal(hard=True)  # what the child left behind may still hold its pipes
        group.close()
        if child.stdin is not None:
            child.stdin.close()
    for reader in readers:
        while reader.is_alive():
            cancellation.raise_if_cancelled()
            reader.join(_POLL.total_seconds())
        if reader.trouble is not None:
            raise reader.trouble
    return Finished(status=child.returncode, output=b"".join(chunks), last_words=tuple(words))


def end_with_reely() -> None:
    """Have this process, a child that `is_watching`, end at once when Reely does, whatever it is doing."""
    if sys.platform == "win32":
        return  # the job ends it, and reading there would hold up libraries that look at their input

    def watch() -> None:
        with suppress(OSError):
            while os.read(_STANDARD_INPUT, 1):
                pass
        os._exit(1)

    threading.Thread(target=watch, name="reely-end-with", daemon=True).start()


def _wait(
    child: subprocess.Popen[bytes],
    group: Group,
    readers: Sequence["_Reader"],
    cancellation: Cancellation,
) -> None:
    while True:
        try:
            child.wait(_POLL.total_seconds())
        except subprocess.TimeoutExpired:
            if cancellation.is_paused:
                _suspend(child, group, until=cancellation.wait_while_paused)
            if cancellation.is_cancelled:
                raise Cancelled from None
            if any(reader.trouble is not None for reader in readers):
                return
        else:
            return


def _suspend(child: subprocess.Popen[bytes], group: Group, *, until: Callable[[], None]) -> None:
    """Suspend a child and its descendants until `until` returns."""
    stopped: list[psutil.Process] = []
    with group.ending_with_reely():
        try:
            with suppress(psutil.Error):
                first = psutil.Process(child.pid)
                for process in (first, *first.children(recursive=True)):
                    process.suspend()
                    stopped.append(process)
            until()
        finally:
            for process in stopped:
                with suppress(psutil.Error):
                    process.resume()


def _end(child: subprocess.Popen[bytes], group: Group) -> None:
    """End a child and its descendants: TERM, then KILL after the grace. Harmless once it is gone."""
    if child.poll() is not None:
        return
    group.signal(hard=False)
    try:
        child.wait(_GRACE.total_seconds())
    except subprocess.TimeoutExpired:
        group.signal(hard=True)
        child.wait()


class _Reader(threading.Thread):
    """Empties one pipe of a child line by line; `trouble` is what came in the way."""

    def __init__(self, pipe: IO[bytes] | None, take: Callable[[bytes], object]) -> None:
        super().__init__(daemon=True)
        self.trouble: BaseException | None = None
        self._pipe = pipe
        self._take = take

    def run(self) -> None:
        assert self._pipe is not None  # noqa: S101 - for the type checker; it was asked for
        try:
            with self._pipe as pipe:
                while raw := pipe.readline(_LONGEST_LINE_BYTES):
                    self._take(raw)
        except BaseException as error:  # noqa: BLE001 - it is raised again by whoever waits
            self.trouble = error


def _in_text(take: Callable[[str], object]) -> Callable[[bytes], object]:
    return lambda raw: take(raw.decode("utf-8", errors="replace").rstrip("\r\n"))
