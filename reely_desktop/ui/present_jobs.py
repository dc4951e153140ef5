"""What the window shows of the exports: a row each, those to come before those that are over. PURE."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import Enum
from pathlib import Path
from typing import assert_never

from reely_desktop.app.heard import listening_jobs
from reely_desktop.app.hooks import Stage
from reely_desktop.app.job import Done, Failed, Job, JobKind, Queued, Running, Stopped
from reely_desktop.app.job_list import ABOUT_MODELS, about_models
from reely_desktop.app.permission import Reason
from reely_desktop.app.proxies import being_written
from reely_desktop.app.queueing import exports
from reely_desktop.app.state import State
from reely_desktop.engine.cut.request import CutMethod, ExportReport, PieceKind
from reely_desktop.ui import messages, messages_queue

_OF_THE_PLAN = frozenset(map(str, Reason))
_GONE_ON_WITH = "resuming"
_LEFT_FROM_FRACTION = 0.05
_LEFT_FROM = timedelta(seconds=1)


class Tone(Enum):
    """How a job row is coloured."""

    QUIET = "quiet"
    GOOD = "good"
    LOOK = "look"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class JobRow:
    """One export: `fraction` None is work whose end cannot be told; no bar when it is over.

    `can_come_earlier` and `can_come_later` say whether it waits and another waits beside it; one that is
    `is_for_the_account` met a limit of its plan.
    """

    id: int
    title: str
    text: str
    tone: Tone
    fraction: float | None
    is_over: bool
    can_cancel: bool
    can_retry: bool
    reveal: Path | None
    details: str
    can_pause: bool = False
    is_paused: bool = False
    can_come_earlier: bool = False
    can_come_later: bool = False
    is_for_the_account: bool = False


def job_rows(state: State) -> tuple[JobRow, ...]:
    """Return a row for each export: at work, waiting in turn, then the newest ended; a proxy comes last.

    What listens and what looks for hooks comes first of all, for somebody waits for it; models come last of
    what is at work.
    """
    jobs, models = exports(state), about_models(state)
    at_work = [job for job in jobs if isinstance(job.status, Running)]
    waiting = [job for job in jobs if isinstance(job.status, Queued)]
    rows = [
        replace(job_row(job), can_come_earlier=place > 0, can_come_later=place < len(waiting) - 1)
        for place, job in enumerate(waiting)
    ]
    over = [job for job in reversed((*jobs, *models)) if job.is_over]
    coming = [job for job in models if not job.is_over]
    at_work = [*listening_jobs(state), *_finding(state), *at_work]
    return (
        *map(job_row, at_work),
        *rows,
        *map(job_row, (*coming, *over, *being_written(state))),
    )


def job_row(job: Job) -> JobRow:
    """Return what the jobs bar shows of one export."""
    status = job.status
    text, tone, fraction, details = "", Tone.QUIET, None, ""
    reveal: Path | None = None
    is_model = job.kind in ABOUT_MODELS
    match status:
        case Queued(is_paused):
            text, fraction = messages_queue.PAUSED if is_paused else messages_queue.QUEUED, 0.0
        case Running(is_cancelling=True):
            text = messages_queue.CANCELLING
        case Running(fraction=done, is_paused=True):
            text, fraction = messages_queue.paused(done), done
        case Running(stage, done, elapsed):
            text = progress_text(stage, done, elapsed)
            fraction = done or None
        case Done() if is_model:
            text, tone = messages_queue.MODEL_CAME, Tone.GOOD
        case Done(report):
            reveal = job.path
            text, tone, details = _done(report)
        case Failed(problem):
            hint = problem.hint
            if not is_model:
                hint = messages_queue.hint(problem.code, problem.hint)
            text, tone = messages.problem(problem.message, hint), Tone.BAD
            details = f"{problem.code}\n{text}\n\n{problem.details}".strip()
        case Stopped():
            text = messages_queue.MODEL_STOPPED[job.kind] if is_model else messages_queue.STOPPED
        case _:
            assert_never(status)
    return JobRow(
        id=job.id,
        title=messages_queue.model(job.path.name) if is_model else job.path.name,
        text=text,
        tone=tone,
        fraction=fraction,
        is_over=job.is_over,
        can_cancel=not job.is_over and text != messages_queue.CANCELLING,
        can_retry=(is_model or job.kind is JobKind.EXPORT) and isinstance(status, Failed | Stopped),
        reveal=reveal,
        details=details,
        can_pause=job.kind is JobKind.EXPORT
        and not job.is_over
        and text != messages_queue.CANCELLING,
        is_paused=isinstance(status, Queued | Running) and status.is_paused,
        is_for_the_account=isinstance(status, Failed) and is_of_the_plan(status.problem.code),
    )


def _finding(state: State) -> tuple[Job, ...]:
    if state.hooks.stage is not Stage.FINDING:
        return ()
    return tuple(job for job in state.jobs if job.kind is JobKind.FIND_HOOKS and not job.is_over)


def is_of_the_plan(code: str) -> bool:
    """Whether a problem of that code is a limit of the plan."""
    return code in _OF_THE_PLAN


def progress_text(stage: str, done: float, elapsed: timedelta) -> str:
    """Say where a job is; how long work takes that was begun in an earlier one cannot be told."""
    left = None if stage == _GONE_ON_WITH else time_left(done, elapsed)
    return messages_queue.progress(stage, done, left)


def time_left(fraction: float, elapsed: timedelta) -> timedelta | None:
    """Guess how long a job still takes from how long it took so far; None while that says nothing."""
    if fraction < _LEFT_FROM_FRACTION or elapsed < _LEFT_FROM:
        return None
    return max(elapsed * ((1 - fraction) / fraction), timedelta(0))


def _done(report: ExportReport | None) -> tuple[str, Tone, str]:
    if report is None:
        return "", Tone.GOOD, ""
    match report.method:
        case CutMethod.SMART:
            copied = sum(p.frames for p in report.pieces if p.kind is PieceKind.COPY)
            how = messages_queue.copied(copied, report.frames)
        case CutMethod.ENCODE:
            how = messages_queue.ENCODED
        case CutMethod.INSTANT:
            how = messages_queue.INSTANT
    text = messages_queue.done(report.frames, report.duration, how)
    faults = [messages_queue.failed_check(c.name, c.detail) for c in report.checks if not c.ok]
    look = (*map(messages_queue.noted, report.notes), *faults)
    if not look and report.verified:
        return messages_queue.well(text), Tone.GOOD, _details(report)
    return messages.sentences(text, *look), Tone.LOOK, _details(report)


def _details(report: ExportReport) -> str:
    return "\n".join(
        (
            f"file: {report.output}",
            f"method: {report.method.value} ({report.reason})",
            f"frames: {report.frames} ({report.first_frame} to {report.last_frame})",
            *_lines("piece", [f"{p.kind.value} {p.frames}" for p in report.pieces]),
            *_lines(
                "check",
                [f"{c.name}: {'ok' if c.ok else 'NOT OK'}, {c.detail}" for c in report.checks],
            ),
            *_lines("note", report.notes),
            f"seconds: {float(report.elapsed):.2f}",
        )
    )


def _lines(label: str, items: Sequence[str]) -> list[str]:
    return [f"{label}: {item}" for item in items]
