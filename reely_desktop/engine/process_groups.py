"""What a child program and all its descendants are held by: a session on POSIX, a job object on Windows.

The latter could not be tried.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    CREATION_FLAGS = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
    GIVE_WAY_FLAGS = subprocess.IDLE_PRIORITY_CLASS
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

    class Group:
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
    CREATION_FLAGS = 0
    GIVE_WAY_FLAGS = 0
    _LAST_IN_LINE = 19
    _TRIES, _TRIED_AGAIN_AFTER_S = 10, 0.03
    _END_AT_A_BROKEN_PIPE = 'read -r word || kill -s KILL -- "-$1"'

    class Group:
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
            self._give_way_as_a_session()

        def _give_way_as_a_session(self) -> None:
            rank = Path(f"/proc/{self._number}/autogroup")
            for _ in range(_TRIES):
                try:
                    rank.write_text(str(_LAST_IN_LINE), encoding="ascii")
                except BlockingIOError:  # of all programs one is heard each tenth of a second
                    time.sleep(_TRIED_AGAIN_AFTER_S)
                except OSError:  # nobody ranks them here, or it is over
                    return
                else:
                    return

        @contextmanager
        def ending_with_reely(self) -> Iterator[None]:
            """Have the group ended if Reely is killed before the context is left."""
            watcher = subprocess.Popen(  # noqa: S603 - the one figure in it is a number
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
