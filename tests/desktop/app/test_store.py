"""The one State: written by one thread, told to each listener as it is now."""

import threading
from pathlib import Path

from reely_desktop.app.state import State
from reely_desktop.app.store import Store


def test_the_store_refuses_other_threads() -> None:
    store = Store()
    errors: list[BaseException] = []

    def write() -> None:
        try:
            store.apply(lambda state: state)
        except RuntimeError as error:
            errors.append(error)

    thread = threading.Thread(target=write)
    thread.start()
    thread.join()

    assert len(errors) == 1


def test_listeners_see_the_newest_state_and_none_twice() -> None:
    store = Store()
    seen: list[State] = []

    def chain(state: State) -> None:
        if state.opening == Path("a"):
            store.apply(lambda s: State(opening=Path("b"), jobs=s.jobs))

    store.subscribe(chain)
    store.subscribe(seen.append)

    store.apply(lambda _state: State(opening=Path("a")))

    assert store.state.opening == Path("b")
    assert seen == [store.state]
