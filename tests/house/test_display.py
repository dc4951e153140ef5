"""A display for programs that need one, on a machine that has none."""

import os
import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="X is Linux's way to show a window")

SCREEN_WIDTH = """
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
print(app.platformName(), app.primaryScreen().size().width())
"""


def test_a_program_finds_a_screen_on_the_display(xvfb_display: str) -> None:
    env = {**os.environ, "DISPLAY": xvfb_display, "QT_QPA_PLATFORM": "xcb"}

    told = subprocess.run(
        [sys.executable, "-c", SCREEN_WIDTH],
        check=False,
        capture_output=True,
        encoding="utf-8",
        env=env,
    )

    assert told.stdout.split() == ["xcb", "1600"], told.stderr
