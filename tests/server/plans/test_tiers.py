"""The table of the plans: its numbers as the product names them."""

import pytest

from server.auth.models import Tier
from server.plans.tiers import PLANS, Feature, Limits, limit_from, limit_shown

FREE = ["basic_trim", "download"]
PRO = [*FREE, "vertical_format", "subtitles", "hook_detection", "api_access"]
PREMIUM = [*PRO, "priority_processing", "webhook_notifications"]


@pytest.mark.parametrize(
    ("tier", "limits", "features"),
    [
        (Tier.FREE, (5, 3, 300, 50, 1), FREE),
        (Tier.PRO, (100, 50, 1800, 200, 3), PRO),
        (Tier.PREMIUM, (-1, -1, 7200, 500, 10), PREMIUM),
    ],
)
def test_each_tier_allows_what_the_product_promises(
    tier: Tier, limits: tuple[int, int, int, int, int], features: list[str]
) -> None:
    plan = PLANS[tier]

    assert shown(plan.limits) == limits
    assert [str(feature) for feature in plan.features] == features


def test_every_tier_has_a_plan_and_every_feature_a_tier() -> None:
    assert set(PLANS) == set(Tier)
    assert set(PLANS[Tier.PREMIUM].features) == set(Feature)


@pytest.mark.parametrize("limit", [None, 0, 7])
def test_a_limit_is_read_as_it_was_shown(limit: int | None) -> None:
    assert limit_from(limit_shown(limit)) == limit


def shown(limits: Limits) -> tuple[int, int, int, int, int]:
    return (
        limit_shown(limits.monthly_trims),
        limit_shown(limits.monthly_hooks),
        limits.max_video_duration,
        limits.max_file_size_mb,
        limits.concurrent_jobs,
    )
