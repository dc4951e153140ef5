"""How many bits a second each stream may take, so that a clip's file stays below a size. PURE.

The picture gives way first, down to three quarters of the whole; then the sound does. Where even that is
too much, the size is refused before anything is written.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from reely_desktop.engine.cut.clip import Clip
from reely_desktop.engine.cut.presets import Preset
from reely_desktop.engine.cut.sound_coding import bits_wanted, kept_tracks
from reely_desktop.engine.errors import WorkError

_KEPT_BACK = Fraction(97, 100)
_HEADER_BITS = 8 * 4_096
_PACKET_BITS = 6_000  # a second and stream: how the container keeps count of packets
_SOUND_SHARE = Fraction(1, 4)
_LEAST_SOUND, _LEAST_PICTURE = 24_000, 50_000


@dataclass(frozen=True, slots=True)
class Budget:
    """The most bits a second for the picture (None: no limit, or no picture) and for each kept track."""

    picture: int | None
    sound: tuple[int, ...]


def budget_for(clip: Clip, preset: Preset, suffix: str, max_bytes: int | None) -> Budget:
    """Share `max_bytes` among the streams of the clip. Raises WorkError RLY-SIZE-LIMIT."""
    wanted = tuple(
        bits_wanted(clip.info.audio[track], preset, suffix)
        for track in kept_tracks(clip.info, preset)
    )
    if max_bytes is None:
        return Budget(None, wanted)
    streams = len(wanted) + bool(clip.kept)
    all_bits = (max_bytes * 8 - _HEADER_BITS) * _KEPT_BACK / clip.duration - _PACKET_BITS * streams
    if not clip.kept:
        sound = _shared(wanted, all_bits)
        if sum(sound) > all_bits:
            raise _too_small(clip)
        return Budget(None, sound)
    sound = _shared(wanted, all_bits * _SOUND_SHARE)
    # A player's buffer may be filled before the first frame: a second more than the clip lasts.
    picture = (all_bits - sum(sound)) * clip.duration / (clip.duration + 1)
    if picture < _LEAST_PICTURE:
        raise _too_small(clip)
    return Budget(int(picture), sound)


def _shared(wanted: Sequence[int], bits: Fraction) -> tuple[int, ...]:
    if sum(wanted) <= bits:
        return tuple(wanted)
    return tuple(max(_LEAST_SOUND, int(bits * one / sum(wanted))) for one in wanted)


def _too_small(clip: Clip) -> WorkError:
    return WorkError(
        f"{float(clip.duration):.1f} s do not fit into a file of that size",
        code="RLY-SIZE-LIMIT",
        hint="allow more, shorten the clip, or export the sound alone",
    )
