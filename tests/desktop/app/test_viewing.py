"""Looking at a video without a window: its first picture comes with it, as tall as it is shown."""

import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from reely_desktop.app import editing
from reely_desktop.app.picture_source import PictureSource
from reely_desktop.app.viewing import Viewing
from reely_desktop.engine.media.pictures import Picture, PictureReader
from reely_desktop.engine.mediatime import ZERO, MediaTime
from tests.support import clip_cases
from tests.support.clips import ClipSpec, cached_clip
from tests.support.desk import Desk, desk, own
from tests.support.frame_numbers import read_frame_number

if TYPE_CHECKING:
    from reely_desktop.app.state import State

TALL = ClipSpec(frames=6, size=(960, 720), audio_tracks=0)


@pytest.fixture
def at_work(tmp_path: Path) -> Iterator[Desk]:
    """Sit at an editor without a window."""
    with desk(tmp_path / "home") as at_work:
        yield at_work


def open_files() -> set[str]:
    """Return where the files lie that this process has open."""
    return {os.path.realpath(entry) for entry in Path("/proc/self/fd").iterdir()}


def test_a_video_is_shown_with_its_first_picture(at_work: Desk) -> None:
    states: list[State] = []
    at_work.editor.store.subscribe(states.append)

    at_work.open(cached_clip(clip_cases.PLAIN))

    shown = next(state for state in states if state.document is not None)
    assert shown.preview is not None
    assert shown.preview.picture.time == ZERO


@pytest.fixture
def came_ahead(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Note what is brought ahead."""
    came: list[object] = []
    take = Viewing._came_ahead  # noqa: SLF001 - nothing else tells of it

    def note(viewing: Viewing, ahead: Any) -> None:  # noqa: ANN401 - its own
        came.append(ahead)
        take(viewing, ahead)

    monkeypatch.setattr(Viewing, "_came_ahead", note)
    return came


def test_a_step_shows_at_once_what_was_brought_ahead_of_it(
    at_work: Desk, came_ahead: list[object]
) -> None:
    at_work.open(cached_clip(clip_cases.PLAIN))
    at_work.go_to(20)
    at_work.wait(lambda: bool(came_ahead))
    told: list[State] = []
    at_work.editor.store.subscribe(told.append)

    at_work.editor.store.apply(lambda state: editing.step(state, 1))

    (state,) = told
    assert state.document is not None
    assert state.preview is not None
    assert state.preview.asked == state.document.playhead
    assert read_frame_number(state.preview.picture.pixels[..., 1]) == 21


def test_of_a_file_that_is_another_nothing_is_brought_ahead(tmp_path: Path) -> None:
    path = own(cached_clip(clip_cases.PLAIN), tmp_path)
    source = PictureSource()
    source.at(path, ZERO, 180)
    near = source.look_ahead(path, 180)

    path.unlink()
    own(cached_clip(TALL), tmp_path).rename(path)

    assert near is not None
    assert source.look_ahead(path, 180) is None
    assert source.look_ahead(path, 360) is None
    source.close()


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux which files are open")
def test_a_video_is_not_read_again_for_the_picture_that_came_with_it(
    at_work: Desk, tmp_path: Path
) -> None:
    video = own(cached_clip(TALL), tmp_path)

    at_work.open(video)

    assert at_work.state.preview is not None
    assert os.path.realpath(video) not in open_files()


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux which files are open")
def test_a_video_is_let_go_of_when_another_brings_its_picture_along(
    at_work: Desk, tmp_path: Path
) -> None:
    first, second = (own(cached_clip(spec), tmp_path) for spec in (TALL, clip_cases.PLAIN))
    at_work.open(first)
    at_work.go_to(3)
    at_work.wait(lambda: os.path.realpath(first) in open_files())

    at_work.open(second)
    at_work.wait(lambda: os.path.realpath(first) not in open_files())

    assert at_work.state.preview is not None
    assert at_work.state.preview.picture.time == ZERO


def test_the_picture_that_came_along_comes_after_one_that_was_under_way(
    at_work: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    film, other = cached_clip(clip_cases.PLAIN), cached_clip(TALL)
    began, may_go_on = threading.Event(), threading.Event()
    at = PictureReader.at

    def held_up(reader: PictureReader, time: MediaTime, **how: Any) -> Picture:  # noqa: ANN401 - its own
        began.set()
        assert may_go_on.wait(60)
        return at(reader, time, **how)

    monkeypatch.setattr(PictureReader, "at", held_up)
    at_work.open(film)
    at_work.go_to(20)
    late = at_work.document.playhead
    assert began.wait(60)
    shown: list[MediaTime] = []
    at_work.editor.store.subscribe(
        lambda state: shown.append(state.preview.picture.time) if state.preview else None
    )

    at_work.open(other)
    at_work.open(film)
    may_go_on.set()
    at_work.wait(lambda: late in shown and shown[-1] == ZERO)

    assert at_work.document.playhead == ZERO


def test_a_window_that_grew_meanwhile_gets_a_taller_picture(at_work: Desk) -> None:
    at_work.editor.open(cached_clip(TALL))
    at_work.editor.viewing.fit_preview(720)

    at_work.wait(lambda: at_work.state.preview is not None)
    came_with_it = at_work.state.preview
    at_work.wait(lambda: at_work.state.preview != came_with_it)

    assert came_with_it is not None
    assert came_with_it.picture.height == 540
    assert at_work.state.preview is not None
    assert at_work.state.preview.picture.height == 720


def test_a_video_whose_first_frame_refers_to_a_hidden_one_is_shown_all_the_same(
    at_work: Desk,
) -> None:
    at_work.open(cached_clip(clip_cases.CLOCKS["hidden-start"]))

    at_work.wait(lambda: at_work.state.preview is not None)

    assert at_work.state.preview_problem is None
