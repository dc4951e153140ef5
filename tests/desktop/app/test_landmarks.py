"""What one can steer by in a video: found in the background, kept, and never in the way."""

import queue
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import Mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.app import landmarks
from reely_desktop.app.editor import Editor
from reely_desktop.app.exporting import export_clip
from reely_desktop.app.hook_finding import Finder
from reely_desktop.app.landmark_jobs import scenes_from_bytes, scenes_to_bytes
from reely_desktop.app.metered_finding import FreeFinding
from reely_desktop.app.opening import Places
from reely_desktop.app.soundtrack import Soundtrack
from reely_desktop.app.state import State
from reely_desktop.app.telling import SnappingTurned
from reely_desktop.app.tools import Tools
from reely_desktop.app.transcribing import known_models
from reely_desktop.engine.cut.presets import SOURCE
from reely_desktop.engine.media import sound
from reely_desktop.engine.mediatime import MediaTime
from reely_desktop.host.cache import Cache
from reely_desktop.host.paths import resource
from tests.support import clip_cases
from tests.support.clips import cached_clip
from tests.support.scene_clips import write_scenes

if TYPE_CHECKING:
    from collections.abc import Callable

    from reely_desktop.app.jobs import Post

PATIENCE_S = 60
ELSEWHERE = Path("another.mp4")


def editor_of(path: Path, cache: Cache, post: "Post") -> Editor:
    return Editor(
        post=post,
        places=Places(
            sample=path.parent / "sample.mp4",
            clips=path.parent,
            projects=cache.folder / "projects",
            database=cache.folder / "reely.db",
            data=cache.folder / "data",
        ),
        cache=cache,
        find_tools=lambda _cancellation: Tools(Path("ffmpeg")),
        write=export_clip,
        find_hooks=FreeFinding(lambda: Finder(resource(""), (), cache)),
        presets=lambda: {SOURCE.name: SOURCE},
        caption_styles=dict,
        catalogue=known_models,
    )


def states_while_opening(path: Path, cache: Cache) -> list[State]:
    """Open `path` in an editor of its own; return every state until nothing is left to do."""
    calls: queue.Queue[Callable[[], None]] = queue.Queue()
    editor = editor_of(path, cache, calls.put)
    seen: list[State] = []
    editor.store.subscribe(seen.append)
    editor.open(path)
    while editor.store.state.jobs or editor.store.state.opening is not None:
        calls.get(timeout=PATIENCE_S)()
    editor.close()
    assert editor.store.state.problem is None
    return seen


def frame(number: int) -> MediaTime:
    return MediaTime(number, Fraction(1, 30))


def test_an_opened_video_is_heard_and_its_scenes_are_found(tmp_path: Path) -> None:
    film = write_scenes(tmp_path / "film.mp4", (60, 60), options="keyint=30", silence=(1, 2))

    states = states_while_opening(film, Cache(tmp_path / "kept"))

    awaited = [s.soundtrack for s in states if s.soundtrack and s.soundtrack.peaks is None]
    last = states[-1].soundtrack
    assert awaited
    assert last is not None
    assert last.peaks is not None
    (silence,) = last.silences
    assert abs(silence.start.seconds - 1) < Fraction(1, 20)
    assert abs(silence.end.seconds - 2) < Fraction(1, 20)
    assert states[-1].scenes == (frame(60),)


def test_a_film_is_heard_without_keeping_pythons_lock_from_the_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_graph = Mock(side_effect=AssertionError("PyAV holds the lock while a graph opens a file"))
    monkeypatch.setattr(sound, "_read_by_graph", by_graph)
    film = write_scenes(tmp_path / "film.mp4", (60,), options="keyint=30", silence=(1, 2))

    last = states_while_opening(film, Cache(tmp_path / "kept"))[-1].soundtrack

    assert last is not None
    assert last.peaks is not None
    by_graph.assert_not_called()


def test_a_film_without_sound_shows_its_scenes_alone(tmp_path: Path) -> None:
    film = write_scenes(tmp_path / "film.mp4", (60, 60), options="keyint=30")

    states = states_while_opening(film, Cache(tmp_path / "kept"))

    assert all(state.soundtrack is None for state in states)
    assert states[-1].scenes == (frame(60),)


