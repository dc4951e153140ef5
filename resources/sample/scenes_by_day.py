"""The scenes in daylight. Each draws one picture: `time` seconds into a scene `length` seconds long."""

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath

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
)
from resources.sample.figures import beam, boat_afloat, lantern, lighthouse, walker
from resources.sample.handwriting import write


def harbour_at_sunrise(painter: QPainter, time: float, length: float) -> None:
    """Draw the walk: sun, hills that pass at different speeds, a quay, a walker."""
    sky(painter, "#20264d", "#6b4a7e", "#e0766a", "#ffc98a", bottom=470)
    sun = 330 - 70 * time / length
    glow(painter, 860, sun, 420, colour("#ffdf9a", 0.8))
    disc(painter, 860, sun, 46, colour("#fff3cf"))
    hills(painter, colour("#a0627f"), level=430, rise=120, shift=300 + 6 * time, seed=1)
    hills(painter, colour("#74466f"), level=455, rise=80, shift=11 * time, seed=2)
    band(painter, 470, HEIGHT, colour("#e89a7c"), colour("#7a4a70"), colour("#2a2a50"))
    glitter(painter, 860, 470, colour("#ffe7b0", 0.85), time=time)
    ripples(painter, 470, colour("#ffd9b0", 0.25), time=time)
    _quay(painter, shift=60 * time)
    walker(painter, 420 + 10 * time, 633, colour("#15152a"), time=time)


def lighthouse_in_the_cold(painter: QPainter, time: float, length: float) -> None:
    """Draw a pale morning: the light still turns, gulls glide."""
    sky(painter, "#8fb0c9", "#c3d5df", "#eef1ec", bottom=440)
    glow(painter, 260, 330, 330, colour("#ffffff", 0.8))
    hills(painter, colour("#a9bfcc"), level=440, rise=70, shift=3 * time, seed=4)
    band(painter, 440, HEIGHT, colour("#c5d6dd"), colour("#7f9fb2"), colour("#4d6f86"))
    ripples(painter, 440, colour("#f5fafa", 0.55), time=0.6 * time)
    drift = -12 * time / length
    turn = 1.3 * time
    for side in (turn, turn + math.pi):
        beam(painter, 930 + drift, 214, turn=side)
    lighthouse(painter, 930 + drift, 470)
    glow(painter, 930 + drift, 214, 70 + 50 * abs(math.sin(turn)), colour("#fff3b8", 0.9))
    for number in range(5):
        x = (150 + 240 * number + (26 + 5 * number) * time) % (WIDTH + 120) - 60
        y = 130 + 34 * math.sin(number * 2.1) + 10 * math.sin(0.8 * time + number)
        flap = 7 + 5 * math.sin(3.2 * time + 1.7 * number)
        wing = [
            (x - 22, y - flap),
            (x - 9, y - flap * 1.1),
            (x, y),
            (x + 9, y - flap * 1.1),
            (x + 22, y - flap),
        ]
        line(painter, wing, 3, colour("#4a5a66"))


def boat_in_the_fog(painter: QPainter, time: float, length: float) -> None:
    """Draw an empty boat that comes out of the fog."""
    sky(painter, "#b9c4c6", "#d8dcd8", "#c9d1cf", bottom=380)
    band(painter, 380, HEIGHT, colour("#c9d1cf"), colour("#94a7aa"), colour("#54696f"))
    ripples(painter, 390, colour("#eef2ee", 0.5), time=-time, count=60)
    near = time / length
    near = near * near * (3 - 2 * near)
    x, y, size = 240 + 470 * near, 430 + 110 * near, 0.5 + 0.85 * near
    for ring in range(4):
        half = (120 + 46 * ring + 14 * math.sin(2 * time + ring)) * size
        line(
            painter,
            [(x - half, y + 9 + 8 * ring), (x + half, y + 9 + 8 * ring)],
            2,
            colour("#f4f7f2", 0.4 - 0.08 * ring),
        )
    boat_afloat(painter, x, y, size=size, time=time, lit=0.0)
    chance = np.random.default_rng(9)
    for layer in range(16):
        wide, high = chance.uniform(280, 520), chance.uniform(26, 70)
        at = (chance.uniform(0, 1900) + (18 + 5 * layer) * time) % 1900 - 300
        level = chance.uniform(300, 640)
        painter.save()
        painter.translate(at, level)
        painter.scale(wide / 100, high / 100)
        glow(painter, 0, 0, 100, colour("#eceeea", 0.75 - 0.5 * near))
        painter.restore()


