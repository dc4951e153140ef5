"""Hooks at the window: looked for by ear, gone through and decided on by keys, and refused past the plan."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from devtools.models import MODELS
from reely_desktop.account.usage_events import Metric
from reely_desktop.app import heard, recording
from reely_desktop.app.hook_finding import Finder
from reely_desktop.app.hooks import Stage
from reely_desktop.app.state import State
from reely_desktop.bootstrap import Wiring
from reely_desktop.config import Provider
from reely_desktop.host.paths import resource
from reely_desktop.host.settings import read_settings
from reely_desktop.ui import messages_hooks
from reely_desktop.ui.hook_lines import HookLines
from reely_desktop.ui.hooks_panel import HooksPanel
from reely_desktop.ui.latest_words import LatestWords
from reely_desktop.ui.settings.account_page import AccountPage
from reely_desktop.ui.side_panel import SidePanel
from tests.gui.conftest import Person, at_window, wiring
from tests.support.spoken_talks import spoken_talk, transcript_of

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
MONTHS_SEARCHES = 3
SENTENCES = 8


def talking(state: State) -> State:
    """Know what is said, as if it had been listened to."""
    talk = spoken_talk(SENTENCES)
    return heard.file_read(state, talk.path, transcript_of(talk), called="talk.srt")


def short(person: Person) -> None:
    person.window.choose_setting("hook_least_seconds", 5)
    person.window.choose_setting("hook_most_seconds", 15)


def panel(person: Person) -> HooksPanel:
    side = person.window.main_window.findChild(SidePanel)
    assert isinstance(side, SidePanel)
    tab = side.tab(HooksPanel)
    side.setCurrentWidget(tab)
    return tab


def lines(person: Person) -> HookLines:
    found = panel(person).findChild(HookLines)
    assert isinstance(found, HookLines)
    return found


def press(person: Person, text: str) -> None:
    (button,) = (one for one in panel(person).findChildren(QPushButton) if one.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def press_arrow(person: Person, name: str) -> None:
    buttons = panel(person).findChildren(QToolButton)
    (button,) = (one for one in buttons if one.accessibleName() == name)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def found(person: Person) -> Person:
    """Find the talk's hooks, of 5 to 15 seconds."""
    person.open(spoken_talk(SENTENCES).path)
    short(person)
    person.window.editor.store.apply(talking)
    person.key(Qt.Key.Key_H, CONTROL | SHIFT)
    person.wait(lambda: person.state.hooks.stage is Stage.FOUND)
    return person


@pytest.fixture
def wired(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Wiring:
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "")
    found = wiring(sample=tmp_path / "sample.mp4", clips=tmp_path / "clips")

    def finder(provider: Provider | None = None) -> Finder:
        assert provider is None
        return Finder(resource(""), (), found.cache)  # no second model

    return replace(found, finder=finder)


@pytest.fixture
def person(qapp: QApplication, qtbot: QtBot, wired: Wiring) -> Iterator[Person]:
    with at_window(qapp, qtbot, wired) as sitting:
        yield sitting


@pytest.mark.slow
def test_hooks_are_found_by_ear_kept_and_rejected_from_the_keyboard(person: Person) -> None:
    person.open(spoken_talk(SENTENCES).path)
    short(person)
    person.window.choose_setting("speech_model", str(MODELS / "tiny.en"))
    shown: list[str] = []
    person.window.editor.store.subscribe(
        lambda _: shown.append(panel(person).findChild(LatestWords).text())  # type: ignore[union-attr]
    )

    person.key(Qt.Key.Key_H, CONTROL | SHIFT)
    person.wait(lambda: not person.state.hooks.stage.is_at_work)
    assert person.state.hooks.stage is Stage.FOUND, person.state.hooks.problem
    count = lines(person).count()
    first = person.state.hooks.found.hooks[0] if person.state.hooks.found else None
    person.key(Qt.Key.Key_Down)
    is_playing = person.state.playback.is_playing
    person.key(Qt.Key.Key_Up)
    person.key(Qt.Key.Key_Return)
    person.key(Qt.Key.Key_X)

    assert any(shown)  # the latest words, while it was listened to
    assert is_playing
    assert count > 1
    assert first is not None
    (clip,) = person.document.project.clips
    assert clip.name
    assert clip.name in first.title
    assert [hook.is_kept for hook in person.document.project.settled_hooks] == [True, False]
    assert lines(person).count() == count - 2


