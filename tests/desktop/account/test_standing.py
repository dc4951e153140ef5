"""What an entitlement opens, for how long, and what holds where none counts."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.account import free_plan
from reely_desktop.account.entitlement import Units
from reely_desktop.account.free_plan import Feature
from reely_desktop.account.standing import Standing, State, standing
from tests.support.signed_entitlements import NOON, claims_made, entitlement_made, seconds

HELD = entitlement_made()
PERIOD_END = HELD.period.end
SECOND = timedelta(seconds=1)
ANY_TIME = st.datetimes(datetime(1970, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
ORDER = [State.VALID, State.GRACE, State.EXPIRED]


def is_free(found: Standing) -> bool:
    return (
        found.tier == "free"
        and found.features == free_plan.FEATURES
        and found.limits == free_plan.LIMITS
        and found.share == Units(5, 3)
        and found.until is None
    )


def test_without_an_entitlement_the_free_plan_holds() -> None:
    found = standing(None, NOON)

    assert found.state is State.ANONYMOUS
    assert is_free(found)


def test_an_entitlement_holds_to_the_second_it_names_then_warns_then_is_over() -> None:
    ends, over = HELD.expires_at, HELD.grace_until

    assert standing(HELD, NOON).state is State.VALID
    assert standing(HELD, ends - SECOND).state is State.VALID
    assert standing(HELD, ends).state is State.GRACE
    assert standing(HELD, over - SECOND).state is State.GRACE
    assert standing(HELD, over).state is State.EXPIRED


def test_while_it_holds_the_plan_is_what_was_signed() -> None:
    for now, until in ((NOON, HELD.expires_at), (HELD.expires_at, HELD.grace_until)):
        found = standing(HELD, now)

        assert (found.tier, found.features, found.limits) == (HELD.tier, HELD.features, HELD.limits)
        assert found.until == until
        assert found.entitlement == HELD


def test_once_it_is_over_the_free_plan_holds_and_the_document_can_be_told_of() -> None:
    found = standing(HELD, HELD.grace_until)

    assert is_free(found)
    assert found.entitlement == HELD


@given(ANY_TIME, ANY_TIME)
def test_time_never_opens_more(one: datetime, other: datetime) -> None:
    earlier, later = (ORDER.index(standing(HELD, now).state) for now in sorted((one, other)))

    assert earlier <= later


@given(st.integers(0, 3 * 10**6), ANY_TIME)
def test_a_plan_that_ends_soon_cuts_both(plan_left: int, now: datetime) -> None:
    ends = seconds(NOON) + plan_left
    cut = entitlement_made(exp=ends, grace_until=ends)

    found = standing(cut, now).state

    assert found is (State.VALID if now < cut.expires_at else State.EXPIRED) or plan_left == 0


def test_a_document_proves_that_it_is_not_earlier_than_when_it_was_made() -> None:
    assert standing(HELD, datetime(2001, 1, 1, tzinfo=UTC)) == standing(HELD, NOON)


def test_a_document_for_later_does_not_count_yet() -> None:
    later = entitlement_made(nbf=seconds(NOON + SECOND))

    assert standing(later, NOON).state is State.EXPIRED
    assert standing(later, NOON + SECOND).state is State.VALID


def test_in_its_month_the_share_is_what_was_signed_counted_since_then() -> None:
    for now in (NOON, PERIOD_END - SECOND):
        assert standing(HELD, now).share == Units(trims=29, hooks=None)


def test_in_a_new_month_a_device_has_its_part_of_it_counted_from_its_start() -> None:
    assert standing(HELD, PERIOD_END).share == Units(trims=51, hooks=None)


@given(st.integers(0, 10**6), st.integers(1, 1000))
def test_devices_that_are_all_offline_overspend_by_less_than_one_each(
    limit: int, devices: int
) -> None:
    limits = claims_made()["limits"] | {"monthly_trims": limit}
    held = entitlement_made(limits=limits, devices=devices)

    share = standing(held, PERIOD_END).share.trims

    assert share is not None
    assert 0 <= share * devices - limit < devices


def test_a_plan_opens_what_it_lists() -> None:
    limits = claims_made()["limits"] | {"monthly_hooks": 0}
    found = standing(entitlement_made(limits=limits), NOON)

    opened = {feature for feature in Feature if found.opens(feature)}

    assert opened == {Feature.BASIC_TRIM, Feature.DOWNLOAD, Feature.VERTICAL_FORMAT}


def test_hooks_that_a_plan_grants_open_their_detection() -> None:
    assert standing(None, NOON).opens(Feature.HOOK_DETECTION)
    assert standing(HELD, NOON).opens(Feature.HOOK_DETECTION)
    assert not standing(None, NOON).opens(Feature.SUBTITLES)
