"""What the server signs, the desktop reads: what it signs today, and every sample of what it ever signed.

Samples are kept for ever, since old desktops meet newer servers, and newer desktops hold what older servers
signed. Where the server says more than before, a sample is added, and none is changed.
"""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.account.entitlement import (
    Desktop,
    Entitlement,
    Limits,
    Period,
    Units,
    Used,
    accept,
    pin,
    read,
)
from reely_desktop.account.entitlement_file import Account, Held, from_json
from reely_desktop.account.pinned_keys import Keys, keys_in
from reely_desktop.account.trusted_time import TrustedTime
from server.auth.models import Tier
from server.entitlements.document import Holder, claims_of
from server.entitlements.signing import jwk, key_pair, sign
from server.plans.service import Standing
from server.plans.tiers import PLANS
from server.usage.models import Metric
from server.usage.months import Usage
from server.usage.periods import period_at

SAMPLES = Path(__file__).parent / "samples"
SECRET = "a secret of tests"  # noqa: S105 - it guards nothing
PAIR = key_pair(bytes(range(32)), keys_secret=SECRET)
JWKS = {"keys": [jwk(PAIR.key_id, PAIR.public)]}
NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
SERVER = "https://reely.example"
USER = UUID("01a21293-b600-7c1d-88a4-d2ee14be0060")
DEVICE = UUID("01a21293-b600-7b72-958d-c9102640525e")
DOCUMENT_ID = UUID("01a21293-b600-756e-a2b1-7a3d6c2bc06f")

VIENNA = Period(
    "2026-11",
    "Europe/Vienna",
    datetime(2026, 10, 31, 23, tzinfo=UTC),
    datetime(2026, 11, 30, 23, tzinfo=UTC),
)
PRO = Entitlement(
    issuer=SERVER,
    user_id=USER,
    device_id=DEVICE,
    id=DOCUMENT_ID,
    issued_at=NOON,
    not_before=NOON,
    expires_at=NOON + timedelta(days=14),
    grace_until=NOON + timedelta(days=20),
    tier="pro",
    tier_until=NOON + timedelta(days=20),
    status="active",
    features=frozenset(
        {"basic_trim", "download", "vertical_format", "subtitles", "hook_detection", "api_access"}
    ),
    limits=Limits(100, 50, 1800, 200, 3),
    period=VIENNA,
    used=Used(41, 50, 12),
    remaining=Units(57, 0),
    offline=Units(29, 0),
    devices=2,
    min_app="0.1.0",
)
PREMIUM = Entitlement(
    issuer=SERVER,
    user_id=USER,
    device_id=DEVICE,
    id=DOCUMENT_ID,
    issued_at=NOON,
    not_before=NOON,
    expires_at=NOON + timedelta(days=14),
    grace_until=NOON + timedelta(days=30),
    tier="premium",
    tier_until=None,
    status="active",
    features=PRO.features | {"priority_processing", "webhook_notifications"},
    limits=Limits(None, None, 7200, 500, 10),
    period=VIENNA,
    used=Used(4100, 0, 0),
    remaining=Units(None, None),
    offline=Units(None, None),
    devices=3,
    min_app="0.1.0",
)
SIGNED = {"entitlement-1.txt": PRO, "entitlement-2.txt": PREMIUM}


def sample(name: str) -> str:
    return (SAMPLES / name).read_text(encoding="utf-8").strip()


def signed_by_the_server(
    tier: Tier, until: datetime | None, used: dict[Metric, int], devices: int, zone: str
) -> str:
    plan = PLANS[tier]
    standing = Standing(tier, "active", until, plan.limits, frozenset(plan.features), zone)
    reserved = dict.fromkeys(Metric, 0)
    claims = claims_of(
        Holder(USER, DEVICE, devices),
        standing,
        Usage(period_at(NOON, zone), used=used, reserved=reserved, own_limits={}),
        issuer=SERVER,
        document_id=DOCUMENT_ID,
        now=NOON,
    )
    return sign(claims, key_id=PAIR.key_id, sealed=PAIR.sealed, keys_secret=SECRET)


def test_every_sample_is_known() -> None:
    assert {path.name for path in SAMPLES.glob("entitlement-*.txt")} == set(SIGNED)


@pytest.mark.parametrize("name", SIGNED)
def test_a_sample_is_read_as_it_was_meant(name: str) -> None:
    keys = pin(json.loads(sample("entitlement-keys-1.json")), sample(name))

    assert read(sample(name), keys) == SIGNED[name]


def test_the_sample_of_the_file_is_read_as_it_was_meant() -> None:
    contents = from_json((SAMPLES / "entitlements-file-1.json").read_bytes(), name="the sample")

    assert contents.held(Account("https://reely.example", USER)) == Held(
        keys=Keys(SERVER, keys_in(json.loads(sample("entitlement-keys-1.json")))),
        time=TrustedTime(NOON + timedelta(hours=5), ahead=timedelta(minutes=-2)),
        document=sample("entitlement-1.txt"),
    )


def test_the_server_still_shows_such_keys() -> None:
    assert json.loads(sample("entitlement-keys-1.json")) == JWKS


@given(
    st.sampled_from(Tier),
    st.none() | st.integers(1, 400).map(lambda days: NOON + timedelta(days=days)),
    st.fixed_dictionaries({metric: st.integers(0, 10**9) for metric in Metric}),
    st.integers(1, 100),
    st.sampled_from(["UTC", "Europe/Vienna", "Pacific/Kiritimati", "Nowhere/At_All"]),
)
def test_whatever_the_server_signs_today_is_accepted(
    tier: Tier, until: datetime | None, used: dict[Metric, int], devices: int, zone: str
) -> None:
    document = signed_by_the_server(tier, until, used, devices, zone)
    keys = pin(JWKS, document)

    found = accept(document, keys, desktop=Desktop(USER, DEVICE, "0.1.0"), held=None, now=NOON)

    limits: Any = PLANS[tier].limits
    assert (found.tier, found.tier_until, found.devices) == (tier, until, devices)
    assert found.features == {str(feature) for feature in PLANS[tier].features}
    assert found.limits == Limits(
        limits.monthly_trims,
        limits.monthly_hooks,
        limits.max_video_duration,
        limits.max_file_size_mb,
        limits.concurrent_jobs,
    )
    assert found.used == Used(used[Metric.TRIMS], used[Metric.HOOKS], used[Metric.API_REQUESTS])
    assert found.period.start <= NOON < found.period.end
    assert NOON < found.expires_at <= found.grace_until <= NOON + timedelta(days=30)
