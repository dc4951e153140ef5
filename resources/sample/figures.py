"""What recurs in the scenes: a walker, a red boat, its lantern, a lighthouse."""

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen

from resources.sample.brush import colour, disc, glow, line, shape


def walker(painter: QPainter, x: float, ground: float, tint: QColor, *, time: float) -> None:
    """Draw a person in a long coat who walks to the right."""
    step, bob = math.sin(5.2 * time), 2 * abs(math.sin(5.2 * time))
    hip = ground - 44 - bob
    for side in (step, -step):
        knee = (x + 9 * side, hip + 22)
        line(painter, [(x, hip), knee, (x + 14 * side - 3, ground - 3 * max(0, side))], 7, tint)
    coat = QPainterPath(QPointF(x - 3, hip - 52))
    coat.cubicTo(x + 14, hip - 48, x + 12, hip - 10, x + 14, hip + 12)
    coat.lineTo(x - 14, hip + 14)
    coat.cubicTo(x - 14, hip - 14, x - 14, hip - 46, x - 3, hip - 52)
    painter.fillPath(coat, tint)
    line(painter, [(x, hip - 42), (x - 8 * step, hip - 22), (x - 10 * step + 5, hip - 6)], 6, tint)
    line(painter, [(x, hip - 48), (x + 1, hip - 56)], 8, tint)
    disc(painter, x + 2, hip - 62, 9, tint)
    line(painter, [(x - 9, hip - 68), (x + 13, hip - 68)], 4, tint)
    line(painter, [(x - 4, hip - 71), (x + 6, hip - 71)], 8, tint)


def boat(painter: QPainter, *, lit: float = 0.0) -> None:
    """Draw the red boat about the origin, 200 wide, its waterline at y = 0; `lit` is its lantern."""
    hull = QPainterPath(QPointF(-104, -40))
    hull.cubicTo(-60, -26, 60, -26, 108, -46)
    hull.cubicTo(96, -8, 78, 8, 56, 10)
    hull.lineTo(-62, 10)
    hull.cubicTo(-86, 6, -98, -14, -104, -40)
    gradient = QLinearGradient(0, -44, 0, 12)
    for place, tint in ((0.0, "#d8432f"), (0.6, "#a92b20"), (1.0, "#5d1612")):
        gradient.setColorAt(place, colour(tint))
    inside = QPainterPath(QPointF(-104, -40))
    inside.cubicTo(-60, -26, 60, -26, 108, -46)
    inside.cubicTo(60, -50, -60, -50, -104, -40)
    painter.fillPath(inside, colour("#4a1a14"))
    line(painter, [(-34, -40), (34, -40)], 7, colour("#b98a5a"))
    lantern(painter, 0, -44, lit=lit)
    painter.fillPath(hull, QBrush(gradient))
    painter.strokePath(hull, QPen(colour("#f0d9b8", 0.9), 3))
    line(painter, [(-88, -16), (-30, -12), (40, -13), (92, -20)], 2.5, colour("#f0d9b8", 0.55))


def lantern(painter: QPainter, x: float, foot: float, *, lit: float) -> None:
    """Draw a lantern that stands on `foot`; `lit` from 0 to 1."""
    if lit:
        glow(painter, x, foot - 15, 150 * lit, colour("#ffb347", 0.75 * lit))
    shape(
        painter,
        [(x - 9, foot), (x + 9, foot), (x + 7, foot - 26), (x - 7, foot - 26)],
        colour("#2c2620"),
    )
    glass = colour("#ffe9a8") if lit else colour("#8fa0a8")
    shape(
        painter,
        [(x - 6, foot - 4), (x + 6, foot - 4), (x + 5, foot - 22), (x - 5, foot - 22)],
        glass,
    )
    shape(painter, [(x - 9, foot - 26), (x + 9, foot - 26), (x, foot - 35)], colour("#2c2620"))
    if lit:
        glow(painter, x, foot - 13, 13, colour("#fff7d8", lit))


def boat_afloat(
    painter: QPainter, x: float, y: float, *, size: float, time: float, lit: float
) -> None:
    """Draw the boat afloat, with its reflection."""
    bob, lean = 4 * math.sin(1.5 * time), 1.6 * math.sin(1.1 * time)
    painter.save()
    painter.translate(x, y + bob * size)
    painter.scale(size, size)
    painter.save()
    painter.translate(0, 18)
    painter.scale(1, -0.5)
    painter.setOpacity(0.28)
    boat(painter, lit=lit)
    painter.restore()
    painter.rotate(lean)
    boat(painter, lit=lit)
    painter.restore()


def lighthouse(painter: QPainter, x: float, foot: float) -> None:
    """Draw a lighthouse on its rock, `foot` a little above the water."""
    rock = [
        (x - 170, foot + 26),
        (x - 120, foot - 22),
        (x - 50, foot - 46),
        (x + 60, foot - 44),
        (x + 130, foot - 16),
        (x + 190, foot + 26),
    ]
    shape(painter, rock, colour("#4b5a63"))
    shape(
        painter,
        [
            (x - 120, foot - 22),
            (x - 50, foot - 46),
            (x + 10, foot - 45),
            (x - 40, foot + 26),
            (x - 170, foot + 26),
        ],
        colour("#6a7a82"),
    )
    for stripe in range(5):
        top, bottom = foot - 216 + 34 * stripe, foot - 182 + 34 * stripe
        wide, wider = 20 + 3.2 * stripe, 23.2 + 3.2 * stripe
        tint = "#c8442f" if stripe % 2 else "#f4f1e8"
        shape(
            painter,
            [(x - wide, top), (x + wide, top), (x + wider, bottom), (x - wider, bottom)],
            colour(tint),
        )
        shape(
            painter,
            [
                (x + wide * 0.3, top),
                (x + wide, top),
                (x + wider, bottom),
                (x + wider * 0.3, bottom),
            ],
            colour("#203040", 0.22),
        )
    painter.fillRect(QRectF(x - 30, foot - 226, 60, 10), colour("#34424b"))
    painter.fillRect(QRectF(x - 15, foot - 272, 30, 46), colour("#ffefb5"))
    for bar in (-15, -5, 5, 13):
        painter.fillRect(QRectF(x + bar, foot - 272, 2.5, 46), colour("#34424b"))
    shape(painter, [(x - 22, foot - 272), (x + 22, foot - 272), (x, foot - 304)], colour("#b23a2e"))


def beam(painter: QPainter, x: float, y: float, *, turn: float) -> None:
    """Draw one beam of a lighthouse's lamp, which fades with distance; at 0 it points right."""
    reach, lean = math.cos(turn), math.sin(turn)
    tip = x + 1300 * reach
    gradient = QLinearGradient(x, y, tip, y)
    gradient.setColorAt(0, colour("#fff6cf", 0.4 * abs(reach)))
    gradient.setColorAt(1, colour("#fff6cf", 0))
    path = QPainterPath(QPointF(x, y))
    path.lineTo(tip, y - 74 - 36 * lean)
    path.lineTo(tip, y + 58 + 36 * lean)
    painter.fillPath(path, QBrush(gradient))
