"""Which time zone this machine stands in."""

from tzlocal import get_localzone_name


def zone_name() -> str:
    """Return its name in the IANA database, UTC where the machine does not say."""
    try:
        return get_localzone_name() or "UTC"
    except (LookupError, OSError, ValueError):
        return "UTC"
