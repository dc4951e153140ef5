"""The film strip asks for the pictures of the video that is shown."""

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

from pytestqt.qtbot import QtBot

from reely_desktop.app import frame_grid
from reely_desktop.app import state as states
from reely_desktop.app.frame_grid import EvenFrames
from reely_desktop.app.project import begin
from reely_desktop.app.state import Document, State
from reely_desktop.ui.present import TimelineView, present
from reely_desktop.ui.timeline import Timeline

FRAMES = EvenFrames(Fraction(1, 30), 1, 300)
TALK = Document(
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

    timeline.show_view(shown(TALK))
    timeline.show_view(shown(replace(TALK, path=Path("another.mp4"), fingerprint="reely1:2")))
    timeline.show_view(shown(replace(TALK, path=Path("another.mp4"), fingerprint="reely1:3")))

    assert len(asked) == 3
