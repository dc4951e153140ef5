"""Waiting for what cannot be cancelled, such as a server, without ever having to wait for it. No Qt."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from queue import Empty, SimpleQueue
from typing import TypeVar

from reely_desktop.engine.progress import Cancellation

T = TypeVar("T")
_LOOK_EVERY_S = 0.05


def left_behind(work: Callable[[], T], cancellation: Cancellation) -> T:
    """Return what `work` returns; once cancelled, leave it to itself, on a thread that nobody waits for.

    Raises Cancelled, and whatever `work` raises.
    """
    ended = _begun(work)
    while True:
        cancellation.raise_if_cancelled()
        try:
            future = ended.get(timeout=_LOOK_EVERY_S)
        except Empty:
            continue
        return future.result()


def within(seconds: float, work: Callable[[Callable[[], bool]], T]) -> T | None:
    """Return what `work` returns if that comes in so many seconds, else None, and leave it to itself.

    `work` is given what tells whether it is still waited for. Raises whatever it raises in time.
    """
    is_late = threading.Event()
    ended = _begun(lambda: work(lambda: not is_late.is_set()))
    try:
        return ended.get(timeout=seconds).result()
    except Empty:
        is_late.set()
        return None


def _begun(work: Callable[[], T]) -> "SimpleQueue[Future[T]]":
    ended: SimpleQueue[Future[T]] = SimpleQueue()

    def run() -> None:
        future: Future[T] = Future()
        try:
            future.set_result(work())
        except BaseException as error:  # noqa: BLE001 - handed to who asked
            future.set_exception(error)
        ended.put(future)

    threading.Thread(target=run, name="reely-left-behind", daemon=True).start()
    return ended
