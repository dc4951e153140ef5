"""Writing a clip: times as they were typed become a request, and the engine carries it out.

Both faces come through here. What is not here: how a request is shown, queued or paid for.
"""

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path

from reely_desktop.app.tools import Tools
from reely_desktop.engine.cut.captioning import no_picture
from reely_desktop.engine.cut.export import export
from reely_desktop.engine.cut.presets import Preset, size_limit, why_not_fit
from reely_desktop.engine.cut.request import (
    CaptionsWanted,
    CutMode,
    ExportReport,
    ExportRequest,
    VerifyDepth,
)
from reely_desktop.engine.errors import MediaError, RequestError
from reely_desktop.engine.media.frames import frame_time
from reely_desktop.engine.media.info import MediaInfo
from reely_desktop.engine.mediatime import MediaRange, MediaTime
from reely_desktop.engine.progress import Cancellation, Progress
from reely_desktop.engine.timecode import FrameNumber

_PLATFORM_SUFFIXES = {".mp4", ".m4a"}


def export_clip(
    request: ExportRequest, *, tools: Tools, progress: Progress, cancellation: Cancellation
) -> ExportReport:
    """Write the clip and return what was seen of it. Raises ReelyError and Cancelled."""
    return export(
        request,
        ffmpeg=tools.ffmpeg,
        encoders=tools.encoders,
        fonts=tools.fonts,
        progress=progress,
        cancellation=cancellation,
    )


def request_for(
    info: MediaInfo,
    ranges: tuple[MediaRange, ...],
    *,
    output: Path,
    preset: Preset,
    mode: CutMode = CutMode.EXACT,
    max_bytes: int | None = None,
    loudness_lufs: Fraction | None = None,
    audio_only: bool = False,
    verify: VerifyDepth = VerifyDepth.SEAMS,
    overwrite: bool = False,
    captions: CaptionsWanted | None = None,
) -> ExportRequest:
    """Return the request for a clip of `info`, within what the preset's platform takes.

    Raises RequestError for a clip that the platform would not take, and for wishes that exclude
    each other.
    """
    burns = captions is not None and captions.style is not None
    if burns and (audio_only or info.video is None):
        raise no_picture()
    if mode is CutMode.INSTANT:
        wishes = {
            "a preset": preset.frame_size is not None,
            "a size limit": max_bytes is not None,
            "a loudness": loudness_lufs is not None,
            "sound alone": audio_only,
            "captions drawn into it": burns,
        }
        _check_instant(info, wishes)
    if preset.frame_size is not None:
        if output.suffix.lower() not in _PLATFORM_SUFFIXES:
            raise RequestError(
                f"{preset.title} takes MP4, not {output.suffix or 'files without a suffix'}",
                code="RLY-PRESET-CONTAINER",
                hint="end the output's name in .mp4",
            )
        length = sum(
            (max(_until(r.end, info) - r.start.seconds, Fraction(0)) for r in ranges), Fraction(0)
        )
        reason = why_not_fit(preset, length)
        if reason is not None:
            raise RequestError(
                reason, code="RLY-PRESET-TOO-LONG", hint="keep less, or choose another preset"
            )
    return ExportRequest(
        source=info.path,
        ranges=ranges,
        output=output,
        preset=preset,
        mode=mode,
        max_bytes=size_limit(preset, max_bytes),
        loudness_lufs=loudness_lufs,
        audio_only=audio_only,
        verify=verify,
        overwrite=overwrite,
        captions=captions,
    )


def resolve_time(
    info: MediaInfo, typed: MediaTime | FrameNumber, *, cancellation: Cancellation
) -> MediaTime:
    """Return the time from the first presented frame; a frame number becomes that frame's own time.

    Raises MediaError RLY-RANGE-OUTSIDE for a frame that the file does not have; the number after the
    last is the end.
    """
    match typed:
        case MediaTime():
            return typed
        case FrameNumber(number):
            if info.video is None:
                raise MediaError(
                    f"{info.path.name} has no picture, so it has no frame {number}",
                    code="RLY-MEDIA-NO-PICTURE",
                    hint="write the time in seconds",
                )
            time = frame_time(info.path, info.video, number, cancellation=cancellation)
            if time is None:
                raise MediaError(
                    f"{info.path.name} ends before frame {number}",
                    code="RLY-RANGE-OUTSIDE",
                    hint="choose a frame inside the file",
                )
            return time


def _until(end: MediaTime, info: MediaInfo) -> Fraction:
    return min(end, info.duration).seconds


def _check_instant(info: MediaInfo, wishes: Mapping[str, bool]) -> None:
    """Raise RequestError where a cut that copies everything is asked for what it cannot have."""
    if info.video is None:
        raise RequestError(
            f"an instant cut goes from keyframe to keyframe, and {info.path.name} has no picture",
            code="RLY-INSTANT-CHANGES",
            hint="leave out --mode: sound is cut to the sample",
        )
    for wish, is_there in wishes.items():
        if is_there:
            raise RequestError(
                f"an instant cut copies everything as it is, so it cannot have {wish}",
                code="RLY-INSTANT-CHANGES",
                hint="leave that out, or use --mode exact",
            )
