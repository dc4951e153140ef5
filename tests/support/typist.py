"""Somebody at a terminal: reads what a program asks, and answers by typing."""

import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

_PATIENCE_S = 60


@dataclass
class Typist:
    """At the terminal of a program that tells and asks on stderr."""

    program: subprocess.Popen[bytes]
    terminal: int
    read: str = ""

    def answer(self, question: str, typed: str) -> str:
        """Type a line once that is asked; return what was told before."""
        told = self._read_until(question)
        os.write(self.terminal, f"{typed}\n".encode())
        return told

    def ended(self) -> tuple[int, str, str]:
        """Return how it ended: the status, what it answered, and what it told last."""
        out, err = self.program.communicate(timeout=_PATIENCE_S)
        return self.program.returncode, out.decode(), self.read + err.decode()

    def _read_until(self, question: str) -> str:
        assert self.program.stderr is not None
        while question not in self.read:
            some = os.read(self.program.stderr.fileno(), 4096)
            assert some, f"it ended, having told: {self.read}"
            self.read += some.decode()
        told, _, self.read = self.read.partition(question)
        return told


@contextmanager
def typist(program: Sequence[str], variables: Mapping[str, str]) -> Iterator[Typist]:
    """Run `program` at a terminal of its own."""
    import pty  # there is none on Windows

    hands, screen = pty.openpty()
    try:
        with subprocess.Popen(
            program,
            env=dict(variables),
            stdin=screen,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        ) as running:
            try:
                yield Typist(running, hands)
            finally:
                running.kill()
    finally:
        os.close(hands)
        os.close(screen)
