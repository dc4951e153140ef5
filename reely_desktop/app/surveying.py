"""Looks at this machine for the settings window: what encodes, what can be written to, what is kept. No Qt.

    look ── each question on a thread of its own ── its answer in `State.machine`

Nothing is looked at before the window is opened. What was asked ends with the window.
"""

import os
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from reely_desktop.app import state as states
from reely_desktop.app.export_presets import LoadPresets
from reely_desktop.app.job import Failed, Problem
from reely_desktop.app.jobs import Outcome, Post, Succeeded
from reely_desktop.app.latest_lane import LatestLane
from reely_desktop.app.loading import load_reader
from reely_desktop.app.machine import Format, Part
from reely_desktop.app.state import State
from reely_desktop.app.store import Store
from reely_desktop.app.tools import hardware_here
from reely_desktop.config import Encoder
from reely_desktop.engine.progress import Cancellation
from reely_desktop.host.cache import MEGABYTE, Cache
from reely_desktop.host.paths import Folders

_OWN_NAME = "reely"
_UNTOLD = "UNKNOWN"
_PARTS = (
    "PySide6_Essentials",
    "av",
    "faster-whisper",
    "onnxruntime",
    "pysubs2",
    "tokenizers",
    "imageio-ffmpeg",
    "ffmpeg-python",
    "numpy",
    "opentimelineio",
    "platformdirs",
    "rich",
    "sqlalchemy",
    "alembic",
    "cattrs",
    "cryptography",
    "filelock",
    "httpx",
    "keyring",
    "psutil",
    "pyjwt",
    "tomlkit",
    "tzdata",
    "tzlocal",
)

T = TypeVar("T")


class Surveying:
    """Keeps `State.machine` up with what is asked. Used from the store's thread."""

    def __init__(
        self, *, store: Store, post: Post, folders: Folders, cache: Cache, presets: LoadPresets
    ) -> None:
        """Ask nothing yet; threads start with the first question."""
        self._store = store
        self._folders = folders
        self._cache = cache
        self._presets = presets
        self._cancellation = Cancellation()
        self._formats: LatestLane[tuple[Format, ...]] = LatestLane(name="formats", post=post)
        self._encoders: LatestLane[tuple[Encoder, ...]] = LatestLane(name="encoders", post=post)
        self._folder: LatestLane[Problem | None] = LatestLane(name="folder", post=post)
        self._report: LatestLane[str] = LatestLane(name="report", post=post)
        self._about: LatestLane[tuple[Part, ...]] = LatestLane(name="about", post=post)
        self._room: LatestLane[int] = LatestLane(name="room", post=post)
        self._looked_at: Path | None = None
        self._limit = store.state.settings.cache_limit_mb
        self._is_looking = False
        self._stop_following = store.subscribe(self._follow)

    def look(self) -> None:
        """Look at everything that a person chooses by."""
        self._is_looking = True
        self._ask(self._formats, lambda: formats(self._presets), "formats")
        self._ask(self._encoders, self._working_encoders, "encoders")
        self._look_at_folder(self._store.state.settings.export_folder)
        self._ask(self._room, self._cache.size_bytes, "cache_bytes")
        self._ask(self._about, parts, "parts")
        self._note(version=own_version(), report="")

    def report(self, then: Callable[[str], None]) -> None:
        """Find out what somebody who helps wants to know, and hand it to `then` as text."""

        def look() -> str:
            load_reader()
            from reely_desktop.app.doctor import examine, report_lines

            found = examine(self._folders, cancellation=self._cancellation)
            return "\n".join(report_lines(found, tuple(self._presets())))

        def landed(outcome: Outcome[str]) -> None:
            match outcome:
                case Succeeded(text):
                    self._note(report=text, is_reporting=False)
                    then(text)
                case Failed(problem):
                    self._note(is_reporting=False)
                    self._store.apply(lambda state: states.problem_arose(state, problem))
                case _:
                    self._note(is_reporting=False)

        self._note(report="", is_reporting=True)
        self._report.ask(look, landed)

    def tidy(self) -> None:
        """Keep no more than the settings allow."""
        self._make_room(self._store.state.settings.cache_limit_mb * MEGABYTE)

    def clear(self) -> None:
        """Keep nothing of what can be made anew, but the proxy that is looked at."""
        self._make_room(0)

    def close(self) -> None:
        """Cancel what is being asked, and return when no thread is left."""
        self._stop_following()
        self._cancellation.cancel()
        for lane in (
            self._formats,
            self._encoders,
            self._folder,
            self._room,
            self._report,
            self._about,
        ):
            lane.close(lambda: None)

    def _follow(self, state: State) -> None:
        if self._is_looking and state.settings.export_folder != self._looked_at:
            self._look_at_folder(state.settings.export_folder)
        if state.settings.cache_limit_mb != self._limit:
            self._limit = state.settings.cache_limit_mb
            self.tidy()

    def _make_room(self, most_bytes: int) -> None:
        in_use = self._store.state.proxy

        def made() -> int:
            self._cache.make_room(most_bytes, in_use=in_use)
            return self._cache.size_bytes()

        self._ask(self._room, made, "cache_bytes")

    def _look_at_folder(self, folder: Path | None) -> None:
        self._looked_at = folder
        self._note(folder_problem=None)
        self._ask(self._folder, lambda: why_not_into(folder), "folder_problem")

    def _working_encoders(self) -> tuple[Encoder, ...]:
        names = hardware_here(self._folders, self._cache, cancellation=self._cancellation)
        works = {name.rpartition("_")[2] for name in names}
        return tuple(encoder for encoder in Encoder if encoder.value in works)

    def _ask(self, lane: LatestLane[T], question: Callable[[], T], answer: str) -> None:
        """Put the answer to `question` where `Machine` has `answer`; what cannot be told stays untold."""

        def landed(outcome: Outcome[T]) -> None:
            if isinstance(outcome, Succeeded):
                self._note(**{answer: outcome.value})

        lane.ask(question, landed)

    def _note(self, **seen: Any) -> None:  # noqa: ANN401 - fields of Machine, by name
        self._store.apply(lambda state: replace(state, machine=replace(state.machine, **seen)))


def formats(load: LoadPresets) -> tuple[Format, ...]:
    """Return what a clip can be made for. Raises WorkError."""
    return tuple(Format(preset.name, preset.title) for preset in load().values())


@cache
def own_version() -> str:
    """Return Reely's version, empty where it is not known; what the package says of it is read once."""
    from importlib import metadata

    try:
        return metadata.version(_OWN_NAME)
    except metadata.PackageNotFoundError:
        return ""


def parts() -> tuple[Part, ...]:
    """Return the packages that the window and the terminal are made with, as they tell of themselves."""
    from importlib import metadata

    found = []
    for name in _PARTS:
        try:
            told = metadata.metadata(name)
        except metadata.PackageNotFoundError:
            continue
        named = (told[key] for key in ("License-Expression", "License") if key in told)
        licence = next(named, "").partition("\n")[0].strip()
        found.append(Part(name, told["Version"], "" if licence == _UNTOLD else licence))
    return tuple(found)


def why_not_into(folder: Path | None) -> Problem | None:
    """Return why nothing can be written into `folder`, None where it can or there is none."""
    from reely_desktop.engine.cut.failures import folder_gone, unwritable

    if folder is None:
        return None
    if not folder.is_dir():
        error = folder_gone(folder)
    elif not os.access(folder, os.W_OK | os.X_OK):
        error = unwritable(folder)
    else:
        return None
    return Problem(error.code, error.message, error.hint)
