"""What is told of the API keys of an account."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from reely_desktop.account.wire import ApiKey, Month, Plan, Profile, Terms
from reely_desktop.app.account import Account, ApiKeys, Overview
from reely_desktop.ui.settings import messages_api_keys as words
from reely_desktop.ui.settings.api_keys_view import ApiKeysView, api_keys_view
from tests.gui.settings.account_hands import BEA, SIGNED_IN

MADE = datetime(2026, 11, 12, 23, 30, tzinfo=UTC)
KEY = ApiKey(
    UUID(int=1), "nightly", "Zk2q", ("jobs:read",), "active", MADE, MADE + timedelta(days=30)
)
TERMS = Terms({"api_access": True}, {"api_keys": 5})
SOMEBODY = Profile(SIGNED_IN.user_id, BEA, "Europe/Vienna", is_verified=True)
PRO = Plan(
    "pro",
    "active",
    ("api_access",),
    {"monthly_trims": 100, "monthly_hooks": 50},
    {"trims": 0, "hooks": 0},
    {"trims": 100, "hooks": 50},
    Month("2026-11", "Europe/Vienna", MADE, MADE),
)
ALL = Account(Overview(SIGNED_IN, profile=SOMEBODY, plan=PRO), keys=ApiKeys((KEY,), TERMS))


def seen(account: Account) -> ApiKeysView:
    shown = api_keys_view(account)
    assert shown is not None
    return shown


def with_overview(*, profile: Profile = SOMEBODY, plan: Plan = PRO) -> Account:
    return replace(ALL, overview=Overview(SIGNED_IN, profile=profile, plan=plan))


def with_features(**features: bool) -> Account:
    return replace(ALL, keys=ApiKeys((KEY,), replace(TERMS, features=features)))


@pytest.mark.parametrize(
    ("account", "why"),
    [
        (with_overview(plan=replace(PRO, tier="free", features=())), words.not_in_plan("free")),
        (with_overview(profile=replace(SOMEBODY, is_verified=False)), words.UNCONFIRMED),
        (with_features(api_access=False), words.NOT_OFFERED),
    ],
)
def test_where_no_key_can_be_made_none_can_be_replaced_either(account: Account, why: str) -> None:
    shown = seen(account)

    assert shown.refusal == why
    assert shown.entries[0].withheld == {words.REPLACE}


def test_five_keys_that_work_are_all_that_there_can_be() -> None:
    five = tuple(replace(KEY, id=UUID(int=number)) for number in range(5))
    ended = tuple(replace(KEY, id=UUID(int=9), status=status) for status in ("rotated", "expired"))

    assert seen(replace(ALL, keys=ApiKeys(five, TERMS))).refusal == words.too_many(5)
    assert seen(replace(ALL, keys=ApiKeys(five[1:] + ended, TERMS))).refusal == ""
    assert not seen(replace(ALL, keys=ApiKeys(five, TERMS))).entries[0].withheld


def test_what_is_not_known_refuses_nothing() -> None:
    nothing = replace(ALL, overview=Overview(SIGNED_IN), keys=ApiKeys((KEY,), None))

    assert seen(nothing).refusal == ""
    assert not seen(nothing).entries[0].withheld


def test_a_key_is_told_with_its_days_in_the_account_s_zone() -> None:
    (entry,) = seen(ALL).entries

    assert (entry.name, entry.told) == (
        "nightly",
        (
            "Ends in Zk2q. May see clips and jobs.",
            "Made 2026-11-13. Works until 2026-12-13.",
            "Never used.",
        ),
    )


@pytest.mark.parametrize("status", ["rotated", "expired", "suspended", "of a newer server"])
def test_only_a_key_that_is_active_can_be_replaced(status: str) -> None:
    keys = ApiKeys(
        (replace(KEY, status=status, last_used_at=MADE, scopes=("clips:dream",)),), TERMS
    )
    (entry,) = seen(replace(ALL, keys=keys)).entries

    assert entry.withheld == {words.REPLACE}
    assert entry.told[0] == "Ends in Zk2q. May clips:dream."
    assert entry.told[2] == "Last used 2026-11-13."


def test_webhooks_are_offered_where_the_server_has_them() -> None:
    without, having = seen(ALL).scopes, seen(with_features(webhook_support=True)).scopes

    assert set(having) - set(without) == {"webhooks:manage"}


def test_the_text_of_a_key_is_in_no_log() -> None:
    made = replace(ALL, keys=ApiKeys((), TERMS, replace(KEY, key="rly_live_secret")))

    assert "rly_live_secret" not in f"{made!r} {seen(made)!r}"
