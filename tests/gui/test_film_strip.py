"""The film strip asks for the pictures of the video that is shown."""

import sys
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from reely_desktop.app import frame_grid
from reely_desktop.app import state as states
from reely_desktop.app.frame_grid import EvenFrames
from reely_desktop.app.project import begin
from reely_desktop.app.state import Document, State, Thumbnail
from reely_desktop.engine.media.pictures import Picture
from reely_desktop.engine.mediatime import ZERO, MediaRange, MediaTime
from reely_desktop.ui.film_pictures import FilmPictures
from reely_desktop.ui.present import TimelineView, present
from reely_desktop.ui.ruler_painting import RULER_PX
from reely_desktop.ui.theme import DARK
from reely_desktop.ui.timeline import MARGIN_PX, Timeline
from reely_desktop.ui.timeline_geometry import Span, strip
from reely_desktop.ui.timeline_painting import STRIP_PX, paint_film
from reely_desktop.ui.wave_painting import WAVE_PX, WAVE_TOP_PX
from tests.gui.conftest import Person
from tests.support.clips import ClipSpec, make_clip

TALK = ClipSpec(frames=150, gop=30)
FRAMES = EvenFrames(Fraction(1, 30), 1, 300)
VIDEO = Document(
    path=Path("talk.mp4"),
    frames=FRAMES,
    frame_rate=Fraction(30),
    width=1280,
    height=720,
    output=Path("talk-trim.mp4"),
    project=begin(frame_grid.end(FRAMES)),
    fingerprint="reely1:1",
)


def shown(document: Document) -> TimelineView:
    view = present(states.opened(State(opening=document.path), document)).document
    assert view is not None
    return view.timeline


def test_pictures_are_asked_for_anew_for_another_video_of_the_same_length(qtbot: QtBot) -> None:
    timeline = Timeline()
    qtbot.addWidget(timeline)
    asked: list[object] = []
    timeline.slots_changed.connect(asked.append)

    timeline.show_view(shown(VIDEO))
    timeline.show_view(shown(replace(VIDEO, path=Path("another.mp4"), fingerprint="reely1:2")))
    timeline.show_view(shown(replace(VIDEO, path=Path("another.mp4"), fingerprint="reely1:3")))

    assert len(asked) == 3


def test_what_is_seen_again_looks_as_it_was_painted_first(person: Person, tmp_path: Path) -> None:
    person.open(make_clip(TALK, tmp_path / "talk.mp4"))
    person.wait(lambda: len(person.state.thumbnails) >= 2 and not person.state.jobs)
    person.key(Qt.Key.Key_Equal)

    window, timeline = person.window.main_window, person.timeline
    place = QRect(timeline.mapTo(window, QPoint(0, 0)), timeline.size())
    first, again, once_more = (window.grab(place).toImage() for _ in range(3))

    assert first == again == once_more
    row_end, last_line = timeline.width() - MARGIN_PX - 1, WAVE_TOP_PX + WAVE_PX - 1
    outside = first.pixelColor(first.width() - 1, last_line)
    assert first.pixelColor(row_end, last_line) == outside  # the row's corner is round
    assert first.pixelColor(row_end, last_line - WAVE_PX // 2) != outside


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("rate", [24, 25, 30, 60, Fraction(30_000, 1001)])
def test_each_place_shows_the_picture_of_its_own_time(rate: Fraction | int) -> None:
    view = MediaRange(MediaTime(20, Fraction(1)), MediaTime(50, Fraction(1)))
    span = Span(view, 24, 1200)
    places = strip(span, picture_px=100, frame=1 / Fraction(rate))
    there = [
        Thumbnail(at, Picture(at, 100, 100, bytes([shade, shade, shade, 255]) * 10_000))
        for shade, at in enumerate(places.times, start=1)
    ]
    film = QImage(1248, RULER_PX + STRIP_PX, QImage.Format.Format_RGB32)
    painter = QPainter(film)

    paint_film(painter, span, places, there, pictures=FilmPictures(), colours=DARK, scale=1.0)

    painter.end()
    row = places.row
    middles = {n: round(row.first_x + (n + 0.5) * row.apart) for n in range(row.count)}
    seen = {n: x for n, x in middles.items() if 24 <= x < 1224}
    assert len(seen) > 5
    assert {n: film.pixelColor(x, RULER_PX + STRIP_PX // 2).red() - 1 for n, x in seen.items()} == {
        n: n for n in seen
    }


@pytest.mark.usefixtures("qapp")
def test_a_small_picture_that_the_state_let_go_is_kept_nowhere_else() -> None:
    pictures = FilmPictures()
    old, new = (Thumbnail(ZERO, Picture(ZERO, 2, 2, bytes(16))) for _ in range(2))
    untouched = sys.getrefcount(old)

    pictures.seconds_of((old,))
    pictures.of(old, height_px=2)
    pictures.seconds_of((new,))

    assert sys.getrefcount(old) == untouched


def test_the_film_strip_fills_by_itself(person: Person, tmp_path: Path) -> None:
    person.open(make_clip(TALK, tmp_path / "talk.mp4"))
    slots = person.span().width_px // (76 * 320 // 180)

    person.wait(lambda: len(person.state.thumbnails) >= slots)

    assert {t.picture.height for t in person.state.thumbnails} == {160}


def test_the_wheel_zooms_and_the_strip_fetches_what_comes_into_view(
    person: Person, tmp_path: Path
) -> None:
    person.open(make_clip(TALK, tmp_path / "talk.mp4"))
    person.wait(lambda: bool(person.state.thumbnails))
    before = person.state.view

    person.key(Qt.Key.Key_Equal)
    person.key(Qt.Key.Key_Equal)

    assert before is not None
    assert person.state.view is not None
    assert person.state.view.duration < before.duration
    person.wait(lambda: len({t.at for t in person.state.thumbnails}) > 8)
