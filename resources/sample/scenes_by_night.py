"""The scenes at night. Each draws one picture: `time` seconds into a scene `length` seconds long."""

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from resources.sample.brush import (
    HEIGHT,
    WIDTH,
    band,
    colour,
    disc,
    glitter,
    glow,
    hills,
    line,
    ripples,
    shape,
    sky,
    stars,
)
from resources.sample.figures import boat

_WATER_LINE = 500
_LIT_SHARE = 0.45  # of the windows of the town
_SPARK_SECONDS = 0.7


def town_in_the_evening(painter: QPainter, time: float, length: float) -> None:
    """Draw lit windows over the water, a moon that rises, cars along the quay."""
    sky(painter, "#0b1030", "#252a63", "#6a4b86", "#d08a76", bottom=_WATER_LINE)
    stars(painter, time=time, count=140, bottom=300)
    moon = 150 - 36 * time / length
    glow(painter, 300, moon, 240, colour("#fff2cf", 0.55))
    disc(painter, 300, moon, 42, colour("#fff6df"))
    band(painter, _WATER_LINE, HEIGHT, colour("#6e4f7f"), colour("#23265a"), colour("#0a0d26"))
    glitter(painter, 300, _WATER_LINE, colour("#fff2cf", 0.5), time=time, spread=40)
    _row_of_houses(painter, -40, colour("#3a3568"), time=time, near=False)
    _row_of_houses(painter, -40 - 5 * time, colour("#1d1d45"), time=time, near=True)
    painter.fillRect(QRectF(0, _WATER_LINE - 6, WIDTH, 14), colour("#14143a"))
    for car in range(7):
        ahead = car % 2 == 0
        x = (210 * car + (120 if ahead else -90) * time) % (WIDTH + 200) - 100
        glow(painter, x, _WATER_LINE - 9, 26, colour("#fff1c0" if ahead else "#ff5a4a", 0.95))
        line(
            painter,
            [(x, _WATER_LINE + 24), (x, _WATER_LINE + 66)],
            5,
            colour("#fff1c0" if ahead else "#ff5a4a", 0.22),
        )
    ripples(painter, _WATER_LINE + 8, colour("#c9b4e0", 0.3), time=time, count=60)


def rain_on_the_window(painter: QPainter, time: float, length: float) -> None:
    """Draw a night without sleep: drops run down the pane before blurred lights."""
    sky(painter, "#0d1a2b", "#16304a", "#0c1726")
    chance = np.random.default_rng(61)
    tints = ("#ffb65c", "#ff7e5a", "#6fc3ff", "#ffe3a0", "#7fe0c0")
    for number in range(26):
        x, y = chance.uniform(0, WIDTH), chance.uniform(190, 640)
        radius = chance.uniform(18, 62)
        beat = 0.26 + 0.08 * math.sin(0.9 * time + chance.uniform(0, 6.3))
        disc(painter, x + 8 * time / length, y, radius, colour(tints[number % 5], beat))
        disc(
            painter, x + 8 * time / length, y, radius * 0.82, colour(tints[number % 5], beat * 0.5)
        )
    for _ in range(150):
        _drop(painter, chance.uniform(0, WIDTH), chance.uniform(0, HEIGHT), chance.uniform(1.5, 5))
    for _ in range(34):
        x, speed = chance.uniform(20, WIDTH - 20), chance.uniform(60, 260)
        y = (chance.uniform(0, 900) + speed * time + 14 * math.sin(3 * time + x)) % 900 - 90
        size, wander = chance.uniform(5, 10), chance.uniform(0, 6.3)
        trail = [(x + 3 * math.sin((y - 14 * k) / 40 + wander), y - 14 * k) for k in range(9)]
        line(painter, trail, size * 0.7, colour("#bfe0ff", 0.10))
        _drop(painter, trail[0][0], y, size)
    for frame in (
        (0, 0, WIDTH, 26),
        (0, HEIGHT - 40, WIDTH, 40),
        (0, 0, 30, HEIGHT),
        (WIDTH - 30, 0, 30, HEIGHT),
        (628, 0, 24, HEIGHT),
    ):
        painter.fillRect(QRectF(*frame), colour("#070c14"))


