"""Reely in a terminal: the real program in a process of its own, as a person or a script runs it."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

REELY = (sys.executable, "-m", "reely_desktop")
_PATIENCE_S = 120


@dataclass(frozen=True, slots=True)
class Told:
    """What a command answered."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401 - a test knows what it asked for
        return json.loads(self.out)


def reely(*words: str | Path, folder: Path | None = None, **environment: str) -> Told:
    """Run `reely` with `words` in `folder`; variables given as "" are taken away."""
    ended = subprocess.run(
        [*REELY, *map(str, words)],
        cwd=folder,
        env=environment_with(**environment),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=_PATIENCE_S,
        check=False,
    )
    return Told(ended.returncode, ended.stdout, ended.stderr)


def environment_with(**changed: str) -> dict[str, str]:
    """Return the variables that a command runs under."""
    variables = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[3]), **changed}
    return {name: value for name, value in variables.items() if value}
