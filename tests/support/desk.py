"""The editor without a window: a store, its workers, and a home of its own."""

import queue
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from reely_desktop.app import clip_list, cutting, editing, frame_grid
from reely_desktop.app.editor import Editor
from reely_desktop.app.export_presets import LoadPresets
from reely_desktop.app.exporting import export_clip
from reely_desktop.app.hook_finding import Finder
from reely_desktop.app.metered_finding import FreeFinding
from reely_desktop.app.model_shelf import LoadCatalogue
from reely_desktop.app.opening import Places
from reely_desktop.app.project import Project
from reely_desktop.app.queueing import exports
from reely_desktop.app.state import Document, State
from reely_desktop.app.tools import Tools
from reely_desktop.app.transcribing import known_models
from reely_desktop.engine.cut.presets import SOURCE, Preset
from reely_desktop.engine.cut.request import ExportRequest
from reely_desktop.engine.picture.caption_styles import load_styles
from reely_desktop.host.cache import Cache
from reely_desktop.host.paths import resource
from tests.support.exports import FFMPEG, LARGE, span

PATIENCE_S = 60
Gesture = Callable[[State], State]


def _two_presets() -> Mapping[str, Preset]:
    return {SOURCE.name: SOURCE, LARGE.name: LARGE}


class Desk:
    """An editor without a window, whose home is `home`."""

    def __init__(
        self,
        home: Path,
        presets: LoadPresets = _two_presets,
        *,
        makes_proxies: bool = False,
        model_shelves: Sequence[Path] = (),
        catalogue: LoadCatalogue = known_models,
    ) -> None:
        self.calls: queue.Queue[Callable[[], None]] = queue.Queue()
        self.projects = home / "projects"
        self.cache = home / "cache"
        self.editor = Editor(
            post=self.calls.put,
            drain=self.drain,
            places=Places(
                sample=home / "sample.mp4",
                clips=home / "clips",
                projects=self.projects,
                database=home / "reely.db",
                data=home / "data",
            ),
            cache=Cache(self.cache),
            find_tools=lambda _cancellation: Tools(FFMPEG),
            write=export_clip,
            find_hooks=FreeFinding(lambda: Finder(resource(""), model_shelves, Cache(self.cache))),
            presets=presets,
            caption_styles=cache(lambda: load_styles(resource("caption_styles.toml"))),
            catalogue=catalogue,
            makes_proxies=lambda: makes_proxies,
            model_shelves=model_shelves,
        )

    @property
    def state(self) -> State:
        return self.editor.store.state

    @property
    def document(self) -> Document:
        assert self.state.document is not None, self.state.problem
        return self.state.document

    def wait(self, is_so: Callable[[], bool]) -> None:
        while not is_so():
            self.calls.get(timeout=PATIENCE_S)()

    def drain(self) -> None:
        while not self.calls.empty():
            self.calls.get()()

    def begin(self) -> None:
        """Take up what earlier editors of the same home left behind."""
        self.editor.remembering.begin()
        self.wait(lambda: self.editor.remembering.has_begun)

    def open(self, path: Path) -> None:
        self.editor.open(path)
        self.wait(lambda: not self.state.jobs and self.state.opening is None)

    def do(self, *gestures: Gesture) -> None:
        for gesture in gestures:
            self.editor.store.apply(gesture)

    def export(self, video: Path, output: Path, *, is_slow: bool = False) -> None:
        """Queue a second of `video`; one that `is_slow` is at work for a while."""
        preset = LARGE if is_slow else SOURCE
        self.editor.exports.add(ExportRequest(video, (span(0, 1),), output, preset))

    def run_to_end(self) -> None:
        self.wait(lambda: all(job.is_over for job in exports(self.state)))

    def go_to(self, number: int) -> None:
        time = frame_grid.boundary(self.document.frames, number)
        self.do(lambda state: editing.seek(state, time))


@contextmanager
def desk(
    home: Path,
    presets: LoadPresets = _two_presets,
    *,
    makes_proxies: bool = False,
    model_shelves: Sequence[Path] = (),
    catalogue: LoadCatalogue = known_models,
) -> Iterator[Desk]:
    at_work = Desk(
        home,
        presets,
        makes_proxies=makes_proxies,
        model_shelves=model_shelves,
        catalogue=catalogue,
    )
    try:
        yield at_work
    finally:
        at_work.editor.close()


def make_something(at_work: Desk) -> Project:
    """Leave out a middle, add a clip, set a marker; return what was made."""
    at_work.go_to(20)
    at_work.do(cutting.split_here)
    at_work.go_to(40)
    at_work.do(cutting.split_here, cutting.toggle_marker_here)
    at_work.go_to(30)
    at_work.do(cutting.remove_here, clip_list.duplicate)
    at_work.do(lambda state: clip_list.name(state, 2, "The second"))
    return at_work.document.project


def own(path: Path, folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copyfile(path, folder / path.name))


def made_before(video: Path, home: Path) -> Project:
    """Make something of `video` in an editor that is closed then; return what was made."""
    with desk(home) as first:
        first.open(video)
        return make_something(first)
