"""A desktop that asks for entitlements, and checks them with nothing but PyJWT and the public keys."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import httpx
import jwt

from tests.support.companion import Companion, Hands


@dataclass(frozen=True, slots=True)
class Desk:
    """A device and the person at it."""

    server: Companion
    hands: Hands
    device_id: UUID

    @classmethod
    async def registered(cls, server: Companion, hands: Hands) -> "Desk":
        """Register a new device."""
        made = await hands.http.post("/devices", json={"name": "Studio"})
        return cls(server, hands, UUID(made.json()["device_id"]))

    async def ask(self) -> httpx.Response:
        """Ask for an entitlement."""
        return await self.hands.http.post("/entitlements", json={"device_id": str(self.device_id)})

    async def claims(self) -> dict[str, Any]:
        """Return what a new entitlement says."""
        return await opened(self.server, (await self.ask()).json()["entitlement"])


async def public_keys(server: Companion) -> dict[str, Any]:
    """Return the JWKS that the server shows to anybody."""
    keys: dict[str, Any] = (await server.http.get("/.well-known/entitlement-keys")).json()
    return keys


async def opened(server: Companion, document: str) -> dict[str, Any]:
    """Return what `document` says once its signature is found good. Raises what PyJWT raises."""
    return check(document, await public_keys(server))


def check(document: str, keys: dict[str, Any]) -> dict[str, Any]:
    """Return what `document` says if one of `keys` has signed it; times are the caller's to judge."""
    header = jwt.get_unverified_header(document)
    if header["typ"] != "reely-ent+jwt":
        raise jwt.InvalidTokenError("not an entitlement")
    known = jwt.PyJWKSet.from_dict(keys)
    claims: dict[str, Any] = jwt.decode(
        document,
        known[header["kid"]],
        algorithms=["EdDSA"],
        audience="reely-desktop",
        options={"verify_exp": False, "verify_nbf": False, "verify_iat": False},
    )
    return claims
