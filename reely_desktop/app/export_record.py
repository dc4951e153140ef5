"""What is kept of an export as text: what was asked for and how it stands. PURE.

Fields that are not known are ignored and missing ones take their defaults, so that versions of Reely
read each other's. A preset is kept by its name: its figures are those of the Reely that writes.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import Any

from cattrs import BaseValidationError, Converter

from reely_desktop.app.job import (
    Done,
    Failed,
    Job,
    JobKind,
    Problem,
    Queued,
    Running,
    Status,
    Stopped,
)
from reely_desktop.engine.cut.presets import Preset
from reely_desktop.engine.cut.request import ExportReport, ExportRequest
from reely_desktop.engine.mediatime import MediaTime, from_seconds

MOST_BEGINNINGS = 2
"""An export in the midst of which Reely ended that often is not begun again by itself."""

_INTERRUPTED = Problem(
    "RLY-EXPORT-INTERRUPTED",
    "Reely ended twice while it wrote this clip",
    "try again; if it happens again, report it",
)


@dataclass(frozen=True, slots=True)
class Record:
    """All of it; `stands` is one of waiting, running, done, failed, stopped."""

    request: ExportRequest
    stands: str
    is_paused: bool = False
    begun: int = 0
    report: ExportReport | None = None
    problem: Problem | None = None


def record_of(job: Job) -> Record:
    """Return what is kept of an export. Raises ValueError where `job` is none."""
    if job.request is None:
        raise ValueError("an export has a request")
    status = job.status
    return Record(
        request=job.request,
        stands=_word(status),
        is_paused=isinstance(status, Queued | Running) and status.is_paused,
        begun=job.begun,
        report=status.report if isinstance(status, Done) else None,
        problem=replace(status.problem, details="") if isinstance(status, Failed) else None,
    )


def to_text(record: Record) -> str:
    """Return it as it is kept."""
    return json.dumps(_converter.unstructure(record))


def from_text(text: str, *, job_id: int, key: str, presets: Mapping[str, Preset]) -> Job:
    """Return the export; one that was at work waits again, or has failed. Raises ValueError."""
    try:
        record = _converter.structure(_with_its_preset(_fields(text), presets), Record)
    except (ValueError, RecursionError, BaseValidationError) as error:
        raise ValueError("this is no record of an export") from error
    return Job(
        id=job_id,
        kind=JobKind.EXPORT,
        path=record.request.output,
        status=_status(record),
        request=record.request,
        key=key,
        begun=record.begun,
        is_kept=True,
    )


def output_name(text: str) -> str | None:
    """Return the name of the file that was to be written, None where not even that can be read."""
    try:
        match _fields(text):
            case {"request": {"output": str(output)}}:
                return Path(output).name
    except (ValueError, RecursionError):
        pass
    return None


def _fields(text: str) -> dict[str, Any]:
    """Return what stands in the text by name. Raises ValueError, RecursionError where it is too deep."""
    fields = json.loads(text)
    if not isinstance(fields, dict):
        raise ValueError(fields)  # noqa: TRY004 - it is the text that is wrong
    return fields


def _word(status: Status) -> str:
    match status:
        case Queued():
            return "waiting"
        case Running():
            return "running"
        case Done():
            return "done"
        case Failed():
            return "failed"
        case Stopped():
            return "stopped"


def _status(record: Record) -> Status:
    match record.stands:
        case "done":
            return Done(record.report)
        case "failed" if record.problem is not None:
            return Failed(record.problem)
        case "stopped":
            return Stopped()
        case "running" if record.begun >= MOST_BEGINNINGS:
            return Failed(_INTERRUPTED)
        case "waiting" | "running":
            return Queued(is_paused=record.is_paused)
        case _:
            raise ValueError(record.stands)


def _with_its_preset(fields: dict[str, Any], presets: Mapping[str, Preset]) -> dict[str, Any]:
    """Return the fields with the preset in the place of its name. Raises ValueError."""
    match fields:
        case {"request": {"preset": str(name)} as request} if name in presets:
            return {**fields, "request": {**request, "preset": presets[name]}}
        case _:
            raise ValueError(fields)


def _made_converter() -> Converter:
    converter = Converter()
    converter.register_unstructure_hook(Fraction, str)
    converter.register_structure_hook(Fraction, lambda written, _: Fraction(written))
    converter.register_unstructure_hook(Path, str)
    converter.register_structure_hook(Path, lambda written, _: Path(written))
    converter.register_unstructure_hook(MediaTime, lambda time: str(time.seconds))
    converter.register_structure_hook(MediaTime, lambda w, _: from_seconds(Fraction(w)))
    converter.register_unstructure_hook(Preset, lambda preset: preset.name)
    converter.register_structure_hook(Preset, lambda preset, _: preset)  # `_with_its_preset`
    return converter


_converter = _made_converter()
"""For all records: it writes code for each class that it meets, which takes longer than a record."""
