"""Clips are written within the plan and counted once, and nothing wrong with an account stops them."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from reely_desktop.account import ledger
from reely_desktop.account.errors import PlanError
from reely_desktop.account.usage_events import Metric
from reely_desktop.app.permission import Action, Allowed, Clip, Reason
from reely_desktop.engine.cut.request import CaptionsWanted, CutMode
from reely_desktop.engine.errors import Cancelled
from reely_desktop.engine.progress import Cancellation
from reely_desktop.errors import ReelyError
from tests.support import clip_cases
from tests.support.caption_looks import STYLES
from tests.support.clips import cached_clip
from tests.support.exports import LARGE
from tests.support.granted_plans import grant
from tests.support.members import SAMPLE, Desktop, desktop
from tests.support.spoken_words import spoken

MONTHS_CLIPS = 5


@pytest.fixture
def video() -> Path:
    return cached_clip(clip_cases.PLAIN)


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Desktop]:
    with desktop(tmp_path) as sitting:
        yield sitting


def use_up(here: Desktop, units: int = MONTHS_CLIPS) -> None:
    """Use clips of this month without writing them."""
    counting = here.membership.counting()
    for number in range(units):
        use = here.membership.books.begin(counting, Metric.TRIMS, f"another {number}")
        here.membership.books.finished(use, hold=None, job="{}")


def refused(here: Desktop, video: Path, **asked: object) -> str:
    with pytest.raises(PlanError) as told:
        here.trim(video, **asked)  # type: ignore[arg-type]
    return told.value.code


def test_the_sixth_clip_of_a_month_is_refused_and_the_fifth_can_be_written_again(
    here: Desktop, video: Path
) -> None:
    use_up(here, MONTHS_CLIPS - 1)
    here.trim(video, 0, 1)
    assert here.used() == MONTHS_CLIPS

    assert refused(here, video, start=1, end=2) == Reason.TRIMS
    here.trim(video, 0, 1)
    assert here.used() == MONTHS_CLIPS


def test_the_same_frames_of_a_renamed_copy_are_the_same_clip(here: Desktop, video: Path) -> None:
    here.trim(video, 4, 5)
    copy = here.home / "another name.mp4"
    copy.write_bytes(video.read_bytes())
    here.trim(copy, 4, 100)  # the video ends at 5

    assert here.used() == 1


def test_what_comes_with_reely_is_never_counted(here: Desktop, video: Path) -> None:
    use_up(here)
    (here.home / SAMPLE).write_bytes(video.read_bytes())

    here.trim(here.home / SAMPLE)

    assert here.used() == MONTHS_CLIPS


def test_a_clip_that_cannot_be_written_costs_nothing(here: Desktop, video: Path) -> None:
    with pytest.raises(ReelyError):
        here.trim(video, preset=LARGE, ffmpeg=here.home / "no ffmpeg", end=Fraction(1, 2))
    with pytest.raises(ReelyError):
        here.trim(video, 100, 101)

    assert here.used() == 0


def test_a_clip_that_is_cancelled_costs_nothing(here: Desktop, video: Path) -> None:
    cancellation = Cancellation()
    cancellation.cancel()

    with pytest.raises(Cancelled):
        here.trim(video, cancellation=cancellation)

    assert here.used() == 0


def test_a_program_that_dies_at_work_costs_nothing(here: Desktop) -> None:
    here.membership.books.begin(here.membership.counting(), Metric.TRIMS, "never finished")
    assert here.used() == 1

    after = here.again()

    assert after.used() == 0
    after.membership.close()


def test_wide_videos_turn_upright_where_the_plan_says_so(here: Desktop, video: Path) -> None:
    assert refused(here, video, preset=LARGE) == Reason.VERTICAL
    grant(here.home / "data")
    here.trim(video, 0, Fraction(1, 5), preset=LARGE)


def test_captions_are_drawn_where_the_plan_says_so_and_written_beside_in_every_plan(
    here: Desktop, video: Path
) -> None:
    drawn = CaptionsWanted(spoken("hello there"), STYLES["plain"])

    assert refused(here, video, captions=drawn) == Reason.CAPTIONS
    here.trim(video, 0, Fraction(1, 5), captions=replace(drawn, style=None, beside=True))
    grant(here.home / "data")
    here.trim(video, 0, Fraction(1, 5), captions=drawn)


def test_a_clip_longer_than_the_plan_exports_is_refused(here: Desktop, video: Path) -> None:
    grant(here.home / "data", limits=limits(max_video_duration=1))

    here.trim(video, 0, 1)
    assert refused(here, video, start=0, end=Fraction(11, 10)) == Reason.LENGTH


def test_a_clip_is_made_as_small_as_the_plan_exports_it(here: Desktop, video: Path) -> None:
    grant(here.home / "data", limits=limits(max_file_size_mb=0))

    assert refused(here, video) == Reason.SIZE  # nothing is that small
    assert here.used() == 0


def test_a_copy_that_cannot_be_made_smaller_is_refused_before_it_is_made(
    here: Desktop, video: Path
) -> None:
    grant(here.home / "data", limits=limits(max_file_size_mb=0))

    assert refused(here, video, mode=CutMode.INSTANT) == Reason.SIZE


def test_one_that_waits_begins_when_another_has_ended(here: Desktop, video: Path) -> None:
    books = here.membership.books
    other = books.begin(here.membership.counting(), Metric.TRIMS, "another")
    assert refused(here, video) == Reason.AT_ONCE

    ended = threading.Timer(0.3, lambda: books.finished(other, hold=None, job="{}"))
    ended.start()
    here.trim(video, waits=True)
    ended.join()

    assert here.used() == 2


@pytest.mark.logs_trouble
def test_an_end_that_cannot_be_written_down_at_once_is_written_down_later(
    here: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reely_desktop.account.ledger_file.PATIENCE_S", 0.1)
    books, counting = here.membership.books, here.membership.counting()
    done, failed = (books.begin(counting, Metric.TRIMS, name) for name in ("done", "failed"))
    with closing(sqlite3.connect(here.folder / ledger.FILE, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        books.finished(done, hold=None, job="{}")
        books.came_to_nothing(failed, hold=None, job="{}", at=counting.at)

    assert isinstance(here.membership.may(Action.EXPORT, Clip("next", Fraction(1))), Allowed)
    assert here.used() == 1


def test_one_that_waits_can_be_cancelled(here: Desktop, video: Path) -> None:
    here.membership.books.begin(here.membership.counting(), Metric.TRIMS, "another")
    cancellation = Cancellation()
    threading.Timer(0.2, cancellation.cancel).start()

    with pytest.raises(Cancelled):
        here.trim(video, waits=True, cancellation=cancellation)


@pytest.mark.parametrize(
    "name", ["usage.db", "session.json", "device.json", "entitlements.json", "usage.lock"]
)
@pytest.mark.parametrize("content", [None, b"", b"\0\xff{", b"{}"])
@pytest.mark.logs_trouble
def test_no_file_of_the_account_locks_anybody_out(
    tmp_path: Path, video: Path, name: str, content: bytes | None
) -> None:
    grant(tmp_path / "data")
    file = tmp_path / "data" / "account" / name
    with desktop(tmp_path):
        file.unlink(missing_ok=True)
        if content is not None:
            file.write_bytes(content)
    with desktop(tmp_path) as here:
        here.trim(video, 0, Fraction(1, 5))


@pytest.mark.logs_trouble
def test_a_folder_that_cannot_be_written_locks_nobody_out(tmp_path: Path, video: Path) -> None:
    tmp_path.joinpath("data").write_text("no folder")
    with desktop(tmp_path) as here:
        here.trim(video, 0, Fraction(1, 5))


def test_two_at_once_never_take_the_last_unit_twice(here: Desktop, video: Path) -> None:
    grant(
        here.home / "data",
        limits=limits(monthly_trims=1),
        remaining={"trims": 1, "hooks": None},
        offline={"trims": 1, "hooks": None},
    )
    outcomes: list[str] = []

    def trim(start: int) -> None:
        own = Desktop(here.home / f"{start}")
        own.membership = here.membership
        try:
            own.trim(video, start, start + 1)
            outcomes.append("done")
        except PlanError as error:
            outcomes.append(error.code)

    for folder in ("0", "1"):
        (here.home / folder).mkdir()
    threads = [threading.Thread(target=trim, args=(start,)) for start in (0, 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(outcomes) == ["RLY-PLAN-TRIMS", "done"]


def limits(**changed: int | None) -> dict[str, int | None]:
    return {
        "monthly_trims": None,
        "monthly_hooks": None,
        "max_video_duration": None,
        "max_file_size_mb": None,
        "concurrent_jobs": None,
    } | changed
