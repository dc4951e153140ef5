"""The account's server as the desktop talks to it: one function for each address. Blocks; never redirected.

Every function raises AccountError, whose kinds are drawn in `errors`, and what `auth` raises besides.
"""

import ssl
from collections.abc import Mapping, Sequence
from functools import cache
from types import TracebackType
from typing import Any, Self, TypeVar
from urllib.parse import urlencode
from uuid import UUID

import httpx

from reely_desktop.account import answers, wire, wire_history

T = TypeVar("T")
TIMEOUT = httpx.Timeout(20, connect=5)
"""Signing in waits for a slow hash; whether somebody is there is known sooner. In seconds."""


class Client:
    """Talks to one server, for the account that `auth` signs in. Thread-safe; to be closed."""

    def __init__(
        self,
        server: str,
        *,
        auth: httpx.Auth | None = None,
        timeout: httpx.Timeout = TIMEOUT,
    ) -> None:
        """Open no connection yet; `server` is an address as `server_address` gives it."""
        self._server = server
        try:
            self._http = httpx.Client(
                base_url=server,
                auth=auth,
                timeout=timeout,
                verify=_trusted(),
                headers={"Accept": "application/json"},
                trust_env=not server.startswith(
                    "http:"
                ),  # what stays on this machine needs no proxy
            )
        except (ValueError, ImportError) as error:
            raise answers.no_proxy(error) from error

    def __enter__(self) -> Self:
        """Return itself, to be closed at the end of the block."""
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Close its connections."""
        self._http.close()

    def register(self, email: str, password: str, *, full_name: str | None) -> bool:
        """Make an account; False where the server tells nobody whether it did, but by letter."""
        body = {"email": email, "password": password, "full_name": full_name}
        response = self._sent("POST", "/auth/register", body)
        answers.raise_for(response)
        return response.status_code == httpx.codes.CREATED

    def confirm(self, email: str, code: str) -> None:
        """Confirm an address with the code that was mailed there."""
        self._do("POST", "/auth/verify-email", json={"email": email, "code": code})

    def ask_for_code(self, email: str) -> None:
        """Have another code mailed to an address that waits to be confirmed."""
        self._do("POST", "/auth/verify-email/resend", json={"email": email})

    def ask_for_reset(self, email: str) -> None:
        """Have a link to a new password mailed, if the address has an account."""
        self._do("POST", "/auth/forgot-password", json={"email": email})

    def reset_password(self, token: str, new: str) -> None:
        """Set a new password by the token of a mailed link; every session ends, API keys are paused."""
        self._do("POST", "/auth/reset-password", json={"token": token, "new_password": new})

    def sign_in(
        self, email: str, password: str, *, device_name: str, device_token: str | None
    ) -> wire.Tokens:
        """Begin a session; `device_token` is what this device was given when it first did."""
        body = {"email": email, "password": password, "device_name": device_name}
        if device_token is not None:
            body["device_token"] = device_token
        return self._ask("POST", "/auth/login", wire.Tokens, json=body)

    def sign_out(self, *, everywhere: bool) -> None:
        """End this session, or all of the account."""
        self._do("POST", "/auth/logout", json={"all": everywhere})

    def sessions(self) -> tuple[wire.LiveSession, ...]:
        """Return where the account is signed in, the last used first."""
        return self._ask("GET", "/auth/sessions", wire.LiveSessions).sessions

    def end_session(self, session_id: UUID) -> None:
        """Sign out one place."""
        self._do("DELETE", f"/auth/sessions/{session_id}")

    def end_other_sessions(self) -> None:
        """Sign out every place but this."""
        self._do("DELETE", "/auth/sessions")

    def profile(self) -> wire.Profile:
        """Return the account."""
        return self._ask("GET", "/auth/profile", wire.Profile)

    def change_profile(
        self, *, full_name: str | None, timezone: str, avatar_url: str | None
    ) -> wire.Profile:
        """Replace what people choose of an account; None is no name, or no picture."""
        body = {"full_name": full_name, "timezone": timezone, "avatar_url": avatar_url}
        return self._ask("PATCH", "/auth/profile", wire.Profile, json=body)

    def change_password(self, current: str, new: str) -> None:
        """Replace the password; every other session ends."""
        body = {"current_password": current, "new_password": new}
        self._do("POST", "/auth/change-password", json=body)

    def ask_to_move(self, email: str, password: str) -> None:
        """Have a code mailed to another address, which is the account's once that is shown."""
        self._do("POST", "/auth/change-email", json={"new_email": email, "password": password})

    def move(self, code: str) -> None:
        """Give the account the address that the code was mailed to."""
        self._do("POST", "/auth/change-email/confirm", json={"code": code})

    def events(self, *, before: UUID | None = None) -> wire.Events:
        """Return a page of the security log: the newest, or those older than `before`."""
        older = "" if before is None else f"?before={before}"
        return self._ask("GET", f"/auth/events{older}", wire.Events)

    def export(self) -> bytes:
        """Return everything that the server keeps of the account, as a ZIP."""
        return answers.archive(self._sent("GET", "/account/export", None))

    def ask_to_delete(self, password: str) -> wire.Deletion:
        """Have the account deleted, some days from now; until then it can be kept."""
        return self._ask("POST", "/account/delete", wire.Deletion, json={"password": password})

    def keep_account(self) -> None:
        """Keep an account that was to be deleted; one that was not stays as it is."""
        self._do("POST", "/account/undelete")

    def plan(self) -> wire.Plan:
        """Return what the account may do, and has done this month."""
        return self._ask("GET", "/auth/subscription-info", wire.Plan)

    def terms(self) -> wire.Terms:
        """Return what the server offers, and what it takes at most, whoever asks."""
        return self._ask("GET", "/config", wire.Terms)

    def used_months(self, most: int) -> tuple[wire_history.UsedMonth, ...]:
        """Return up to so many months in which something was used, the latest first."""
        address = f"/usage/history?months={most}"
        return self._ask("GET", address, wire_history.UsedMonths).months

    def jobs(self, *, cursor: str | None = None) -> wire_history.Jobs:
        """Return some jobs of all devices, the newest first, or those that `cursor` asks for."""
        after = "" if cursor is None else f"?{urlencode({'cursor': cursor})}"
        return self._ask("GET", f"/jobs{after}", wire_history.Jobs)

    def introduce(
        self, device_id: UUID, *, name: str, platform: str, app_version: str
    ) -> wire.Device:
        """Make this desktop known under the id that it gave itself; repeatable."""
        body = {
            "device_id": str(device_id),
            "name": name,
            "platform": platform,
            "app_version": app_version,
        }
        return self._ask("POST", "/devices", wire.Device, json=body)

    def devices(self) -> tuple[wire.Device, ...]:
        """Return the desktops of the account, the last seen first."""
        return self._ask("GET", "/devices", wire.Devices).devices

    def rename_device(self, device_id: UUID, name: str) -> None:
        """Call a desktop something else."""
        self._do("PATCH", f"/devices/{device_id}", json={"name": name})

    def retire_device(self, device_id: UUID) -> None:
        """Let go of a desktop, which gets no share of the plan any more unless it comes back."""
        self._do("DELETE", f"/devices/{device_id}")

    def entitlement(self, device_id: UUID, *, app_version: str) -> wire.Issued:
        """Return a signed document for this desktop."""
        body = {"device_id": str(device_id), "app_version": app_version}
        return self._ask("POST", "/entitlements", wire.Issued, json=body)

    def entitlement_keys(self) -> dict[str, Any]:
        """Return the public keys that documents are checked with: a JWKS (RFC 7517)."""
        return self._ask("GET", "/.well-known/entitlement-keys", dict[str, Any])

    def sync(self, batch: Mapping[str, object]) -> wire.Synced:
        """Hand over a batch of what was used: see `usage_events.as_sent` for its events. Repeatable."""
        return self._ask("POST", "/usage/sync", wire.Synced, json=batch)

    def reserve(self, metric: str, device_id: UUID) -> wire.Reservation:
        """Have a unit held for work on this device that is about to begin."""
        body = {"metric": metric, "units": 1, "device_id": str(device_id)}
        return self._ask("POST", "/usage/reservations", wire.Reservation, json=body)

    def release(self, reservation_id: UUID) -> None:
        """Give back what was held."""
        self._do("POST", f"/usage/reservations/{reservation_id}/release")

    def api_keys(self) -> tuple[wire.ApiKey, ...]:
        """Return the keys for scripts that were not revoked, the newest first."""
        return self._ask("GET", "/auth/api-keys", wire.ApiKeys).api_keys

    def make_api_key(self, name: str, scopes: Sequence[str], *, days: int) -> wire.ApiKey:
        """Make a key that lasts for `days`; its text is in this answer alone."""
        body = {"name": name, "scopes": list(scopes), "expires_in_days": days}
        return self._ask("POST", "/auth/api-keys", wire.ApiKey, json=body)

    def rotate_api_key(self, key_id: UUID) -> wire.ApiKey:
        """Make a key in place of another, which works for a day yet."""
        return self._ask("POST", f"/auth/api-keys/{key_id}/rotate", wire.ApiKey)

    def revoke_api_key(self, key_id: UUID) -> None:
        """End a key at once."""
        self._do("DELETE", f"/auth/api-keys/{key_id}")

    def _ask(self, method: str, address: str, shape: type[T], *, json: object = None) -> T:
        return answers.document(self._sent(method, address, json), shape)

    def _do(self, method: str, address: str, *, json: object = None) -> None:
        answers.raise_for(self._sent(method, address, json))

    def _sent(self, method: str, address: str, json: object) -> httpx.Response:
        try:
            return self._http.request(method, address, json=json)
        except httpx.TransportError as error:
            raise answers.unreachable(self._server, error) from error
        except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
            raise answers.broken(self._server, error) from error


@cache
def _trusted() -> ssl.SSLContext:
    """Return whom servers are trusted by; to read that takes longer than a question, so it is read once."""
    return httpx.create_ssl_context()