def lights_on_the_sea(painter: QPainter, time: float, _length: float) -> None:
    """Draw a sky that wheels over an island; one small light after the other leaves it."""
    sky(painter, "#050a1e", "#0c1a3e", "#21406a", bottom=_WATER_LINE)
    painter.save()
    painter.translate(720, 210)
    painter.rotate(-28)
    painter.scale(4.6, 0.62)
    glow(painter, 0, 0, 200, colour("#9fb6e8", 0.38))
    painter.restore()
    stars(painter, time=time, count=520, bottom=_WATER_LINE - 6, turn=0.018 * time)
    flight = (time - 3.0) / 0.9
    if 0 < flight < 1:
        x, y = 300 + 420 * flight, 90 + 120 * flight
        for part in range(12):
            line(
                painter,
                [(x - 12 * part, y - 3.4 * part), (x - 12 * part - 12, y - 3.4 * part - 3.4)],
                3 - 0.2 * part,
                colour("#ffffff", (1 - part / 12) * math.sin(math.pi * flight)),
            )
    band(painter, _WATER_LINE, HEIGHT, colour("#1d3a60"), colour("#0a1733"), colour("#040817"))
    ripples(painter, _WATER_LINE + 2, colour("#9fc0e8", 0.25), time=0.7 * time)
    island = QPainterPath(QPointF(850, _WATER_LINE + 4))
    island.cubicTo(920, _WATER_LINE - 20, 950, _WATER_LINE - 64, 1040, _WATER_LINE - 58)
    island.cubicTo(1120, _WATER_LINE - 52, 1150, _WATER_LINE - 14, 1260, _WATER_LINE + 4)
    painter.fillPath(island, colour("#040916"))
    glow(painter, 1010, _WATER_LINE - 12, 50, colour("#ffcf7a", 0.9))
    for light in range(6):
        age = time + 1.5 - 1.9 * light
        if age > 0:
            x, y = 1000 - 46 * age - 30 * math.sin(light), _WATER_LINE + 10 + 14 * age
            lively = 0.8 + 0.2 * math.sin(6 * time + light)
            glow(painter, x, y, 22 + 5 * age, colour("#ffb850", 0.9 * lively))
            disc(painter, x, y, 2.5 + 0.5 * age, colour("#fff3d0"))
            line(
                painter,
                [(x, y + 12), (x + 3 * math.sin(2 * time), y + 22 + 4 * age)],
                3,
                colour("#ffb850", 0.3),
            )


def boat_sent_back(painter: QPainter, time: float, length: float) -> None:
    """Draw the boat that leaves with its lantern lit, and grows small."""
    sky(painter, "#0a0f2a", "#1b2a55", "#46507f", "#8a6f86", bottom=430)
    stars(painter, time=time, count=220, bottom=400)
    hills(painter, colour("#141a3a"), level=436, rise=60, shift=150, seed=14)
    band(painter, 430, HEIGHT, colour("#5d5a80"), colour("#1b2450"), colour("#080c20"))
    gone = time / length
    size = 1.75 - 1.15 * gone
    x, y = 470 + 330 * gone, 620 - 150 * gone
    glitter(painter, x, y + 8, colour("#ffb850", 0.75), time=1.4 * time, spread=50)
    ripples(painter, 432, colour("#b9c3ea", 0.25), time=time)
    flicker = 0.92 + 0.08 * math.sin(9 * time) * math.sin(5.3 * time)
    painter.save()
    painter.translate(x, y + 5 * math.sin(1.5 * time))
    painter.scale(size, size)
    painter.rotate(1.8 * math.sin(1.2 * time))
    boat(painter, lit=flicker)
    painter.restore()


