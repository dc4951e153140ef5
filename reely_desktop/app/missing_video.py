"""A video that is not where it was, as the State holds it while somebody is asked for it. PURE."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from reely_desktop.app.job import Problem


@dataclass(frozen=True, slots=True)
class MissingVideo:
    """`asked` was to be opened, `problem` is why it could not; `is_looking` while a place is searched."""

    asked: Path
    problem: Problem
    is_looking: bool = False
