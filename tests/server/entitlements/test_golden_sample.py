"""The sample in the documentation: what the server writes, and a stranger accepts, to the byte."""

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import jwt
import pytest

from server.auth.models import Tier
from server.entitlements.document import Holder, claims_of
from server.entitlements.signing import jwk, key_pair, sign
from server.plans.service import Standing
from server.plans.tiers import PLANS
from server.usage.models import Metric
from server.usage.months import Usage
from server.usage.periods import period_at

PAGE = Path(__file__).parents[3] / "docs" / "explanation" / "entitlements.md"
SECRET = "a secret of tests"  # noqa: S105 - it guards nothing
PAIR = key_pair(bytes(range(32)), keys_secret=SECRET)
NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


def sample() -> tuple[dict[str, Any], str, dict[str, Any]]:
    """Return the keys, the document and its claims as the page shows them."""
    text = PAGE.read_text(encoding="utf-8").partition("## A sample")[2]
    keys, document, claims = re.findall(r"```(?:json|text)\n(.*?)\n```", text, re.DOTALL)
    return json.loads(keys), document, json.loads(claims)


def written() -> dict[str, Any]:
    """Return the claims that the server writes for what the page tells of."""
    plan = PLANS[Tier.PRO]
    return claims_of(
        Holder(
            user_id=UUID("01a21293-b600-7c1d-88a4-d2ee14be0060"),
            device_id=UUID("01a21293-b600-7b72-958d-c9102640525e"),
            devices=2,
        ),
        Standing(
            tier=Tier.PRO,
            status="active",
            until=NOON + timedelta(days=20),
            limits=plan.limits,
            features=frozenset(plan.features),
            timezone="Europe/Vienna",
        ),
        Usage(
            period=period_at(NOON, "Europe/Vienna"),
            used={Metric.TRIMS: 41, Metric.HOOKS: 50, Metric.API_REQUESTS: 12},
            reserved={Metric.TRIMS: 2, Metric.HOOKS: 0, Metric.API_REQUESTS: 0},
            own_limits={},
        ),
        issuer="https://reely.example",
        document_id=UUID("01a21293-b600-756e-a2b1-7a3d6c2bc06f"),
        now=NOON,
    )


def test_a_stranger_accepts_the_sample() -> None:
    keys, document, claims = sample()

    found = jwt.PyJWKSet.from_dict(keys)[jwt.get_unverified_header(document)["kid"]]
    read = jwt.decode(
        document,
        found,
        algorithms=["EdDSA"],
        audience="reely-desktop",
        options={"verify_exp": False, "verify_nbf": False, "verify_iat": False},
    )

    assert read == claims


def test_the_server_writes_the_sample() -> None:
    keys, document, claims = sample()

    assert keys == {"keys": [jwk(PAIR.key_id, PAIR.public)]}
    assert claims == written()
    assert document == sign(written(), key_id=PAIR.key_id, sealed=PAIR.sealed, keys_secret=SECRET)


def test_a_stranger_refuses_a_document_that_has_run_out() -> None:
    keys = jwt.PyJWKSet.from_dict({"keys": [jwk(PAIR.key_id, PAIR.public)]})
    claims = written() | {"exp": 1, "nbf": 0, "iat": 0}
    old = sign(claims, key_id=PAIR.key_id, sealed=PAIR.sealed, keys_secret=SECRET)

    with pytest.raises(jwt.ExpiredSignatureError):
        jwt.decode(old, keys.keys[0], algorithms=["EdDSA"], audience="reely-desktop")
