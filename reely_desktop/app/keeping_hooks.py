"""What was found in a video is kept and shown when that is opened again; so is what was learned. No Qt.

    hooks/FINGERPRINT.json    what was found last in the video with that fingerprint, as its ends were moved
    taste.json                what was kept and rejected, in numbers

Both lie in the folder of data, written whole on a thread of their own. What cannot be read is passed over,
and written anew with the next search or decision; what cannot be written is in the log, and costs a search.
"""

import logging
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reely_desktop.app import hook_list, hooks
from reely_desktop.app.found_hooks import FoundHooks
from reely_desktop.app.hooks_file import (
    KeptHooks,
    hooks_from_json,
    hooks_to_json,
    taste_from_json,
    taste_to_json,
)
from reely_desktop.app.jobs import Outcome, Post, Succeeded
from reely_desktop.app.latest_lane import LatestLane
from reely_desktop.host.files import write_whole

if TYPE_CHECKING:
    from reely_desktop.app.state import Document, State
    from reely_desktop.app.store import Store
    from reely_desktop.engine.hooks.decisions import Decision

FOLDER_NAME = "hooks"
TASTE_NAME = "taste.json"

_log = logging.getLogger(__name__)


class KeepingHooks:
    """Keeps the hooks of the store's videos, and taste, in `folder`. Used from the store's thread."""

    def __init__(
        self,
        *,
        store: "Store",
        post: Post,
        folder: Path,
        came_back: Callable[[], None] = lambda: None,
    ) -> None:
        """Take up what was learned, then follow `store`; `came_back` is called with what was kept."""
        self._store = store
        self._folder = folder
        self._came_back = came_back
        self._reading: LatestLane[KeptHooks | None] = LatestLane(name="hooks-kept", post=post)
        self._writing: LatestLane[None] = LatestLane(name="keeping-hooks", post=post)
        self._unwritten: dict[Path, bytes] = {}
        self._video = ""
        self._shown: tuple[object, ...] = ()
        self._verdicts: Mapping[str, bool | None] = {}
        self._taste = _kept_taste(folder / TASTE_NAME)
        store.apply(lambda state: hook_list.taste_known(state, self._taste))
        self._stop_following = store.subscribe(self._follow)

    def close(self) -> None:
        """Write what is not written yet, and return when the threads are gone."""
        self._stop_following()
        self._reading.close(lambda: None)
        self._writing.close(partial(_write_all, self._unwritten))

    def _follow(self, state: "State") -> None:
        document = state.document
        if document is None or not document.fingerprint:
            return
        if document.fingerprint != self._video:
            self._video = document.fingerprint
            self._shown, self._verdicts = (None, ()), {}
            self._read(document)
        self._keep_found(state, document)
        self._learn(state, document)
        if state.hooks.decisions != self._taste:
            self._taste = state.hooks.decisions
            self._write(self._folder / TASTE_NAME, taste_to_json(self._taste))

    def _read(self, document: "Document") -> None:
        path, fingerprint = document.path, document.fingerprint
        file = self._file(fingerprint)
        if not file.is_file():
            return

        def landed(outcome: Outcome[KeptHooks | None]) -> None:
            if self._video != fingerprint or not isinstance(outcome, Succeeded):
                return
            kept = outcome.value
            if kept is None:
                return
            found = _found(kept)
            self._shown = (found, kept.cuts)  # as it is in the file
            self._store.apply(
                lambda s: hook_list.hooks_back(s, path, found, kept.cuts, topic=kept.topic)
            )
            self._came_back()

        self._reading.ask(partial(_kept_hooks, file), landed)

    def _keep_found(self, state: "State", document: "Document") -> None:
        found, cuts = state.hooks.found, state.hooks.cuts
        if found is None or (found, cuts) == self._shown:
            return
        if self._shown[0] != found:
            self._verdicts = {}  # what was settled of others says nothing of these
        self._shown = (found, cuts)
        kept = KeptHooks(
            found.provider, found.scorer, state.hooks.topic, found.hooks, cuts, found.notes
        )
        self._write(self._file(document.fingerprint), hooks_to_json(kept))

    def _learn(self, state: "State", document: "Document") -> None:
        before = self._verdicts
        self._verdicts = hooks.verdicts(state.hooks, document.project, document.fingerprint)
        if before and before != self._verdicts:
            after = self._verdicts
            self._store.apply(lambda s: hook_list.taste_followed(s, before, after))

    def _file(self, fingerprint: str) -> Path:
        return self._folder / FOLDER_NAME / f"{fingerprint.replace(':', '-')}.json"

    def _write(self, file: Path, content: bytes) -> None:
        self._unwritten[file] = content
        # All that waits, since of two requests only the newest is carried out.
        waiting = dict(self._unwritten)

        def landed(_outcome: Outcome[None]) -> None:
            for one, written in waiting.items():
                if self._unwritten.get(one) is written:
                    del self._unwritten[one]

        self._writing.ask(partial(_write_all, waiting), landed)


def _found(kept: KeptHooks) -> FoundHooks:
    return FoundHooks(kept.provider, kept.scorer, kept.hooks, kept.notes)


def _kept_hooks(file: Path) -> KeptHooks | None:
    try:
        return hooks_from_json(file.read_bytes())
    except (OSError, ValueError) as error:
        _log.info("kept hooks cannot be read: %s", type(error).__name__)
        return None


def _kept_taste(file: Path) -> "tuple[Decision, ...]":
    try:
        return taste_from_json(file.read_bytes())
    except FileNotFoundError:
        return ()
    except (OSError, ValueError) as error:
        _log.info("what was learned cannot be read: %s", type(error).__name__)
        return ()


def _write_all(waiting: Mapping[Path, bytes]) -> None:
    for file, content in waiting.items():
        try:
            write_whole(file, content)
        except OSError as error:
            _log.info("hooks could not be kept: %s", error.strerror)
