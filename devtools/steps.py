"""Running one step of the setup and telling of it in one line.

A step's own output is kept back; while it runs its line shows that it is alive, by counting seconds
on a terminal and by dots elsewhere. When it fails, its last words are shown. All of it goes to
standard error: standard output belongs to the command that the person asked for.
"""

import contextlib
import signal
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parent.parent
_LAST_WORDS = 25
_DOT_EVERY_S = 5


class StepError(Exception):
    """A step failed or cannot be done; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a program ended, and all that it said on both its outputs."""

    status: int
    output: str


def run_step(
    title: str,
    command: Sequence[str],
    *,
    env: Mapping[str, str],
    advice: str,
    stop: signal.Signals = signal.SIGTERM,
) -> None:
    """Run `command` as the step `title`; raise StepError with `advice` when it fails."""
    ended = watch(title, command, env=env, stop=stop)
    if ended.status != 0:
        last = "\n".join(deque(ended.output.splitlines(), maxlen=_LAST_WORDS))
        raise StepError(f"{last}\n{advice}")


def watch(
    title: str,
    command: Sequence[str],
    *,
    env: Mapping[str, str],
    stop: signal.Signals = signal.SIGTERM,
) -> Ended:
    """Run `command` to its end under one line that begins with `title` and is alive meanwhile.

    When this program is told to stop, `command` gets the signal `stop` and is waited for; nothing
    goes on behind the person's back.
    """
    began = time.monotonic()
    line = _Line(title)
    lines: list[str] = []
    try:
        child = subprocess.Popen(
            command,
            cwd=ROOT,
            env=dict(env),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
        )
    except OSError as error:
        line.end("could not start")
        return Ended(status=127, output=f"{command[0]}: {error.strerror}")
    with child:
        try:
            reader = threading.Thread(target=_keep, args=(child.stdout, lines), daemon=True)
            reader.start()
            status = _wait(child, line, since=began)
        except BaseException:
            line.add("stopping … ")
            with contextlib.suppress(PermissionError):  # what sudo runs hears the terminal alone
                child.send_signal(stop)
            _wait(child, line, since=began)
            line.end("stopped")
            raise
        reader.join()
    seconds = round(time.monotonic() - began)
    line.end(f"done in {seconds} s" if status == 0 else f"failed after {seconds} s")
    return Ended(status=status, output="".join(lines))


def _wait(child: subprocess.Popen[str], line: "_Line", *, since: float) -> int:
    """Return the status of `child` when it ends; until then `line` shows that it is alive."""
    while True:
        try:
            return child.wait(timeout=1)
        except subprocess.TimeoutExpired:
            line.live(round(time.monotonic() - since))


def _keep(pipe: IO[str] | None, lines: list[str]) -> None:
    lines.extend(pipe or ())


class _Line:
    """One line of the terminal that is written to until its step ends."""

    def __init__(self, title: str) -> None:
        self._head = f"{title} … "
        self._redraws = sys.stderr.isatty()
        self._say(self._head)

    def live(self, seconds: int) -> None:
        if self._redraws:
            self._say(f"\r{self._head}{seconds} s")
        elif seconds % _DOT_EVERY_S == 0:
            self._say(".")

    def add(self, words: str) -> None:
        self._head += words
        self._say(f"\r{self._head}" if self._redraws else words)

    def end(self, how: str) -> None:
        self._say(f"\r{self._head}{how}\n" if self._redraws else f"{how}\n")

    def _say(self, words: str) -> None:
        sys.stderr.write(words)
        sys.stderr.flush()
