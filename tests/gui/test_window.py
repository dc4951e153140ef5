"""What a person does in the window, with real clips, real jobs and files that are looked at."""

import threading
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton

from reely_desktop.app import frame_grid
from reely_desktop.app.frame_grid import ListedFrames
from reely_desktop.app.job import Done, Failed, Running, Stopped
from reely_desktop.config import Appearance
from reely_desktop.engine.mediatime import MediaTime
from reely_desktop.ui import messages_queue, theme
from reely_desktop.ui.banner import Banner
from reely_desktop.ui.clip_bar import ClipBar
from reely_desktop.ui.jobs_bar import JobsBar
from reely_desktop.ui.preview import PreviewPane
from reely_desktop.ui.time_field import TimeField
from reely_desktop.ui.timeline import Timeline
from tests.gui.conftest import Person
from tests.support.clips import ClipSpec, cached_clip, decode_frame_numbers, make_clip

TALK = ClipSpec(frames=150, gop=30)
LONG = ClipSpec(frames=1800, gop=1800, b_frames=0)
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def frame_time(person: Person, number: int) -> MediaTime:
    return frame_grid.boundary(person.document.frames, number)


def visible_texts(person: Person, panel: type[Banner | ClipBar | JobsBar]) -> list[str]:
    widget = person.window.main_window.findChild(panel)
    assert widget is not None
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def test_the_window_shows_the_exact_frame_at_the_playhead(person: Person, tmp_path: Path) -> None:
    person.open(make_clip(TALK, tmp_path / "talk.mp4"))
    seen = [person.seen()]

    for key, modifier in (
        (Qt.Key.Key_Right, None),
        (Qt.Key.Key_Right, SHIFT),
        (Qt.Key.Key_Left, None),
        (Qt.Key.Key_End, None),
        (Qt.Key.Key_Left, SHIFT),
        (Qt.Key.Key_Home, None),
    ):
        person.key(key, modifier)
        seen.append(person.seen())

    assert seen == [0, 1, 31, 30, 149, 119, 0]


def test_dragged_handles_keep_exactly_the_frames_that_were_shown(
    person: Person, tmp_path: Path
) -> None:
    person.open(make_clip(TALK, tmp_path / "talk.mp4"))

    person.drag(frame_time(person, 0), frame_time(person, 41), outwards_px=-6)
    first = person.seen()
    person.drop()
    person.drag(frame_time(person, 150), frame_time(person, 97), outwards_px=6)
    last = person.seen()
    person.drop()
    person.key(Qt.Key.Key_E, CONTROL)
    (job,) = person.ended_jobs()

    assert isinstance(job.status, Done), job.status
    assert decode_frame_numbers(tmp_path / "talk-trim.mp4") == list(range(41, 97))
    assert (first, last) == (41, 96)


def test_keys_alone_mark_and_export_a_clip(person: Person, tmp_path: Path) -> None:
    person.open(make_clip(TALK, tmp_path / "talk.mp4"))

    person.key(Qt.Key.Key_Right, SHIFT)
    person.key(Qt.Key.Key_I)
    person.key(Qt.Key.Key_Right, SHIFT)
    person.key(Qt.Key.Key_Right)
    person.key(Qt.Key.Key_O)
    person.key(Qt.Key.Key_E, CONTROL)
    person.ended_jobs()

    assert decode_frame_numbers(tmp_path / "talk-trim.mp4") == list(range(30, 62))


@pytest.mark.parametrize(
    "spec",
    [
        ClipSpec(frames=90, vfr=True),
        ClipSpec(frames=90, rate=Fraction(30000, 1001), container="mkv"),
        ClipSpec(frames=90, rate=Fraction(30000, 1001), container="mp4", rotation=90),
    ],
    ids=["vfr", "mkv", "rotated"],
)
def test_what_is_shown_at_the_points_is_what_is_written(
    person: Person, tmp_path: Path, spec: ClipSpec
) -> None:
    person.open(make_clip(spec, tmp_path / f"talk.{spec.container}"))
    for _ in range(17):
        person.key(Qt.Key.Key_Right)
    person.key(Qt.Key.Key_I)
    first = person.seen()
    for _ in range(21):
        person.key(Qt.Key.Key_Right)
    person.key(Qt.Key.Key_O)
    last = person.seen()

    person.key(Qt.Key.Key_E, CONTROL)
    person.ended_jobs()

    assert (first, last) == (17, 38)
    assert decode_frame_numbers(tmp_path / "talk-trim.mp4") == list(range(17, 39))


def test_uneven_frames_are_listed_after_opening(person: Person, tmp_path: Path) -> None:
    person.open(make_clip(ClipSpec(frames=90, vfr=True), tmp_path / "talk.mp4"))

    assert isinstance(person.document.frames, ListedFrames)
    assert person.document.frame_count == 90


def test_a_second_export_takes_the_next_name_and_leaves_the_first(
    person: Person, tmp_path: Path
) -> None:
    person.open(make_clip(TALK, tmp_path / "talk.mp4"))
    person.key(Qt.Key.Key_E, CONTROL)
    person.key(Qt.Key.Key_End)
    person.key(Qt.Key.Key_I)

    person.key(Qt.Key.Key_E, CONTROL)
    person.ended_jobs(2)

    assert decode_frame_numbers(tmp_path / "talk-trim.mp4") == list(range(150))
    assert decode_frame_numbers(tmp_path / "talk-trim-2.mp4") == [149]


