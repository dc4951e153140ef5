"""The size that was chosen is what Qt starts with, and no other program is told of it."""

import os
import subprocess
import sys

import pytest

from reely_desktop.ui.scaling import VARIABLE, scaled

ASK = """
import os, sys
from PySide6.QtWidgets import QApplication
from reely_desktop.ui.scaling import VARIABLE, scaled
with scaled(int(sys.argv[1])):
    application = QApplication([])
print(application.primaryScreen().devicePixelRatio(), VARIABLE in os.environ)
"""


@pytest.mark.parametrize(("percent", "told"), [("100", "1.0 False"), ("150", "1.5 False")])
def test_qt_starts_at_the_chosen_size(percent: str, told: str) -> None:
    environment = {name: value for name, value in os.environ.items() if name != VARIABLE}

    answer = subprocess.run(
        [sys.executable, "-c", ASK, percent],
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )

    assert answer.stdout.strip() == told


def test_what_the_environment_says_goes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "2")

    with scaled(150):
        assert os.environ[VARIABLE] == "2"

    assert os.environ[VARIABLE] == "2"
