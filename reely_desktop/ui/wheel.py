"""What a turn of the mouse's wheel means on the timeline. PURE.

A turn is told in eighths of a degree; most wheels turn by 120 from notch to notch, touchpads by less.
"""

from fractions import Fraction

from reely_desktop.engine.mediatime import MediaRange

_NOTCH = 120
_ZOOM_A_NOTCH = Fraction(4, 5)
_MOST_NOTCHES = 4
_SCROLL_SHARE = Fraction(1, 8)


def zoom_of(turned: int) -> Fraction:
    """Return how many times as much is shown after that turn; any turn counts as a notch at least."""
    notches = round(turned / _NOTCH) or (1 if turned > 0 else -1)
    return _ZOOM_A_NOTCH ** min(max(notches, -_MOST_NOTCHES), _MOST_NOTCHES)


def scroll_of(turned: int, view: MediaRange) -> Fraction:
    """Return how many seconds later what is shown begins after that turn."""
    return view.duration.seconds * _SCROLL_SHARE * Fraction(-turned, _NOTCH)
