"""What time it is for an entitlement: the wall clock, but never earlier than time has been seen to be. PURE.

    the wall clock stands at or after the mark    it is as late as it says, less what it ran ahead when the
                                                  server was heard last
    it stands before the mark                     it is the mark, until it has caught up
    the server is heard                           it is the server's time, whatever was thought before

So a clock that is put back lengthens nothing: what has run out stays so. A clock that ran ahead, by a flat
battery or by 20 years, shuts nobody out for longer than until the next word of the server. Between two
words of it a clock that is put back makes time stand still; that is accepted, rather than to shut out whoever
has a broken clock. Each server has a time of its own: what one says of it is nothing to another.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Final

TOLERANCE: Final = timedelta(minutes=5)
"""How far from the server's a clock may be that is right."""

_NO_TIME: Final = timedelta(0)


class ClockState(StrEnum):
    """What is known of the wall clock, in the words that usage is synced with."""

    OK = "ok"
    BEHIND = "behind"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class TrustedTime:
    """The latest instant that is known to have been, and what the wall clock was off by.

    `ahead` is how far it ran ahead of the server's when that was heard last; less than nothing where it was
    behind.
    """

    high_water: datetime
    ahead: timedelta = _NO_TIME

    def now(self, wall: datetime) -> datetime:
        """Return what time it is when the wall clock says `wall`."""
        since = wall - self.high_water - max(self.ahead, _NO_TIME)
        return self.high_water + max(since, _NO_TIME)

    def seen(self, wall: datetime) -> "TrustedTime":
        """Return what is to be kept once the wall clock has said `wall`."""
        return replace(self, high_water=self.now(wall))

    @classmethod
    def heard(cls, server_time: datetime, wall: datetime) -> "TrustedTime":
        """Return what is to be kept once the server says `server_time`, while the wall clock says `wall`."""
        return cls(server_time, ahead=wall - server_time)

    def clock_state(self, wall: datetime) -> ClockState:
        """Tell how the wall clock that says `wall` stands to the server's, as far as is known."""
        if self.high_water - wall > TOLERANCE:
            return ClockState.BEHIND
        if abs(self.ahead) <= TOLERANCE:
            return ClockState.OK
        if self.ahead < _NO_TIME:
            return ClockState.BEHIND
        # A clock that ran ahead and would now be far behind the mark has been put right meanwhile.
        was_put_right = (self.high_water - wall) + self.ahead > TOLERANCE
        return ClockState.OK if was_put_right else ClockState.AHEAD


NEVER_HEARD: Final = TrustedTime(datetime(1970, 1, 1, tzinfo=UTC))
"""What is known of time before anything is."""
