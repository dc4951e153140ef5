"""What writes clips on this machine: an ffmpeg that can, and the hardware encoders that really work.

Both are found by running them, which costs a moment; what was seen of encoders is kept from one start
to the next, for as long as the program and the driver stay the same.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from reely_desktop.engine.progress import Cancellation
from reely_desktop.host.paths import Folders


@dataclass(frozen=True, slots=True)
class Tools:
    """The program to encode with, and hardware encoders that work here, best first."""

    ffmpeg: Path
    encoders: tuple[str, ...] = ()


FindTools = Callable[[Cancellation], Tools]
"""Finds the tools; called in a worker, since proving runs them. Raises ReelyError and Cancelled."""


def find_tools(places: Folders, *, cancellation: Cancellation) -> Tools:
    """Return what works here, by the settings. Raises WorkError, SettingsError and Cancelled."""
    from reely_desktop.engine.cut.binary import find_ffmpeg
    from reely_desktop.host.settings import read_settings

    settings = read_settings(places.settings)
    binary = find_ffmpeg(settings.ffmpeg, cancellation=cancellation)
    return Tools(binary.path)
