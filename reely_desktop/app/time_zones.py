"""The names of the world's time zones, to choose from."""

from functools import cache
from importlib import resources


@cache
def time_zones() -> tuple[str, ...]:
    """Return the names of places, and UTC, in alphabetical order."""
    try:
        names = set(resources.files("tzdata").joinpath("zones").read_text("ascii").split())
    except (OSError, ImportError):  # the system's own then, which takes longer
        from zoneinfo import available_timezones

        names = available_timezones()
    return tuple(sorted({name for name in names if _is_place(name)} | {"UTC"}))


def _is_place(name: str) -> bool:
    return "/" in name and not name.startswith("Etc/")
