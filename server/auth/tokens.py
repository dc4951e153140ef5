"""The tokens of a session: short-lived access tokens and the refresh tokens that renew them. PURE.

An access token is a JWT (RFC 9068's type, HS256) that names the session and two counters to hold
against the database; it grants nothing by itself. A refresh token names a session and a generation
under a MAC, so that the same generation always gives the same token and nothing of it is stored:

    rly_rt_ base64url( version 1 | session 16 | generation 4 | MAC 16 | CRC-32 4 )

Secrets are listed newest first: the first signs, all of them are accepted.
"""

import base64
import binascii
import hashlib
import hmac
import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from uuid import UUID

import jwt

AUDIENCE = "reely"
REFRESH_PREFIX = "rly_rt_"
ACCESS_TYPE = "at+jwt"

_ALGORITHM = "HS256"
_VERSION = 1
_SIGNED = struct.Struct(">B16sI")
_MAC_BYTES = 16
_CRC_BYTES = 4
_LEEWAY = timedelta(seconds=5)
_CLAIMS = [
    "iss",
    "aud",
    "sub",
    "sid",
    "gen",
    "epoch",
    "iat",
    "nbf",
    "exp",
    "jti",
    "auth_time",
    "scope",
]


class TokenError(Exception):
    """A token is not one of ours, or not one any more; `expired` tells which."""

    def __init__(self, *, expired: bool = False) -> None:
        super().__init__("expired" if expired else "invalid")
        self.expired = expired


@dataclass(frozen=True, slots=True)
class Access:
    """What an access token says: whose session, which of its generations, which epoch of the account."""

    user_id: UUID
    session_id: UUID
    generation: int
    epoch: int
    issued_at: datetime
    expires_at: datetime
    signed_in_at: datetime
    token_id: UUID


@dataclass(frozen=True, slots=True)
class Refresh:
    """What a refresh token says."""

    session_id: UUID
    generation: int


def write_access(access: Access, *, issuer: str, secrets: Sequence[str]) -> str:
    """Return `access` as a JWT signed with the newest secret."""
    claims = {
        "iss": issuer,
        "aud": AUDIENCE,
        "sub": str(access.user_id),
        "sid": str(access.session_id),
        "gen": access.generation,
        "epoch": access.epoch,
        "iat": int(access.issued_at.timestamp()),
        "nbf": int(access.issued_at.timestamp()),
        "exp": int(access.expires_at.timestamp()),
        "jti": str(access.token_id),
        "auth_time": int(access.signed_in_at.timestamp()),
        "scope": "account",
    }
    headers = {"typ": ACCESS_TYPE, "kid": _key_id(secrets[0])}
    return jwt.encode(claims, secrets[0], algorithm=_ALGORITHM, headers=headers)


def read_access(token: str, *, issuer: str, secrets: Sequence[str], now: datetime) -> Access:
    """Return what `token` says. Raises TokenError."""
    access, begins = _signed_access(token, issuer, tuple(secrets))
    if begins > now + _LEEWAY:
        raise TokenError
    if now >= access.expires_at:
        raise TokenError(expired=True)
    return access


@lru_cache(
    maxsize=4096
)  # a client sends one token many times, and to read it costs a sixth of a request
def _signed_access(token: str, issuer: str, secrets: tuple[str, ...]) -> tuple[Access, datetime]:
    """Return what `token` says and from when on, if one of `secrets` signed it; time is not looked at."""
    try:
        header = jwt.get_unverified_header(token)
        secret = next(secret for secret in secrets if _key_id(secret) == header.get("kid"))
        claims = jwt.decode(
            token,
            secret,
            algorithms=[_ALGORITHM],
            audience=AUDIENCE,
            issuer=issuer,
            options={
                "require": _CLAIMS,
                "verify_exp": False,  # held against the clock that is handed in
                "verify_nbf": False,
                "verify_iat": False,
            },
        )
        access = Access(
            user_id=UUID(claims["sub"]),
            session_id=UUID(claims["sid"]),
            generation=_whole(claims["gen"]),
            epoch=_whole(claims["epoch"]),
            issued_at=_instant(claims["iat"]),
            expires_at=_instant(claims["exp"]),
            signed_in_at=_instant(claims["auth_time"]),
            token_id=UUID(claims["jti"]),
        )
        begins = _instant(claims["nbf"])
    except (
        jwt.InvalidTokenError,
        StopIteration,
        ValueError,
        AttributeError,
        OverflowError,
    ) as error:
        raise TokenError from error
    if header.get("typ") != ACCESS_TYPE:
        raise TokenError
    return access, begins


def write_refresh(refresh: Refresh, *, secrets: Sequence[str]) -> str:
    """Return the token of a session's generation; the same one each time."""
    signed = _SIGNED.pack(_VERSION, refresh.session_id.bytes, refresh.generation)
    body = signed + _mac(signed, secrets[0])
    body += zlib.crc32(body).to_bytes(_CRC_BYTES, "big")
    return REFRESH_PREFIX + base64.urlsafe_b64encode(body).rstrip(b"=").decode()


def read_refresh(token: str, *, secrets: Sequence[str]) -> Refresh:
    """Return what `token` says. Raises TokenError unless one of `secrets` made it."""
    if not token.startswith(REFRESH_PREFIX) or not token.isascii():
        raise TokenError
    written = token.removeprefix(REFRESH_PREFIX)
    try:
        body = base64.b64decode(written + "=" * (-len(written) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError) as error:
        raise TokenError from error
    expected = _SIGNED.size + _MAC_BYTES + _CRC_BYTES
    if len(body) != expected or base64.urlsafe_b64encode(body).rstrip(b"=").decode() != written:
        raise TokenError
    body, crc = body[:-_CRC_BYTES], body[-_CRC_BYTES:]
    signed, mac = body[: _SIGNED.size], body[_SIGNED.size :]
    version, session, generation = _SIGNED.unpack(signed)
    if version != _VERSION or zlib.crc32(body).to_bytes(_CRC_BYTES, "big") != crc:
        raise TokenError
    if not any(hmac.compare_digest(mac, _mac(signed, secret)) for secret in secrets):
        raise TokenError
    return Refresh(session_id=UUID(bytes=session), generation=generation)


def _mac(signed: bytes, secret: str) -> bytes:
    key = hmac.digest(secret.encode(), b"reely refresh token", hashlib.sha256)
    return hmac.digest(key, signed, hashlib.sha256)[:_MAC_BYTES]


def _key_id(secret: str) -> str:
    return hmac.digest(secret.encode(), b"reely key id", hashlib.sha256).hex()[:16]


def _whole(claim: object) -> int:
    if not isinstance(claim, int) or isinstance(claim, bool):
        raise ValueError("not a whole number")  # noqa: TRY004 - becomes a TokenError with the others
    return claim


def _instant(claim: object) -> datetime:
    return datetime.fromtimestamp(_whole(claim), UTC)