def a_match(painter: QPainter, time: float, length: float) -> None:
    """Draw a match, struck before the first light over the harbour."""
    sky(painter, "#101631", "#34305c", "#8a4d62", "#e08a5a")
    chance = np.random.default_rng(71)
    for _ in range(22):
        x, y, radius = chance.uniform(0, WIDTH), chance.uniform(380, 660), chance.uniform(14, 46)
        disc(painter, x - 10 * time, y, radius, colour("#ffc98a", chance.uniform(0.05, 0.16)))
    burn = max(0.0, min(1.0, (time - 1.2) / 0.5))
    shape(painter, [(566, 720), (620, 350), (634, 352), (592, 720)], colour("#c99a62"))
    shape(painter, [(583, 720), (628, 351), (634, 352), (592, 720)], colour("#7a5430", 0.6))
    head = QPainterPath()
    head.addEllipse(QPointF(628, 344), 13, 19)
    painter.fillPath(head, colour("#2a1210" if burn else "#7a1f1a"))
    if burn:
        flare = 1 + 0.9 * max(0.0, 1 - abs(time - 1.55) / 0.45)
        glow(painter, 628, 310, 560 * burn * min(flare, 1.3), colour("#ff9d3c", 0.55))
        sway = 7 * math.sin(4.3 * time) + 4 * math.sin(7.1 * time)
        _flame(painter, tall=(176 + 11 * math.sin(8 * time)) * burn * flare, sway=sway)
        _sparks(painter, time - 1.3)
    fade = max(0.0, min(1.0, (length - time) / 0.8))
    painter.fillRect(QRectF(0, 0, WIDTH, HEIGHT), colour("#000000", 1 - fade))


def _flame(painter: QPainter, *, tall: float, sway: float) -> None:
    tints = (colour("#ff8a2a", 0.85), colour("#ffc14f", 0.95), colour("#fff6cf"))
    for share, tint in zip((1.0, 0.74, 0.45), tints, strict=True):
        side, waist = 66 * share, 330 - 0.5 * tall * share
        tip = QPointF(628 + sway * share, 344 - tall * share)
        flame = QPainterPath(QPointF(628, 362))
        flame.cubicTo(QPointF(628 - side, 340), QPointF(628 - 34 * share, waist), tip)
        flame.cubicTo(QPointF(628 + 38 * share, waist), QPointF(628 + side, 340), QPointF(628, 362))
        painter.fillPath(flame, tint)


def _sparks(painter: QPainter, time: float) -> None:
    for spark in range(10):
        age = time - 0.03 * spark
        if 0 < age < _SPARK_SECONDS:
            x = 628 + 190 * age * math.cos(2.4 * spark)
            y = 330 + 190 * age * math.sin(2.4 * spark) - 90 * age + 200 * age * age
            disc(painter, x, y, 3.5 * (1 - age), colour("#ffe2a0", 1 - age / _SPARK_SECONDS))


def _row_of_houses(painter: QPainter, x: float, tint: QColor, *, time: float, near: bool) -> None:
    """Draw houses from `x` past the right edge; the same ones at every `time`."""
    chance = np.random.default_rng(53 if near else 51)
    for _ in range(18):
        wide, high = chance.uniform(54, 120), chance.uniform(90, 250) - (40 if near else 0)
        roof = chance.uniform(0, 34)
        top = _WATER_LINE - high
        outline = [(0, _WATER_LINE), (0, top), (wide / 2, top - roof), (wide, top)]
        painter.save()
        painter.translate(x, 0)
        shape(painter, [*outline, (wide, _WATER_LINE)], tint)
        for level in np.arange(top + 14, _WATER_LINE - 30, 28):
            for across in np.arange(10, wide - 18, 22):
                shown, phase, bright = chance.random(), chance.uniform(0, 40), chance.random()
                awake = min(1.0, 6 * (math.sin(0.35 * time + phase) + 0.85))
                if shown < _LIT_SHARE:
                    light = colour("#ffd27a", (0.55 + 0.4 * bright) * awake)
                    painter.fillRect(QRectF(float(across), float(level), 10, 14), light)
        painter.restore()
        x += wide + chance.uniform(0, 8)


def _drop(painter: QPainter, x: float, y: float, size: float) -> None:
    painter.save()
    painter.translate(x, y)
    painter.scale(0.85, 1.15)
    disc(painter, 0, 0, size, colour("#9cc6ea", 0.30))
    disc(painter, 0, size * 0.25, size * 0.7, colour("#0b1a2c", 0.35))
    disc(painter, -size * 0.3, -size * 0.35, size * 0.28, colour("#ffffff", 0.8))
    painter.restore()
