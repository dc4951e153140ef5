"""Running a child program: the only place in the engine that starts one.

A child gets its own process group, no standard input, and its output is always drained, so that it
can neither hang on a full pipe nor take a Ctrl+C meant for Reely. Cancelling sends TERM, waits
0.3 s and then kills the whole group: ffmpeg alone may take seconds to heed TERM.
If Reely itself is killed, the child ends at its next write to a pipe that nobody reads.
"""

import os
import signal
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import IO

from reely_desktop.engine.errors import Cancelled
from reely_desktop.engine.progress import Cancellation

_POLL = timedelta(milliseconds=20)
_GRACE = timedelta(milliseconds=300)
_RING_LINES = 200
_PIECE_BYTES = 1 << 18


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
) -> Finished:
    """Run `args` to the end and return how it ended, whatever its status.

    `on_line` gets each line of standard output as it comes, on this function's own reader thread; the
    output is then not collected. Raises Cancelled once a cancelled child is gone, and OSError when
    the program cannot be started.
    """
    chunks: list[bytes] = []
    take = chunks.append if on_line is None else lambda raw: on_line(_text(raw))
    ended = _supervise(args, cancellation=cancellation, read=lambda pipe: _drain(pipe, take))
    return replace(ended, output=b"".join(chunks))


def stream(
    args: Sequence[str], *, cancellation: Cancellation, on_bytes: Callable[[bytes], None]
) -> Finished:
    """Run `args` as `run` does, handing over its output as it comes instead of collecting it.

    `on_bytes` gets what there is, in pieces of no particular size, on this function's own reader
    thread; while it works the child waits, so that memory stays bounded.
    """
    return _supervise(args, cancellation=cancellation, read=lambda pipe: _pour(pipe, on_bytes))


def end_group(child: subprocess.Popen[bytes]) -> None:
    """End a child and its descendants: TERM, then KILL after the grace. Harmless once it is gone."""
    if child.poll() is not None:
        return
    _signal_group(child, hard=False)
    try:
        child.wait(_GRACE.total_seconds())
    except subprocess.TimeoutExpired:
        _signal_group(child, hard=True)
        child.wait()


def _supervise(
    args: Sequence[str], *, cancellation: Cancellation, read: Callable[[IO[bytes]], None]
) -> Finished:
    cancellation.raise_if_cancelled()
    child = subprocess.Popen(  # noqa: S603 - arguments are a list, never a shell line
        list(args),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=sys.platform != "win32",
        creationflags=_CREATION_FLAGS,
    )
    words: deque[str] = deque(maxlen=_RING_LINES)
    readers = [
        threading.Thread(target=read, args=(child.stdout,), daemon=True),
        threading.Thread(
            target=_drain, args=(child.stderr, lambda raw: words.append(_text(raw))), daemon=True
        ),
    ]
    for reader in readers:
        reader.start()
    try:
        _wait(child, cancellation)
    finally:
        end_group(child)
        for reader in readers:
            reader.join()
    return Finished(status=child.returncode, output=b"", last_words=tuple(words))


def _wait(child: subprocess.Popen[bytes], cancellation: Cancellation) -> None:
    while True:
        try:
            child.wait(_POLL.total_seconds())
        except subprocess.TimeoutExpired:
            if cancellation.is_cancelled:
                end_group(child)
                raise Cancelled from None
        else:
            return


def _drain(pipe: IO[bytes], take: Callable[[bytes], None]) -> None:
    with pipe:
        for raw in pipe:
            take(raw)


def _pour(pipe: IO[bytes], take: Callable[[bytes], None]) -> None:
    with pipe:
        while raw := os.read(pipe.fileno(), _PIECE_BYTES):
            take(raw)


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", errors="replace").rstrip("\r\n")


if sys.platform == "win32":
    _CREATION_FLAGS = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW

    def _signal_group(child: subprocess.Popen[bytes], *, hard: bool) -> None:
        if hard:
            child.kill()
        else:
            child.send_signal(signal.CTRL_BREAK_EVENT)

else:
    _CREATION_FLAGS = 0

    def _signal_group(child: subprocess.Popen[bytes], *, hard: bool) -> None:
        try:
            os.killpg(child.pid, signal.SIGKILL if hard else signal.SIGTERM)
        except ProcessLookupError:
            return
