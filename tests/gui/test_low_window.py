"""The window on a small screen: it fits, and what is needed most keeps its room."""

from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from reely_desktop.engine.cut.request import ExportRequest
from reely_desktop.ui.jobs_bar import JobsBar
from tests.gui.conftest import Person
from tests.support import clip_cases
from tests.support.clips import cached_clip
from tests.support.exports import SOURCE, span

SMALL = cached_clip(clip_cases.PLAIN)
SCREEN_AT_TWICE_THE_SIZE = (720, 450)
"""Of 1440 x 900."""


def test_the_smallest_window_fits_a_small_screen_at_twice_the_size(person: Person) -> None:
    smallest = person.window.main_window.minimumSize()

    assert smallest.width() <= SCREEN_AT_TWICE_THE_SIZE[0]
    assert smallest.height() <= SCREEN_AT_TWICE_THE_SIZE[1]


def test_the_smallest_window_has_a_whole_timeline_over_an_export(
    person: Person, tmp_path: Path
) -> None:
    person.open(SMALL)
    window = person.window.main_window
    window.resize(window.minimumSize())

    person.window.editor.exports.add(
        ExportRequest(SMALL, (span(0, 1),), tmp_path / "a.mp4", SOURCE)
    )
    person.ended_jobs()
    QApplication.processEvents()

    bar = window.findChild(JobsBar)
    assert bar is not None
    assert bar.isVisible()
    assert person.timeline.height() >= person.timeline.minimumSizeHint().height()
    assert bar.mapTo(window, QPoint(0, bar.height())).y() <= window.height()


def test_a_low_window_leaves_the_sound_out_and_one_that_grows_has_it_again(person: Person) -> None:
    person.open(SMALL)
    person.wait(lambda: person.state.soundtrack is not None)
    window, timeline = person.window.main_window, person.timeline
    with_sound = timeline.sizeHint().height()

    window.resize(window.minimumSize())
    QApplication.processEvents()
    without = timeline.sizeHint().height()
    window.resize(1180, 720)
    QApplication.processEvents()

    assert without < with_sound
    assert timeline.sizeHint().height() == with_sound
