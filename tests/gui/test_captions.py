"""The tab of captions: what is chosen there is seen over the picture, and written into the clip."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QColorDialog,
    QLabel,
    QPushButton,
    QSlider,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reely_desktop.account.free_plan import TIER
from reely_desktop.app import captioning, heard, recording
from reely_desktop.app.caption_choice import CaptionPlace
from reely_desktop.app.job import Done, Problem
from reely_desktop.app.seen_captions import not_drawn
from reely_desktop.ui import messages_caption_panel as words
from reely_desktop.ui.captions_panel import CaptionsPanel
from reely_desktop.ui.preview import PreviewPane
from reely_desktop.ui.settings.page import Choice
from reely_desktop.ui.side_panel import SidePanel
from tests.gui.conftest import Person, at_window, wiring
from tests.support import clip_cases
from tests.support.clips import cached_clip
from tests.support.desk import Gesture, own
from tests.support.spoken_words import spoken

T = TypeVar("T", bound=QWidget)
SAID = spoken("one two three four five six")


@pytest.fixture
def at_tab(person: Person, tmp_path: Path) -> Person:
    person.open(own(cached_clip(clip_cases.PLAIN), tmp_path))
    person.window.main_window.resize(1100, 1000)
    look_at_captions(person)
    return person


def only(person: Person, kind: type[T]) -> T:
    found = person.window.main_window.findChild(kind)
    assert isinstance(found, kind)
    return found


def look_at_captions(person: Person) -> None:
    side = only(person, SidePanel)
    side.setCurrentWidget(side.tab(CaptionsPanel))


def panel(person: Person) -> CaptionsPanel:
    return only(person, CaptionsPanel)


def hear(person: Person) -> None:
    path = person.document.path
    person.window.editor.store.apply(lambda s: heard.file_read(s, path, SAID, called="said.srt"))


def do(person: Person, gesture: Gesture) -> None:
    person.window.editor.store.apply(gesture)


def named(person: Person, kind: type[T], name: str) -> T:
    """Return the control of the tab that is called so."""
    (found,) = (
        one
        for one in panel(person).findChildren(kind)
        if name in {one.accessibleName(), getattr(one, "text", str)()}
    )
    return found


def told(person: Person) -> list[str]:
    return [one.text() for one in panel(person).findChildren(QLabel) if one.isVisible()]


def choose_place(person: Person, place: CaptionPlace) -> None:
    box = panel(person).findChild(Choice)
    assert box is not None
    box.setFocus()
    while box.currentData() is not place:
        QTest.keyClick(box, Qt.Key.Key_Down)


def test_what_is_chosen_is_seen_and_written(at_tab: Person) -> None:
    hear(at_tab)
    preview = only(at_tab, PreviewPane)
    without = preview.grab().toImage()

    choose_place(at_tab, CaptionPlace.BOTH)
    at_tab.wait(lambda: at_tab.state.captions.over is not None)
    assert preview.grab().toImage() != without
    at_tab.window.editor.export()
    (job,) = at_tab.ended_jobs()

    assert isinstance(job.status, Done), job.status
    assert job.request is not None
    assert job.request.burns_captions
    assert job.status.report is not None
    assert job.status.report.captions is not None


def test_styles_are_chosen_by_arrows_and_have_names(at_tab: Person) -> None:
    hear(at_tab)
    at_tab.wait(lambda: all(look.picture for look in at_tab.state.captions.looks))
    playhead = at_tab.document.playhead
    first = named(at_tab, QAbstractButton, "Word highlight")
    first.setFocus()

    at_tab.key(Qt.Key.Key_Right)

    captions = at_tab.document.project.captions
    assert captions.look.style == "word-box"
    assert captions.place is CaptionPlace.PICTURE  # who chooses a style wants to see it
    assert QApplication.focusWidget() is named(at_tab, QAbstractButton, "Word box")
    assert at_tab.document.playhead == playhead


def test_size_height_and_colours_are_chosen_and_taken_back(at_tab: Person) -> None:
    hear(at_tab)
    choose_place(at_tab, CaptionPlace.PICTURE)
    size, height = named(at_tab, QSlider, words.SIZE), named(at_tab, QSlider, words.HEIGHT)

    size.setFocus()
    at_tab.key(Qt.Key.Key_Right)
    height.setFocus()
    at_tab.key(Qt.Key.Key_Up)
    QTest.mouseClick(named(at_tab, QPushButton, words.ACTIVE_COLOUR), Qt.MouseButton.LeftButton)
    dialog = only(at_tab, QColorDialog)
    dialog.colorSelected.emit(QColor("#12ab34"))
    dialog.reject()

    look = at_tab.document.project.captions.look
    assert (look.size_percent, look.height_percent) == (101, 17)
    assert look.active_colour is not None
    assert words.percent(101) in told(at_tab)
    do(at_tab, recording.undo)
    assert at_tab.document.project.captions.look.active_colour is None
    named(at_tab, QPushButton, words.AS_THE_STYLE_IS).click()
    assert at_tab.document.project.captions.look == type(look)()


def test_while_nobody_has_listened_the_tab_says_so_and_offers_it(at_tab: Person) -> None:
    assert words.NOT_HEARD in told(at_tab)
    assert named(at_tab, QPushButton, words.LISTEN).isVisible()

    hear(at_tab)

    assert words.NOT_HEARD not in told(at_tab)
    assert not named(at_tab, QPushButton, words.LISTEN).isVisible()


def test_its_button_has_the_video_listened_to(at_tab: Person) -> None:
    named(at_tab, QPushButton, words.LISTEN).click()

    (job,) = heard.listening_jobs(at_tab.state)
    assert job.path == at_tab.document.path
    at_tab.window.editor.hearing.stop()
    at_tab.wait(lambda: not heard.is_listening(at_tab.state))


def test_what_cannot_be_drawn_is_told(at_tab: Person) -> None:
    problem = Problem("RLY-CAPTIONS-NOT-DRAWN", "the captions cannot be drawn (why)", "look")

    do(at_tab, lambda s: replace(s, captions=replace(s.captions, missing="ა")))
    assert words.left_out("ა") in told(at_tab)
    do(at_tab, lambda s: replace(s, captions=not_drawn(s.captions, problem)))

    assert any("cannot be drawn" in text for text in told(at_tab))


@pytest.fixture
def free(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Person]:
    wired = wiring(tmp_path / "sample.mp4", tmp_path / "clips", has_plan=False)
    with at_window(qapp, qtbot, wired) as sitting:
        sitting.open(own(cached_clip(clip_cases.PLAIN), tmp_path))
        yield sitting


def test_a_plan_that_draws_none_offers_a_file_beside_the_clip(free: Person) -> None:
    look_at_captions(free)
    hear(free)
    free.wait(lambda: free.state.account.standing is not None)
    do(free, lambda s: captioning.choose_place(s, CaptionPlace.PICTURE))
    assert words.not_in_plan(TIER) in told(free)
    free.window.editor.export()
    (refused,) = free.ended_jobs()

    named(free, QPushButton, words.BESIDE_INSTEAD).click()
    free.window.editor.export()
    _, written = free.ended_jobs(2)

    assert "RLY-PLAN-CAPTIONS" in str(refused.status)
    assert isinstance(written.status, Done)
    assert words.not_in_plan(TIER) not in told(free)
