"""What is held of each server between runs, as JSON: its keys, its time, its accounts' entitlements. PURE.

The form stands in docs/reference/entitlements-file.md. Fields that are not known are ignored. A damaged file
holds nothing: a checksum tells, since a key or a time that is off by one bit would be worse than none. A file
of a later version is refused, so that nobody writes over it.

The checksum is no seal. Documents are kept as they were signed, and are checked anew at each start.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from reely_desktop.account.errors import EntitlementError
from reely_desktop.account.pinned_keys import Keys, jwks_of, keys_in
from reely_desktop.account.trusted_time import NEVER_HEARD, TrustedTime

VERSION: Final = 1
_KIND: Final = "reely-entitlements"
_MICROSECOND: Final = timedelta(microseconds=1)
_LONGEST: Final = timedelta(days=9999 * 366)


@dataclass(frozen=True, slots=True)
class Account:
    """An account, and the address of the server where it is one."""

    server: str
    user_id: UUID


@dataclass(frozen=True, slots=True)
class Held:
    """What is held of an account: its server's keys and time, and its entitlement as it was signed.

    Keys and time are shared by all accounts of a server.
    """

    keys: Keys | None = None
    time: TrustedTime = NEVER_HEARD
    document: str | None = None


@dataclass(frozen=True, slots=True)
class Server:
    """What is held of a server, and of its accounts."""

    keys: Keys | None = None
    time: TrustedTime = NEVER_HEARD
    documents: Mapping[UUID, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Contents:
    """What the file holds, by the addresses of servers."""

    servers: Mapping[str, Server] = field(default_factory=dict)

    def held(self, account: Account) -> Held:
        """Return what is held of `account`."""
        server = self.servers.get(account.server, Server())
        return Held(server.keys, server.time, server.documents.get(account.user_id))

    def holding(self, account: Account, held: Held) -> "Contents":
        """Return the same with `held` in place of what was held of `account`."""
        server = self.servers.get(account.server, Server())
        documents = {
            user: kept for user, kept in server.documents.items() if user != account.user_id
        }
        if held.document is not None:
            documents[account.user_id] = held.document
        server = replace(server, keys=held.keys, time=held.time, documents=documents)
        return Contents({**self.servers, account.server: server})


def to_json(contents: Contents) -> bytes:
    """Return the file's content."""
    servers = [_told(address, server) for address, server in contents.servers.items()]
    told = {"kind": _KIND, "version": VERSION, "sha256": _checksum(servers), "servers": servers}
    return (json.dumps(told, indent=2) + "\n").encode()


def from_json(content: bytes, *, name: str) -> Contents:
    """Return what a file holds, nothing where it is damaged; `name` is what the file is called.

    Raises EntitlementError RLY-ENTITLEMENTS-NEWER.
    """
    try:
        told = json.loads(content)
        if told["kind"] == _KIND and _whole(told["version"]) > VERSION:
            raise EntitlementError(
                f"{name} was written by a later version of Reely",
                code="RLY-ENTITLEMENTS-NEWER",
                hint="use that version; here the limits of the free plan hold",
            )
        if told["kind"] != _KIND or told["version"] != VERSION:
            return Contents()
        if told["sha256"] != _checksum(told["servers"]):
            return Contents()
        return Contents({_text(entry["server"]): _server(entry) for entry in told["servers"]})
    except (ValueError, TypeError, LookupError, AttributeError, OverflowError, RecursionError):
        return Contents()


def _checksum(servers: object) -> str:
    """Return the SHA-256 of `servers` as JSON without spaces, names in order, in ASCII."""
    written = json.dumps(servers, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()


def _told(address: str, server: Server) -> dict[str, Any]:
    return {
        "server": address,
        "issuer": None if server.keys is None else server.keys.issuer,
        "keys": None if server.keys is None else jwks_of(server.keys.public),
        "high_water": server.time.high_water.isoformat(),
        "ahead_us": server.time.ahead // _MICROSECOND,
        "accounts": [
            {"user_id": str(user_id), "entitlement": document}
            for user_id, document in server.documents.items()
        ],
    }


def _server(entry: Mapping[str, Any]) -> Server:
    return Server(
        keys=_keys(entry),
        time=_time(entry),
        documents={
            UUID(_text(account["user_id"])): _text(account["entitlement"])
            for account in entry["accounts"]
        },
    )


def _keys(entry: Mapping[str, Any]) -> Keys | None:
    if entry["keys"] is None:
        return None
    try:
        return Keys(_text(entry["issuer"]), keys_in(entry["keys"]))
    except EntitlementError as error:
        raise ValueError("there is no key") from error


def _time(entry: Mapping[str, Any]) -> TrustedTime:
    high_water = datetime.fromisoformat(_text(entry["high_water"]))
    ahead = _whole(entry["ahead_us"]) * _MICROSECOND
    if high_water.tzinfo is None or abs(ahead) > _LONGEST:
        raise ValueError("no clock says that")
    return TrustedTime(high_water, ahead)


def _text(written: object) -> str:
    if not isinstance(written, str):
        raise TypeError("not a text")
    return written


def _whole(written: object) -> int:
    if not isinstance(written, int) or isinstance(written, bool):
        raise TypeError("not a whole number")
    return written
