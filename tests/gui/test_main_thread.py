"""The window's thread stays free for the window."""

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reely_desktop.host.paths import resource
from reely_desktop.ui.icons import Icons
from reely_desktop.ui.main_thread import Relay
from tests.gui.conftest import PATIENCE_MS

A_TURN_UNLESS_TOLD_S = 0.005


def test_a_worker_that_posts_as_soon_as_it_is_heard_leaves_room_for_everything_else(
    qtbot: QtBot,
) -> None:
    relay = Relay()
    heard: list[int] = []

    def tell() -> None:
        heard.append(len(heard))
        if len(heard) < 5:
            relay.post(tell)

    relay.post(tell)
    relay.drain()
    at_once = len(heard)
    qtbot.waitUntil(lambda: len(heard) == 5, timeout=PATIENCE_MS)

    assert at_once == 1


@pytest.mark.usefixtures("qapp")
def test_an_icon_is_drawn_once_in_each_colour(tmp_path: Path) -> None:
    sign = tmp_path / "done.svg"
    sign.write_bytes((resource("icons") / "done.svg").read_bytes())
    icons = Icons(tmp_path)
    first = icons.icon("done", "#ff0000").pixmap(22, 22).toImage()

    sign.unlink()
    again = icons.icon("done", "#ff0000").pixmap(22, 22).toImage()

    assert again == first
    assert not again.isNull()


@pytest.mark.usefixtures("person")
def test_the_window_gets_its_turn_from_a_thread_in_python_sooner_than_unless_told() -> None:
    assert sys.getswitchinterval() < A_TURN_UNLESS_TOLD_S
