"""A child's hand: the letters that the letter in the story needs, as strokes."""

from PySide6.QtGui import QColor, QPainter

from resources.sample.brush import line

_Stroke = tuple[tuple[float, float], ...]

# From the left edge and up from the line, in heights of a small letter.
_LETTERS: dict[str, tuple[_Stroke, ...]] = {
    "D": (((0, 2), (0.05, 0), (0.7, 0.2), (1, 1), (0.6, 1.8), (0, 2)),),
    "a": (((0.65, 1), (0.65, 0)), ((0.65, 0.8), (0.35, 1), (0, 0.5), (0.3, 0), (0.65, 0.3))),
    "c": (((0.6, 0.9), (0.3, 1), (0, 0.5), (0.3, 0), (0.6, 0.15)),),
    "d": (((0.7, 2), (0.7, 0)), ((0.7, 0.8), (0.35, 1), (0, 0.5), (0.3, 0), (0.7, 0.3))),
    "e": (((0.05, 0.5), (0.7, 0.6), (0.5, 1), (0.15, 0.9), (0, 0.4), (0.25, 0), (0.65, 0.15)),),
    "h": (((0, 2), (0, 0)), ((0, 0.7), (0.35, 1), (0.6, 0.7), (0.6, 0))),
    "i": (((0.1, 1), (0.1, 0)), ((0.1, 1.5), (0.1, 1.55))),
    "o": (((0.35, 1), (0, 0.5), (0.35, 0), (0.7, 0.5), (0.35, 1)),),
    "r": (((0, 1), (0, 0)), ((0, 0.6), (0.3, 1), (0.6, 0.9))),
    "t": (((0.3, 1.7), (0.3, 0.1), (0.6, 0)), ((0, 1.1), (0.6, 1.15))),
    "u": (((0, 1), (0.05, 0.2), (0.3, 0), (0.6, 0.3)), ((0.6, 1), (0.6, 0))),
    "y": (((0, 1), (0.3, 0.1)), ((0.6, 1), (0.1, -0.8))),
    "?": (((0, 1.6), (0.35, 2), (0.7, 1.6), (0.3, 1), (0.3, 0.6)), ((0.3, 0.05), (0.3, 0))),
}
_TILTS = (0.0, 0.12, -0.1, 0.06)  # no letter of a child stands quite on the line


def write(painter: QPainter, text: str, x: float, y: float, *, size: float, tint: QColor) -> None:
    """Write `text` from `x` on the line `y`, small letters `size` high."""
    for place, letter in enumerate(text):
        rise = _TILTS[place % len(_TILTS)]
        for stroke in _LETTERS.get(letter, ()):
            line(painter, [(x + size * a, y - size * (b + rise)) for a, b in stroke], 4, tint)
        x += size * (0.6 if letter in "i " else 1.05)