def boat_at_the_steps(painter: QPainter, time: float, length: float) -> None:
    """Draw the boat close by: it has stopped, a lantern stands on its seat."""
    painter.translate(640, 430)
    painter.scale(1 + 0.10 * time / length, 1 + 0.10 * time / length)
    painter.translate(-640, -430)
    band(painter, -60, HEIGHT, colour("#39464f"), colour("#6d7d80"), colour("#44585f"))
    chance = np.random.default_rng(21)
    for row in range(11):
        for column in range(-1, 13):
            x, y = column * 112 + 56 * (row % 2), row * 46 - 40
            tone = int(chance.uniform(92, 122))
            stone = QPainterPath()
            stone.addRoundedRect(QRectF(x + 2, y + 2, 108, 42), 7, 7)
            painter.fillPath(stone, colour(f"#{tone:02x}{tone + 4:02x}{tone + 2:02x}", 0.85))
    for step in range(6):
        y = 150 + 48 * step
        left = 120 - 26 * step
        shape(
            painter,
            [(left, y), (430 - 18 * step, y), (430 - 18 * step, y + 50), (left, y + 50)],
            colour("#59646a"),
        )
        shape(
            painter,
            [(left, y), (430 - 18 * step, y), (430 - 18 * step, y + 9), (left, y + 9)],
            colour("#98a3a3"),
        )
    band(painter, 440, HEIGHT + 40, colour("#3d565e"), colour("#27424c"), colour("#14262f"))
    ripples(painter, 446, colour("#a9c3c6", 0.4), time=0.7 * time, count=60)
    warm = 0.45 + 0.12 * math.sin(3.1 * time)
    boat_afloat(painter, 650, 500, size=2.5, time=0.7 * time, lit=warm)


def train_over_the_bridge(painter: QPainter, time: float, length: float) -> None:
    """Draw a train that crosses a viaduct; clouds move the other way."""
    sky(painter, "#4f8fc4", "#9cc6e2", "#f3e6cf", bottom=520)
    chance = np.random.default_rng(31)
    for _ in range(9):
        x = (chance.uniform(0, 1700) - 14 * time) % 1700 - 200
        _cloud(painter, x, chance.uniform(60, 230), size=chance.uniform(0.7, 1.4))
    hills(painter, colour("#8fb39a"), level=450, rise=130, shift=8 * time, seed=6)
    hills(painter, colour("#5f8f78"), level=500, rise=90, shift=14 * time, seed=7)
    band(painter, 560, HEIGHT, colour("#7fb0bf"), colour("#3d7488"))
    ripples(painter, 562, colour("#e6f4f2", 0.5), time=time, count=50)
    head = -620 + 2300 * time / length
    for car in range(5):
        _coach(painter, head - 218 * car, engine=car == 0)
    _viaduct(painter)


def leaves_and_a_letter(painter: QPainter, time: float, length: float) -> None:
    """Draw autumn: leaves fall about a letter."""
    sky(painter, "#f6c982", "#ee9d52", "#a9572c")
    glow(painter, 900, 150, 520, colour("#fff0bd", 0.8))
    chance = np.random.default_rng(41)
    for trunk in range(7):
        x, wide = 60 + 205 * trunk + chance.uniform(-40, 40), chance.uniform(22, 50)
        shape(
            painter,
            [(x, 0), (x + wide, 0), (x + wide * 1.3, HEIGHT), (x - wide * 0.4, HEIGHT)],
            colour("#5b2f1d", 0.35 + 0.07 * trunk),
        )
    band(painter, 560, HEIGHT, colour("#b4602d", 0.0), colour("#7a3c1e", 0.9))
    _letter(painter, 640, 430, lean=-4 + 1.5 * math.sin(0.8 * time), size=1 + 0.08 * time / length)
    for number in range(64):
        fall, sway = chance.uniform(50, 130), chance.uniform(20, 70)
        phase, size = chance.uniform(0, 6.3), chance.uniform(8, 22)
        x = chance.uniform(-60, WIDTH) + sway * math.sin(0.9 * time + phase) + 22 * time
        y = (chance.uniform(0, 820) + fall * time) % 820 - 50
        tint = ("#d6452b", "#e88a2d", "#f4bf45", "#9c3a22")[number % 4]
        painter.save()
        painter.translate(x, y)
        painter.rotate(40 * math.sin(1.3 * time + phase) + 60 * phase)
        painter.scale(1, 0.35 + 0.65 * abs(math.cos(1.1 * time + phase)))
        leaf = QPainterPath(QPointF(-size, 0))
        leaf.quadTo(0, -size * 0.9, size, 0)
        leaf.quadTo(0, size * 0.9, -size, 0)
        painter.fillPath(leaf, colour(tint, 0.92))
        line(painter, [(-size * 1.3, 0), (size * 0.7, 0)], 1.5, colour("#7a3218", 0.8))
        painter.restore()