def test_a_cancelled_export_leaves_nothing_and_is_not_an_error(
    person: Person, tmp_path: Path
) -> None:
    person.open(make_clip(LONG, tmp_path / "talk.mp4"))
    before = set(tmp_path.iterdir())
    person.key(Qt.Key.Key_Right)
    person.key(Qt.Key.Key_I)
    person.key(Qt.Key.Key_E, CONTROL)
    person.wait(lambda: isinstance(person.state.jobs[0].status, Running))

    person.window.editor.exports.cancel(person.state.jobs[0].id)
    (job,) = person.ended_jobs()

    assert job.status == Stopped()
    assert set(tmp_path.iterdir()) == before
    assert messages_queue.STOPPED in visible_texts(person, JobsBar)


def test_a_name_that_was_taken_meanwhile_is_refused_and_tried_again_under_another(
    person: Person, tmp_path: Path
) -> None:
    person.open(make_clip(TALK, tmp_path / "talk.mp4"))
    taken = tmp_path / "talk-trim.mp4"
    taken.write_bytes(b"somebody else's")
    person.key(Qt.Key.Key_E, CONTROL)
    (job,) = person.ended_jobs()
    assert isinstance(job.status, Failed)
    assert job.status.problem.code == "RLY-OUTPUT-EXISTS"

    person.window.editor.exports.try_again(job.id)
    (job,) = person.ended_jobs()

    assert isinstance(job.status, Done)
    assert taken.read_bytes() == b"somebody else's"
    assert job.path.exists()
    assert job.path != taken


def test_a_file_that_cannot_be_opened_is_told_in_the_window(person: Person, tmp_path: Path) -> None:
    broken = tmp_path / "notes.mp4"
    broken.write_text("not a video")

    person.window.editor.open(broken)
    person.wait(lambda: person.state.problem is not None)

    texts = " ".join(visible_texts(person, Banner))
    assert "notes.mp4" in texts
    assert "RLY-MEDIA-" in texts
    assert not [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog)]


def test_a_failed_open_leaves_the_open_video_as_it_was(person: Person, tmp_path: Path) -> None:
    person.open(make_clip(TALK, tmp_path / "talk.mp4"))
    before = person.document

    person.window.editor.open(tmp_path / "missing.mp4")
    person.wait(lambda: person.state.problem is not None)

    assert person.document == before


def test_a_dropped_file_opens(person: Person, tmp_path: Path) -> None:
    path = make_clip(TALK, tmp_path / "talk with 'quotes' and ü.mp4")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(200, 200),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )

    person.window.main_window.dropEvent(event)
    person.wait(lambda: person.state.document is not None)

    assert person.document.path == path


def test_the_second_click_of_a_double_click_cancels_nothing(person: Person, tmp_path: Path) -> None:
    person.open(make_clip(LONG, tmp_path / "talk.mp4"))

    person.window.editor.export()
    row = person.window.main_window.findChild(JobsBar)
    assert row is not None
    person.wait(
        lambda: any(b.text() == messages_queue.CANCEL for b in row.findChildren(QPushButton))
    )
    (cancel,) = [b for b in row.findChildren(QPushButton) if b.text() == messages_queue.CANCEL]
    was_ready = cancel.isEnabled()
    person.wait(cancel.isEnabled)

    assert not was_ready


def test_closing_while_a_clip_is_written_stops_it_and_leaves_no_thread(
    person: Person, tmp_path: Path
) -> None:
    person.open(make_clip(LONG, tmp_path / "talk.mp4"))
    before = set(tmp_path.iterdir())
    person.key(Qt.Key.Key_Right)
    person.key(Qt.Key.Key_I)
    person.key(Qt.Key.Key_E, CONTROL)
    person.wait(lambda: isinstance(person.state.jobs[0].status, Running))

    person.window.main_window.close()

    assert not [t for t in threading.enumerate() if t.name.startswith("reely-")]
    assert set(tmp_path.iterdir()) == before


def test_the_timeline_speaks_its_position(person: Person, tmp_path: Path) -> None:
    person.open(make_clip(TALK, tmp_path / "talk.mp4"))

    person.key(Qt.Key.Key_Right)

    assert "Playhead at 0:00.033" in person.timeline.accessibleDescription()


def test_every_control_has_a_name(person: Person, tmp_path: Path) -> None:
    person.open(make_clip(TALK, tmp_path / "talk.mp4"))

    window = person.window.main_window
    nameless = [
        widget
        for widget in window.findChildren(Timeline)
        + window.findChildren(PreviewPane)
        + window.findChildren(TimeField)
        if not widget.accessibleName()
    ]
    assert nameless == []


def test_a_chosen_appearance_dresses_the_window(person: Person) -> None:
    person.window.choose(Appearance.LIGHT)
    light = QApplication.palette().window().color().name()

    person.window.choose(Appearance.DARK)

    assert (light, QApplication.palette().window().color().name()) == (
        theme.LIGHT.background,
        theme.DARK.background,
    )


def test_the_sample_opens_and_its_clips_go_where_clips_go(person: Person, tmp_path: Path) -> None:
    (tmp_path / "sample.mp4").write_bytes(cached_clip(TALK).read_bytes())

    person.window.editor.open_sample()
    person.wait(lambda: person.state.document is not None)

    assert person.document.output == tmp_path / "clips" / "sample-trim.mp4"
