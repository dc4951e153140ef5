"""What a person chooses is taken up at the start, and kept at once when it changes. No Qt.

Only the newest choice waits to be written, on a thread of its own. Settings that cannot be read are told
in the store, and the file is left to its owner: it is never written over.
"""

import logging
from functools import partial
from pathlib import Path

from reely_desktop.app import state as states
from reely_desktop.app.job import Failed, Problem
from reely_desktop.app.jobs import LatestLane, Outcome, Post
from reely_desktop.app.state import State
from reely_desktop.app.store import Store
from reely_desktop.config import Appearance, SettingsError
from reely_desktop.host.settings import keep_appearance, read_settings

_log = logging.getLogger(__name__)


class Choosing:
    """Keeps the appearance in the settings in `folder`. Used from the store's thread."""

    def __init__(self, *, store: Store, post: Post, folder: Path) -> None:
        """Take up what was chosen before, then follow `store`."""
        self._store = store
        self._folder = folder
        self._lane: LatestLane[None] = LatestLane(name="choosing", post=post)
        self._unwritten: Appearance | None = None
        self._take_up()
        self._newest = store.state.appearance
        self._stop_following = store.subscribe(self._follow)

    def close(self) -> None:
        """Write what is not written yet, and return when the thread is gone."""
        self._stop_following()
        self._lane.close(partial(_keep_at_last, self._folder, self._unwritten))

    def _take_up(self) -> None:
        try:
            settings = read_settings(self._folder)
        except SettingsError as error:
            problem = Problem(error.code, error.message, error.hint)
            self._store.apply(lambda s: states.problem_arose(s, problem))
        else:
            self._store.apply(lambda s: states.appearance_chosen(s, settings.appearance))

    def _follow(self, state: State) -> None:
        chosen = state.appearance
        if chosen is self._newest:
            return
        self._newest = self._unwritten = chosen
        work = partial(keep_appearance, self._folder, chosen)
        self._lane.ask(work, lambda outcome: self._landed(chosen, outcome))

    def _landed(self, chosen: Appearance, outcome: Outcome[None]) -> None:
        if self._unwritten is chosen:
            self._unwritten = None
        if isinstance(outcome, Failed):
            problem = outcome.problem
            self._store.apply(lambda s: states.problem_arose(s, problem))


def _keep_at_last(folder: Path, unwritten: Appearance | None) -> None:
    if unwritten is None:
        return
    try:
        keep_appearance(folder, unwritten)
    except SettingsError as error:
        _log.warning("the appearance was not kept: %s", error.message)
