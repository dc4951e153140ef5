"""An editor that sets markers until it is killed, and tells how many are on the disk.

restless_desk.py HOME VIDEO
"""

import json
import sys
from itertools import count
from pathlib import Path

from reely_desktop.app import cutting
from tests.support.desk import Desk


def main(home: Path, video: Path) -> None:
    at_work = Desk(home)
    at_work.open(video)
    for number in count(1):
        at_work.go_to(number % at_work.document.frame_count)
        at_work.do(cutting.toggle_marker_here)
        at_work.calls.get(timeout=60)()
        print(markers_on_disk(at_work.projects), flush=True)  # noqa: T201 - its parent reads it
        if number % at_work.document.frame_count == 0:
            return


def markers_on_disk(projects: Path) -> int:
    kept = list(projects.glob("*.json"))
    return len(json.loads(kept[0].read_bytes())["markers"]) if kept else 0


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
