"""The public keys that a server signs entitlements with, as they were pinned when somebody signed in. PURE.

    sign-in    the keys that the server shows, and the name that it signs by, are pinned
    later      keys that the same server shows are added: one is shown for 30 days before it signs
    never      a pinned key is taken for another, or a key of another server is added

A key is believed because it came from the server that was signed in to, over TLS or on this machine;
whoever fetches keys sees to that. Sets of keys are JWKS (RFC 7517), keys are Ed25519 (RFC 8037); keys of
other kinds are passed over, so that an old desktop can read what a newer server shows.
"""

import base64
import binascii
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from reely_desktop.account.errors import EntitlementError

_KIND: Final = {"kty": "OKP", "crv": "Ed25519"}
_USE: Final = {"use": "sig", "alg": "EdDSA"}
_KEY_BYTES: Final = 32


@dataclass(frozen=True, slots=True)
class PublicKey:
    """An Ed25519 key: its id, and its 32 bytes."""

    id: str
    raw: bytes


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys of one server, and `issuer`: what it calls itself in what it signs."""

    issuer: str
    public: tuple[PublicKey, ...]

    def joined(self, shown: Iterable[PublicKey]) -> "Keys":
        """Return these keys and those of `shown` whose ids are new."""
        known = {key.id for key in self.public}
        return replace(self, public=(*self.public, *(k for k in shown if k.id not in known)))


def keys_in(jwks: object) -> tuple[PublicKey, ...]:
    """Return the keys of a JWKS that entitlements can be signed with.

    Of two with one id the first counts. Raises EntitlementError RLY-ENTITLEMENT-KEYS where there is none.
    """
    listed = jwks.get("keys") if isinstance(jwks, Mapping) else None
    found: dict[str, PublicKey] = {}
    for jwk in listed if isinstance(listed, list) else []:
        key = _key_in(jwk)
        if key is not None:
            found.setdefault(key.id, key)
    if not found:
        raise EntitlementError(
            "the server shows no key that entitlements can be checked with",
            code="RLY-ENTITLEMENT-KEYS",
            hint="the limits of the free plan hold meanwhile; update Reely, or try again later",
        )
    return tuple(found.values())


def jwks_of(keys: Iterable[PublicKey]) -> dict[str, Any]:
    """Return `keys` as a JWKS."""
    return {"keys": [_KIND | _USE | {"kid": key.id, "x": _base64url(key.raw)} for key in keys]}


def _key_in(jwk: object) -> PublicKey | None:
    if not isinstance(jwk, Mapping):
        return None
    is_ours = all(jwk.get(name) == value for name, value in _KIND.items())
    is_to_sign = all(jwk.get(name, value) == value for name, value in _USE.items())
    key_id, written = jwk.get("kid"), jwk.get("x")
    if not (is_ours and is_to_sign and isinstance(key_id, str) and isinstance(written, str)):
        return None
    try:
        raw = base64.b64decode(written + "=" * (-len(written) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        return None
    return PublicKey(key_id, raw) if len(raw) == _KEY_BYTES else None


def _base64url(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
