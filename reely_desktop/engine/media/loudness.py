"""How loud a track is to the ear: integrated loudness by EBU R 128 (ITU-R BS.1770), by ffmpeg.

What is not here: making a clip as loud as a platform wants it (`cut`), and silence (`silences`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reely_desktop.engine.errors import MediaError
from reely_desktop.engine.media.probe import MediaInfo
from reely_desktop.engine.media.sound import cannot_start, check_was_heard, sound_args
from reely_desktop.engine.mediatime import MediaRange
from reely_desktop.engine.processes import run
from reely_desktop.engine.progress import Cancellation

_GATE_LUFS = -70.0
_INTEGRATED = re.compile(r"^\s*I:\s+(-?[\d.]+|-?inf|nan) LUFS$")
_SPREAD = re.compile(r"^\s*LRA:\s+(-?[\d.]+|nan) LU$")


@dataclass(frozen=True, slots=True)
class Loudness:
    """`integrated_lufs` to 0.1, None where nothing is loud enough to count; `range_lu` is the LRA."""

    integrated_lufs: float | None
    range_lu: float


def measure_loudness(
    info: MediaInfo,
    *,
    track: int,
    span: MediaRange | None,
    ffmpeg: Path,
    cancellation: Cancellation,
) -> Loudness:
    """Measure audio track `track`, counted from 0, within `span`, or all of it.

    Raises MediaError RLY-MEDIA-NO-SOUND or -SOUND-UNREADABLE, WorkError where ffmpeg cannot be
    started, and Cancelled.
    """
    args = sound_args(
        info, track=track, ffmpeg=ffmpeg, span=span, filters=["ebur128=framelog=quiet"]
    )
    try:
        finished = run([*args, "-f", "null", "-"], cancellation=cancellation)
    except OSError as error:
        raise cannot_start(ffmpeg) from error
    check_was_heard(finished, info)
    integrated = _figure(_INTEGRATED, finished.last_words, info)
    return Loudness(
        integrated_lufs=integrated if integrated > _GATE_LUFS else None,
        range_lu=_figure(_SPREAD, finished.last_words, info),
    )


def _figure(pattern: re.Pattern[str], words: Sequence[str], info: MediaInfo) -> float:
    for line in reversed(words):
        if match := pattern.match(line):
            return float(match[1])
    raise MediaError(
        f"the loudness of {info.path.name} cannot be measured: no sound came out of it",
        code="RLY-MEDIA-SOUND-UNREADABLE",
        hint="check that its sound plays elsewhere",
    )
