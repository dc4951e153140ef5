"""Which month an instant is counted in: months of a time zone that tile time, whatever zone comes next. PURE.

    ... ──[ 2026-10, Pacific/Honolulu )──[ 2026-11, Asia/Kathmandu )──[ 2026-12 ...

A period is [start, end): from the first midnight of its month to that of the next one. Periods that
were used are kept as they are. Another zone shapes only those beside them, which begin where the one
before ends, and end where the one after begins: no instant lies in two periods, and none in no one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Period:
    """One month, "2026-11", in the zone `timezone`: the instants [start, end), in UTC."""

    month: str
    timezone: str
    start: datetime
    end: datetime

    def holds(self, instant: datetime) -> bool:
        """Tell whether `instant` is counted in this period."""
        return self.start <= instant < self.end


def period_at(instant: datetime, timezone: str) -> Period:
    """Return the month of `timezone` that holds `instant`, an aware one of the years 2 to 9998.

    A zone that is not known counts as UTC.
    """
    return place(instant, timezone, ())


def place(instant: datetime, timezone: str, kept: Sequence[Period]) -> Period:
    """Return the period of `instant` in an account whose zone is `timezone` now.

    `kept` are its periods that exist already; those two months around `instant` suffice. One of them
    is returned as it is; a new one touches its neighbours.
    """
    for period in kept:
        if period.holds(instant):
            return period
    zone = _known(timezone)
    by_month = {period.month: period for period in kept}

    def begins(month: str) -> datetime:
        if (before := by_month.get(shifted(month, by=-1))) is not None:
            return before.end
        if (itself := by_month.get(month)) is not None:
            return itself.start
        return _first_midnight(month, zone)

    local = instant.astimezone(ZoneInfo(zone))
    month = f"{local.year:04}-{local.month:02}"
    while instant < begins(month):
        month = shifted(month, by=-1)
    while instant >= begins(shifted(month, by=1)):
        month = shifted(month, by=1)
    return Period(month=month, timezone=zone, start=begins(month), end=begins(shifted(month, by=1)))


@lru_cache(maxsize=4096)
def shifted(month: str, *, by: int) -> str:
    """Return the month that is `by` months after `month`, or before it."""
    year, number = divmod(int(month[:4]) * _MONTHS + int(month[5:]) - 1 + by, _MONTHS)
    return f"{year:04}-{number + 1:02}"


@lru_cache(maxsize=4096)
def _first_midnight(month: str, zone: str) -> datetime:
    """Return when `month` begins: its first 00:00, or, where clocks skip that, the instant they do."""
    local = datetime(int(month[:4]), int(month[5:]), 1, tzinfo=ZoneInfo(zone))
    return local.astimezone(UTC)


def _known(timezone: str) -> str:
    try:
        return ZoneInfo(timezone).key
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return "UTC"
