"""Which news of exports somebody wants who looks at another window. PURE."""

from dataclasses import dataclass

from reely_desktop.app.job import Done, Failed, Job
from reely_desktop.ui import messages_recent as messages


@dataclass(frozen=True, slots=True)
class News:
    """A title and a sentence."""

    title: str
    text: str


def news(before: tuple[Job, ...], after: tuple[Job, ...]) -> News | None:
    """Return what is new: a failure at once, what was written when nothing waits any more."""
    were_over = {job.id for job in before if job.is_over}
    fresh = [job for job in after if job.is_over and job.id not in were_over]
    for job in fresh:
        if isinstance(job.status, Failed):
            return News(messages.ONE_FAILED, f"{job.path.name}: {job.status.problem.message}")
    if not any(isinstance(job.status, Done) for job in fresh) or not all(j.is_over for j in after):
        return None
    written = [job for job in after if isinstance(job.status, Done)]
    if len(written) == 1:
        return News(messages.ONE_WRITTEN, written[0].path.name)
    return News(messages.ALL_WRITTEN, messages.several(len(written)))
