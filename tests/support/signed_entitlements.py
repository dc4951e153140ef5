"""Entitlements for tests of the desktop, signed by a key of theirs; tests/contract has the server's own."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import jwt
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from reely_desktop.account.entitlement import Desktop, Entitlement, read
from reely_desktop.account.pinned_keys import Keys, PublicKey

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
SERVER = "https://reely.example"
USER = UUID("01a21293-b600-7c1d-88a4-d2ee14be0060")
DEVICE = UUID("01a21293-b600-7b72-958d-c9102640525e")
DESKTOP = Desktop(USER, DEVICE, "0.1.0")
PRIVATE = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
STRANGER = Ed25519PrivateKey.from_private_bytes(bytes(range(1, 33)))
KEY = PublicKey("first", PRIVATE.public_key().public_bytes_raw())
KEYS = Keys(SERVER, (KEY,))
HEADER = {"typ": "reely-ent+jwt", "kid": KEY.id}


def seconds(instant: datetime) -> int:
    """Return a NumericDate."""
    return int(instant.timestamp())


def claims_made(at: datetime = NOON, **changed: Any) -> dict[str, Any]:  # noqa: ANN401
    """Return the claims of a document that is made at `at`, some of them `changed`."""
    made = {
        "iss": SERVER,
        "aud": "reely-desktop",
        "sub": str(USER),
        "did": str(DEVICE),
        "jti": "01a21293-b600-756e-a2b1-7a3d6c2bc06f",
        "iat": seconds(at),
        "nbf": seconds(at),
        "exp": seconds(at + timedelta(days=14)),
        "grace_until": seconds(at + timedelta(days=30)),
        "tier": "pro",
        "tier_until": None,
        "status": "active",
        "features": ["basic_trim", "download", "vertical_format"],
        "limits": {
            "monthly_trims": 101,
            "monthly_hooks": None,
            "max_video_duration": 1800,
            "max_file_size_mb": 200,
            "concurrent_jobs": 3,
        },
        "period": {
            "key": f"{at:%Y-%m}",
            "tz": "UTC",
            "start": seconds(at - timedelta(days=20)),
            "end": seconds(at + timedelta(days=10)),
        },
        "used": {"trims": 41, "hooks": 50, "api_requests": 12},
        "remaining": {"trims": 57, "hooks": None},
        "offline": {"trims": 29, "hooks": None},
        "devices": 2,
        "min_app": "0.1.0",
    }
    return made | changed


def signed(claims: Any, *, by: Ed25519PrivateKey = PRIVATE, **header: Any) -> str:  # noqa: ANN401
    """Return `claims`, whatever they are, as a document, with what is given of its header changed."""
    payload = json.dumps(claims).encode()
    return jwt.PyJWS().encode(payload, by, algorithm="EdDSA", headers=HEADER | header)


def entitlement_made(at: datetime = NOON, **changed: Any) -> Entitlement:  # noqa: ANN401
    """Return the entitlement that is made at `at`, some of its claims `changed`."""
    return read(signed(claims_made(at, **changed)), KEYS)
