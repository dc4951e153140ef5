"""Whether a document was signed by a key that is known: a compact JWS (RFC 7515), EdDSA. PURE.

What it says is not judged here, but for whom it is meant. Neither is when it counts: the clock that PyJWT
would ask is not the one that is trusted (`trusted_time`).
"""

from collections.abc import Iterable
from typing import Any, Final

from reely_desktop.account.errors import EntitlementError
from reely_desktop.account.pinned_keys import PublicKey

DOCUMENT_TYPE: Final = "reely-ent+jwt"
AUDIENCE: Final = "reely-desktop"
UNKNOWN_KEY: Final = "RLY-ENTITLEMENT-UNKNOWN-KEY"
"""The code of a refusal that the server's newest keys may lift."""

_ALGORITHM: Final = "EdDSA"


def claims_in(document: str, keys: Iterable[PublicKey]) -> dict[str, Any]:
    """Return what `document` says, if one of `keys` has signed it for desktops. Raises EntitlementError."""
    # What checks signatures takes a tenth of a second to load, and much of the room is wanted without it.
    import jwt
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        header = jwt.get_unverified_header(document)
        if header.get("typ") != DOCUMENT_TYPE:  # which PyJWT leaves to whoever knows what to expect
            raise unreadable("it is a document of another kind")
        key = next((key for key in keys if key.id == header.get("kid")), None)
        if key is None:
            raise EntitlementError(
                "an entitlement was signed with a key that is not known here",
                code=UNKNOWN_KEY,
                hint="go online, so that the server can be asked for its keys",
            )
        claims: dict[str, Any] = jwt.decode(
            document,
            Ed25519PublicKey.from_public_bytes(key.raw),
            algorithms=[_ALGORITHM],
            audience=AUDIENCE,
            options={
                "strict_aud": True,
                "verify_exp": False,
                "verify_nbf": False,
                "verify_iat": False,
            },
        )
    except jwt.InvalidSignatureError as error:
        raise EntitlementError(
            "an entitlement was changed after it was signed",
            code="RLY-ENTITLEMENT-CHANGED",
            hint="go online to get a new one; the limits of the free plan hold meanwhile",
        ) from error
    except (jwt.PyJWTError, ValueError) as error:
        raise unreadable(str(error)) from error
    return claims


def unreadable(why: str) -> EntitlementError:
    """Return what to tell of a document that is no entitlement, or none that is known here."""
    return EntitlementError(
        f"an entitlement cannot be read ({why})",
        code="RLY-ENTITLEMENT-UNREADABLE",
        hint="go online to get a new one, or update Reely; the limits of the free plan hold meanwhile",
    )
