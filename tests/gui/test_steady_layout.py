"""What comes and goes by itself moves nothing that a hand may be on its way to."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QPushButton, QSplitter, QWidget

from reely_desktop.app import state as states
from reely_desktop.app.job import Problem
from reely_desktop.engine.cut.request import ExportRequest
from reely_desktop.ui import messages_queue
from reely_desktop.ui.banner import Banner
from reely_desktop.ui.jobs_bar import JobsBar
from reely_desktop.ui.preview import PreviewPane
from tests.gui.conftest import Person
from tests.support import clip_cases
from tests.support.clips import cached_clip
from tests.support.exports import SOURCE, span

SMALL = cached_clip(clip_cases.PLAIN)
PROBLEM = Problem("RLY-MEDIA-NOT-FOUND", "there is no file talk.mp4 " * 9, "check the path")


@pytest.fixture
def at_work(person: Person) -> Person:
    person.open(SMALL)
    return person


def places(person: Person) -> list[QRect]:
    """Return where the picture and the timeline are in the window."""
    window = person.window.main_window
    QApplication.processEvents()  # what is to be laid out anew is
    picture = window.findChild(PreviewPane)
    assert picture is not None
    return [place(picture, window), place(person.timeline, window)]


def place(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint()), widget.size())


def queue(person: Person, folder: Path, names: str) -> None:
    for name in names:
        request = ExportRequest(SMALL, (span(0, 1),), folder / f"{name}.mp4", SOURCE)
        person.window.editor.exports.add(request)
    person.wait(lambda: all(job.is_over for job in person.state.jobs))


def test_a_problem_moves_neither_the_picture_nor_the_timeline(at_work: Person) -> None:
    before = places(at_work)
    banner = at_work.window.main_window.findChild(Banner)
    assert banner is not None

    at_work.window.editor.store.apply(lambda s: states.problem_arose(s, PROBLEM))

    assert banner.isVisible()
    assert banner.height() >= banner.heightForWidth(banner.width())  # it is read whole
    assert places(at_work) == before


def test_exports_move_neither_the_picture_nor_the_timeline(at_work: Person, tmp_path: Path) -> None:
    before = places(at_work)

    queue(at_work, tmp_path, "a")
    with_one = places(at_work)
    queue(at_work, tmp_path, "bcd")

    assert with_one == before
    assert places(at_work) == before


def test_the_upper_edge_of_the_exports_can_be_dragged_and_stays_there(
    at_work: Person, tmp_path: Path
) -> None:
    window = at_work.window.main_window
    queue(at_work, tmp_path, "abcd")
    bar = window.findChild(JobsBar)
    whole = window.centralWidget()
    assert bar is not None
    assert isinstance(whole, QSplitter)
    before = bar.height()

    whole.moveSplitter(whole.height() - 2 * before, 1)
    dragged_to = bar.height()
    for job in at_work.state.jobs:
        at_work.window.editor.exports.dismiss(job.id)
    QApplication.processEvents()

    assert dragged_to > 1.8 * before
    assert bar.height() == dragged_to
    assert bar.geometry().bottom() == whole.rect().bottom()


def test_the_details_of_an_export_get_room(at_work: Person, tmp_path: Path) -> None:
    window = at_work.window.main_window
    (tmp_path / "a.mp4").touch()
    queue(at_work, tmp_path, "a")
    bar = window.findChild(JobsBar)
    assert bar is not None
    before = bar.height()
    (details,) = [
        one for one in bar.findChildren(QPushButton) if one.text() == messages_queue.DETAILS
    ]

    details.click()

    at_work.wait(lambda: bar.height() > 1.8 * before)
