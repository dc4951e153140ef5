"""Which news of exports somebody wants who looks at another window. PURE."""

from dataclasses import dataclass

from reely_desktop.app.job import Done, Failed, Job, Queued, Running
from reely_desktop.ui import messages_recent as messages


@dataclass(frozen=True, slots=True)
class News:
    """A title and a sentence."""

    title: str
    text: str


def news(told: frozenset[int], jobs: tuple[Job, ...]) -> tuple[News | None, frozenset[int]]:
    """Return what is new of exports beyond those that were `told`, by id, and which are told from then on.

    A failure is told at once; what was written when nothing is at work and nothing is going to be: the
    others have ended, or are paused.
    """
    fresh = [job for job in jobs if job.is_over and job.id not in told]
    failed = [job for job in fresh if isinstance(job.status, Failed)]
    is_still = all(job.is_over or _is_paused(job) for job in jobs)
    written = [job for job in fresh if isinstance(job.status, Done)] if is_still else []
    now_told = fresh if is_still else failed
    return _news(failed, written), told | {job.id for job in now_told}


def _news(failed: list[Job], written: list[Job]) -> News | None:
    many = messages.several(len(written))
    for job in failed:
        if isinstance(job.status, Failed):
            text = messages.failed_one(job.path.name, job.status.problem.message)
            also = messages.ONE_WRITTEN if len(written) == 1 else many
            return News(messages.ONE_FAILED, f"{text}\n{also}" if written else text)
    if not written:
        return None
    if len(written) == 1:
        return News(messages.ONE_WRITTEN, written[0].path.name)
    return News(messages.ALL_WRITTEN, many)


def _is_paused(job: Job) -> bool:
    return isinstance(job.status, Queued | Running) and job.status.is_paused
