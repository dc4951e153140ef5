"""Finding hooks within the plan of who is signed in, and never nothing where somebody speaks. No Qt.

What finds is loaded with the first search.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reely_desktop.app.found_hooks import FoundHooks
from reely_desktop.engine.hooks.decisions import Decision
from reely_desktop.engine.hooks.hook import Wishes
from reely_desktop.engine.progress import Cancellation, Progress

if TYPE_CHECKING:
    from reely_desktop.app.hook_finding import Finder
    from reely_desktop.app.membership import Membership
    from reely_desktop.app.metered_finds import MeteredFinds
    from reely_desktop.engine.media.info import MediaInfo
    from reely_desktop.engine.transcript.words import Transcript

SpanMs = tuple[int, int]


@dataclass(frozen=True, slots=True)
class FreeFinding:
    """Finds hooks with what `finder` gives, and counts nothing."""

    finder: "Callable[[], Finder]"

    def check(self, _info: "MediaInfo", /) -> None:
        """Raise what keeps the finder from being made, such as that nobody agreed to a provider."""
        self.finder()

    def find(
        self,
        info: "MediaInfo",
        transcript: "Transcript",
        wishes: Wishes,
        *,
        settled: tuple[SpanMs, ...],
        decisions: tuple[Decision, ...],
        progress: Progress,
        cancellation: Cancellation,
    ) -> FoundHooks:
        """Return hooks, new ones where there are any. Raises ReelyError and Cancelled."""
        from reely_desktop.engine.hooks.taste import weights_of

        return self.finder().find(
            info,
            transcript,
            wishes,
            progress=progress,
            cancellation=cancellation,
            settled_ms=settled,
            weights=weights_of(decisions),
        )


@dataclass(frozen=True, slots=True)
class MeteredFinding:
    """Finds hooks as `free` does, within the plan; `has_ended` is called after each that was counted."""

    free: FreeFinding
    membership: "Callable[[], Membership]"
    sample: Path
    has_ended: Callable[[], None]

    def check(self, info: "MediaInfo", /) -> None:
        """Raise PlanError where a search in that file would be refused, and what `free` raises."""
        self.free.check(info)
        self._metered().check(info)

    def find(
        self,
        info: "MediaInfo",
        transcript: "Transcript",
        wishes: Wishes,
        *,
        settled: tuple[SpanMs, ...],
        decisions: tuple[Decision, ...],
        progress: Progress,
        cancellation: Cancellation,
    ) -> FoundHooks:
        """Return hooks, counted once for the recording and month. Raises ReelyError and Cancelled."""

        def find() -> FoundHooks:
            return self.free.find(
                info,
                transcript,
                wishes,
                settled=settled,
                decisions=decisions,
                progress=progress,
                cancellation=cancellation,
            )

        return self._metered().find(info, find, cancellation=cancellation)

    def _metered(self) -> "MeteredFinds":
        from reely_desktop.app.metered_finds import MeteredFinds

        return MeteredFinds(self.membership, sample=self.sample, has_ended=self.has_ended)
