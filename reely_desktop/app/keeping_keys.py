"""The keys that a person wants are taken up at the start, and kept at once when they change. No Qt.

They stand in a file of their own in the settings folder: a copy of it takes them elsewhere. Only the newest
choice waits to be written, on a thread of its own. A file that cannot be read is told in the store and left
to its owner: Reely goes on with its own keys, and never writes over it.
"""

import logging
from functools import partial
from pathlib import Path

from reely_desktop.app import state as states
from reely_desktop.app.job import Failed, Problem
from reely_desktop.app.jobs import Outcome, Post, Succeeded
from reely_desktop.app.keymap import (
    FILE_NAME,
    Keymap,
    KeymapError,
    keymap_from_text,
    text_of_keymap,
)
from reely_desktop.app.latest_lane import LatestLane
from reely_desktop.app.state import Notice, State
from reely_desktop.app.store import Store
from reely_desktop.host.files import write_whole

_log = logging.getLogger(__name__)


class KeepingKeys:
    """Keeps the keymap of the store in `folder`. Used from the store's thread."""

    def __init__(self, *, store: Store, post: Post, folder: Path) -> None:
        """Take up what was chosen before, then follow `store`."""
        self.file = folder / FILE_NAME
        self._store = store
        self._lane: LatestLane[None] = LatestLane(name="keys", post=post)
        self._copy_lane: LatestLane[Keymap | None] = LatestLane(name="keys-copy", post=post)
        self._unwritten: Keymap | None = None
        self._take_up()
        self._newest = store.state.keymap
        self._stop_following = store.subscribe(self._follow)

    def save_copy(self, file: Path) -> None:
        """Write the keys into `file`, for another computer."""
        keymap, kept = self._store.state.keymap, self.file

        def work() -> None:
            # A copy of the file itself, with its comments, where there is one that can be read.
            try:
                text = text_of_keymap(keymap, over=_readable_text(kept))
            except KeymapError:
                text = text_of_keymap(keymap)
            _write(file, text)

        self._copy_lane.ask(work, lambda outcome: self._told(outcome, Notice.KEYS_SAVED))

    def load(self, file: Path) -> None:
        """Have the keys that stand in `file` from now on."""

        def landed(outcome: Outcome[Keymap | None]) -> None:
            if isinstance(outcome, Succeeded) and outcome.value is not None:
                keymap = outcome.value
                self._store.apply(lambda s: states.keymap_chosen(s, keymap))
            self._told(outcome, Notice.KEYS_LOADED)

        self._copy_lane.ask(lambda: read_keymap(file, is_expected=True), landed)

    def close(self) -> None:
        """Write what is not written yet, and return when the threads are gone."""
        self._stop_following()
        self._lane.close(partial(_keep_at_last, self.file, self._unwritten))
        self._copy_lane.close(lambda: None)

    def _take_up(self) -> None:
        try:
            keymap = read_keymap(self.file)
        except KeymapError as error:
            problem = Problem(error.code, error.message, error.hint)
            self._store.apply(lambda s: states.problem_arose(s, problem))
        else:
            self._store.apply(lambda s: states.keymap_chosen(s, keymap))

    def _follow(self, state: State) -> None:
        chosen = state.keymap
        if chosen == self._newest:
            return
        self._newest = self._unwritten = chosen
        self._lane.ask(
            partial(keep_keymap, self.file, chosen), lambda outcome: self._landed(chosen, outcome)
        )

    def _landed(self, chosen: Keymap, outcome: Outcome[None]) -> None:
        if self._unwritten is chosen:
            self._unwritten = None
        self._tell_failure(outcome)

    def _told(self, outcome: Outcome[Keymap | None], notice: Notice) -> None:
        if isinstance(outcome, Succeeded):
            self._store.apply(lambda s: states.noticed(s, notice))
        self._tell_failure(outcome)

    def _tell_failure(self, outcome: Outcome[None] | Outcome[Keymap | None]) -> None:
        if isinstance(outcome, Failed):
            problem = outcome.problem
            self._store.apply(lambda s: states.problem_arose(s, problem))


def read_keymap(file: Path, *, is_expected: bool = False) -> Keymap:
    """Return the keys in `file`; Reely's own where there is none and none `is_expected`.

    Raises KeymapError.
    """
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except FileNotFoundError as error:
        if not is_expected:
            return Keymap()
        raise _unreadable(file, error) from error
    except (OSError, UnicodeDecodeError) as error:
        raise _unreadable(file, error) from error
    return keymap_from_text(text, name=str(file))


def keep_keymap(file: Path, keymap: Keymap) -> None:
    """Set the keys in `file` and leave the rest of it as it is. Raises KeymapError."""
    _write(file.resolve(), text_of_keymap(keymap, over=_readable_text(file)))


def _readable_text(file: Path) -> str:
    """Return the text of a file that can be read; nothing where there is none. Raises KeymapError."""
    read_keymap(file)
    try:
        return file.read_bytes().decode("utf-8-sig")
    except OSError:
        return ""


def _write(file: Path, text: str) -> None:
    try:
        write_whole(file, text.encode())
    except OSError as error:
        raise KeymapError(
            f"the keys cannot be written into {file} ({error.strerror or 'unknown reason'})",
            code="RLY-KEYS-NOT-KEPT",
            hint="check the permissions of that folder and the room on its disk",
        ) from error


def _unreadable(file: Path, error: Exception) -> KeymapError:
    return KeymapError(
        f"the keys in {file} cannot be read ({error})",
        code="RLY-KEYS-DAMAGED",
        hint="check its permissions, or delete it to go back to Reely's own keys",
    )


def _keep_at_last(file: Path, unwritten: Keymap | None) -> None:
    if unwritten is None:
        return
    try:
        keep_keymap(file, unwritten)
    except KeymapError as error:
        _log.warning("the keys were not kept: %s", error.code)
