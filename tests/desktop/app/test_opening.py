"""Opening a video without a window: what is found, what is kept for the next time."""

import queue
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reely_desktop.app.editor import Editor
from reely_desktop.app.exporting import export_clip
from reely_desktop.app.frame_grid import EvenFrames, ListedFrames, listed_to_bytes
from reely_desktop.app.hook_finding import Finder
from reely_desktop.app.metered_finding import FreeFinding
from reely_desktop.app.opening import Places
from reely_desktop.app.state import Document
from reely_desktop.app.tools import Tools
from reely_desktop.app.transcribing import known_models
from reely_desktop.engine.cut.presets import SOURCE
from reely_desktop.host.cache import Cache
from reely_desktop.host.paths import resource
from tests.support import clip_cases
from tests.support.clips import cached_clip, decode_frame_times
from tests.support.exports import run_ffmpeg

if TYPE_CHECKING:
    from collections.abc import Callable

PATIENCE_S = 60
UNEVEN = cached_clip(clip_cases.CLOCKS["vfr"])


def opened(path: Path, cache: Cache) -> Document:
    """Open `path` in an editor of its own and return the document once nothing is left to do."""
    calls: queue.Queue[Callable[[], None]] = queue.Queue()
    editor = Editor(
        post=calls.put,
        places=Places(
            sample=path.parent / "sample.mp4",
            clips=path.parent,
            projects=path.parent / "projects",
            database=path.parent / "reely.db",
            data=path.parent / "data",
        ),
        cache=cache,
        find_tools=lambda _cancellation: Tools(Path("ffmpeg")),
        write=export_clip,
        find_hooks=FreeFinding(lambda: Finder(resource(""), (), cache)),
        presets=lambda: {SOURCE.name: SOURCE},
        caption_styles=dict,
        catalogue=known_models,
    )
    editor.open(path)
    while editor.store.state.jobs or editor.store.state.opening is not None:
        calls.get(timeout=PATIENCE_S)()
    document = editor.store.state.document
    problem = editor.store.state.problem
    editor.close()
    assert document is not None, problem
    return document


def kept_lists(folder: Path) -> list[Path]:
    """Return the lists of frames among all that is kept of the videos opened."""
    return [kept for kept in folder.glob("*.kept") if kept.read_bytes().startswith(b"RLYFRAME")]


def test_evenly_spaced_frames_are_counted(tmp_path: Path) -> None:
    document = opened(cached_clip(clip_cases.PLAIN), Cache(tmp_path))

    assert document.frames == EvenFrames(Fraction(1, 30), step=1, count=150)
    assert kept_lists(tmp_path) == []


def test_frames_that_end_unevenly_are_listed(tmp_path: Path) -> None:
    """As in a file that was cut without being encoded: frames before its last one are missing."""
    cut = tmp_path / "cut.mp4"
    run_ffmpeg("-i", cached_clip(clip_cases.PLAIN), "-t", "3", "-c", "copy", "-an", cut)
    first, *others = decode_frame_times(cut)

    frames = opened(cut, Cache(tmp_path)).frames

    assert isinstance(frames, ListedFrames)
    assert [stamp * frames.timebase for stamp in frames.stamps[1:-1]] == [
        time - first for time in others
    ]
    assert others[-1] - others[-2] > others[0] - first


def test_uneven_frames_are_listed_once_and_known_from_then_on(tmp_path: Path) -> None:
    first = opened(UNEVEN, Cache(tmp_path))
    (kept,) = kept_lists(tmp_path)
    remembered = ListedFrames(Fraction(1, 1000), (0, 40, 120))

    kept.write_bytes(listed_to_bytes(remembered))
    again = opened(UNEVEN, Cache(tmp_path))

    assert isinstance(first.frames, ListedFrames)
    assert first.frame_count == 150
    assert again.frames == remembered


@pytest.mark.parametrize("damage", [b"", b"RLYFRAME", b"something else altogether"])
def test_a_damaged_list_is_made_anew(tmp_path: Path, damage: bytes) -> None:
    first = opened(UNEVEN, Cache(tmp_path))
    (kept,) = kept_lists(tmp_path)
    whole = kept.read_bytes()

    kept.write_bytes(damage)
    again = opened(UNEVEN, Cache(tmp_path))

    assert again.frames == first.frames
    assert kept.read_bytes() == whole
