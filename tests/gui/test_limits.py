"""At a limit of the plan: the row says which, leads to the account, and takes nothing back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from reely_desktop.account.usage_events import Metric
from reely_desktop.app.job import Done, Failed, Job
from reely_desktop.engine.cut.presets import SOURCE
from reely_desktop.engine.cut.request import ExportRequest
from reely_desktop.ui import messages_queue
from reely_desktop.ui.export_row import ExportRow
from reely_desktop.ui.settings.account_page import AccountPage
from tests.gui.conftest import Person, at_window, wiring
from tests.support import clip_cases
from tests.support.clips import cached_clip
from tests.support.exports import span
from tests.support.granted_plans import grant

VIDEO = cached_clip(clip_cases.PLAIN)
MONTHS_CLIPS = 5
LONG_AGO = 0


@pytest.fixture
def person(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Person]:
    """Sit at a window where nobody is signed in."""
    wired = wiring(sample=tmp_path / "sample.mp4", clips=tmp_path / "clips", has_plan=False)
    with at_window(qapp, qtbot, wired) as sitting:
        yield sitting


def export(person: Person, output: Path, start: int = 0) -> Job:
    request = ExportRequest(VIDEO, (span(start, start + 1),), output, SOURCE)
    person.window.editor.exports.add(request)
    person.wait(lambda: all(job.is_over for job in person.state.jobs))
    return person.state.jobs[-1]


def button(row: ExportRow, name: str) -> QAbstractButton:
    (found,) = (one for one in row.findChildren(QAbstractButton) if one.text() == name)
    return found


def test_the_sixth_clip_is_refused_and_the_row_leads_to_the_account(
    person: Person, tmp_path: Path
) -> None:
    first = export(person, tmp_path / "first.mp4")
    assert isinstance(first.status, Done)
    membership = person.window._membership()  # noqa: SLF001 - what the window goes by
    counting = membership.counting()
    for number in range(MONTHS_CLIPS - 1):
        use = membership.books.begin(counting, Metric.TRIMS, f"another {number}")
        membership.books.finished(use, hold=None, job="{}")

    refused = export(person, tmp_path / "sixth.mp4", start=1)

    assert isinstance(refused.status, Failed)
    assert refused.status.problem.code == "RLY-PLAN-TRIMS"
    assert not (tmp_path / "sixth.mp4").exists()
    row = next(
        row
        for row in person.window.main_window.findChildren(ExportRow)
        if row.accessibleName().startswith("sixth.mp4")
    )
    QTest.mouseClick(button(row, messages_queue.ACCOUNT), Qt.MouseButton.LeftButton)
    page = person.window.main_window.findChild(AccountPage)
    assert page is not None
    person.wait(page.isVisible)
    assert isinstance(export(person, tmp_path / "again.mp4").status, Done)


def test_as_many_are_written_at_a_time_as_the_plan_says(person: Person) -> None:
    person.wait(lambda: person.state.account.standing is not None)
    stands = person.state.account.standing
    assert stands is not None
    assert stands.limits.concurrent_jobs == 1


def test_a_server_that_is_away_changes_nothing_but_a_dot(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    wired = wiring(sample=tmp_path / "sample.mp4", clips=tmp_path / "clips")
    with at_window(qapp, qtbot, wired) as person:
        person.open(VIDEO)
        (dot,) = (
            one for one in person.window.main_window.findChildren(QLabel) if one.text() == "●"
        )
        assert not dot.isVisible()

        person.window._in_step.tick()  # noqa: SLF001 - as its timer does after a while
        person.wait(lambda: person.state.account.is_away)

        assert dot.isVisible()
        assert "PREMIUM" in dot.toolTip()
        assert isinstance(export(person, tmp_path / "clip.mp4").status, Done)


def test_a_plan_that_runs_out_is_told_of_once_a_day(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    wired = wiring(sample=tmp_path / "sample.mp4", clips=tmp_path / "clips")
    grant(wired.folders.data, exp=LONG_AGO)
    told = []
    for _ in range(2):
        with at_window(qapp, qtbot, wired) as person:
            person.wait(lambda: person.state.account.standing is not None)
            told.append(person.state.problem)

    assert told[0] is not None
    assert told[0].code == "RLY-PLAN-RUNS-OUT"
    assert told[1] is None
