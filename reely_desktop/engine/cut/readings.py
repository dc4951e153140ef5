"""Which stretches of a source are read in one go, where a clip keeps several. PURE.

Every opening of the source holds decoded frames in memory and begins with frames that are not kept, so
stretches of one group of pictures share one. Beyond as many openings as memory allows, reading on over
what is dropped is the lesser evil; what is kept out of order needs its own in any case.
"""

import itertools
from fractions import Fraction

from reely_desktop.engine.cut.clip import Clip
from reely_desktop.engine.cut.smart import decode_from

SEEK_MARGIN = Fraction(1)
"""Seconds before its first frame or sample from which a stretch is read."""

_MOST = 32
_FRAMES_HELD = 16
_BYTES_HELD = 1 << 30


def readings_of(clip: Clip) -> tuple[range, ...]:
    """Return the numbers of the stretches that each opening of the source reads, in their order."""
    parted = []
    worth_parting = []
    for number in range(1, len(clip.stretches)):
        before = clip.stretches[number - 1]
        if clip.stretches[number].start < before.end:
            parted.append(number)
        elif (dropped := reads_from(clip, number) - before.end) > 0:
            worth_parting.append((dropped, number))
    room = max(0, _most(clip) - 1 - len(parted))
    parted += [number for _, number in sorted(worth_parting, reverse=True)[:room]]
    edges = [0, *sorted(parted), len(clip.stretches)]
    return tuple(range(*edge) for edge in itertools.pairwise(edges))


def reads_from(clip: Clip, number: int) -> Fraction:
    """Return the second on the source's clock from which stretch `number` has to be read."""
    start = clip.stretches[number].start
    if clip.tables:
        table = clip.tables[number]
        key = decode_from(table, table.pts_of(clip.kept[number].start))
        start = min(start, key * table.timebase)
    return start - SEEK_MARGIN


def _most(clip: Clip) -> int:
    video = clip.info.video
    if video is None or not clip.tables:
        return _MOST
    frame = video.width * video.height * (3 if video.bit_depth > 8 else Fraction(3, 2))  # noqa: PLR2004
    return max(1, min(_MOST, int(_BYTES_HELD / (_FRAMES_HELD * frame))))
