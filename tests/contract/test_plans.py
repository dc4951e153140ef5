"""The desktop's words and numbers for plans, usage and clocks are the server's."""

from dataclasses import asdict
from itertools import pairwise

import reely_desktop.account.trusted_time as desktop_clock
from reely_desktop.account import free_plan, higher_plans
from reely_desktop.account.signed_documents import AUDIENCE, DOCUMENT_TYPE
from server.auth.models import Tier
from server.entitlements import document, signing
from server.plans.tiers import PLANS, Feature
from server.sync import judging
from server.sync.schemas import ClockState


def test_the_free_plan_is_the_servers() -> None:
    plan = PLANS[Tier.FREE]

    assert str(Tier.FREE) == free_plan.TIER
    assert asdict(free_plan.LIMITS) == asdict(plan.limits)
    assert {str(feature) for feature in plan.features} == free_plan.FEATURES


def test_the_plans_above_are_the_servers() -> None:
    tiers = list(Tier)
    assert [(tier, offer.tier) for tier, offer in higher_plans.ABOVE.items()] == list(
        pairwise(map(str, tiers))
    )
    for offer in higher_plans.ABOVE.values():
        plan = PLANS[Tier(offer.tier)]
        assert asdict(offer.limits) == asdict(plan.limits)
        assert offer.features == {str(feature) for feature in plan.features}


def test_every_feature_has_the_servers_name() -> None:
    assert {str(feature) for feature in free_plan.Feature} == {str(feature) for feature in Feature}


def test_a_clock_is_told_of_in_the_servers_words_and_is_right_as_long_as_for_the_server() -> None:
    assert {str(state) for state in desktop_clock.ClockState} == {
        str(state) for state in ClockState
    }
    assert desktop_clock.TOLERANCE == judging.TOLERANCE


def test_a_document_is_called_what_the_server_calls_it() -> None:
    assert DOCUMENT_TYPE == signing.DOCUMENT_TYPE
    assert AUDIENCE == document.AUDIENCE
