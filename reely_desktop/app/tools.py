"""What writes clips on this machine: an ffmpeg that can, and the hardware encoders that really work.

Both are found by running them, which costs a moment; what was seen of encoders is kept from one start
to the next, for as long as the program and the driver stay the same.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from reely_desktop.app.loading import load_reader
from reely_desktop.config import Encoder
from reely_desktop.engine.progress import Cancellation
from reely_desktop.host.cache import Cache
from reely_desktop.host.paths import Folders, resource
from reely_desktop.host.settings import read_settings

if TYPE_CHECKING:
    from reely_desktop.engine.cut.binary import FfmpegBinary

_ENCODERS_KEY = "hardware encoders"


@dataclass(frozen=True, slots=True)
class Tools:
    """The program to encode with, and hardware encoders that work here, best first.

    Captions are drawn with `fonts`, a folder.
    """

    ffmpeg: Path
    encoders: tuple[str, ...] = ()
    fonts: Path = field(default_factory=lambda: resource("fonts"))


FindTools = Callable[[Cancellation], Tools]
"""Finds the tools; called in a worker, since proving runs them. Raises ReelyError and Cancelled."""


def find_tools(places: Folders, cache: Cache, *, cancellation: Cancellation) -> Tools:
    """Return what works here, by the settings. Raises WorkError, SettingsError and Cancelled."""
    load_reader()
    from reely_desktop.engine.cut.binary import find_ffmpeg

    settings = read_settings(places.settings)
    binary = find_ffmpeg(settings.ffmpeg, cancellation=cancellation)
    if settings.encoder is Encoder.SOFTWARE:
        return Tools(binary.path)
    working = _working_encoders(binary, cache, cancellation)
    if settings.encoder is Encoder.AUTOMATIC:
        return Tools(binary.path, working)
    chosen = settings.encoder.value
    return Tools(binary.path, tuple(name for name in working if name.endswith(f"_{chosen}")))


def hardware_here(places: Folders, cache: Cache, *, cancellation: Cancellation) -> tuple[str, ...]:
    """Return the hardware encoders that work here, best first, whatever the settings choose of them.

    Raises WorkError, SettingsError and Cancelled.
    """
    load_reader()
    from reely_desktop.engine.cut.binary import find_ffmpeg

    binary = find_ffmpeg(read_settings(places.settings).ffmpeg, cancellation=cancellation)
    return _working_encoders(binary, cache, cancellation)


def known_encoders(cache: Cache) -> tuple[str, ...] | None:
    """Return the hardware encoders that were seen to work here; None while nobody has looked."""
    load_reader()
    from reely_desktop.engine.cut.encoders import tried_from_text

    kept = cache.get(_ENCODERS_KEY)
    tried = None if kept is None else tried_from_text(kept.decode("utf-8", "replace"))
    return None if tried is None else tried.working


def _working_encoders(
    binary: "FfmpegBinary", cache: Cache, cancellation: Cancellation
) -> tuple[str, ...]:
    from reely_desktop.engine.cut.encoders import tried_from_text, try_encoders

    kept = cache.get(_ENCODERS_KEY)
    known = None if kept is None else tried_from_text(kept.decode("utf-8", "replace"))
    tried = try_encoders(binary, known=known, cancellation=cancellation)
    if tried is not known:
        cache.put(_ENCODERS_KEY, tried.to_text().encode())
    return tried.working
