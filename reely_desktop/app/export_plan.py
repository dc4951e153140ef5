"""What somebody is about to export: which clips, for which platforms, under which names. PURE.

Each clip for each preset is one row. A row is foreseen by the engine, beside; until then it waits. What
a platform would not take, and what could not be foreseen, carries its problem and is not exported.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from reely_desktop.app.job import Problem
    from reely_desktop.engine.cut.request import ExportRequest, Foreseen


@dataclass(frozen=True, slots=True)
class PresetChoice:
    """A platform to choose; `why_not` is why it would take none of the clips, empty where it would."""

    name: str
    title: str
    note: str
    why_not: str


@dataclass(frozen=True, slots=True)
class PlannedExport:
    """One file to be written; neither `foreseen` nor `problem` while it is being looked at."""

    clip_id: int
    preset: str
    output: Path
    request: ExportRequest | None
    foreseen: Foreseen | None = None
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class ExportPlan:
    """What is chosen, what there is to choose, and the files that come of it.

    `folder` takes the files of this plan alone; None leaves that to the settings.
    """

    clip_ids: tuple[int, ...]
    presets: tuple[str, ...]
    choices: tuple[PresetChoice, ...]
    rows: tuple[PlannedExport, ...]
    folder: Path | None = None

    @property
    def is_ready(self) -> bool:
        """Whether there is something to write, and all of it was looked at."""
        return self.to_write != () and all(row.foreseen or row.problem for row in self.rows)

    @property
    def to_write(self) -> tuple[PlannedExport, ...]:
        """The rows without a problem."""
        return tuple(row for row in self.rows if row.request is not None and row.problem is None)


def with_row(plan: ExportPlan, row: PlannedExport) -> ExportPlan:
    """Put what was foreseen in the place of the row with its output."""
    return replace(
        plan, rows=tuple(row if other.output == row.output else other for other in plan.rows)
    )
