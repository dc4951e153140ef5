"""The editor on a disk too small for a proxy: `python -m tests.support.small_disk_desk VIDEO HOME BYTES`.

Prints one JSON object: what the window would say, whether there is a proxy, what lies in the cache.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.support.desk import desk

_ROOT = Path(__file__).parents[2]


def opened_on_a_small_disk(video: Path, home: Path, *, disk_bytes: int) -> dict[str, object]:
    """Open `video` in an editor whose cache is a disk of that size, which goes away with it."""
    cache = home / "cache"
    cache.mkdir(parents=True)
    enter = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--mount", "-r"]
    mounting = 'mount -t tmpfs -o "$1" none "$2" && shift 2 && exec "$@"'
    child = [sys.executable, "-m", "tests.support.small_disk_desk", str(video), str(home)]
    ended = subprocess.run(
        [*enter, "sh", "-c", mounting, "sh", f"size={disk_bytes}", str(cache), *child],
        cwd=_ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    told: dict[str, object] = json.loads(ended.stdout)
    return told


def _main(video: Path, home: Path) -> None:
    with desk(home, makes_proxies=True) as at_work:
        at_work.open(video)
        state = at_work.state
        told = {
            "problem": state.problem and state.problem.code,
            "proxy": state.proxy is not None,
            "left": [path.name for path in (home / "cache").glob("*") if path.is_dir()],
        }
    print(json.dumps(told))  # noqa: T201 - its parent reads it


if __name__ == "__main__":
    _main(Path(sys.argv[1]), Path(sys.argv[2]))
