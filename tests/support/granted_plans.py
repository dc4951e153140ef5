"""A plan without a server, for tests and benches that write more clips than the free plan holds.

They get a sign-in at a server that nobody runs, and an entitlement that a key of their own has signed.
"""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import jwt
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from reely_desktop.account.entitlement_file import Account, Contents, Held, to_json
from reely_desktop.account.entitlement_store import FILE_NAME
from reely_desktop.account.pinned_keys import Keys, PublicKey
from reely_desktop.account.trusted_time import TrustedTime

NOBODYS_SERVER = "http://127.0.0.1:9"
USER = UUID("01970000-0000-7000-8000-0000000000f1")
DEVICE = UUID("01970000-0000-7000-8000-0000000000f2")
_SESSION = UUID("01970000-0000-7000-8000-0000000000f3")
_DOCUMENT = UUID("01970000-0000-7000-8000-0000000000f4")
_FOLDER = "account"
_EVERY_FEATURE = (
    "basic_trim",
    "download",
    "vertical_format",
    "subtitles",
    "hook_detection",
    "api_access",
    "priority_processing",
    "webhook_notifications",
)


def grant(data_folder: Path, **changed: Any) -> None:  # noqa: ANN401 - claims of any type
    """Sign somebody in, in the profile whose data lie there, to a plan without limits.

    Claims of its entitlement can be `changed`; docs/explanation/entitlements.md lists them.
    """
    key = Ed25519PrivateKey.generate()
    now = datetime.now(UTC)
    document = jwt.PyJWS().encode(
        json.dumps(_claims(now) | changed).encode(),
        key,
        algorithm="EdDSA",
        headers={"typ": "reely-ent+jwt", "kid": "own"},
    )
    public = PublicKey("own", key.public_key().public_bytes_raw())
    held = Held(Keys(NOBODYS_SERVER, (public,)), TrustedTime(now), document)
    folder = data_folder / _FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    contents = Contents().holding(Account(NOBODYS_SERVER, USER), held)
    (folder / FILE_NAME).write_bytes(to_json(contents))
    session = {
        "version": 1,
        "server": NOBODYS_SERVER,
        "email": "nobody@reely.example",
        "user_id": str(USER),
        "session_id": str(_SESSION),
    }
    (folder / "session.json").write_text(json.dumps(session), "utf-8")
    (folder / "device.json").write_text(
        json.dumps({"version": 1, "device_id": str(DEVICE)}), "utf-8"
    )


def _claims(now: datetime) -> dict[str, Any]:
    begin, end = now - timedelta(days=1), now + timedelta(days=20)
    return {
        "iss": NOBODYS_SERVER,
        "aud": "reely-desktop",
        "sub": str(USER),
        "did": str(DEVICE),
        "jti": str(_DOCUMENT),
        "iat": int(now.timestamp()),
        "nbf": int(now.timestamp()),
        "exp": int((now + timedelta(days=14)).timestamp()),
        "grace_until": int((now + timedelta(days=30)).timestamp()),
        "tier": "premium",
        "tier_until": None,
        "status": "active",
        "features": list(_EVERY_FEATURE),
        "limits": {
            "monthly_trims": None,
            "monthly_hooks": None,
            "max_video_duration": None,
            "max_file_size_mb": None,
            "concurrent_jobs": None,
        },
        "period": {
            "key": f"{now:%Y-%m}",
            "tz": "UTC",
            "start": int(begin.timestamp()),
            "end": int(end.timestamp()),
        },
        "used": {"trims": 0, "hooks": 0, "api_requests": 0},
        "remaining": {"trims": None, "hooks": None},
        "offline": {"trims": None, "hooks": None},
        "devices": 1,
        "min_app": "0.0.0",
    }
