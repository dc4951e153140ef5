"""What the server tells of an account is read as it was meant, in every form that it ever had.

Samples are kept for ever. Where the server says more than before, a sample is added, and none is changed.
"""

import json
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest

from reely_desktop.account.reading import WireError, read
from reely_desktop.account.wire import ApiKey, ApiKeys, Terms
from reely_desktop.account.wire_history import Job, Jobs, UsedMonth, UsedMonths

SAMPLES = Path(__file__).parent / "samples"
NEWER = UUID("01a21896-0ee8-7000-8a51-6e2b4f1a7c11")
NEWER_MADE = datetime(2026, 11, 26, 16, tzinfo=UTC)
NEWER_KEY = ApiKey(
    id=NEWER,
    name="nightly",
    key_preview="Zk2q",
    scopes=("jobs:read", "jobs:write"),
    status="active",
    created_at=NEWER_MADE,
    expires_at=datetime(2026, 12, 26, 16, tzinfo=UTC),
)
OLDER_KEY = ApiKey(
    id=UUID("01a21879-5787-7490-870a-7485e656c230"),
    name="nightly",
    key_preview="OTjk",
    scopes=("jobs:read", "jobs:write"),
    status="rotated",
    created_at=datetime(2026, 11, 26, 15, 28, 55, 175941, tzinfo=UTC),
    expires_at=datetime(2026, 11, 27, 16, tzinfo=UTC),
    last_used_at=datetime(2026, 11, 26, 15, 30, 1, 500000, tzinfo=UTC),
    total_requests=21,
)
WAITING = Job(
    job_id=UUID("01a21879-592f-78e9-8336-f66e51fbde04"),
    status="pending",
    created_at=datetime(2026, 11, 26, 15, 28, 55, 475722, tzinfo=UTC),
    youtube_url="https://www.youtube.com/watch?v=dQw4w9WgXcQ",
    start_time=1.0,
    end_time=39.0,
)
FAILED = Job(
    job_id=UUID("5f0c7f2e-6f0a-4a55-9f31-0a7f4f8f1c55"),
    status="failed",
    created_at=datetime(2026, 11, 12, 9, tzinfo=UTC),
    source_name="ep-41.mp4",
    start_time=61.5,
    end_time=99.5,
    trimmed_duration=38.0,
    error_message="The disk is full.",
    device_name="Studio",
    completed_at=datetime(2026, 11, 12, 9, 1, tzinfo=UTC),
)
MEANT = {
    "api-keys-1.json": ApiKeys((NEWER_KEY, OLDER_KEY)),
    "used-months-1.json": UsedMonths((UsedMonth("2026-11", 12, 3), UsedMonth("2026-09", 1, 0))),
    "jobs-1.json": Jobs((WAITING, FAILED), "AAZF_xkmiFIBohh5WS946YM29m5R-94E"),
}


def sample(name: str) -> object:
    return json.loads((SAMPLES / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", MEANT)
def test_a_sample_is_read_as_it_was_meant(name: str) -> None:
    assert read(type(MEANT[name]), sample(name)) == MEANT[name]


def test_a_key_is_read_with_its_text_where_that_is_told() -> None:
    key = read(ApiKey, sample("api-key-1.json"))

    assert (key.id, key.key) == (NEWER, "rly_live_aSampleThatOpensNothingAtAllAnywhereZk2q")
    assert "rly_live" not in repr(key)


def test_terms_are_read_as_they_were_meant() -> None:
    terms = read(Terms, sample("terms-1.json"))

    assert (terms.plans_page, terms.has_api_keys, terms.most_api_keys) == ("", True, 5)


def test_a_page_of_plans_is_read_where_it_is_one_of_the_web() -> None:
    assert read(Terms, sample("terms-2.json")).plans_page == "https://reely.example/plans"
    odd = {"features": {}, "limits": {}, "plans_url": "file:///etc/passwd"}
    assert read(Terms, odd).plans_page == ""


def test_terms_that_say_nothing_of_a_feature_sell_nothing_and_forbid_no_keys() -> None:
    terms = read(Terms, {"features": {}, "limits": {}})

    assert (terms.plans_page, terms.has_api_keys, terms.most_api_keys) == ("", True, None)


@pytest.mark.parametrize("seconds", ["38", True, float("nan"), float("inf")])
def test_a_length_that_is_no_number_is_not_read(seconds: object) -> None:
    told = {"job_id": str(NEWER), "status": "completed", "created_at": "2026-11-26T16:00:00Z"}

    with pytest.raises(WireError):
        read(Job, {**told, "trimmed_duration": seconds})
