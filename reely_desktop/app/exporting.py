"""Writing a clip: times as they were typed become a request, and the engine carries it out.

Both faces come through here. What is not here: how a request is shown, queued or paid for.
"""

from pathlib import Path

from reely_desktop.engine.cut.export import export
from reely_desktop.engine.cut.request import ExportReport, ExportRequest
from reely_desktop.engine.errors import MediaError
from reely_desktop.engine.media.frames import frame_time
from reely_desktop.engine.media.probe import MediaInfo
from reely_desktop.engine.mediatime import MediaTime
from reely_desktop.engine.progress import Cancellation, Progress
from reely_desktop.engine.timecode import FrameNumber

_COPIES = 10_000


def export_clip(
    request: ExportRequest,
    *,
    ffmpeg: Path,
    encoders: tuple[str, ...] = (),
    progress: Progress,
    cancellation: Cancellation,
) -> ExportReport:
    """Write the clip and return what was seen of it. Raises ReelyError and Cancelled."""
    return export(
        request, ffmpeg=ffmpeg, encoders=encoders, progress=progress, cancellation=cancellation
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


def free_name(source: Path, *, suffix: str, taken: frozenset[Path] = frozenset()) -> Path:
    """Return a name beside `source` that no file has, such as ``talk-trim.mp4`` or ``talk-trim-2.mp4``."""
    for number in range(1, _COPIES):
        tail = "" if number == 1 else f"-{number}"
        candidate = source.with_name(f"{source.stem}-trim{tail}{suffix}")
        if candidate not in taken and not candidate.exists():
            return candidate
    raise FileExistsError(source)