def test_a_file_that_cannot_be_opened_leaves_the_search_in_the_one_that_is_open(
    tmp_path: Path,
) -> None:
    film = write_scenes(tmp_path / "film.mp4", (60, 60), options="keyint=30", silence=(1, 2))
    calls: queue.Queue[Callable[[], None]] = queue.Queue()
    editor = editor_of(film, Cache(tmp_path / "kept"), calls.put)
    editor.open(film)
    while editor.store.state.document is None:
        calls.get(timeout=PATIENCE_S)()

    editor.open(tmp_path / "missing.mp4")
    while editor.store.state.jobs or editor.store.state.opening is not None:
        calls.get(timeout=PATIENCE_S)()
    state = editor.store.state
    editor.close()

    assert state.problem is not None
    assert state.soundtrack is not None
    assert state.soundtrack.peaks is not None
    assert state.scenes == (frame(60),)


def test_scenes_are_found_once_and_known_from_then_on(tmp_path: Path) -> None:
    film = write_scenes(tmp_path / "film.mp4", (60, 60), options="keyint=30")
    cache = Cache(tmp_path / "kept")
    states_while_opening(film, cache)
    (kept,) = cache.folder.glob("*.kept")

    kept.write_bytes(scenes_to_bytes((frame(7),)))

    assert states_while_opening(film, cache)[-1].scenes == (frame(7),)


@pytest.mark.parametrize(
    "damage", [b"", b"null", b"[[1]]", b"[[1, 2, 3]]", b'[[1, "1/0"]]', b"\xff"]
)
def test_damaged_scenes_are_found_anew(tmp_path: Path, damage: bytes) -> None:
    film = write_scenes(tmp_path / "film.mp4", (60, 60), options="keyint=30")
    cache = Cache(tmp_path / "kept")
    states_while_opening(film, cache)
    (kept,) = cache.folder.glob("*.kept")

    kept.write_bytes(damage)

    assert states_while_opening(film, cache)[-1].scenes == (frame(60),)


@given(st.lists(st.builds(MediaTime, st.integers(0, 2**40), st.just(Fraction(1, 90_000)))))
def test_kept_scenes_come_back_as_they_were(scenes: list[MediaTime]) -> None:
    assert scenes_from_bytes(scenes_to_bytes(tuple(scenes))) == tuple(scenes)


def test_the_playhead_goes_from_scene_to_scene_and_to_the_ends(tmp_path: Path) -> None:
    film = write_scenes(tmp_path / "film.mp4", (60, 30, 60), options="keyint=30")
    state = states_while_opening(film, Cache(tmp_path / "kept"))[-1]
    stops = []

    for go in [landmarks.go_to_next_scene] * 3 + [landmarks.go_to_previous_scene] * 3:
        state = go(state)
        assert state.document is not None
        stops.append(state.document.playhead)

    assert stops == [frame(n) for n in (60, 90, 149, 90, 60, 0)]


def test_what_is_told_of_a_closed_video_changes_nothing(tmp_path: Path) -> None:
    state = states_while_opening(cached_clip(clip_cases.PLAIN), Cache(tmp_path))[-1]

    assert landmarks.scenes_found(state, ELSEWHERE, (frame(3),)) == state
    assert landmarks.sound_heard(state, ELSEWHERE, Soundtrack()) == state
    assert landmarks.sound_missing(state, ELSEWHERE) == state
    assert landmarks.sound_awaited(state, ELSEWHERE) == state


def test_without_a_video_nothing_moves() -> None:
    assert landmarks.go_to_next_scene(State()) == State()
    assert landmarks.go_to_previous_scene(State()) == State()


def test_snapping_is_on_until_it_is_switched_off_and_says_so() -> None:
    off = landmarks.toggle_snapping(State())

    assert off == replace(State(), is_snapping=False, notice=SnappingTurned(is_on=False))
    assert landmarks.toggle_snapping(off) == replace(State(), notice=SnappingTurned(is_on=True))
