"""The queue in the window: rows that pause, move, and are there again after a restart."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

from reely_desktop.app.job import Running
from reely_desktop.engine.cut.request import ExportRequest
from reely_desktop.ui import messages_queue
from reely_desktop.ui.export_row import ExportRow
from tests.gui.conftest import Person
from tests.support import clip_cases
from tests.support.clips import cached_clip
from tests.support.exports import LARGE, span

SMALL = cached_clip(clip_cases.PLAIN)


def queue(person: Person, folder: Path, count: int) -> list[int]:
    for number in range(count):
        request = ExportRequest(SMALL, (span(0, 1),), folder / f"{number}.mp4", LARGE)
        person.window.editor.exports.add(request)
    person.wait(lambda: len(rows(person)) == count)
    return [job.id for job in person.state.jobs]


def rows(person: Person) -> list[ExportRow]:
    """Return the rows as they stand, the topmost first."""
    found = person.window.main_window.findChildren(ExportRow)
    return sorted((row for row in found if not row.isHidden()), key=lambda row: row.y())


def titles(person: Person) -> list[str]:
    names = {f"{number}.mp4" for number in range(9)}
    texts = [[label.text() for label in row.findChildren(QLabel)] for row in rows(person)]
    return [text for row in texts for text in row if text in names]


def press(person: Person, row: ExportRow, name: str) -> None:
    """Press a button of a row once it has room: in a row that is not laid out yet there is none to hit."""
    (button,) = (
        button
        for button in row.findChildren(QAbstractButton)
        if name in (button.text(), button.accessibleName())
    )
    assert not button.isHidden()
    person.wait(lambda: not button.rect().isEmpty())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_row_pauses_goes_on_and_says_so(person: Person, tmp_path: Path) -> None:
    first, *_ = queue(person, tmp_path, 1)
    (row,) = rows(person)
    person.wait(lambda: button_is_enabled(row, messages_queue.PAUSE))

    press(person, row, messages_queue.PAUSE)
    person.wait(lambda: messages_queue.PAUSED in row.accessibleName())
    press(person, row, messages_queue.RESUME)
    person.wait(lambda: messages_queue.PAUSED not in row.accessibleName())

    person.window.editor.exports.cancel(first)
    person.ended_jobs()


def test_a_row_moves_up_and_is_written_earlier(person: Person, tmp_path: Path) -> None:
    queue(person, tmp_path, 4)
    person.wait(lambda: titles(person) == ["0.mp4", "1.mp4", "2.mp4", "3.mp4"])

    press(person, rows(person)[3], messages_queue.EARLIER)

    person.wait(lambda: titles(person) == ["0.mp4", "1.mp4", "3.mp4", "2.mp4"])
    person.wait(
        lambda: any(
            isinstance(job.status, Running) and job.path.name == "3.mp4"
            for job in person.state.jobs
        )
    )
    for job in person.state.jobs:
        person.window.editor.exports.cancel(job.id)
    person.ended_jobs(4)


def button_is_enabled(row: ExportRow, name: str) -> bool:
    return any(b.isEnabled() and b.text() == name for b in row.findChildren(QAbstractButton))
