"""What was measured on: the line without which no figure means anything."""

import os
import platform
from importlib import metadata
from pathlib import Path

from bench.programs import ffmpeg

_GIB = 1024**3


def machine_line() -> str:
    """Name processor, cores, memory and system."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / _GIB
    return f"{_processor()}, {os.cpu_count()} cores, {memory:.0f} GiB, {_system()}"


def versions_line(*others: str) -> str:
    """Name the versions of what is measured with, and `others`."""
    own = [
        f"Python {platform.python_version()}",
        f"FFmpeg {ffmpeg()[1]}",
        f"PyAV {metadata.version('av')}",
    ]
    return ", ".join([*own, *others])


def _processor() -> str:
    told = Path("/proc/cpuinfo")
    if told.exists():
        for line in told.read_text(encoding="utf-8", errors="replace").splitlines():
            name, _, value = line.partition(":")
            if name.strip() == "model name":
                return value.strip()
    return platform.processor() or platform.machine()


def _system() -> str:
    try:
        name = platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        return platform.platform(terse=True)
    return f"{name}, {platform.system()} {platform.release().partition('-')[0]}"
