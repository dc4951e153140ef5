"""Exports as they are allowed and counted; both faces write their clips here. No Qt.

    may it be? ── no ── PlanError
        └─ yes ── written down as used ── the clip is written ──┬── done         it counts
                                                                └── anything else  taken back

Nothing is counted twice: a clip that is exported again, in any format, in the same month is free. What comes
with Reely to try it on is never counted. Whatever is wrong with the account itself stops no export.
"""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

from reely_desktop.app.exporting import export_clip
from reely_desktop.app.membership import Membership
from reely_desktop.app.metered_clips import Ended, clip_of, job_of
from reely_desktop.app.metered_work import begin_metered
from reely_desktop.app.permission import MEGABYTE, Action, Allowed, Clip, Denied, Reason
from reely_desktop.app.plan_refusals import plan_error
from reely_desktop.app.tools import Tools
from reely_desktop.engine.cut.request import ExportReport, ExportRequest
from reely_desktop.engine.errors import WorkError
from reely_desktop.engine.media.fingerprint import fingerprint
from reely_desktop.engine.media.info import MediaInfo
from reely_desktop.engine.media.probe import probe
from reely_desktop.engine.progress import Cancellation, Progress
from reely_desktop.errors import ReelyError

_TOO_LARGE = "RLY-SIZE-LIMIT"


class MeteredExports:
    """Writes clips for who is signed in, within their plan. Thread-safe."""

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

    def check(self, request: ExportRequest) -> None:
        """Raise PlanError where the clip would be refused; nothing is counted."""
        membership = self._membership()
        verdict = membership.may(Action.EXPORT, self._clip(request, probe(request.source)))
        if isinstance(verdict, Denied):
            raise plan_error(verdict)
        if verdict.hold is not None:
            membership.books.end_hold(verdict.hold)

    def write(
        self,
        request: ExportRequest,
        *,
        tools: Tools,
        progress: Progress,
        cancellation: Cancellation,
        waits: bool,
    ) -> ExportReport:
        """Write the clip and return what was seen of it. Raises ReelyError and Cancelled.

        One that `waits` begins once the plan has room beside what is being written already; any other is
        refused then.
        """
        membership = self._membership()
        info = probe(request.source)
        clip = self._clip(request, info)
        use, allowed, began = begin_metered(
            membership, Action.EXPORT, clip, cancellation, waits=waits
        )
        started = time.monotonic()

        def job(ended: Ended, why: str = "") -> str:
            return job_of(
                request,
                info,
                clip,
                job_id=uuid4() if use is None else use.use_id,
                ended=ended,
                began=began,
                took=timedelta(seconds=time.monotonic() - started),
                why=why,
            )

        def take_back(ended: Ended, why: str = "") -> None:
            at = began + timedelta(seconds=time.monotonic() - started)
            membership.books.came_to_nothing(use, hold=allowed.hold, job=job(ended, why), at=at)
            self._has_ended()

        try:
            report = _written(
                request, allowed, clip, tools=tools, progress=progress, cancellation=cancellation
            )
        except ReelyError as error:
            take_back(Ended.FAILED, error.message)
            raise
        except BaseException:
            take_back(Ended.STOPPED)
            raise
        if report.verified:
            membership.books.finished(use, hold=allowed.hold, job=job(Ended.DONE))
            self._has_ended()
        else:
            take_back(Ended.FAILED, "the clip is not as it should be")
        return report

    def _clip(self, request: ExportRequest, info: MediaInfo) -> Clip:
        return clip_of(
            request,
            info,
            known_by="" if self._is_sample(request.source) else fingerprint(request.source),
            source_bytes=request.source.stat().st_size,
        )

    def _is_sample(self, source: Path) -> bool:
        try:
            return source.samefile(self._sample)
        except OSError:
            return False


def _written(
    request: ExportRequest,
    allowed: Allowed,
    clip: Clip,
    *,
    tools: Tools,
    progress: Progress,
    cancellation: Cancellation,
) -> ExportReport:
    """Write the clip no larger than is allowed. Raises ReelyError and Cancelled."""
    most, asked = allowed.max_bytes, request.max_bytes
    is_bound = most is not None and (asked is None or most < asked)
    if is_bound and not clip.least_bytes:
        request = replace(request, max_bytes=most)
    try:
        return export_clip(request, tools=tools, progress=progress, cancellation=cancellation)
    except WorkError as error:
        if is_bound and error.code == _TOO_LARGE and most is not None:
            raise plan_error(Denied(Reason.SIZE, allowed.tier, most // MEGABYTE)) from error
        raise
