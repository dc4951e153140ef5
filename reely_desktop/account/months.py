"""Which calendar month an instant is counted in, in a time zone, and on which day it falls. PURE.

    ... 2026-10 [ first midnight of October ... first midnight of November ) 2026-11 ...

The server counts in the same months. Where an account has changed its zone, it alone knows where the months
of the one zone and the other meet: the entitlement says it, and makes a `Month` of its own.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Month:
    """One month, "2026-11", of the zone named `zone`: the instants [start, end), in UTC."""

    key: str
    zone: str
    start: datetime
    end: datetime

    def holds(self, instant: datetime) -> bool:
        """Tell whether `instant` is counted in this month."""
        return self.start <= instant < self.end


def month_of(instant: datetime, zone: str) -> Month:
    """Return the month of `zone` that holds `instant`, an aware one of the years 2 to 9998.

    A zone that is not known counts as UTC. Raises ValueError for an instant without an offset.
    """
    if instant.tzinfo is None:
        raise ValueError("an instant has an offset")
    place = _known(zone)
    local = instant.astimezone(place)
    number = local.year * _MONTHS + local.month - 1
    # Where clocks go back over midnight, the last day of a month has instants after the first of the next.
    while instant >= _first_midnight(number + 1, place):
        number += 1
    while instant < _first_midnight(number, place):
        number -= 1
    year, month = divmod(number, _MONTHS)
    return Month(
        key=f"{year:04}-{month + 1:02}",
        zone=place.key,
        start=_first_midnight(number, place),
        end=_first_midnight(number + 1, place),
    )


def day_in(instant: datetime, zone: str) -> date:
    """Return the day that an aware `instant` falls on in `zone`; one that is not known counts as UTC."""
    return local(instant, zone).date()


def local(instant: datetime, zone: str) -> datetime:
    """Return an aware `instant` as the clocks of `zone` show it; one that is not known counts as UTC."""
    return instant.astimezone(_known(zone))


def _first_midnight(number: int, zone: ZoneInfo) -> datetime:
    """Return when a month begins: its first 00:00, or, where clocks skip that, the instant they do."""
    year, month = divmod(number, _MONTHS)
    return datetime(year, month + 1, 1, tzinfo=zone).astimezone(UTC)


def _known(zone: str) -> ZoneInfo:
    try:
        return ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")
