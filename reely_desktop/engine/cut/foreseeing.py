"""What an export will do, told before anything is written: which frames are encoded, about how much it is.

It looks at the file as the export will. What only shows while writing, a result that does not verify,
is not foreseen: then the clip is encoded whole after all, and the report says so.
"""

from reely_desktop.engine.cut.clip import Clip, resolve_clip
from reely_desktop.engine.cut.h264_source import Doubt
from reely_desktop.engine.cut.plan import encoded_whole
from reely_desktop.engine.cut.request import (
    CutMethod,
    ExportRequest,
    Foreseen,
    PieceReport,
)
from reely_desktop.engine.cut.smart_clip import plan_smartly
from reely_desktop.engine.cut.surroundings import share_of_source
from reely_desktop.engine.media.probe import probe
from reely_desktop.engine.progress import Cancellation


def foresee(request: ExportRequest, *, cancellation: Cancellation) -> Foreseen:
    """Return what `export` will do with `request`, in the exact mode. Raises MediaError and Cancelled."""
    info = probe(request.source)
    clip = resolve_clip(info, request.ranges, with_picture=True, cancellation=cancellation)
    method, pieces, reason = CutMethod.ENCODE, encoded_whole(clip.kept), ""
    try:
        _, pieces = plan_smartly(clip, request)
        method = CutMethod.SMART
    except Doubt as doubt:
        reason = str(doubt)
    return Foreseen(
        method=method,
        reason=reason,
        pieces=tuple(PieceReport(piece.kind, piece.frames) for piece in pieces),
        frames=clip.frames,
        duration=clip.duration,
        size_bytes=_about(clip, request),
        notes=clip.notes,
    )


def _about(clip: Clip, request: ExportRequest) -> int:
    """Return about how many bytes the clip will have: at the preset's rate, or its share of the source."""
    about = share_of_source(clip)
    if request.preset.frame_size is not None:
        bits = request.preset.video_bit_rate + request.preset.audio_bit_rate
        about = int(bits * clip.duration / 8)
    return about if request.max_bytes is None else min(about, request.max_bytes)
