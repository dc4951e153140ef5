"""How loud a track is to the ear: integrated loudness by EBU R 128 (ITU-R BS.1770).

What is not here: making a clip as loud as a platform wants it (`cut`), and silence (`silences`).
"""

from dataclasses import dataclass

from reely_desktop.engine.media.info import MediaInfo
from reely_desktop.engine.media.sound import sound_blocks
from reely_desktop.engine.mediatime import MediaRange
from reely_desktop.engine.progress import Cancellation

_GATE_LUFS = -70.0


@dataclass(frozen=True, slots=True)
class Loudness:
    """`integrated_lufs` is None where nothing is loud enough to count; `range_lu` is the LRA."""

    integrated_lufs: float | None
    range_lu: float


def measure_loudness(
    info: MediaInfo, *, track: int, span: MediaRange | None, cancellation: Cancellation
) -> Loudness:
    """Measure audio track `track`, counted from 0, within `span`, or all of it.

    Less than 0.4 s of sound, the length of a gating block, has no loudness. Raises MediaError
    RLY-MEDIA-NO-SOUND or -SOUND-UNREADABLE, and Cancelled.
    """
    measured: dict[str, str] = {}
    for block in sound_blocks(
        info, track=track, span=span, filters=["ebur128=metadata=1"], cancellation=cancellation
    ):
        measured = block.metadata or measured
    integrated = float(measured.get("lavfi.r128.I", _GATE_LUFS))
    return Loudness(
        integrated_lufs=integrated if integrated > _GATE_LUFS else None,
        range_lu=float(measured.get("lavfi.r128.LRA", 0)),
    )
