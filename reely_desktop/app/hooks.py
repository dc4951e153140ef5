"""The hooks of the open video: how far the search for them is, and what was found. PURE.

    unasked ── asking the plan ── listening ── finding ──┬── found
                                                         ├── no speech
                                                         └── failed, stopped: what was found before stays

What changes the value stands in `hook_list`, what a person does with a hook in `hook_review`, how the search
is run in `hook_search`. Which hooks were kept or rejected lies in the project, and is undone with its steps.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING

from reely_desktop.app.project import SettledHook
from reely_desktop.engine.mediatime import MediaTime, from_seconds

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reely_desktop.app.found_hooks import FoundHooks
    from reely_desktop.app.job import Problem
    from reely_desktop.app.project import Project
    from reely_desktop.engine.hooks.decisions import Decision
    from reely_desktop.engine.hooks.hook import Hook

CutMs = tuple[int, int]


class Stage(Enum):
    """Where the search for hooks stands."""

    UNASKED = "unasked"
    ASKING = "asking"
    LISTENING = "listening"
    FINDING = "finding"
    FOUND = "found"
    NO_SPEECH = "no speech"
    FAILED = "failed"
    STOPPED = "stopped"

    @property
    def is_at_work(self) -> bool:
        """Whether somebody waits for it."""
        return self in (Stage.ASKING, Stage.LISTENING, Stage.FINDING)


@dataclass(frozen=True, slots=True)
class Hooks:
    """What is known of the hooks of the open video.

    `cuts` are the start and the end in ms of each that was `found`, as they were moved by hand since.
    `chosen` is the number of one of them, `topic` what was looked for, `problem` why the last search failed.
    `decisions` are those of all videos: what Reely knows of the person's taste.
    """

    stage: Stage = Stage.UNASKED
    problem: Problem | None = None
    found: FoundHooks | None = None
    cuts: tuple[CutMs, ...] = ()
    chosen: int = 0
    topic: str = ""
    decisions: tuple[Decision, ...] = ()


NO_HOOKS = Hooks()


def of_another_video(hooks: Hooks) -> Hooks:
    """Forget what was found, for another video is open; taste stays."""
    return Hooks(decisions=hooks.decisions)


def open_hooks(hooks: Hooks, project: Project) -> tuple[int, ...]:
    """Return the numbers of the hooks that nobody has kept or rejected yet, the best first."""
    if hooks.found is None:
        return ()
    settled = {(one.start, one.end) for one in project.settled_hooks}
    return tuple(n for n, hook in enumerate(hooks.found.hooks) if span_of(hook) not in settled)


def settled_hook(hook: Hook, *, is_kept: bool) -> SettledHook:
    """Return how it is remembered that a hook was kept or rejected."""
    start, end = span_of(hook)
    return SettledHook(start, end, is_kept)


def verdicts(hooks: Hooks, project: Project, fingerprint: str) -> Mapping[str, bool | None]:
    """Return of each hook that was found, by its key, whether it was kept; None where nobody decided."""
    if hooks.found is None:
        return {}
    settled = {(one.start, one.end): one.is_kept for one in project.settled_hooks}
    return {key_of(fingerprint, hook): settled.get(span_of(hook)) for hook in hooks.found.hooks}


def key_of(fingerprint: str, hook: Hook) -> str:
    """Return what a hook of the video with that fingerprint is known by."""
    return f"{fingerprint} {hook.start_ms}-{hook.end_ms}"


def span_of(hook: Hook) -> tuple[MediaTime, MediaTime]:
    """Return where a hook was found, whatever was moved since."""
    return from_seconds(Fraction(hook.start_ms, 1000)), from_seconds(Fraction(hook.end_ms, 1000))
