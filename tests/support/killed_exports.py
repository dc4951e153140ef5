"""An editor in a process of its own that queues exports and is killed while the first is at work."""

import sys
from pathlib import Path

from reely_desktop.app import queueing
from reely_desktop.app.job import Running
from reely_desktop.engine.cut.request import ExportRequest
from tests.support.desk import Desk
from tests.support.exports import LARGE, span


def _main(home: Path, video: Path) -> None:
    at_work = Desk(home)
    at_work.begin()
    if not at_work.state.jobs:
        for name in ("first", "second", "third"):
            at_work.editor.exports.add(
                ExportRequest(
                    source=video,
                    ranges=(span(0, 1),),
                    output=home / f"{name}.mp4",
                    preset=LARGE,
                )
            )

    def is_well_under_way() -> bool:
        first = queueing.exports(at_work.state)[0].status
        return isinstance(first, Running) and first.fraction > 0

    at_work.wait(is_well_under_way)
    sys.stdout.write("under way\n")
    sys.stdout.flush()
    at_work.wait(lambda: False)


if __name__ == "__main__":
    _main(Path(sys.argv[1]), Path(sys.argv[2]))
