"""How entitlements are signed, and how the keys for that are kept. PURE but for new keys and nonces.

A document is a JWS in its compact form (RFC 7515), signed by Ed25519 (RFC 8037) under its own `typ`.
The public halves of the keys are a JWKS (RFC 7517). A private half is stored sealed:

    v1. base64url( nonce 12 | AES-256-GCM of the 32 bytes, the key's id authenticated with them )

under a key that HKDF-SHA-256 (RFC 5869) derives from KEYS_SECRET.
"""

import base64
import binascii
import hashlib
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from pydantic import TypeAdapter

from server.errors import ServerError

DOCUMENT_TYPE: Final = "reely-ent+jwt"
ALGORITHM: Final = "EdDSA"

_SEAL_VERSION: Final = "v1."
_SEAL_PURPOSE: Final = b"reely entitlement signing key v1"
_NONCE_BYTES: Final = 12
_MEMBERS: Final = TypeAdapter(Mapping[str, Any])


class SealError(ServerError):
    """A signing key cannot be unsealed: KEYS_SECRET is not the one that it was sealed with."""


@dataclass(frozen=True, slots=True)
class KeyPair:
    """A new key: its id, its public half as base64url, and its private half, sealed."""

    key_id: str
    public: str
    sealed: str


def new_key_pair(keys_secret: str) -> KeyPair:
    """Return a key that nobody has seen."""
    return key_pair(Ed25519PrivateKey.generate().private_bytes_raw(), keys_secret=keys_secret)


def key_pair(private: bytes, *, keys_secret: str) -> KeyPair:
    """Return the key whose private half is these 32 bytes; its id follows from its public half."""
    key = Ed25519PrivateKey.from_private_bytes(private)
    public = _base64url(key.public_key().public_bytes_raw())
    key_id = _thumbprint(public)
    return KeyPair(key_id, public, seal(private, key_id=key_id, keys_secret=keys_secret))


def jwk(key_id: str, public: str) -> dict[str, str]:
    """Return a public key as a JWK (RFC 8037, section 2)."""
    return {
        "kty": "OKP",
        "crv": "Ed25519",
        "alg": ALGORITHM,
        "use": "sig",
        "kid": key_id,
        "x": public,
    }


def sign(claims: Mapping[str, Any], *, key_id: str, sealed: str, keys_secret: str) -> str:
    """Return `claims` as a signed document. Raises SealError."""
    private = _private_key(sealed, key_id, keys_secret)
    signed = f"{_header(key_id)}.{_base64url(_json(claims))}"
    return f"{signed}.{_base64url(private.sign(signed.encode()))}"


def seal(private: bytes, *, key_id: str, keys_secret: str) -> str:
    """Return `private` encrypted; what comes back is different each time."""
    nonce = secrets.token_bytes(_NONCE_BYTES)
    hidden = AESGCM(_sealing_key(keys_secret)).encrypt(nonce, private, key_id.encode())
    return _SEAL_VERSION + _base64url(nonce + hidden)


def unseal(sealed: str, *, key_id: str, keys_secret: str) -> bytes:
    """Return what was sealed. Raises SealError."""
    if not sealed.startswith(_SEAL_VERSION):
        raise SealError("a signing key was sealed by a newer server; run that one")
    written = sealed.removeprefix(_SEAL_VERSION)
    try:
        body = base64.b64decode(written + "=" * (-len(written) % 4), altchars=b"-_", validate=True)
        nonce, hidden = body[:_NONCE_BYTES], body[_NONCE_BYTES:]
        return AESGCM(_sealing_key(keys_secret)).decrypt(nonce, hidden, key_id.encode())
    except (InvalidTag, binascii.Error, ValueError) as error:
        raise SealError(
            "a signing key cannot be unsealed: KEYS_SECRET is not the one that it was sealed with"
        ) from error


@lru_cache(maxsize=8)
def _private_key(sealed: str, key_id: str, keys_secret: str) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(
        unseal(sealed, key_id=key_id, keys_secret=keys_secret)
    )


@lru_cache(maxsize=8)
def _sealing_key(keys_secret: str) -> bytes:
    return HKDF(SHA256(), length=32, salt=None, info=_SEAL_PURPOSE).derive(keys_secret.encode())


@lru_cache(maxsize=8)
def _header(key_id: str) -> str:
    return _base64url(_json({"alg": ALGORITHM, "kid": key_id, "typ": DOCUMENT_TYPE}))


def _json(members: Mapping[str, Any]) -> bytes:
    return _MEMBERS.dump_json(members)


def _thumbprint(public: str) -> str:
    """Return the first half of a key's thumbprint (RFC 7638), which names it well enough."""
    members = {"crv": "Ed25519", "kty": "OKP", "x": public}
    written = json.dumps(members, separators=(",", ":"), sort_keys=True)
    return _base64url(hashlib.sha256(written.encode()).digest()[:16])


def _base64url(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
