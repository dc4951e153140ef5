"""What the server tells of signing in, of plans and of syncs is read as it was meant.

Samples are kept for ever, as those of `test_messages` are.
"""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from reely_desktop.account.reading import read
from reely_desktop.account.wire import (
    Issued,
    Month,
    Plan,
    Reservation,
    Result,
    Synced,
    Tokens,
)

SAMPLES = Path(__file__).parent / "samples"
AT = datetime(2026, 11, 26, 16, 1, 52, 483024, tzinfo=UTC)
VIENNA = Month(
    "2026-11",
    "Europe/Vienna",
    datetime(2026, 10, 31, 23, tzinfo=UTC),
    datetime(2026, 11, 30, 23, tzinfo=UTC),
)
MEANT = {
    "tokens-1.json": Tokens(
        "an.access.token",
        "rly_rt_aSample",
        UUID("01a21897-5e07-70b0-a8f9-6e0e215cda6f"),
        "rly_dt_aSample",
    ),
    "plan-1.json": Plan(
        "premium",
        "active",
        ("basic_trim", "download"),
        {
            "monthly_trims": -1,
            "monthly_hooks": -1,
            "max_video_duration": 7200,
            "max_file_size_mb": 500,
            "concurrent_jobs": 10,
        },
        {"trims": 1, "hooks": 0, "api_requests": 0},
        {"trims": -1, "hooks": -1},
        VIENNA,
    ),
    "issued-1.json": Issued("a.signed.document", AT, AT + timedelta(days=1)),
    "reservation-1.json": Reservation(
        UUID("01a21897-83ae-767d-aa11-b87c61c4de39"),
        datetime(2026, 11, 26, 22, 1, 52, 558537, tzinfo=UTC),
    ),
    "synced-1.json": Synced(
        AT,
        (
            Result(UUID("8e1db90b-4b8f-4479-9e07-d97e5a670ba8"), "accepted"),
            Result(None, "rejected", "event_id: it is missing"),
        ),
        "a.signed.document",
        datetime(2026, 11, 26, 16, 16, 52, 581437, tzinfo=UTC),
    ),
}


@pytest.mark.parametrize("name", MEANT)
def test_a_sample_is_read_as_it_was_meant(name: str) -> None:
    told = json.loads((SAMPLES / name).read_text(encoding="utf-8"))

    assert read(type(MEANT[name]), told) == MEANT[name]


def test_a_secret_of_a_sample_is_in_no_log() -> None:
    assert "aSample" not in repr(MEANT["tokens-1.json"])


def test_every_sample_is_read_by_some_test() -> None:
    sources = "".join(
        test.read_text(encoding="utf-8") for test in Path(__file__).parent.glob("*.py")
    )

    unread = [sample.name for sample in SAMPLES.iterdir() if f'"{sample.name}"' not in sources]

    assert not unread
