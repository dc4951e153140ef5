"""Brushes for the scenes: skies, hills, water and glows, drawn with Qt's painter."""

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QLinearGradient,
    QPainter,
    QPen,
    QPolygonF,
    QRadialGradient,
)

WIDTH, HEIGHT = 1280, 720


def colour(text: str, alpha: float = 1.0) -> QColor:
    """Return "#rrggbb" with `alpha` from 0 to 1."""
    made = QColor(text)
    made.setAlphaF(max(0.0, min(1.0, alpha)))
    return made


def sky(painter: QPainter, *stops: str, bottom: float = HEIGHT) -> None:
    """Fill from the top to `bottom` with a gradient through the colours, evenly spaced."""
    gradient = QLinearGradient(0, 0, 0, bottom)
    for place, stop in enumerate(stops):
        gradient.setColorAt(place / (len(stops) - 1), colour(stop))
    painter.fillRect(QRectF(0, 0, WIDTH, HEIGHT), gradient)


def band(painter: QPainter, top: float, bottom: float, *stops: QColor) -> None:
    """Fill the whole width between two heights with a gradient."""
    gradient = QLinearGradient(0, top, 0, bottom)
    for place, stop in enumerate(stops):
        gradient.setColorAt(place / (len(stops) - 1), stop)
    painter.fillRect(QRectF(0, top, WIDTH, bottom - top), gradient)


def glow(painter: QPainter, x: float, y: float, radius: float, tint: QColor) -> None:
    """Draw a light that fades outwards."""
    gradient = QRadialGradient(x, y, radius)
    for place, share in ((0.0, 1.0), (0.25, 0.5), (0.5, 0.2), (0.75, 0.06), (1.0, 0.0)):
        stop = QColor(tint)
        stop.setAlphaF(tint.alphaF() * share)
        gradient.setColorAt(place, stop)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(gradient))
    painter.drawEllipse(QPointF(x, y), radius, radius)


def disc(painter: QPainter, x: float, y: float, radius: float, tint: QColor) -> None:
    """Draw a filled circle."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tint)
    painter.drawEllipse(QPointF(x, y), radius, radius)


def shape(painter: QPainter, points: Sequence[tuple[float, float]], fill: QColor) -> None:
    """Fill a polygon."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in points]))


def line(
    painter: QPainter, points: Sequence[tuple[float, float]], width: float, tint: QColor
) -> None:
    """Draw a line with round ends through the points."""
    pen = QPen(tint, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))


def hills(
    painter: QPainter, fill: QColor, *, level: float, rise: float, shift: float, seed: int
) -> None:
    """Fill a ridge of hills around `level`, `rise` high, moved sideways by `shift`."""
    chance = np.random.default_rng(seed)
    waves = [
        (1 / chance.uniform(60, 420), chance.uniform(0, 6.3), chance.uniform(0.2, 1))
        for _ in range(6)
    ]
    total = sum(strength for _, _, strength in waves)
    points = [(0.0, float(HEIGHT))]
    for x in range(0, WIDTH + 9, 8):
        height = sum(s * math.sin((x + shift) * f + p) for f, p, s in waves) / total
        points.append((x, level - rise * (0.5 + height)))
    shape(painter, [*points, (WIDTH, HEIGHT)], fill)


def glitter(
    painter: QPainter, x: float, top: float, tint: QColor, *, time: float, spread: float = 60
) -> None:
    """Draw the broken reflection of a light at `x` on water that starts at `top`."""
    chance = np.random.default_rng(11)
    y = top + 3
    while y < HEIGHT:
        depth = (y - top) / (HEIGHT - top)
        phase, wide = chance.uniform(0, 6.3), chance.uniform(0.4, 1)
        half = (12 + spread * depth) * wide * (0.75 + 0.25 * math.sin(1.7 * time + phase))
        sway = (4 + 16 * depth) * math.sin(0.9 * time + phase)
        stroke = QColor(tint)
        stroke.setAlphaF(
            tint.alphaF() * (1 - 0.75 * depth) * (0.7 + 0.3 * math.sin(2.3 * time + phase))
        )
        line(painter, [(x + sway - half, y), (x + sway + half, y)], 2 + 3 * depth, stroke)
        y += 6 + 9 * depth


def ripples(painter: QPainter, top: float, tint: QColor, *, time: float, count: int = 70) -> None:
    """Draw short wave lines over water that starts at `top`, denser towards the horizon."""
    chance = np.random.default_rng(5)
    for _ in range(count):
        depth = chance.random() ** 1.6
        x, y = chance.uniform(-100, WIDTH + 100), top + 4 + (HEIGHT - top) * depth
        phase, speed = chance.uniform(0, 6.3), chance.uniform(6, 14) * (0.3 + depth)
        x = (x + speed * time) % (WIDTH + 200) - 100
        half = (10 + 60 * depth) * (0.7 + 0.3 * math.sin(time + phase))
        stroke = QColor(tint)
        stroke.setAlphaF(tint.alphaF() * (0.5 + 0.5 * math.sin(1.1 * time + phase)))
        line(painter, [(x - half, y), (x + half, y)], 1 + 2 * depth, stroke)


def stars(painter: QPainter, *, time: float, count: int, bottom: float, turn: float = 0.0) -> None:
    """Draw twinkling stars down to `bottom`; `turn` in radians wheels the sky about its pole."""
    chance = np.random.default_rng(3)
    for _ in range(count):
        angle, far = chance.uniform(0, 6.3) + turn, 900 * math.sqrt(chance.random())
        x, y = WIDTH * 0.62 + far * math.cos(angle), 240 + far * math.sin(angle)
        phase, size = chance.uniform(0, 6.3), 0.8 + 2.0 * chance.random() ** 3
        if y < bottom:
            bright = 0.55 + 0.35 * math.sin(2 * time + phase)
            disc(painter, x, y, size, colour("#eaf0ff", bright * min(1, (bottom - y) / 90)))