def test_a_row_tells_all_of_a_hook_to_who_does_not_see_it(person: Person) -> None:
    found(person)

    assert person.state.hooks.found is not None
    hook = person.state.hooks.found.hooks[0]
    spoken = lines(person).item(0).text()
    assert spoken.startswith("1. 0:")
    assert all(part in spoken for part in (hook.opening, *hook.reasons, hook.weakness))


def test_ends_are_moved_by_keys_and_by_buttons(person: Person) -> None:
    found(person)
    cut = person.state.hooks.cuts[0]

    person.key(Qt.Key.Key_Right, CONTROL)
    later = person.state.hooks.cuts[0]
    press_arrow(person, messages_hooks.END_EARLIER)
    shorter = person.state.hooks.cuts[0]

    assert later[0] > cut[0]
    assert later[1] == cut[1]
    assert shorter[0] == later[0]
    assert shorter[1] < cut[1]


def test_undo_brings_a_decided_hook_back(person: Person) -> None:
    count = lines(found(person)).count()

    press(person, messages_hooks.REJECT)
    left = lines(person).count()
    person.window.editor.store.apply(recording.undo)

    assert left == count - 1
    assert lines(person).count() == count


def test_letters_in_the_topic_decide_on_nothing(person: Person) -> None:
    found(person)
    press_arrow(person, messages_hooks.WISHES)
    field = panel(person).findChild(QLineEdit)
    assert field is not None
    field.setFocus()

    QTest.keyClicks(field, "xx")
    QTest.keyClick(field, Qt.Key.Key_Return)
    person.wait(
        lambda: person.state.hooks.topic == "xx" and not person.state.hooks.stage.is_at_work
    )

    assert person.document.project.settled_hooks == ()


def test_what_is_wished_for_is_kept_in_the_settings(person: Person, wired: Wiring) -> None:
    person.open(spoken_talk(SENTENCES).path)
    boxes = panel(person).findChildren(QComboBox)
    (count,) = (box for box in boxes if box.accessibleName() == messages_hooks.COUNT_NAME)

    QTest.keyClick(count, Qt.Key.Key_Home)

    assert person.state.settings.hook_count == 5
    person.wait(lambda: read_settings(wired.folders.settings).hook_count == 5)


def test_past_the_months_searches_the_panel_leads_to_the_account(
    qapp: QApplication, qtbot: QtBot, wired: Wiring, tmp_path: Path
) -> None:
    free = wiring(sample=tmp_path / "sample.mp4", clips=tmp_path / "clips", has_plan=False)
    with at_window(qapp, qtbot, replace(free, cache=wired.cache)) as person:
        membership = person.window._membership()  # noqa: SLF001 - what the window goes by
        for number in range(MONTHS_SEARCHES):
            use = membership.books.begin(membership.counting(), Metric.HOOKS, f"hooks {number}")
            membership.books.finished(use, hold=None, job="{}")
        person.open(spoken_talk(SENTENCES).path)
        panel(person)

        person.key(Qt.Key.Key_H, CONTROL | SHIFT)
        person.wait(lambda: person.state.hooks.stage is Stage.FAILED)

        texts = [label.text() for label in panel(person).findChildren(QLabel)]
        assert any("3 hook searches a month" in text and "next month" in text for text in texts)
        press(person, messages_hooks.ACCOUNT)
        page = person.window.main_window.findChild(AccountPage)
        assert page is not None
        person.wait(page.isVisible)
