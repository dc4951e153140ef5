# ruff: noqa: INP001, T201 - a script, run from the root, that speaks to a terminal
"""Takes the pictures of the window in docs/images from the real app on the sample video.

    python3 dev.py exec -- python docs/make_screenshots.py [VIDEO] [--scale N]

A clip is marked and exported as a person would, into a folder that goes away again. `--scale 2` takes
the pictures as on a screen of 200 %. Needs no screen.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from reely_desktop.ui.application import Window

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"
MOST_BYTES = 300_000
SIZE = (1180, 800)
IN_SHARE, OUT_SHARE, PLAYHEAD_SHARE = Fraction(22, 100), Fraction(61, 100), Fraction(43, 100)
PATIENCE_MS = 120_000
POLL_MS = 20


def main() -> int:
    """Take both pictures; return the exit status."""
    parser = argparse.ArgumentParser(description="Takes the pictures of the window.")
    parser.add_argument("video", nargs="?", type=Path)
    parser.add_argument("--scale", default="1")
    parser.add_argument("--into", type=Path, default=IMAGES)
    chosen = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = chosen.scale
    video = chosen.video or next(iter(sorted((ROOT / "resources" / "sample").glob("*.mp4"))), None)
    if video is None:
        print("there is no sample video; name one", file=sys.stderr)
        return 2
    chosen.into.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        return _take(video.resolve(), Path(folder), chosen.into)


def _take(video: Path, clips: Path, into: Path) -> int:
    from PySide6.QtWidgets import QApplication

    from reely_desktop.app import editing
    from reely_desktop.bootstrap import wire
    from reely_desktop.config import Appearance
    from reely_desktop.engine.mediatime import from_seconds
    from reely_desktop.ui.application import Window

    application = QApplication(sys.argv[:1])
    wired = wire({**os.environ, "REELY_HOME": str(clips)})
    wiring = replace(wired, sample=video)
    window = Window(application, wiring)
    store = window.editor.store
    window.main_window.resize(*SIZE)
    window.show()
    window.editor.open(video)
    _wait(application, lambda: store.state.document is not None and not store.state.jobs)
    document = store.state.document
    if document is None:
        raise RuntimeError("the sample did not open")
    length = document.duration.seconds
    for edit, share in (
        (editing.drag_in_point, IN_SHARE),
        (editing.drag_out_point, OUT_SHARE),
        (editing.seek, PLAYHEAD_SHARE),
    ):
        time = from_seconds(length * share)
        store.apply(lambda state, edit=edit, time=time: edit(state, time))  # type: ignore[misc]
    window.editor.export()
    _wait(application, lambda: all(job.is_over for job in store.state.jobs))
    _wait(application, _is_quiet(lambda: len(store.state.thumbnails)))
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        window.choose(appearance)
        application.processEvents()
        path = into / f"window-{appearance.value}.png"
        _save(window, path)
        print(f"{path.name}: {path.stat().st_size:,} bytes")
    window.main_window.close()
    return 0


def _save(window: "Window", path: Path) -> None:
    from PySide6.QtGui import QImage

    image = window.main_window.grab().toImage()
    image.save(str(path))
    if path.stat().st_size > MOST_BYTES:
        image.convertToFormat(QImage.Format.Format_Indexed8).save(str(path))


def _is_quiet(count: Callable[[], int]) -> Callable[[], bool]:
    """Tell whether `count` has stood still for a while, each time it is asked."""
    seen: list[int] = []

    def is_quiet() -> bool:
        seen.append(count())
        last = seen[-PATIENCE_MS // POLL_MS // 100 :]
        return len(seen) > len(last) and len(set(last)) == 1

    return is_quiet


def _wait(application: "QApplication", is_so: Callable[[], bool]) -> None:
    from PySide6.QtCore import QThread

    for _ in range(PATIENCE_MS // POLL_MS):
        application.processEvents()
        if is_so():
            return
        QThread.msleep(POLL_MS)
    raise TimeoutError("the window did not get ready")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main())
