"""A clip as it is counted: what names it, what it asks of the plan, what the history tells of it. PURE."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from fractions import Fraction
from uuid import UUID

from reely_desktop.app.permission import Clip
from reely_desktop.engine.cut.presets import Preset
from reely_desktop.engine.cut.request import CutMode, ExportRequest
from reely_desktop.engine.media.info import MediaInfo, VideoInfo

_QUARTER_TURN = 90
_HALF_TURN = 180
_LONGEST_NAME = 255
_LONGEST_WHY = 1000
_LONGEST_S = 7 * 24 * 3600
"""Of any length or time in a job, in seconds; the server takes no event that tells of a longer one."""


class Ended(StrEnum):
    """How work ended, in the server's words."""

    DONE = "completed"
    FAILED = "failed"
    STOPPED = "cancelled"


def clip_of(request: ExportRequest, info: MediaInfo, *, known_by: str, source_bytes: int) -> Clip:
    """Return what `request` makes of a video that is `known_by` its fingerprint; "" is never counted.

    One clip is the same ranges of the same content, in whatever format and under whatever name.
    """
    spans = _spans(request, info)
    seconds = sum((end - start for start, end in spans), Fraction(0))
    whole = info.duration.seconds
    is_copied = request.mode is CutMode.INSTANT and whole > 0
    return Clip(
        subject=known_by and " ".join((known_by, *(f"{start}-{end}" for start, end in spans))),
        seconds=seconds,
        is_turned_upright=_is_turned_upright(info.video, request.preset) and not request.audio_only,
        burns_captions=request.burns_captions,
        least_bytes=int(source_bytes * seconds / whole) if is_copied else 0,
    )


def job_of(
    request: ExportRequest,
    info: MediaInfo,
    clip: Clip,
    *,
    job_id: UUID,
    ended: Ended,
    began: datetime,
    took: timedelta,
    why: str = "",
) -> str:
    """Return the work as it ended, in JSON, as usage events carry it."""
    spans = _spans(request, info)
    return json.dumps(
        {
            **_work(info, job_id=job_id, ended=ended, began=began, took=took, why=why),
            **_times(spans),
            "vertical_format": clip.is_turned_upright,
            "add_subtitles": clip.burns_captions,
            "trimmed_duration": _seconds(clip.seconds) if ended is Ended.DONE else None,
        }
    )


def found_job_of(
    info: MediaInfo,
    *,
    job_id: UUID,
    provider: str | None,
    hooks: Sequence[Mapping[str, object]] | None,
    ended: Ended,
    began: datetime,
    took: timedelta,
    why: str = "",
) -> str:
    """Return a search for hooks as it ended, in JSON, as usage events carry it."""
    work = _work(info, job_id=job_id, ended=ended, began=began, took=took, why=why)
    return json.dumps({**work, "ai_provider": provider, "hooks_data": hooks})


def _work(
    info: MediaInfo,
    *,
    job_id: UUID,
    ended: Ended,
    began: datetime,
    took: timedelta,
    why: str,
) -> dict[str, object]:
    return {
        "job_id": str(job_id),
        "source_name": _line(info.path.name)[-_LONGEST_NAME:],
        "status": str(ended),
        "original_duration": _seconds(info.duration.seconds),
        "processing_seconds": _seconds(took.total_seconds()),
        "error_message": _line(why)[:_LONGEST_WHY] or None,
        "created_at": began.isoformat(),
        "completed_at": (began + took).isoformat(),
    }


def _times(spans: Sequence[tuple[Fraction, Fraction]]) -> dict[str, object]:
    """Return from when to when it goes, where that is a stretch of the video at all."""
    start = _seconds(min(start for start, _ in spans))
    end = _seconds(max(end for _, end in spans))
    return {"start_time": start, "end_time": end} if start < end else {}


def _seconds(told: Fraction | float) -> float:
    """Return a length or a time as the server keeps it, to the millisecond; one that paused long is cut."""
    return round(min(float(told), _LONGEST_S), 3)


def _spans(request: ExportRequest, info: MediaInfo) -> tuple[tuple[Fraction, Fraction], ...]:
    """Return what is kept, in seconds, up to the video's end: whatever lies after it names no other clip."""
    whole = info.duration.seconds
    return tuple(
        (min(span.start.seconds, whole), min(span.end.seconds, whole)) for span in request.ranges
    )


def _is_turned_upright(video: VideoInfo | None, preset: Preset) -> bool:
    """Tell whether a wide picture becomes a tall one."""
    if video is None or preset.frame_size is None:
        return False
    width, height = video.width * video.sample_aspect, Fraction(video.height)
    if video.rotation % _HALF_TURN == _QUARTER_TURN:
        width, height = height, width
    made_wide, made_high = preset.frame_size
    return width > height and made_high > made_wide


def _line(text: str) -> str:
    return "".join(c if c.isprintable() else " " for c in text)
