"""The chapters of a clip: those of its source that begin in what is kept, where they do so in the clip. PURE.

Its beginning is a chapter, too, where none begins there. Times are whole milliseconds, which every container
holds: starts are rounded up, so that a jump shows a chapter's first frame and not the one before, and the
last end is rounded down, so that no clip gets longer.
"""

import math
from collections.abc import Sequence
from fractions import Fraction

from reely_desktop.engine.cut.clip import Clip, Stretch
from reely_desktop.engine.media.chapter_lists import ListedChapter
from reely_desktop.engine.media.spacing import RateClass
from reely_desktop.engine.mediatime import MediaTime, Rounding, from_seconds

START_TITLE = "Start"
"""What the beginning of a clip is called where no chapter begins there."""

_MILLISECOND = Fraction(1, 1000)


def clip_chapters(listed: Sequence[ListedChapter], clip: Clip) -> tuple[ListedChapter, ...]:
    """Return the chapters of a clip that is cut to the frame."""
    return chapters_in(listed, clip, clip.stretches)


def chapters_in(
    listed: Sequence[ListedChapter], clip: Clip, stretches: Sequence[Stretch]
) -> tuple[ListedChapter, ...]:
    """Return those of `listed`, which is in time from the source's first frame, in the clip's time.

    `stretches` is what is kept of the source of `clip`. Each has an end; there are none where none begins.
    """
    found: dict[int, str] = {}
    for stretch in stretches:
        for chapter in listed:
            begun = _begun_at(chapter.start, clip, stretch)
            if begun is not None:
                found.setdefault(_up(stretch.place + begun), chapter.title)
    if not found:
        return ()
    end = from_seconds(sum((s.length for s in stretches), Fraction(0)))
    whole_end = end.rescale(_MILLISECOND, Rounding.DOWN)
    starts = sorted({0, *found})
    ends = [*starts[1:], whole_end.pts]
    return tuple(
        ListedChapter(_at(start), found.get(start, START_TITLE), _at(until))
        for start, until in zip(starts, ends, strict=True)
        if start < until <= whole_end.pts
    )


def _begun_at(start: MediaTime, clip: Clip, stretch: Stretch) -> Fraction | None:
    """Return how far into the stretch the first frame of a chapter is shown, None where none is."""
    video = clip.info.video
    begun = _origin(clip) + start.seconds - stretch.start
    if video is None or not clip.kept:
        return begun if 0 <= begun < stretch.length else None
    # The ticks of a container round the times of its frames, and a stretch has them unrounded.
    if not -video.timebase <= begun < stretch.length - video.timebase:
        return None
    if video.rate_class is RateClass.CONSTANT:
        begun = math.ceil((begun - video.timebase) * video.frame_rate) / video.frame_rate
    return max(begun, Fraction(0))


def _origin(clip: Clip) -> Fraction:
    video = clip.info.video
    if video is not None:
        return video.origin.seconds
    return min(audio.start.seconds for audio in clip.info.audio)


def _up(seconds: Fraction) -> int:
    return from_seconds(seconds).rescale(_MILLISECOND, Rounding.UP).pts


def _at(milliseconds: int) -> MediaTime:
    return MediaTime(milliseconds, _MILLISECOND)
