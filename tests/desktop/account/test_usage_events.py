"""Events as they are sent: the server can read each, whatever their jobs hold."""

import json
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.account import usage_events
from reely_desktop.account.event_ids import new_id
from reely_desktop.account.usage_events import (
    MOST_JOB_BYTES,
    Kind,
    Metric,
    UsageEvent,
    as_sent,
    kept_job,
    sent_bytes,
)
from server.sync import schemas
from server.sync.reading import read_event
from server.usage.schemas import MOST_UNITS
from tests.support.ledgers import NOON, opened
from tests.support.ledgers import begun as begin

JOB = {"job_id": "01970000-0000-7000-8000-000000000001", "source_name": "ep-41.mp4"}


def event(*, job: str | None = None) -> UsageEvent:
    return UsageEvent(
        event_id=new_id(NOON),
        kind=Kind.CONSUME,
        metric=Metric.TRIMS,
        units=1,
        ref=None,
        occurred_at=NOON,
        zone="Europe/Berlin",
        job=job,
        owner=uuid4(),
    )


def test_the_server_reads_what_the_ledger_sends(tmp_path: Path) -> None:
    with opened(tmp_path) as ledger:
        use = begin(ledger)
        refund = ledger.refund(use.use_id, at=NOON, job=json.dumps(JOB | {"status": "failed"}))
        owner = use.event.owner
        assert owner is not None
        sent = [as_sent(one) for one in ledger.pending(owner)]

    read = [read_event(one) for one in sent]

    assert all(isinstance(one, schemas.Event) for one in read), read
    consume, taken_back = read
    assert isinstance(consume, schemas.Event)
    assert isinstance(taken_back, schemas.Event)
    assert consume.job is not None
    assert (consume.job.source_name, consume.job.status) == ("ep-41.mp4", "failed")
    assert consume.occurred_at == NOON
    assert refund is not None
    assert (taken_back.event_id, taken_back.ref) == (refund.event_id, consume.event_id)


def test_the_bounds_are_the_servers() -> None:
    assert usage_events.MOST_UNITS == MOST_UNITS
    assert usage_events.MOST_EVENTS == schemas.MOST_EVENTS
    assert usage_events.MOST_EVENT_BYTES < schemas.MOST_BATCH_BYTES
    assert usage_events.MOST_JOB_BYTES < usage_events.MOST_EVENT_BYTES


def test_a_file_name_that_is_no_text_can_be_sent() -> None:
    kept = kept_job(json.dumps(JOB | {"source_name": "caf\udce9.mp4"}))

    sent = as_sent(event(job=kept))

    assert json.dumps(sent, ensure_ascii=False).encode()
    assert sent["job"] == JOB | {"source_name": "caf?.mp4"}


def test_a_job_that_is_too_large_is_left_out() -> None:
    assert kept_job(json.dumps({"hooks_data": "é" * (MOST_JOB_BYTES // 2)})) is None


@pytest.mark.parametrize("text", ["", "[]", '"a"', '{"length": NaN}', "{", "[" * 100_000])
def test_a_job_that_is_no_json_object_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        kept_job(text)


def test_a_job_that_cannot_be_read_any_more_holds_nothing_up() -> None:
    assert "job" not in as_sent(event(job='{"job_id": '))


@given(st.text(max_size=20))
def test_the_size_of_an_event_is_what_it_takes(name: str) -> None:
    one = event(job=kept_job(json.dumps({"source_name": name})))

    sent = json.dumps(as_sent(one), ensure_ascii=False, separators=(",", ":"))

    assert sent_bytes(one) == len(sent.encode()) + 1


@given(st.datetimes(min_value=datetime(1970, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001
def test_ids_are_of_version_7_and_tell_their_millisecond(now: datetime) -> None:
    made = new_id(now)

    assert (made.version, made.variant) == (7, "specified in RFC 4122")
    assert made.int >> 80 == int(now.timestamp() * 1000)
    assert made != new_id(now)
