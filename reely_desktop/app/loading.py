"""Loading what reads media, once and by one thread at a time.

It is loaded late, by the first worker that needs it. Workers that import PyAV at the same time can stop
each other half-way: it imports itself in rings, and Python gives one of them up as a deadlock.
"""

import importlib
import threading

_loading = threading.Lock()


def load_reader() -> None:
    """Import what reads media, or wait until another thread has; for workers, before their first import."""
    with _loading:
        importlib.import_module("reely_desktop.engine.media.pictures")
        importlib.import_module("reely_desktop.engine.media.sound")
