"""The help menu works offline, and a report leaves the machine only by the person's own hand."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton

from reely_desktop.app import state as states
from reely_desktop.app.job import Problem
from reely_desktop.config import Appearance
from reely_desktop.host.logs import FILE_NAME
from reely_desktop.ui import theme
from reely_desktop.ui.documentation import Documentation
from reely_desktop.ui.language import unmarked
from reely_desktop.ui.report_dialog import ReportDialog
from tests.gui.conftest import Person

DOCS = Path(__file__).parents[2] / "docs"
LOST = Problem("RLY-DISK-FULL", "there is no room left", "make some", details=f"in {Path.home()}/x")


def choose(person: Person, text: str) -> None:
    (action,) = [
        a
        for a in person.window.main_window.findChildren(QAction)
        if unmarked(a.text()) == unmarked(text)
    ]
    action.trigger()


def report(person: Person) -> ReportDialog:
    choose(person, "Report a problem…")
    dialog = person.window.main_window.findChildren(ReportDialog)[-1]
    field = dialog.findChild(QPlainTextEdit)
    assert field is not None
    person.wait(lambda: not field.isReadOnly())
    return dialog


def test_a_report_says_in_full_what_is_here_and_what_failed_last(person: Person) -> None:
    logs = person.window.folders.logs
    logs.mkdir(parents=True, exist_ok=True)
    lines = [f"line {number} token=abc{number}" for number in range(150)]
    (logs / FILE_NAME).write_text("\n".join(lines), encoding="utf-8")
    store = person.window.editor.store
    store.apply(lambda state: states.problem_arose(state, LOST))
    store.apply(states.problem_dismissed)

    dialog = report(person)

    text = dialog.text()
    for part in ("PySide6_Essentials", "on offscreen", "ffmpeg", "hardware encoders"):
        assert part in text
    assert "RLY-DISK-FULL: there is no room left; make some" in text
    assert "in ~/x" in text
    assert "line 149 token=(secret)" in text
    assert "line 50 " in text
    assert "line 49 " not in text
    assert str(Path.home()) not in text
    dialog.close()


def test_a_report_says_that_nothing_is_sent_and_is_copied_as_it_was_changed(person: Person) -> None:
    dialog = report(person)
    field = dialog.findChild(QPlainTextEdit)
    assert field is not None

    field.setPlainText("changed")
    next(b for b in dialog.findChildren(QPushButton) if b.text() == "Copy").click()

    assert QGuiApplication.clipboard().text() == "changed"
    assert any("Nothing is sent" in label.text() for label in dialog.findChildren(QLabel))
    dialog.close()


def test_a_report_is_saved_as_it_was_changed(person: Person, tmp_path: Path) -> None:
    dialog = report(person)
    file = tmp_path / "report.txt"

    dialog.save_wanted.emit((file, "changed"))

    person.wait(file.exists)
    assert file.read_text(encoding="utf-8") == "changed"
    dialog.close()


def test_a_report_that_cannot_be_saved_is_told(person: Person, tmp_path: Path) -> None:
    dialog = report(person)
    (tmp_path / "no-folder").write_text("", encoding="utf-8")

    dialog.save_wanted.emit((tmp_path / "no-folder" / "report.txt", "changed"))

    person.wait(lambda: person.state.problem is not None)
    assert person.state.problem is not None
    assert person.state.problem.code == "RLY-WRITE-FAILED"
    dialog.close()


def test_a_report_that_is_closed_before_it_is_there_is_forgotten(person: Person) -> None:
    choose(person, "Report a problem…")
    dialog = person.window.main_window.findChild(ReportDialog)
    assert dialog is not None

    dialog.close()
    second = report(person)

    assert "Versions" in second.text()
    second.close()


def test_the_newest_problem_is_the_one_that_is_reported(person: Person) -> None:
    store = person.window.editor.store
    store.apply(lambda state: states.problem_arose(state, LOST))
    store.apply(
        lambda state: states.problem_arose(state, Problem("RLY-MEDIA-EMPTY", "empty", "look"))
    )

    dialog = report(person)

    assert "RLY-MEDIA-EMPTY: empty; look" in dialog.text()
    dialog.close()


def test_every_page_of_the_documentation_is_reached_offline(person: Person) -> None:
    choose(person, "Documentation")
    window = person.window.main_window.findChild(Documentation)
    assert window is not None

    window.follow(QUrl("reference/keys.md#changing-them"))

    assert window.pages.source().fileName() == "keys.md"
    assert window.pages.textCursor().block().text() == "Changing them"
    window.follow(QUrl("errors.md"))
    assert "RLY-USAGE" in window.pages.toPlainText()
    window.follow(QUrl("../../ARCHITECTURE.txt"))
    assert window.pages.source().fileName() == "errors.md"
    assert any("did not come along" in label.text() for label in window.findChildren(QLabel))
    window.show_contents()
    assert window.pages.source().fileName() == "index.md"
    window.close()


def test_links_take_on_the_colours_that_are_chosen_while_a_page_is_shown(person: Person) -> None:
    person.window.choose(Appearance.DARK)
    choose(person, "Documentation")
    window = person.window.main_window.findChild(Documentation)
    assert window is not None

    person.window.choose(Appearance.LIGHT)

    html = window.pages.toHtml()
    assert theme.LIGHT.accent_line in html
    assert theme.DARK.accent_line not in html
    window.close()


def test_the_contents_name_every_page_that_comes_along() -> None:
    contents = (DOCS / "index.md").read_text(encoding="utf-8")

    pages = [
        page
        for folder in ("how-to", "reference", "explanation")
        for page in (DOCS / folder).glob("*.md")
    ]

    assert [
        page for page in pages if f"({page.relative_to(DOCS).as_posix()})" not in contents
    ] == []


def test_the_folder_of_the_log_is_shown_by_the_system(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", shown.append)
    person.window.folders.logs.mkdir(parents=True, exist_ok=True)

    choose(person, "Open the folder of the log")

    assert [Path(url.toLocalFile()) for url in shown] == [person.window.folders.logs]
