"""The key of the provider that is chosen, in the window: looked for, tried, kept and forgotten. No Qt.

    asked ── busy ── the keychain and the server, on a thread of its own ── `State.machine.provider_key`

Nothing is asked before the settings are opened. The window never waits: what is under way when it closes is
left to itself.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from reely_desktop.app.job import Failed
from reely_desktop.app.jobs import Outcome, Post, Succeeded
from reely_desktop.app.latest_lane import LatestLane
from reely_desktop.app.left_behind import left_behind
from reely_desktop.app.machine import UNSEEN_KEY, ProviderKey
from reely_desktop.app.providers import Remote, remote
from reely_desktop.app.state import State
from reely_desktop.app.store import Store
from reely_desktop.engine.progress import Cancellation

if TYPE_CHECKING:
    from collections.abc import Callable

    from reely_desktop.app.late_keychain import OpenKeychain
    from reely_desktop.app.provider_keys import ProviderKeys


class GivingKeys:
    """Keeps `State.machine.provider_key` up with what is asked. Used from the store's thread."""

    def __init__(self, *, store: Store, post: Post, open_keychain: "OpenKeychain") -> None:
        """Ask nothing yet; the thread starts with the first question."""
        self._store = store
        self._open_keychain = open_keychain
        self._cancellation = Cancellation()
        self._lane: LatestLane[ProviderKey] = LatestLane(name="provider-key", post=post)
        self._looked_at: Remote | None = None
        self._is_looking = False
        self._stop_following = store.subscribe(self._follow)

    def look(self) -> None:
        """Look whether there is a key for the provider that is chosen, from now on whenever that changes."""
        self._is_looking = True
        self._look()

    def give(self, typed: str) -> None:
        """Try a key that was typed, and keep it where it opens something."""
        settings = self._store.state.settings

        def work(there: Remote, keys: "ProviderKeys") -> ProviderKey:
            from reely_desktop.app.provider_keys import try_key, typed_key

            key = typed_key(typed)
            models = try_key(there, key, settings, self._cancellation)
            keys.keep(there, key)
            return ProviderKey(host=there.host, has_key=True, models=models)

        self._ask(work)

    def forget(self) -> None:
        """Remove the key."""

        def work(there: Remote, keys: "ProviderKeys") -> ProviderKey:
            keys.forget(there)
            return ProviderKey(host=there.host, has_key=False)

        self._ask(work)

    def close(self) -> None:
        """Return when no thread is waited for any more."""
        self._stop_following()
        self._cancellation.cancel()
        self._lane.close(lambda: None)

    def _look(self) -> None:
        def work(there: Remote, keys: "ProviderKeys") -> ProviderKey:
            return ProviderKey(host=there.host, has_key=bool(keys.read(there)))

        self._looked_at = _chosen(self._store.state)
        self._ask(work)

    def _follow(self, state: State) -> None:
        there = _chosen(state)
        before = self._looked_at
        if self._is_looking and (there and there.key_name) != (before and before.key_name):
            self._look()

    def _ask(self, work: "Callable[[Remote, ProviderKeys], ProviderKey]") -> None:
        there = _chosen(self._store.state)
        if there is None:
            self._note(UNSEEN_KEY)
            return
        seen = self._store.state.machine.provider_key
        before = seen if seen.host == there.host else ProviderKey(host=there.host)
        self._note(replace(before, is_busy=True, problem=None))

        def asked() -> ProviderKey:
            from reely_desktop.app.provider_keys import ProviderKeys

            keys = ProviderKeys(self._open_keychain)
            return left_behind(lambda: work(there, keys), self._cancellation)

        def landed(outcome: Outcome[ProviderKey]) -> None:
            match outcome:
                case Succeeded(seen):
                    self._note(seen)
                case Failed(problem):
                    self._note(replace(before, is_busy=False, problem=problem))
                case _:
                    self._note(replace(before, is_busy=False))

        self._lane.ask(asked, landed)

    def _note(self, seen: ProviderKey) -> None:
        self._store.apply(
            lambda state: replace(state, machine=replace(state.machine, provider_key=seen))
        )


def _chosen(state: State) -> Remote | None:
    return remote(state.settings, state.settings.ai_provider)
