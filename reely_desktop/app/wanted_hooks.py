"""What is looked for when hooks are: what the settings say, and which stretches are settled already. PURE."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reely_desktop.app.job import Done
from reely_desktop.engine.hooks.hook import Wishes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from reely_desktop.app.job import Job
    from reely_desktop.app.state import State
    from reely_desktop.config import Settings
    from reely_desktop.engine.mediatime import MediaRange

SpanMs = tuple[int, int]


def wishes_of(settings: Settings, *, topic: str) -> Wishes:
    """Return what is looked for; of the two lengths, the shorter is the least."""
    lengths = sorted((settings.hook_least_seconds, settings.hook_most_seconds))
    return Wishes(settings.hook_count, 1000 * lengths[0], 1000 * lengths[1], topic)


def settled_ms(state: State, wishes: Wishes) -> tuple[SpanMs, ...]:
    """Return where the open video holds no new hook: what was kept, rejected, or exported as a clip.

    An export longer than any hook settles nothing: a whole talk may hold many.
    """
    document = state.document
    if document is None:
        return ()
    settled = [
        (_ms(one.start.seconds), _ms(one.end.seconds)) for one in document.project.settled_hooks
    ]
    exported = [
        (_ms(one.start.seconds), _ms(one.end.seconds))
        for one in _exported(state)
        if _ms(one.duration.seconds) <= wishes.most_ms
    ]
    return tuple(dict.fromkeys([*settled, *exported]))


def _exported(state: State) -> Iterator[MediaRange]:
    """Go through what was exported of the open video, each range."""
    jobs: list[Job] = [*state.jobs, *(one.job for one in state.past)]
    for job in jobs:
        request = job.request
        is_of_this = (
            request is not None
            and state.document is not None
            and request.source == state.document.path
        )
        if request is not None and is_of_this and isinstance(job.status, Done):
            yield from request.ranges


def _ms(seconds: Fraction) -> int:
    return round(seconds * 1000)
