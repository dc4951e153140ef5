"""Which stretches of a source are read in one go, where a clip keeps several. PURE.

Every opening of the source holds decoded frames in memory and begins with frames that are not kept, so
stretches of one group of pictures share one. Beyond as many openings as memory allows, reading on over
what is dropped is the lesser evil; what is kept out of order needs its own in any case.
"""

import itertools
from fractions import Fraction

from reely_desktop.engine.cut.clip import Clip

_SOUND_MARGIN = Fraction(1)
_MARKING = {"mov", "matroska"}
"""Containers that mark their keyframes; elsewhere they are guessed, and may be a little less than that."""

_DOUBT = Fraction(2)
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
    """Return the second on the source's clock to which a reader of stretch `number` seeks.

    Demuxers go to the last keyframe shown by then, and sound needs a little more than its first sample.
    """
    start = clip.stretches[number].start - _SOUND_MARGIN
    if clip.tables:
        table = clip.tables[number]
        key = table.key_for(clip.kept[number].start).pts * table.timebase
        start = min(start, key if _MARKING & set(clip.info.container.split(",")) else key - _DOUBT)
    return start


def _most(clip: Clip) -> int:
    video = clip.info.video
    if video is None or not clip.tables:
        return _MOST
    frame = video.width * video.height * (3 if video.bit_depth > 8 else Fraction(3, 2))  # noqa: PLR2004
    return max(1, min(_MOST, int(_BYTES_HELD / (_FRAMES_HELD * frame))))
