"""What there is to be seen of captions: over the picture, and of each style. PURE.

`over` is drawn by what an export draws with, and lies over a frame of the shape that the export has: that of
the video, or that of a platform.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING

from reely_desktop.app.clip import piece_at

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reely_desktop.app.clip import Clip
    from reely_desktop.app.job import Problem
    from reely_desktop.engine.mediatime import MediaTime
    from reely_desktop.engine.picture.caption_pictures import Overlay
    from reely_desktop.engine.picture.caption_styles import CaptionStyle


@dataclass(frozen=True, slots=True)
class StyleLook:
    """A style to choose, and a small picture of it once that is drawn."""

    style: CaptionStyle
    picture: Overlay | None = None


@dataclass(frozen=True, slots=True)
class SeenCaptions:
    """Captions as they are seen now.

    `frame` is the shape of what is exported, None while no captions are drawn. `missing` are characters that
    no font has. `problem` is why nothing could be drawn.
    """

    over: Overlay | None = None
    frame: tuple[int, int] | None = None
    missing: str = ""
    problem: Problem | None = None
    looks: tuple[StyleLook, ...] = ()


UNSEEN = SeenCaptions()


def of_another_video(seen: SeenCaptions) -> SeenCaptions:
    """Forget what was seen of the captions of a video, for another one is open."""
    return replace(UNSEEN, looks=seen.looks)


def styles_known(seen: SeenCaptions, styles: Iterable[CaptionStyle]) -> SeenCaptions:
    """Show which styles there are."""
    return replace(seen, looks=tuple(StyleLook(style) for style in styles))


def look_drawn(seen: SeenCaptions, name: str, picture: Overlay) -> SeenCaptions:
    """Show what a style looks like."""
    looks = tuple(
        replace(look, picture=picture) if look.style.name == name else look for look in seen.looks
    )
    return replace(seen, looks=looks)


def drawn_over(
    seen: SeenCaptions, over: Overlay | None, *, frame: tuple[int, int] | None, missing: str
) -> SeenCaptions:
    """Lay that over the picture, whose frame is of that shape."""
    return replace(seen, over=over, frame=frame, missing=missing, problem=None)


def not_drawn(seen: SeenCaptions, problem: Problem) -> SeenCaptions:
    """Say why no captions can be seen."""
    return replace(seen, over=None, problem=problem)


def time_in_clip(clip: Clip, time: MediaTime) -> Fraction | None:
    """Return when the clip plays that time of the video, in seconds; None where it does not."""
    number = piece_at(clip, time)
    if number is None:
        return None
    before = sum((piece.duration.seconds for piece in clip.pieces[:number]), start=Fraction(0))
    return before + time.seconds - clip.pieces[number].start.seconds
