"""What the server refuses, and in which words: RFC 9457 problems with a stable code each.

A `Kind` is one entry of the catalogue below: its code never changes its meaning, its sentence says
what happened and what to do. `Problem` is raised wherever the refusal is known. One that `keeps`
lets its request's transaction commit: what a refusal must leave behind, such as a counted failure
or a revoked session, is not rolled back with it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


class ServerError(Exception):
    """The root of what this server raises itself."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One sort of refusal: its `code`, its HTTP `status` and the sentence for people."""

    code: str
    status: int
    sentence: str


class Problem(ServerError):  # noqa: N818 - RFC 9457's own word
    """A request is refused; `facts` become members of the answer beside the code."""

    def __init__(
        self,
        kind: Kind,
        *,
        sentence: str | None = None,
        headers: Mapping[str, str] | None = None,
        keeps: bool = False,
        **facts: object,
    ) -> None:
        super().__init__(kind.code)
        self.kind = kind
        self.sentence = sentence or kind.sentence
        self.headers: Mapping[str, str] = headers or {}
        self.keeps = keeps
        self.facts: Mapping[str, object] = facts


class SettingsError(ServerError):
    """The server cannot start as it is configured; the message says what to set."""


# What was sent
INVALID_REQUEST: Final = Kind(
    "invalid_request", 422, "Some fields are missing or not as they should be."
)
INVALID_JSON: Final = Kind("invalid_json", 400, "The body is not JSON that can be read.")
BODY_TOO_LARGE: Final = Kind(
    "body_too_large", 413, "The body is larger than 1 MiB; send less at a time."
)
NOT_FOUND: Final = Kind("not_found", 404, "There is nothing here, or it is not yours.")
METHOD_NOT_ALLOWED: Final = Kind(
    "method_not_allowed", 405, "This address does not take that method."
)
CONFLICT: Final = Kind(
    "conflict", 409, "This does not fit how things stand now; read them again first."
)
IDEMPOTENCY_MISMATCH: Final = Kind(
    "idempotency_mismatch",
    409,
    "This Idempotency-Key was used for another request; make a new one.",
)

# Who asks
NOT_SIGNED_IN: Final = Kind(
    "not_signed_in", 401, "This needs an access token or an API key; sign in."
)
INVALID_TOKEN: Final = Kind(
    "invalid_token", 401, "The access token is not valid; refresh it or sign in."
)
TOKEN_EXPIRED: Final = Kind("token_expired", 401, "The access token has run out; refresh it.")
SESSION_ENDED: Final = Kind("session_ended", 401, "This session was ended; sign in again.")
SESSION_EXPIRED: Final = Kind("session_expired", 401, "This session has run out; sign in again.")
INVALID_REFRESH_TOKEN: Final = Kind(
    "invalid_refresh_token", 401, "The refresh token is not valid; sign in again."
)
REFRESH_TOKEN_REUSED: Final = Kind(
    "refresh_token_reused",
    401,
    "This refresh token was used before, so its session was ended for safety; sign in again.",
)
INVALID_CREDENTIALS: Final = Kind(
    "invalid_credentials", 401, "The e-mail address or the password is not right."
)
WRONG_PASSWORD: Final = Kind("wrong_password", 403, "The current password is not right.")
ACCOUNT_DISABLED: Final = Kind("account_disabled", 403, "This account is disabled; ask support.")
LOGIN_LOCKED: Final = Kind(
    "login_locked",
    423,
    "Signing in is paused after too many wrong passwords; wait, or reset the password.",
)
KEY_IN_QUERY: Final = Kind(
    "key_in_query",
    400,
    "API keys travel in the Authorization header, never in an address; rotate it.",
)
INVALID_API_KEY: Final = Kind("invalid_api_key", 401, "The API key is not valid, or was revoked.")

# What they may do
FORBIDDEN: Final = Kind("forbidden", 403, "This account may not do that.")
SCOPE_MISSING: Final = Kind(
    "scope_missing", 403, "This API key was made without the scope that this needs."
)
EMAIL_NOT_VERIFIED: Final = Kind(
    "email_not_verified", 403, "Confirm the e-mail address first; the link is in its mailbox."
)
FEATURE_NOT_IN_PLAN: Final = Kind(
    "feature_not_in_plan", 403, "The plan does not hold this feature."
)
QUOTA_EXCEEDED: Final = Kind("quota_exceeded", 403, "The plan's limit for this month is used up.")
TOO_MANY_JOBS: Final = Kind(
    "too_many_jobs", 403, "The plan runs no more jobs at a time; wait for one to end."
)
CLIP_TOO_LONG: Final = Kind(
    "clip_too_long", 403, "The plan exports no clips of this length; choose a shorter range."
)
RATE_LIMITED: Final = Kind("rate_limited", 429, "Too many requests; wait a little.")
SWITCHED_OFF: Final = Kind("switched_off", 404, "This server does not offer that.")

# Accounts
EMAIL_TAKEN: Final = Kind(
    "email_taken", 409, "There is an account with this address; sign in, or reset its password."
)
EMAIL_UNUSABLE: Final = Kind(
    "email_unusable", 422, "This is not an address that mail can be sent to."
)
WEAK_PASSWORD: Final = Kind(
    "weak_password", 422, "This password is too easy to guess; make it longer."
)
LINK_USED: Final = Kind(
    "link_used", 410, "This link was used, or is no longer valid; ask for a new one."
)
INVALID_CODE: Final = Kind(
    "invalid_code", 422, "The code is not right, or has run out; ask for a new one."
)
TIME_ZONE_UNKNOWN: Final = Kind("time_zone_unknown", 422, "There is no time zone of this name.")
TOO_MANY_KEYS: Final = Kind(
    "too_many_keys", 409, "There are five active API keys; revoke one first."
)
TOO_MANY_DEVICES: Final = Kind(
    "too_many_devices", 409, "There are too many devices; retire one first."
)
RESERVATION_SETTLED: Final = Kind(
    "reservation_settled", 409, "This reservation was already settled."
)
LEASE_LOST: Final = Kind("lease_lost", 409, "This job is no longer leased to this device.")
JOB_CANCELLED: Final = Kind(
    "job_cancelled", 409, "This job was cancelled; stop running it and drop what it has made."
)
JOB_ENDED: Final = Kind(
    "job_ended", 409, "This job has ended already, and nothing changes it any more."
)
DEVICE_RUNS_NO_JOBS: Final = Kind(
    "device_runs_no_jobs",
    403,
    "This device does not offer to run jobs; set its runs_jobs first.",
)

# The server itself
UNAVAILABLE: Final = Kind(
    "unavailable", 503, "The server cannot reach its database just now; try again."
)
INTERNAL: Final = Kind("internal", 500, "The server failed at this; it was noted. Try again later.")
