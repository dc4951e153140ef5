"""Opens the window as a program of its own, for tests that use a real screen, mouse and keyboard.

    open_window.py HOME PLACES [VIDEO]

What is made of videos is kept in the folder HOME. While the program has the keyboard, PLACES gets one JSON
object with what is seen where on the screen, and what the window holds, again and again; `on_screen.Seen`
says what stands in it. Exits with the window's status.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict, replace
from itertools import count
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QListWidget,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

sys.path.insert(0, str(Path(__file__).parents[2]))

from reely_desktop.app import frame_grid
from reely_desktop.ui.application import Window
from reely_desktop.ui.banner import Banner
from reely_desktop.ui.export_row import ExportRow
from reely_desktop.ui.timeline import Timeline
from reely_desktop.ui.toast import Toast
from tests.gui.conftest import STRIP_MIDDLE_PX, wiring
from tests.gui.on_screen import Point, Seen

_TELL_EVERY_MS = 50


def main(home: Path, places: Path, video: Path | None) -> int:
    application = QApplication(sys.argv[:1])
    clips = places.parent if video is None else video.parent
    wired = wiring(sample=clips / "sample.mp4", clips=clips)
    folders = replace(wired.folders, data=home, settings=home / "settings")
    window = Window(application, replace(wired, folders=folders))

    times = count(1)

    def tell() -> None:
        beside = places.with_suffix(".part")
        beside.write_text(json.dumps(asdict(replace(_seen(window), told_times=next(times)))))
        beside.replace(places)

    clock = QTimer(window.main_window)
    clock.timeout.connect(tell)
    clock.start(_TELL_EVERY_MS)
    window.show()
    if video is not None:
        window.editor.open(video)
    return application.exec()


def _seen(window: Window) -> Seen:
    active, focus = QApplication.activeWindow(), QApplication.focusWidget()
    state = window.editor.store.state
    main_window = window.main_window
    rows = main_window.findChildren(ExportRow)
    told = [main_window.findChild(Toast), main_window.findChild(Banner)]
    seen = Seen(
        window="" if active is None else active.windowTitle(),
        focus="" if focus is None else focus.accessibleName(),
        controls=() if active is None else [*_controls(active)],
        rows=[row.accessibleName() for row in rows if not row.isHidden()],
        told=[one.accessibleName() for one in told if one is not None and one.isVisible()],
        jobs=[type(job.status).__name__ for job in state.jobs if job.request is not None],
        done=[
            getattr(job.status, "fraction", 0.0) for job in state.jobs if job.request is not None
        ],
    )
    document, timeline = state.document, main_window.findChild(Timeline)
    span = None if timeline is None else timeline.span()
    if document is None or timeline is None or span is None:
        return seen
    frames = document.frames

    def number(x: float) -> Point:
        point = timeline.mapToGlobal(QPoint(round(x), STRIP_MIDDLE_PX))
        return point.x(), point.y()

    return replace(
        seen,
        handles={
            "in": number(span.x_of(document.in_point) - 6),
            "out": number(span.x_of(document.out_point) + 6),
            "middle": number(span.left_px + span.width_px / 2),
        },
        frame=frame_grid.frame_at(frames, document.playhead),
        clips=[
            [
                (
                    frame_grid.boundary_from(frames, piece.start),
                    frame_grid.boundary_from(frames, piece.end),
                )
                for piece in clip.pieces
            ]
            for clip in document.project.clips
        ],
    )


def _controls(active: QWidget) -> Iterator[tuple[str, Point]]:
    """Yield each button, field and line to tick that can be used just now, and where to press it."""
    for button in active.findChildren(QAbstractButton):
        if button.isEnabled():
            yield from _place(button, button.visibleRegion().boundingRect(), _name(button))
    for field in active.findChildren(QLineEdit):
        yield from _place(field, field.visibleRegion().boundingRect(), field.accessibleName())
    for lines in active.findChildren(QListWidget):
        for item in (lines.item(row) for row in range(lines.count())):
            option = QStyleOptionViewItem()
            lines.initViewItemOption(option)
            option.rect = lines.visualItemRect(item)
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
            box = QStyle.SubElement.SE_ItemViewItemCheckIndicator
            tick = lines.style().subElementRect(box, option, lines)
            yield from _place(lines.viewport(), tick, item.text())


def _place(inside: QWidget, area: QRect, name: str) -> Iterator[tuple[str, Point]]:
    if inside.isVisible() and not area.isEmpty():
        point = inside.mapToGlobal(area.center())
        yield name, (point.x(), point.y())


def _name(button: QAbstractButton) -> str:
    return button.text() or button.accessibleName()


if __name__ == "__main__":
    _home, _places, *_video = map(Path, sys.argv[1:])
    sys.exit(main(_home, _places, _video[0] if _video else None))
