"""What a person chooses is taken up at the start, and kept at once when it changes. No Qt.

    chosen ── in the store at once ── written beside, the newest of each key

Only what changed is written, on a thread of its own. Settings that cannot be read are told in the store,
and the file is left to its owner: it is never written over, but may be set aside.
"""

import logging
from functools import partial
from pathlib import Path

from reely_desktop.app import chosen
from reely_desktop.app import state as states
from reely_desktop.app.job import Failed, Problem
from reely_desktop.app.jobs import Outcome, Post, Succeeded
from reely_desktop.app.latest_lane import LatestLane
from reely_desktop.app.state import State
from reely_desktop.app.store import Store
from reely_desktop.config import DAMAGED, Settings, SettingsError, changes
from reely_desktop.host.settings import keep_settings, read_settings, set_aside_if_damaged

_CODES = ("RLY-SETTINGS-DAMAGED", "RLY-SETTINGS-NOT-KEPT")

_log = logging.getLogger(__name__)


class Choosing:
    """Keeps the settings in `folder`. Used from the store's thread."""

    def __init__(self, *, store: Store, post: Post, folder: Path) -> None:
        """Take up what was chosen before, then follow `store`."""
        self._store = store
        self._folder = folder
        self._lane: LatestLane[Settings] = LatestLane(name="choosing", post=post)
        self._unwritten: dict[str, object] = {}
        self._begins_anew = False
        self._take_up()
        self._newest = store.state.settings
        self._stop_following = store.subscribe(self._follow)

    def choose(self, key: str, value: object) -> None:
        """Hold that `value` for the setting that is called `key`, and keep it."""
        self._store.apply(lambda state: chosen.setting_chosen(state, key, value))

    def read_again(self) -> None:
        """Take up what stands in the file by now."""
        self._ask()

    def begin_anew(self) -> None:
        """Set a file that cannot be read aside, where it stays to be looked at, and hold the defaults."""
        self._unwritten.clear()
        self._begins_anew = True
        self._ask()

    def close(self) -> None:
        """Write what is not written yet, and return when the thread is gone."""
        self._stop_following()
        self._lane.close(partial(_keep_at_last, self._folder, dict(self._unwritten)))

    def _take_up(self) -> None:
        try:
            settings = read_settings(self._folder)
        except SettingsError as error:
            problem = Problem(error.code, error.message, error.hint)
            self._store.apply(lambda s: chosen.settings_unreadable(s, problem))
        else:
            self._store.apply(lambda s: chosen.settings_read(s, settings))

    def _follow(self, state: State) -> None:
        changed = changes(self._newest, state.settings)
        if changed:
            self._newest = state.settings
            self._unwritten |= changed
            self._ask()

    def _ask(self) -> None:
        # All that waits, since of two requests only the newest is carried out.
        waiting = dict(self._unwritten)
        work = partial(_brought_up, self._folder, waiting, begins_anew=self._begins_anew)
        self._lane.ask(work, lambda outcome: self._landed(waiting, outcome))

    def _landed(self, written: dict[str, object], outcome: Outcome[Settings]) -> None:
        self._begins_anew = False
        for key, value in written.items():
            if key in self._unwritten and self._unwritten[key] == value:
                del self._unwritten[key]
        match outcome:
            case Succeeded(settings):
                self._store.apply(lambda s: states.problem_over(s, *_CODES))
                if not self._unwritten:
                    self._newest = settings  # as it stands in the file: nothing to write
                    self._store.apply(lambda s: chosen.settings_read(s, settings))
            case Failed(problem) if problem.code == DAMAGED:
                self._store.apply(lambda s: chosen.settings_unreadable(s, problem))
            case Failed(problem):
                self._store.apply(lambda s: states.problem_arose(s, problem))
            case _:
                pass


def _brought_up(folder: Path, waiting: dict[str, object], *, begins_anew: bool) -> Settings:
    """Write what waits, and return what stands in the file then. Raises SettingsError."""
    if begins_anew:
        set_aside_if_damaged(folder)
    if waiting:
        keep_settings(folder, waiting)
    return read_settings(folder)


def _keep_at_last(folder: Path, unwritten: dict[str, object]) -> None:
    if not unwritten:
        return
    try:
        keep_settings(folder, unwritten)
    except SettingsError as error:
        _log.warning("what was chosen was not kept: %s", error.message)
