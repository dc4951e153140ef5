"""The commands about chapters stand in a menu of their own under File, and copy what one can paste."""

from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu

from reely_desktop.app import cutting
from reely_desktop.app.chapters import taken_as_clips
from reely_desktop.app.state import Notice
from reely_desktop.engine.media.chapter_lists import ListedChapter
from reely_desktop.engine.mediatime import ZERO, from_seconds
from reely_desktop.ui.language import unmarked
from tests.gui.conftest import Person
from tests.support.clips import ClipSpec, cached_clip

VIDEO = cached_clip(ClipSpec(frames=90, gop=30))


def choose(person: Person, text: str) -> None:
    (action,) = [
        a
        for a in person.window.main_window.findChildren(QAction)
        if unmarked(a.text()) == unmarked(text)
    ]
    action.trigger()


def test_they_stand_under_file(person: Person) -> None:
    menus = person.window.main_window.findChildren(QMenu)

    (within,) = [menu for menu in menus if menu.title() == "C&hapters"]
    (file,) = [menu for menu in menus if menu.title() == "&File"]

    assert within.menuAction() in file.actions()
    assert len(within.actions()) == 8
    assert not within.actions()[0].isEnabled()


def test_clips_are_copied_as_one_pastes_them_under_a_video(person: Person) -> None:
    person.open(VIDEO)
    listed = (ListedChapter(ZERO, "Hello"), ListedChapter(from_seconds(ZERO.seconds + 2), "Bye"))
    person.window.editor.store.apply(lambda state: taken_as_clips(state, listed))

    choose(person, "Copy clips as chapters")

    assert QGuiApplication.clipboard().text() == "0:00 Hello\n0:02 Bye\n"
    assert person.state.notice is Notice.CHAPTERS_COPIED


def test_markers_are_copied_where_there_are_any(person: Person) -> None:
    person.open(VIDEO)
    choose(person, "Copy markers as chapters")
    assert person.state.notice is Notice.NO_MARKERS

    person.window.editor.store.apply(cutting.toggle_marker_here)
    choose(person, "Copy markers as chapters")

    assert QGuiApplication.clipboard().text() == "0:00 Chapter 1\n"


def test_what_became_of_chapters_is_told_in_the_window(person: Person) -> None:
    person.open(VIDEO)

    person.window.editor.take_chapters(None, are_clips=True)
    person.wait(lambda: person.state.problem is not None)

    assert person.state.problem is not None
    assert "holds no chapters" in person.state.problem.message
