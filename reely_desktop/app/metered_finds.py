"""Searches for hooks as they are allowed and counted: once for each recording and month. No Qt.

What is found is told to the account with the search, so that its history shows it on every device. A search
that fails, is stopped, or finds nothing said, costs nothing; the sample never does.
"""

import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

from reely_desktop.app.found_hooks import FoundHooks
from reely_desktop.app.hooks_told import hooks_data
from reely_desktop.app.membership import Membership
from reely_desktop.app.metered_clips import Ended, found_job_of
from reely_desktop.app.metered_work import begin_metered
from reely_desktop.app.permission import Action, Clip, Denied
from reely_desktop.app.plan_refusals import plan_error
from reely_desktop.engine.media.fingerprint import fingerprint
from reely_desktop.engine.media.info import MediaInfo
from reely_desktop.engine.progress import Cancellation
from reely_desktop.errors import ReelyError


class MeteredFinds:
    """Finds hooks for who is signed in, within their plan. Thread-safe."""

    def __init__(
        self,
        membership: Callable[[], Membership],
        *,
        sample: Path,
        has_ended: Callable[[], None] = lambda: None,
    ) -> None:
        """Open nothing yet; `has_ended` is called after each that was counted or taken back."""
        self._membership = membership
        self._sample = sample
        self._has_ended = has_ended

    def check(self, info: MediaInfo) -> None:
        """Raise PlanError where a search in that file would be refused; nothing is counted."""
        membership = self._membership()
        verdict = membership.may(Action.FIND_HOOKS, self._clip(info))
        if isinstance(verdict, Denied):
            raise plan_error(verdict)
        if verdict.hold is not None:
            membership.books.end_hold(verdict.hold)

    def find(
        self,
        info: MediaInfo,
        find: Callable[[], FoundHooks],
        *,
        cancellation: Cancellation,
    ) -> FoundHooks:
        """Return what `find` finds in that file. Raises PlanError, and what `find` raises."""
        membership = self._membership()
        use, allowed, began = begin_metered(
            membership, Action.FIND_HOOKS, self._clip(info), cancellation, waits=False
        )
        started = time.monotonic()

        def job(ended: Ended, found: FoundHooks | None = None, why: str = "") -> str:
            return found_job_of(
                info,
                job_id=uuid4() if use is None else use.use_id,
                provider=None if found is None else found.provider,
                hooks=None if found is None else hooks_data(found),
                ended=ended,
                began=began,
                took=timedelta(seconds=time.monotonic() - started),
                why=why,
            )

        def take_back(ended: Ended, why: str = "") -> None:
            at = began + timedelta(seconds=time.monotonic() - started)
            membership.books.came_to_nothing(use, hold=allowed.hold, job=job(ended, why=why), at=at)
            self._has_ended()

        try:
            found = find()
        except ReelyError as error:
            take_back(Ended.FAILED, error.message)
            raise
        except BaseException:
            take_back(Ended.STOPPED)
            raise
        if found.hooks:
            membership.books.finished(use, hold=allowed.hold, job=job(Ended.DONE, found))
            self._has_ended()
        else:
            take_back(Ended.FAILED, "nothing was said")
        return found

    def _clip(self, info: MediaInfo) -> Clip:
        return Clip(
            subject="" if self._is_sample(info.path) else f"hooks {fingerprint(info.path)}",
            seconds=info.duration.seconds,
        )

    def _is_sample(self, path: Path) -> bool:
        try:
            return path.samefile(self._sample)
        except OSError:
            return False
