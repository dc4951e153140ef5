"""Sound and scenes on the timeline, and what snaps to them, at a real window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reely_desktop.app import frame_grid
from reely_desktop.engine.mediatime import MediaTime
from reely_desktop.ui.wave_painting import WAVE_PX, WAVE_TOP_PX
from tests.gui.conftest import STRIP_MIDDLE_PX, Person
from tests.support.clips import ClipSpec, make_clip
from tests.support.scene_clips import write_scenes

NEAR_PX = 5
LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier
SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "harbour-walk.mp4"


@pytest.fixture
def film(person: Person, tmp_path: Path) -> Person:
    lengths = (240, 360, 240)
    person.open(write_scenes(tmp_path / "film.mp4", lengths, options="keyint=30", silence=(12, 16)))
    return person


def at(person: Person, number: int) -> MediaTime:
    return frame_grid.boundary(person.document.frames, number)


def drag(person: Person, from_x: float, to_x: float, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    """Press, move and stay there."""
    for kind, x in (
        (QEvent.Type.MouseButtonPress, from_x),
        (QEvent.Type.MouseMove, (from_x + to_x) / 2),
        (QEvent.Type.MouseMove, to_x),
    ):
        place = QPointF(x, STRIP_MIDDLE_PX)
        where = person.timeline.mapToGlobal(place)
        QApplication.sendEvent(
            person.timeline, QMouseEvent(kind, place, where, LEFT, LEFT, modifier)
        )


def test_the_sample_has_a_row_for_its_sound(person: Person) -> None:
    person.open(SAMPLE)

    picture = person.timeline.grab().toImage()

    scale = picture.devicePixelRatio()
    middle = round((WAVE_TOP_PX + WAVE_PX / 2) * scale)
    colours = {picture.pixel(x, middle + y) for x in range(100, 400) for y in (-8, 0, 8)}
    assert person.timeline.height() >= WAVE_TOP_PX + WAVE_PX
    assert len(colours) > 2
    assert len(person.state.scenes) == 10


def test_without_sound_there_is_no_row_for_it(person: Person, tmp_path: Path) -> None:
    person.open(SAMPLE)
    person.wait(lambda: person.state.soundtrack is not None)
    person.wait(lambda: person.timeline.height() >= person.timeline.sizeHint().height())
    tall = person.timeline.height()

    person.open(make_clip(ClipSpec(audio_tracks=0), tmp_path / "still.mp4"))

    person.wait(lambda: person.timeline.height() < tall)
    assert tall - person.timeline.height() >= WAVE_PX


def test_a_dragged_handle_snaps_to_a_scene_and_with_alt_it_does_not(film: Person) -> None:
    span = film.span()
    scene = span.x_of(at(film, 240))
    handle = span.x_of(film.document.in_point) - 6

    drag(film, handle, scene - 6 + NEAR_PX)
    film.drop()
    snapped = film.document.in_point
    drag(film, scene - 6, scene - 6 + NEAR_PX, ALT)
    film.drop()
    free = film.document.in_point

    assert snapped == at(film, 240)
    assert free > at(film, 240)
    assert free == at(film, frame_grid.boundary_near(film.document.frames, free))


def test_the_playhead_snaps_to_scenes_silences_and_points(film: Person) -> None:
    span = film.span()
    soundtrack = film.state.soundtrack
    assert soundtrack is not None
    silence = soundtrack.silences[0].start
    marks = (at(film, 600), silence)

    stops = []
    for mark in marks:
        drag(film, span.x_of(mark) + 60, span.x_of(mark) + NEAR_PX)
        stops.append(film.document.playhead)
        film.drop()

    frames = film.document.frames
    shown = [frame_grid.boundary(frames, frame_grid.frame_at(frames, mark)) for mark in marks]
    assert stops == shown


def test_in_a_low_window_the_playhead_snaps_to_silences_that_are_not_drawn(film: Person) -> None:
    film.window.main_window.resize(film.window.main_window.minimumSize())
    QApplication.processEvents()
    soundtrack = film.state.soundtrack
    assert soundtrack is not None
    silence, frames = soundtrack.silences[0].start, film.document.frames

    drag(film, film.span().x_of(silence) + 60, film.span().x_of(silence) + NEAR_PX)
    playhead = film.document.playhead
    film.drop()

    assert playhead == frame_grid.boundary(frames, frame_grid.frame_at(frames, silence))


def test_n_switches_snapping_off_and_on(film: Person) -> None:
    span = film.span()
    scene = span.x_of(at(film, 240))
    (switch,) = [
        action
        for action in film.window.main_window.findChildren(QAction)
        if action.isCheckable() and action.shortcut().toString() == "N"
    ]
    stops, marks = [], []

    for _ in range(2):
        film.key(Qt.Key.Key_N)
        marks.append(switch.isChecked())
        drag(film, scene + 80, scene + NEAR_PX)
        stops.append(film.document.playhead == at(film, 240))
        film.drop()

    assert marks == stops == [False, True]


def test_a_click_beside_a_scene_stays_where_it_is(film: Person) -> None:
    span = film.span()
    x = span.x_of(at(film, 240)) + NEAR_PX + 1

    QTest.mouseClick(film.timeline, LEFT, pos=QPoint(round(x), STRIP_MIDDLE_PX))

    assert film.document.playhead != at(film, 240)


def test_keys_go_from_scene_to_scene(film: Person) -> None:
    film.key(Qt.Key.Key_Down, CONTROL)
    first = film.document.playhead
    film.key(Qt.Key.Key_Down, CONTROL)
    second = film.document.playhead
    film.key(Qt.Key.Key_Up, CONTROL)

    assert (first, second, film.document.playhead) == (at(film, 240), at(film, 600), at(film, 240))
