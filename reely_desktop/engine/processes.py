"""Running a child program: the only place in the engine that starts one.

A child gets a group of its own, no standard input, and its output is always drained, so that it can
neither hang on a full pipe nor take a Ctrl+C meant for Reely. Its descendants end with it. Cancelling
sends TERM, waits 0.15 s and then kills the whole group: ffmpeg alone may take seconds to heed TERM.
While the work is paused the child and its descendants are suspended: they take no processor time.

A group is a session on POSIX and a job object on Windows, which could not be tried. If Reely itself is
killed, Windows ends the job; elsewhere the child ends at its next write to a pipe that nobody reads. One
that works long between two writes and is Reely's own can end at once: its standard input is a pipe that says
nothing and breaks with Reely (`end_with_reely`). One that is suspended does neither: meanwhile a shell
beside it reads from a pipe of Reely's, and ends the group when that breaks.
"""

import os
import signal
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import IO

import psutil

from reely_desktop.engine.errors import Cancelled
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
        creationflags=_CREATION_FLAGS | (_GIVE_WAY_FLAGS if gives_way else 0),
    )
    group = _Group(child)
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
    group: "_Group",
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


def _suspend(child: subprocess.Popen[bytes], group: "_Group", *, until: Callable[[], None]) -> None:
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


def _end(child: subprocess.Popen[bytes], group: "_Group") -> None:
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


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _CREATION_FLAGS = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
    _GIVE_WAY_FLAGS = subprocess.IDLE_PRIORITY_CLASS
    _EXTENDED_LIMITS = 9
    _KILL_ON_JOB_CLOSE = 0x2000

    class _BasicLimits(ctypes.Structure):
        _fields_ = (
            ("PerProcessUserTimeLimit", wintypes.LARGE_INTEGER),
            ("PerJobUserTimeLimit", wintypes.LARGE_INTEGER),
            ("LimitFlags", wintypes.DWORD),
            ("MinimumWorkingSetSize", ctypes.c_size_t),
            ("MaximumWorkingSetSize", ctypes.c_size_t),
            ("ActiveProcessLimit", wintypes.DWORD),
            ("Affinity", ctypes.c_size_t),
            ("PriorityClass", wintypes.DWORD),
            ("SchedulingClass", wintypes.DWORD),
        )

    class _ExtendedLimits(ctypes.Structure):
        _fields_ = (
            ("BasicLimitInformation", _BasicLimits),
            ("IoInfo", ctypes.c_ulonglong * 6),
            ("ProcessMemoryLimit", ctypes.c_size_t),
            ("JobMemoryLimit", ctypes.c_size_t),
            ("PeakProcessMemoryUsed", ctypes.c_size_t),
            ("PeakJobMemoryUsed", ctypes.c_size_t),
        )

    class _Group:
        """A job object that its processes do not outlive."""

        def __init__(self, child: subprocess.Popen[bytes]) -> None:
            self._child = child
            self._kernel = ctypes.WinDLL("kernel32", use_last_error=True)
            self._kernel.CreateJobObjectW.restype = wintypes.HANDLE
            self._job = wintypes.HANDLE(self._kernel.CreateJobObjectW(None, None))
            limits = _ExtendedLimits()
            limits.BasicLimitInformation.LimitFlags = _KILL_ON_JOB_CLOSE
            self._kernel.SetInformationJobObject(
                self._job, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits)
            )
            # Popen keeps the handle to itself, and the process may be gone by its number.
            handle = wintypes.HANDLE(int(child._handle))  # type: ignore[attr-defined]  # noqa: SLF001
            self._kernel.AssignProcessToJobObject(self._job, handle)

        def signal(self, *, hard: bool) -> None:
            """Ask all to end, or end them."""
            if hard:
                self._kernel.TerminateJobObject(self._job, 1)
                self._child.kill()
            else:
                with suppress(OSError):  # one without a console of ours cannot be asked
                    self._child.send_signal(signal.CTRL_BREAK_EVENT)

        def give_way(self) -> None:
            """Do nothing: it was started that way."""

        @contextmanager
        def ending_with_reely(self) -> Iterator[None]:
            """Do nothing: the job does."""
            yield

        def close(self) -> None:
            """Let go of the job, which ends what is left in it."""
            self._kernel.CloseHandle(self._job)

else:
    _CREATION_FLAGS = 0
    _GIVE_WAY_FLAGS = 0
    _LAST_IN_LINE = 19
    _END_AT_A_BROKEN_PIPE = 'read -r word || kill -s KILL -- "-$1"'

    class _Group:
        """A session of its own, named by its first process."""

        def __init__(self, child: subprocess.Popen[bytes]) -> None:
            self._number = child.pid

        def signal(self, *, hard: bool) -> None:
            """Ask all to end, or end them."""
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._number, signal.SIGKILL if hard else signal.SIGTERM)

        def give_way(self) -> None:
            """Let everything else go first: in its session, and of sessions where Linux ranks them."""
            with suppress(ProcessLookupError, PermissionError):
                os.setpriority(os.PRIO_PGRP, self._number, _LAST_IN_LINE)
            with suppress(OSError):
                Path(f"/proc/{self._number}/autogroup").write_text(
                    str(_LAST_IN_LINE), encoding="ascii"
                )

        @contextmanager
        def ending_with_reely(self) -> Iterator[None]:
            """Have the group ended if Reely is killed before the context is left."""
            watcher = subprocess.Popen(  # noqa: S603 - as above
                ["/bin/sh", "-c", _END_AT_A_BROKEN_PIPE, "reely-watcher", str(self._number)],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
            try:
                yield
            finally:
                watcher.communicate(b"over\n")

        def close(self) -> None:
            """Do nothing: a session goes with its last process."""
