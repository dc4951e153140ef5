"""The preview paints what is seen of it, and no more often."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reely_desktop.app.state import Preview, Thumbnail
from reely_desktop.engine.media.pictures import Picture
from reely_desktop.engine.mediatime import ZERO
from reely_desktop.ui.film_pictures import FilmPictures
from reely_desktop.ui.present import PreviewView
from reely_desktop.ui.preview import PreviewPane
from tests.gui.conftest import PATIENCE_MS

GREY = Picture(ZERO, 4, 4, bytes(64))
SHOWN = PreviewView(preview=Preview(ZERO, GREY), caption="", notice="")


RED = Picture(ZERO, 4, 4, bytes((0x40, 0x20, 0xC0, 0xFF)) * 16)


class Paints(QObject):
    """Counts them."""

    count = 0

    def eventFilter(self, _pane: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def test_a_red_picture_is_red_large_and_small(qtbot: QtBot) -> None:
    pane = PreviewPane()
    qtbot.addWidget(pane)
    pane.resize(200, 200)
    pane.show_view(replace(SHOWN, preview=Preview(ZERO, RED)), opening="")

    large = pane.grab().toImage()
    small = FilmPictures().of(Thumbnail(ZERO, RED), height_px=4).toImage()

    assert large.pixelColor(100, 100).name() == "#c02040"
    assert small.pixelColor(1, 1).name() == "#c02040"


def test_a_playhead_that_moves_on_paints_the_frame_before_no_second_time(
    qtbot: QtBot, qapp: QApplication
) -> None:
    pane, paints = PreviewPane(), Paints()
    qtbot.addWidget(pane)
    pane.show_view(SHOWN, opening="")
    with qtbot.waitExposed(pane, timeout=PATIENCE_MS):
        pane.show()
    pane.installEventFilter(paints)

    pane.show_view(replace(SHOWN, is_exact=False), opening="")
    qapp.processEvents()
    while_on_its_way = paints.count
    pane.show_view(replace(SHOWN, preview=Preview(ZERO, replace(GREY))), opening="")
    qtbot.waitUntil(lambda: paints.count == 1, timeout=PATIENCE_MS)
    pane.show_view(replace(SHOWN, caption="In point"), opening="")
    qtbot.waitUntil(lambda: paints.count == 2, timeout=PATIENCE_MS)

    assert while_on_its_way == 0
