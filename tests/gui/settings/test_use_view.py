"""What is told of the use of an account."""

from datetime import UTC, datetime
from uuid import UUID

import pytest

from reely_desktop.account.wire_history import Job, UsedMonth
from reely_desktop.app.account import Account, Overview, Use
from reely_desktop.ui.settings.use_view import JobLine, UseView, use_view
from tests.gui.settings.account_hands import SIGNED_IN

AT = datetime(2026, 11, 12, 23, 30, tzinfo=UTC)


def seen(*, months: tuple[UsedMonth, ...] = (), jobs: tuple[Job, ...] = ()) -> UseView:
    use = Use("2026-11", "Europe/Vienna", months, jobs, None)
    shown = use_view(Account(Overview(SIGNED_IN), use=use))
    assert shown is not None
    return shown


def line_of(**told: object) -> JobLine:
    job = Job(UUID(int=1), **{"status": "completed", "created_at": AT, **told})  # type: ignore[arg-type]
    return seen(jobs=(job,)).jobs[0]


def test_months_without_use_are_shown_as_none_used() -> None:
    clips, hooks = seen(months=(UsedMonth("2026-11", 12, 0), UsedMonth("2026-02", 3, 1))).charts

    assert [bar.told for bar in clips.bars] == ["0", "0", "3", *["0"] * 8, "12"]
    assert [bar.share for bar in clips.bars][2::9] == [0.25, 1.0]
    assert [bar.told for bar in hooks.bars] == ["0", "0", "1", *["0"] * 9]
    assert [bar.month for bar in clips.bars if bar.is_now] == ["Nov"]


def test_a_month_of_more_than_a_year_ago_is_not_in_the_chart() -> None:
    clips, _ = seen(months=(UsedMonth("2025-11", 9, 9),)).charts

    assert {bar.told for bar in clips.bars} == {"0"}
    assert {bar.share for bar in clips.bars} == {0.0}


def test_the_year_stands_where_the_chart_begins_and_where_it_does() -> None:
    clips, _ = seen().charts

    assert [(bar.month, bar.year) for bar in clips.bars if bar.year] == [
        ("Dec", "2025"),
        ("Jan", "2026"),
    ]


def test_a_chart_is_spoken_with_all_its_numbers() -> None:
    clips, _ = seen(months=(UsedMonth("2026-11", 1234, 0),)).charts

    assert clips.spoken.startswith("Clips by month. Dec 2025: 0, Jan 2026: 0, ")
    assert clips.spoken.endswith(", Oct 2026: 0, Nov 2026: 1,234")


def test_a_job_is_told_by_the_day_of_the_account_s_zone() -> None:
    line = line_of(source_name="ep-41.mp4", trimmed_duration=38.0, device_name="Studio")

    assert line == JobLine("2026-11-13", "ep-41.mp4", "38 s", "Studio", "Done")


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(0.4, "0.4 s"), (9.94, "9.9 s"), (38.4, "38 s"), (59.6, "1 min 0 s"), (3725.0, "1 h 2 min")],
)
def test_a_length_is_told_as_people_say_it(seconds: float, told: str) -> None:
    assert line_of(start_time=10.0, end_time=10.0 + seconds).length == told


def test_what_is_not_known_of_a_job_stays_empty() -> None:
    assert line_of(status="paused in a newer version") == JobLine("2026-11-13", "", "", "", "")


def test_a_job_that_came_to_nothing_says_why_and_one_of_the_web_where_from() -> None:
    line = line_of(
        status="failed", error_message="The disk is full.", youtube_url="https://example.org/a?v=1"
    )

    assert (line.video, line.result) == ("example.org/a?v=1", "Came to nothing: The disk is full.")
