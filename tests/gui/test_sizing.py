"""Windows are no larger than the screen they open on."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from reely_desktop.ui.sizing import resize_on_screen


def opened(qtbot: QtBot, window: QWidget, size: QSize) -> QSize:
    qtbot.addWidget(window)
    resize_on_screen(window, size.width(), size.height())
    return window.size()


def test_a_window_that_fits_gets_the_size_it_likes(qtbot: QtBot) -> None:
    assert opened(qtbot, QDialog(), QSize(400, 300)) == QSize(400, 300)


def test_one_that_is_too_large_gets_what_there_is_whatever_it_asks_for_at_least(
    qtbot: QtBot,
) -> None:
    window = QDialog()
    window.setMinimumSize(9000, 9000)

    size = opened(qtbot, window, QSize(9999, 9999))

    room = window.screen().availableSize()
    assert size.width() == room.width()
    assert room.height() - 100 < size.height() < room.height()
