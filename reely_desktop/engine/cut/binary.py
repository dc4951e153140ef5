"""The ffmpeg program that does the work: where it is, and whether it can.

    the person's own choice → the one that comes with Reely → the first on PATH

The first that runs, burns in subtitles and has x264 is taken. Those passed over are told, so that a
choice that does not work is not silently replaced. What a program can do is asked once in a process.
"""

import shutil
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum
from pathlib import Path

from reely_desktop.engine.cut.limited_run import OutOfTime, run_within
from reely_desktop.engine.errors import WorkError
from reely_desktop.engine.progress import Cancellation

_TIME_LIMIT = timedelta(seconds=20)
_NEEDED_FILTER = "subtitles"
_NEEDED_ENCODER = "libx264"


class BinaryOrigin(Enum):
    """Who brought the program."""

    SETTING = "setting"
    BUNDLED = "bundled"
    PATH = "path"


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A program that was looked at and not taken, and why."""

    path: Path
    origin: BinaryOrigin
    reason: str


@dataclass(frozen=True, slots=True)
class FfmpegBinary:
    """A program that can do the work; `encoders` are all it lists, whether this machine has them or not."""

    path: Path
    version: str
    origin: BinaryOrigin
    encoders: frozenset[str]
    passed_over: tuple[PassedOver, ...] = ()


@dataclass(frozen=True, slots=True)
class _Ability:
    version: str
    encoders: frozenset[str]
    lack: str | None


@dataclass(frozen=True, slots=True)
class _Stamp:
    path: Path
    modified_ns: int
    size: int


_known: dict[_Stamp, _Ability] = {}
"""What was asked in this process, so that each export does not ask again; a replaced file is asked anew."""


def find_ffmpeg(preferred: Path | None, *, cancellation: Cancellation) -> FfmpegBinary:
    """Return the ffmpeg to work with; `preferred` is the person's own choice.

    Raises WorkError RLY-FFMPEG-MISSING when there is none that can do the work, and Cancelled.
    """
    passed_over: list[PassedOver] = []
    for path, origin in _candidates(preferred):
        ability = _ability(path, cancellation)
        if ability.lack is None:
            return FfmpegBinary(
                path=path,
                version=ability.version,
                origin=origin,
                encoders=ability.encoders,
                passed_over=tuple(passed_over),
            )
        passed_over.append(PassedOver(path, origin, ability.lack))
    seen = ", ".join(f"{other.path} {other.reason}" for other in passed_over) or "there is none"
    raise WorkError(
        f"no ffmpeg that can do the work was found ({seen})",
        code="RLY-FFMPEG-MISSING",
        hint="install Reely again, or name an ffmpeg built with libass and libx264 in the settings",
    )


def _candidates(preferred: Path | None) -> list[tuple[Path, BinaryOrigin]]:
    found = [] if preferred is None else [(preferred, BinaryOrigin.SETTING)]
    found += [(path, BinaryOrigin.BUNDLED) for path in _bundled()]
    on_path = shutil.which("ffmpeg")
    return found if on_path is None else [*found, (Path(on_path), BinaryOrigin.PATH)]


def _bundled() -> list[Path]:
    # Its own get_ffmpeg_exe runs the program to see whether it runs; here that is asked anyway.
    try:
        from imageio_ffmpeg import binaries
    except ImportError:
        return []
    return [path for folder in binaries.__path__ for path in sorted(Path(folder).glob("ffmpeg-*"))]


def _ability(path: Path, cancellation: Cancellation) -> _Ability:
    try:
        seen = path.stat()
    except OSError as error:
        return _unable(f"cannot be read ({error.strerror or 'unknown reason'})")
    stamp = _Stamp(path, seen.st_mtime_ns, seen.st_size)
    if stamp not in _known:
        _known[stamp] = _asked(path, cancellation)
    return _known[stamp]


def _asked(path: Path, cancellation: Cancellation) -> _Ability:
    try:
        listed = [
            run_within(_TIME_LIMIT, [str(path), what], cancellation=cancellation)
            for what in ("-encoders", "-filters")
        ]
    except OutOfTime:
        return _unable("does not answer")
    except OSError as error:
        return _unable(f"does not run ({error.strerror or 'unknown reason'})")
    failed = next((finished for finished in listed if finished.status != 0), None)
    if failed is not None:
        return _unable(f"does not run (it ended with status {failed.status})")
    encoders, filters = (_names(finished.output) for finished in listed)
    lacks = [
        name
        for name, names in ((_NEEDED_ENCODER, encoders), (_NEEDED_FILTER, filters))
        if name not in names
    ]
    lack = f"lacks {' and '.join(lacks)}" if lacks else None
    return _Ability(_version(listed[0].last_words), encoders, lack)


def _unable(lack: str) -> _Ability:
    return _Ability("", frozenset(), lack)


def _names(listing: bytes) -> frozenset[str]:
    """Return the second word of each line: flags stand before a name, its description after."""
    lines = (line.split(maxsplit=2) for line in listing.decode("utf-8", "replace").splitlines())
    return frozenset(words[1] for words in lines if len(words) > 1)


def _version(words: tuple[str, ...]) -> str:
    for line in words:
        if line.startswith("ffmpeg version "):
            return line.split()[2]
    return "unknown"
