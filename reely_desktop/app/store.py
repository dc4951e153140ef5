"""The one place that holds the editor's State, and tells who listens that it changed. No Qt.

Only the thread that made the store may read from or write to it: results of work come back to that
thread first (`jobs`). Listeners are told in the order they came, always of the newest State; one that
changes the State while it is told starts another round after the present one, for those that do not know it.
"""

import threading
from collections.abc import Callable

from reely_desktop.app.state import State

Transition = Callable[[State], State]
Listener = Callable[[State], None]


class Store:
    """Holds one State."""

    def __init__(self) -> None:
        """Begin with nothing open."""
        self._state = State()
        self._listeners: list[Listener] = []
        self._owner = threading.get_ident()
        self._is_telling = False
        self._is_stale = False

    @property
    def state(self) -> State:
        """The State as it is now."""
        self._check_thread()
        return self._state

    def apply(self, transition: Transition) -> None:
        """Move on to the State that `transition` makes of the present one, and tell the listeners."""
        self._check_thread()
        before = self._state
        self._state = transition(before)
        if self._state is before or self._state == before:
            return
        self._is_stale = True
        if self._is_telling:
            return
        self._is_telling = True
        told: dict[Listener, State] = {}
        try:
            while self._is_stale:
                self._is_stale = False
                for listener in tuple(self._listeners):
                    if told.get(listener) is not self._state:
                        told[listener] = self._state
                        listener(self._state)
        finally:
            self._is_telling = False

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Tell `listener` of each new State from now on; the result ends that."""
        self._check_thread()
        self._listeners.append(listener)

        def unsubscribe() -> None:
            self._listeners.remove(listener)

        return unsubscribe

    def _check_thread(self) -> None:
        if threading.get_ident() != self._owner:
            raise RuntimeError("the store belongs to the thread that made it")
