"""The programs that a bench runs: the ffmpeg that Reely itself takes; and which are still running."""

import subprocess
from functools import cache
from pathlib import Path

_PROCESSES = Path("/proc")


@cache
def ffmpeg() -> tuple[Path, str]:
    """Return the ffmpeg that Reely works with here, and its version."""
    from reely_desktop.engine.cut.binary import find_ffmpeg
    from reely_desktop.engine.progress import Cancellation

    found = find_ffmpeg(None, cancellation=Cancellation())
    return found.path, found.version


def run_ffmpeg(binary: Path, *words: object) -> None:
    """Run ffmpeg to its end, quiet but for what goes wrong, in which case it raises."""
    told = [str(binary), "-nostdin", "-v", "error", "-y", *map(str, words)]
    subprocess.run(told, check=True)


def running_with(path: Path) -> list[str]:
    """Return the command lines of the processes that were started with `path` among their words."""
    if _PROCESSES.is_dir():
        lines = []
        for told in _PROCESSES.glob("[0-9]*/cmdline"):
            try:
                lines.append(told.read_bytes().replace(b"\0", b" ").decode("utf-8", "replace"))
            except OSError:
                continue  # it has ended meanwhile
    else:
        listed = subprocess.run(
            ["ps", "-axww", "-o", "command="], check=True, capture_output=True, encoding="utf-8"
        )
        lines = listed.stdout.splitlines()
    return [line.strip() for line in lines if str(path) in line]
