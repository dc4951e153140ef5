"""What is used is written down once, taken back where it came to nothing, and sent until it is answered."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from reely_desktop.account.ledger import Ledger
from reely_desktop.account.months import month_of
from reely_desktop.account.usage_events import Answer, Kind, Metric
from server.usage.models import EventStatus
from tests.support.ledgers import (
    ADA,
    BOB,
    NEXT_MONTH,
    NOON,
    NOVEMBER,
    ZONE,
    answer_all,
    begun,
    done,
    opened,
    pending_units,
    unsettled,
    used,
)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with opened(tmp_path) as ledger:
        assert ledger.trouble is None
        yield ledger


def kinds(ledger: Ledger) -> list[Kind]:
    return [event.kind for event in ledger.pending(ADA)]


def test_what_is_used_is_counted_before_it_is_done(ledger: Ledger) -> None:
    use = begun(ledger)

    assert not use.is_free
    assert (use.event.event_id, use.event.occurred_at, use.event.zone) == (use.use_id, NOON, ZONE)
    assert used(ledger) == pending_units(ledger) == 1


def test_units_of_another_metric_or_month_are_counted_apart(ledger: Ledger) -> None:
    ledger.consume(owner=ADA, metric=Metric.HOOKS, subject="talk", units=3, at=NOON, month=NOVEMBER)
    done(ledger, at=NEXT_MONTH)

    assert ledger.used(ADA, Metric.HOOKS, month=NOVEMBER) == 3
    assert used(ledger) == 0
    assert used(ledger, month=month_of(NEXT_MONTH, ZONE)) == 1


@pytest.mark.parametrize("units", [0, -1, 1001])
def test_units_that_the_server_would_not_take_are_not_written_down(
    ledger: Ledger, units: int
) -> None:
    with pytest.raises(ValueError, match="units"):
        ledger.consume(
            owner=ADA, metric=Metric.TRIMS, subject="clip", units=units, at=NOON, month=NOVEMBER
        )

    assert used(ledger) == 0


def test_units_are_used_in_the_month_they_are_used_in(ledger: Ledger) -> None:
    with pytest.raises(ValueError, match="month"):
        ledger.consume(
            owner=ADA, metric=Metric.TRIMS, subject="clip", at=NEXT_MONTH, month=NOVEMBER
        )


def test_a_clip_costs_once_in_a_month_however_often_it_is_exported(ledger: Ledger) -> None:
    done(ledger)

    assert ledger.is_paid(ADA, Metric.TRIMS, subject="clip", month=NOVEMBER)
    assert done(ledger, at=NOON + timedelta(days=1)).is_free
    assert not done(ledger, subject="another").is_free
    assert not done(ledger, at=NEXT_MONTH).is_free
    assert used(ledger) == 2


def test_a_clip_costs_each_account_by_itself(ledger: Ledger) -> None:
    done(ledger, ADA)

    assert not done(ledger, BOB).is_free
    assert not done(ledger, None).is_free
    assert (used(ledger, ADA), used(ledger, BOB), used(ledger, None)) == (1, 1, 1)


def test_a_refund_takes_all_back_and_the_clip_costs_again(ledger: Ledger) -> None:
    use = begun(ledger)

    refund = ledger.refund(use.use_id, at=NOON)

    assert refund is not None
    assert (refund.kind, refund.ref, refund.units) == (Kind.REFUND, use.event.event_id, 1)
    assert used(ledger) == pending_units(ledger) == 0
    assert not begun(ledger).is_free


def test_a_refund_counts_in_the_month_of_what_it_takes_back(ledger: Ledger) -> None:
    use = begun(ledger)

    ledger.refund(use.use_id, at=NEXT_MONTH)

    assert used(ledger) == 0
    assert used(ledger, month=month_of(NEXT_MONTH, ZONE)) == 0


def test_what_has_ended_stays_as_it_ended(ledger: Ledger) -> None:
    finished, refunded = done(ledger), begun(ledger, subject="failed")
    ledger.refund(refunded.use_id, at=NOON)

    ledger.finished(refunded.use_id)

    assert ledger.refund(finished.use_id, at=NOON) is None
    assert ledger.refund(refunded.use_id, at=NOON) is None
    assert ledger.refund(uuid4(), at=NOON) is None
    ledger.finished(uuid4())
    assert used(ledger) == 1


@pytest.mark.parametrize("first_to_fail", [0, 1])
def test_two_exports_of_a_clip_cost_one_unit_until_both_have_failed(
    ledger: Ledger, first_to_fail: int
) -> None:
    uses = begun(ledger), begun(ledger)

    assert ledger.refund(uses[first_to_fail].use_id, at=NOON) is None
    assert used(ledger) == 1

    assert ledger.refund(uses[1 - first_to_fail].use_id, at=NOON) is not None
    assert used(ledger) == 0


@pytest.mark.parametrize("finished", [0, 1])
def test_one_export_of_two_that_is_finished_pays_for_good(ledger: Ledger, finished: int) -> None:
    uses = begun(ledger), begun(ledger)

    ledger.finished(uses[finished].use_id)

    assert ledger.refund(uses[1 - finished].use_id, at=NOON) is None
    assert used(ledger) == 1


def test_what_is_at_work_is_not_sent(ledger: Ledger) -> None:
    use = begun(ledger)
    assert ledger.pending(ADA) == ()
    assert ledger.waiting(ADA) == 0

    ledger.finished(use.use_id, job='{"job_id": "x"}')

    (event,) = ledger.pending(ADA)
    assert event.event_id == use.event.event_id
    assert event.job == '{"job_id":"x"}'
    assert ledger.waiting(ADA) == 1


def test_events_are_sent_oldest_first_and_a_consume_before_its_refund(ledger: Ledger) -> None:
    first, second, third = (begun(ledger, subject=name) for name in "abc")
    ledger.refund(third.use_id, at=NOON)
    ledger.finished(second.use_id)
    ledger.refund(first.use_id, at=NOON)

    sent = ledger.pending(ADA)

    ids = [event.event_id for event in sent]
    assert ids[:3] == [first.use_id, second.use_id, third.use_id]
    assert [event.ref for event in sent[3:]] == [third.use_id, first.use_id]


def test_a_batch_is_as_large_as_the_server_takes_and_never_empty(ledger: Ledger) -> None:
    for name in "abc":
        use = begun(ledger, subject=name)
        ledger.finished(use.use_id, job=f'{{"error_message": "{"x" * 1000}"}}')

    assert len(ledger.pending(ADA, limit=2)) == 2
    assert len(ledger.pending(ADA, most_bytes=2000)) == 1
    assert len(ledger.pending(ADA, most_bytes=10)) == 1
    assert len(ledger.pending(ADA)) == 3


@pytest.mark.parametrize(
    "status",
    [*EventStatus, "what a later server says"],
)
def test_every_answer_is_final(ledger: Ledger, status: str) -> None:
    use = done(ledger)

    ledger.acknowledge([Answer(use.use_id, status, "because \ud800"), Answer(uuid4(), "accepted")])
    ledger.acknowledge([Answer(use.use_id, "accepted")])

    assert ledger.pending(ADA) == ()
    assert pending_units(ledger) == 0
    assert used(ledger) == 1


def test_a_refund_that_waits_lowers_what_the_server_counted(ledger: Ledger) -> None:
    use = begun(ledger)
    ledger.acknowledge([Answer(use.use_id, "accepted")])  # a reservation was made for it
    ledger.refund(use.use_id, at=NOON)

    assert pending_units(ledger) == -1
    assert used(ledger) == 0


@pytest.mark.parametrize("status", ["archived", "rejected"])
def test_a_refund_of_what_the_server_never_counted_lowers_nothing(
    ledger: Ledger, status: str
) -> None:
    use = begun(ledger)
    ledger.refund(use.use_id, at=NOON)
    ledger.acknowledge([Answer(use.use_id, status)])

    assert kinds(ledger) == [Kind.REFUND]
    assert pending_units(ledger) == 0


def test_units_since_an_instant_are_told(ledger: Ledger) -> None:
    done(ledger)
    done(ledger, subject="later", at=NOON + timedelta(hours=1))

    assert unsettled(ledger, since=NOON) == 2
    answer_all(ledger)
    assert unsettled(ledger, since=NOON) == 2
    assert unsettled(ledger, since=NOON + timedelta(minutes=1)) == 1


def test_events_of_one_account_are_never_sent_as_another(ledger: Ledger) -> None:
    done(ledger, ADA)
    at_work = begun(ledger, ADA, "at work")
    ledger.adopt(BOB, at=NOON)
    ledger.refund(at_work.use_id, at=NOON)

    assert ledger.pending(BOB) == ()
    assert {event.owner for event in ledger.pending(ADA)} == {ADA}
    assert len(answer_all(ledger)) == 3


def test_what_was_used_signed_out_goes_to_the_account_that_signs_in_first(ledger: Ledger) -> None:
    done(ledger, None, "before")
    at_work = begun(ledger, None, "while signing in")
    ledger.adopt(ADA, at=NOON)
    ledger.refund(at_work.use_id, at=NOON)
    done(ledger, None, "after")

    ledger.adopt(BOB, at=NOON)

    assert len(ledger.pending(ADA)) == 3
    assert len(ledger.pending(BOB)) == 1
    assert (used(ledger, ADA), used(ledger, BOB)) == (1, 1)


def test_signing_in_and_out_gives_no_second_month(ledger: Ledger) -> None:
    done(ledger, None)

    ledger.adopt(ADA, at=NOON)

    assert used(ledger, None) == 1
    assert pending_units(ledger, None) == 0
    assert begun(ledger, None).is_free


def test_a_clip_made_signed_out_that_the_account_paid_for_already_is_refunded(
    ledger: Ledger,
) -> None:
    done(ledger, ADA)
    done(ledger, None)

    ledger.adopt(ADA, at=NOON)
    ledger.adopt(ADA, at=NOON)

    assert used(ledger, ADA) == 1
    assert kinds(ledger) == [Kind.CONSUME, Kind.CONSUME, Kind.REFUND]


@pytest.mark.parametrize("at", [NEXT_MONTH, NOON + timedelta(days=31)])
def test_a_clip_made_signed_out_in_another_month_stays_paid(ledger: Ledger, at: datetime) -> None:
    done(ledger, ADA)
    done(ledger, None, at=at)

    ledger.adopt(ADA, at=at)

    assert used(ledger, ADA) == used(ledger, ADA, month_of(at, ZONE)) == 1


def test_threads_take_turns(ledger: Ledger) -> None:
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(lambda number: done(ledger, subject=str(number % 10)), range(40)))

    assert used(ledger) == len(answer_all(ledger)) == 10
