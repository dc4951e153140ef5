"""How the open video is being played, as one value. PURE.

    at rest ── L, Space ── 1 ── L ── 2 ── L ── 4 ── L ── 8
    at rest ── J ── -1 ── J ── -2 ── J ── -4 ── J ── -8

At 1 and 2 the system's player plays, with sound: the video *streams*. Backwards, faster, and wherever
that player does not work, the exact frames are shown one after another, silent: it is *stepped*. What
changes the value stands in `playing`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reely_desktop.engine.mediatime import MediaRange, MediaTime

FASTEST = 8
"""How many times as fast as the video, at most."""

_STREAMED = (1, 2)


@dataclass(frozen=True, slots=True)
class Playback:
    """`speed` 0 is at rest, below 0 backwards; playing ends before `until`, where that is set.

    `then` is what is played after that, from its start to its end.
    `volume` is in percent. `can_stream` is False once the system's player did not work.
    """

    speed: int = 0
    is_looping: bool = False
    until: MediaTime | None = None
    then: MediaRange | None = None
    volume: int = 100
    is_muted: bool = False
    can_stream: bool = True

    @property
    def is_playing(self) -> bool:
        """Whether the playhead moves by itself."""
        return self.speed != 0

    @property
    def is_streaming(self) -> bool:
        """Whether the system's player plays."""
        return self.can_stream and self.speed in _STREAMED

    @property
    def is_stepped(self) -> bool:
        """Whether exact frames are shown one after another."""
        return self.is_playing and not self.is_streaming


AT_REST = Playback()


def at_rest(playback: Playback) -> Playback:
    """Stop playing; loop, volume and mute stay as they are."""
    return replace(playback, speed=0, until=None, then=None)


def with_another_video(playback: Playback) -> Playback:
    """Stop playing, and let the system's player try again."""
    return replace(at_rest(playback), can_stream=True)


def shuttled(speed: int, direction: int) -> int:
    """Return the next speed in `direction` (1 or -1): doubled, or 1 after a turn."""
    if speed * direction <= 0:
        return direction
    return direction * min(2 * abs(speed), FASTEST)
