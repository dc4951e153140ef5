"""What works on this machine and what does not, seen by trying. For people and for reports.

Nothing is changed: folders are looked at, not made. What is not here: mending anything.
"""

import os
import platform
import shutil
import sys
from dataclasses import dataclass
from datetime import timedelta
from importlib import metadata
from pathlib import Path

from reely_desktop.engine.cut.binary import FfmpegBinary, find_ffmpeg
from reely_desktop.engine.cut.encoders import Trial, try_encoders
from reely_desktop.engine.cut.limited_run import OutOfTime, run_within
from reely_desktop.engine.progress import Cancellation
from reely_desktop.errors import ReelyError
from reely_desktop.host.paths import Folders
from reely_desktop.host.settings import read_settings

_PACKAGES = (
    "reely",
    "av",
    "imageio-ffmpeg",
    "ffmpeg-python",
    "numpy",
    "faster-whisper",
    "ctranslate2",
    "PySide6_Essentials",
)
_CODECS = ("libx264", "libx265", "libsvtav1", "libvpx-vp9", "aac", "libopus", "flac")
_GPU_PATIENCE = timedelta(seconds=5)
_FONT_FOLDERS = {
    "linux": ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts"),
    "darwin": ("/System/Library/Fonts", "/Library/Fonts", "~/Library/Fonts"),
    "win32": (r"%WINDIR%\Fonts", r"%LOCALAPPDATA%\Microsoft\Windows\Fonts"),
}
_FONT_SUFFIXES = {".ttf", ".otf", ".ttc"}


@dataclass(frozen=True, slots=True)
class FolderSeen:
    """A folder that Reely writes to, and whether it could."""

    use: str
    path: Path
    is_writable: bool


@dataclass(frozen=True, slots=True)
class Examination:
    """What was found. `problem` is why no clip can be written here, None where one can."""

    versions: tuple[tuple[str, str], ...]
    ffmpeg: FfmpegBinary | None
    codecs: tuple[tuple[str, bool], ...]
    hardware: tuple[Trial, ...]
    gpus: tuple[str, ...]
    font_count: int
    folders: tuple[FolderSeen, ...]
    problem: ReelyError | None


def examine(places: Folders, *, cancellation: Cancellation) -> Examination:
    """Look at this machine. Raises Cancelled; what is wrong is part of the answer."""
    ffmpeg: FfmpegBinary | None = None
    problem: ReelyError | None = None
    try:
        settings = read_settings(places.settings)
        ffmpeg = find_ffmpeg(settings.ffmpeg, cancellation=cancellation)
    except ReelyError as error:
        problem = error
    listed = frozenset[str]()
    hardware: tuple[Trial, ...] = ()
    if ffmpeg is not None:
        listed = ffmpeg.encoders
        hardware = try_encoders(ffmpeg, known=None, cancellation=cancellation).trials
    return Examination(
        versions=versions(),
        ffmpeg=ffmpeg,
        codecs=tuple((name, name in listed) for name in _CODECS),
        hardware=hardware,
        gpus=_gpus(cancellation),
        font_count=_font_count(),
        folders=(
            FolderSeen("settings", places.settings, _is_writable(places.settings)),
            FolderSeen("data", places.data, _is_writable(places.data)),
            FolderSeen("cache", places.cache, _is_writable(places.cache)),
            FolderSeen("logs", places.logs, _is_writable(places.logs)),
            FolderSeen("clips", places.clips, _is_writable(places.clips)),
        ),
        problem=problem,
    )


def report_lines(found: Examination, presets: tuple[str, ...]) -> list[str]:
    """Return what was found, for a person to read or to hand on."""
    lines = [f"{name:20} {version}" for name, version in found.versions]
    binary = found.ffmpeg
    if binary is not None:
        lines.append(f"{'ffmpeg':20} {binary.version} ({binary.origin.value}: {binary.path})")
        lines += [
            f"{'':20} passed over: {other.path} {other.reason}" for other in binary.passed_over
        ]
        there = [name for name, is_there in found.codecs if is_there]
        missing = [name for name, is_there in found.codecs if not is_there]
        lines.append(f"{'encoders':20} {', '.join(there)}")
        if missing:
            lines.append(f"{'':20} missing: {', '.join(missing)}")
    for number, trial in enumerate(found.hardware):
        head = "" if number else "hardware encoders"
        how = "works" if trial.works else f"not here ({trial.detail})"
        lines.append(f"{head:20} {trial.encoder}: {how}")
    lines.append(f"{'GPU':20} {', '.join(found.gpus) or 'none found'}")
    lines.append(f"{'fonts':20} {found.font_count} on this system")
    for seen in found.folders:
        note = "" if seen.is_writable else "  CANNOT BE WRITTEN TO"
        lines.append(f"{seen.use + ' folder':20} {seen.path}{note}")
    lines.append(f"{'presets':20} {', '.join(presets)}")
    return lines


def versions() -> tuple[tuple[str, str], ...]:
    """Name the system, Python and what Reely is made of, each with its version."""
    found = [("system", platform.platform()), ("python", platform.python_version())]
    for name in _PACKAGES:
        try:
            found.append((name, metadata.version(name)))
        except metadata.PackageNotFoundError:
            found.append((name, "not installed"))
    return tuple(found)


def _gpus(cancellation: Cancellation) -> tuple[str, ...]:
    """Name the graphics processors that could help: NVIDIA's by its own tool, others by the kernel."""
    found = []
    asking = shutil.which("nvidia-smi")
    if asking is not None:
        question = [asking, "--query-gpu=name,driver_version", "--format=csv,noheader"]
        try:
            told = run_within(_GPU_PATIENCE, question, cancellation=cancellation)
        except (OutOfTime, OSError):
            found.append("NVIDIA: nvidia-smi does not answer")
        else:
            if told.status == 0:
                lines = told.output.decode("utf-8", "replace").splitlines()
                found += [f"NVIDIA {line.strip()}" for line in lines if line.strip()]
    found += [f"render node {node.name}" for node in sorted(Path("/dev/dri").glob("renderD*"))]
    return tuple(found)


def _font_count() -> int:
    folders = _FONT_FOLDERS.get(sys.platform, ())
    return sum(
        1
        for folder in folders
        for file in Path(os.path.expandvars(folder)).expanduser().rglob("*")
        if file.suffix.lower() in _FONT_SUFFIXES
    )


def _is_writable(folder: Path) -> bool:
    """Tell whether `folder` could be written to, or made where it is missing."""
    there = next(part for part in (folder, *folder.parents) if part.exists())
    return there.is_dir() and os.access(there, os.W_OK | os.X_OK)
