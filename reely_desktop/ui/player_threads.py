"""Objects of Qt that Python made and threads of the player's meet in: they must not wait for each other.

Such an object asks Python whether it overrides what Qt calls when something is connected to it or let go
of. A thread of the player's that lets go of it holds Qt's lock then and waits for Python, while the
window's thread has Python and waits for that lock: both stand still for ever. Asked once beforehand, the
answer is kept with the object, and Python is asked no more.
"""

from PySide6.QtCore import SignalInstance


def answer_beforehand(signal: SignalInstance) -> None:
    """Have the object of `signal` ask Python now, on this thread, what it would ask on another."""
    signal.connect(_hear_nothing)
    signal.disconnect(_hear_nothing)


def _hear_nothing(*_told: object) -> None:
    pass