def _quay(painter: QPainter, *, shift: float) -> None:
    painter.fillRect(QRectF(0, 632, WIDTH, 88), colour("#1a1a33"))
    painter.fillRect(QRectF(0, 632, WIDTH, 5), colour("#d98a78"))
    for post in range(9):
        x = (170 * post - shift) % 1530 - 120
        shape(painter, [(x, 632), (x + 5, 592), (x + 23, 592), (x + 28, 632)], colour("#15152a"))
        disc(painter, x + 14, 592, 11, colour("#15152a"))
    for lamp in range(3):
        x = (560 * lamp + 300 - shift) % 1680 - 200
        line(painter, [(x, 632), (x, 440), (x + 30, 424)], 6, colour("#15152a"))
        glow(painter, x + 38, 430, 46, colour("#ffd890", 0.8))


def _cloud(painter: QPainter, x: float, y: float, *, size: float) -> None:
    cloud = QPainterPath()
    cloud.setFillRule(Qt.FillRule.WindingFill)
    for puff in range(5):
        middle = QPointF(x + 44 * puff * size, y - 18 * size * math.sin(puff * 0.8))
        off = abs(puff - 2)
        cloud.addEllipse(middle, (52 - 9 * off) * size, (34 - 5 * off) * size)
    painter.fillPath(cloud, colour("#ffffff", 0.8))


def _coach(painter: QPainter, x: float, *, engine: bool) -> None:
    coach = QPainterPath()
    coach.addRoundedRect(QRectF(x, 296, 208, 66), 16 if engine else 6, 10)
    painter.fillPath(coach, colour("#b23a2e" if engine else "#e9dfc6"))
    painter.fillRect(QRectF(x, 338, 208, 9), colour("#7a241c"))
    for window in range(5):
        painter.fillRect(QRectF(x + 14 + 38 * window, 308, 26, 20), colour("#24384a"))
    for wheel in (36, 78, 130, 172):
        disc(painter, x + wheel, 366, 9, colour("#22262c"))


def _viaduct(painter: QPainter) -> None:
    bridge = QPainterPath()
    bridge.addRect(QRectF(0, 372, WIDTH, HEIGHT - 372))
    for arch in range(6):
        left = 20 + 214 * arch
        opening = QPainterPath(QPointF(left, HEIGHT))
        opening.lineTo(left, 500)
        opening.cubicTo(left, 395, left + 170, 395, left + 170, 500)
        opening.lineTo(left + 170, HEIGHT)
        opening.closeSubpath()
        bridge = bridge.subtracted(opening)
    painter.fillPath(bridge, colour("#8a6f5c"))
    painter.fillRect(QRectF(0, 368, WIDTH, 14), colour("#b7977c"))
    painter.fillRect(QRectF(0, 382, WIDTH, 6), colour("#5f4a3d"))


def _letter(painter: QPainter, x: float, y: float, *, lean: float, size: float) -> None:
    painter.save()
    painter.translate(x, y)
    painter.rotate(lean)
    painter.scale(size, size)
    for offset, tint in ((10, colour("#3a1a0c", 0.3)), (0, colour("#fbf3df"))):
        sheet = QPainterPath()
        sheet.addRoundedRect(QRectF(-210 + offset, -130 + offset, 420, 260), 6, 6)
        painter.fillPath(sheet, tint)
    write(painter, "Did it", -150, -40, size=34, tint=colour("#2f4a7a"))
    write(painter, "reach you?", -150, 56, size=34, tint=colour("#2f4a7a"))
    lantern(painter, 150, -30, lit=0.0)
    painter.restore()
