"""What lies idle in the window's memory is given back as long as it is open, in a small share of its time."""

import pytest
from pytestqt.qtbot import QtBot

from reely_desktop.ui import application, giving_back
from reely_desktop.ui.giving_back import GivingBack


@pytest.fixture
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(giving_back, "_LEAST_MS", 1)


@pytest.mark.usefixtures("soon")
def test_an_open_window_gives_back_again_and_again(
    monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    given: list[bool] = []
    monkeypatch.setattr(application, "give_back_what_lies_idle", lambda: given.append(True))
    person = request.getfixturevalue("person")

    person.wait(lambda: len(given) > 2)


@pytest.mark.usefixtures("soon")
@pytest.mark.parametrize(("took_s", "waits_ms"), [(0.0, 1), (0.002, 20_000), (0.04, 400_000)])
def test_it_waits_ten_thousand_times_as_long_as_it_took(
    took_s: float, waits_ms: int, qtbot: QtBot
) -> None:
    now = [0.0]

    def give() -> None:
        now[0] += took_s

    giver = GivingBack(give, clock=lambda: now[0])
    giver.start()

    qtbot.waitUntil(lambda: giver.waits_ms == waits_ms)

    giver.stop()
