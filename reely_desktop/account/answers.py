"""What an answer of the server means, or the want of one.

    nobody there, no Reely server, trouble there   ServerAwayError
    401 that tells of an ended session             SignedOutError
    that the plan does not hold it                 PlanError
    any other refusal                              RefusedError
    anything else                                  what was asked for

Only what a Reely server says in its own form is believed: a page of a hotel's network signs nobody out.
"""

from dataclasses import dataclass
from typing import TypeVar

import httpx

from reely_desktop.account import reading, wire
from reely_desktop.account.errors import (
    PlanError,
    RefusedError,
    ServerAwayError,
    SignedOutError,
)

T = TypeVar("T")

STALE = frozenset({"token_expired", "invalid_token"})
"""What is told of an access token that a refresh would replace."""

ENDED = frozenset(
    {"invalid_refresh_token", "refresh_token_reused", "session_ended", "session_expired"}
)
"""What is told of a session that nothing brings back."""

_PROBLEM = "application/problem+json"
_TROUBLE = 500
_TOO_MANY = 429
_LATER = "all else goes on without it; try again later"


@dataclass(frozen=True, slots=True)
class Told:
    """How Reely tells of a refusal."""

    code: str
    message: str
    hint: str
    kind: type[RefusedError] = RefusedError


TOLD = {
    "invalid_credentials": Told(
        "RLY-SIGN-IN-WRONG",
        "the e-mail address or the password is not right",
        "check both, or reset the password",
    ),
    "login_locked": Told(
        "RLY-SIGN-IN-LOCKED",
        "signing in is paused after too many wrong passwords",
        "wait a quarter of an hour, or reset the password",
    ),
    "account_disabled": Told(
        "RLY-ACCOUNT-DISABLED",
        "this account is disabled",
        "write to whoever runs the server",
    ),
    "email_taken": Told(
        "RLY-EMAIL-TAKEN",
        "there is an account with this address already",
        "sign in, or reset its password",
    ),
    "email_unusable": Told(
        "RLY-EMAIL-UNUSABLE",
        "no mail can be sent to this address",
        "check how it is written",
    ),
    "weak_password": Told(
        "RLY-PASSWORD-WEAK",
        "this password is too easy to guess",
        "make it longer, of words that do not belong together, with a digit",
    ),
    "invalid_code": Told(
        "RLY-CODE-WRONG",
        "the code is not right, or has run out",
        "type the newest one, or ask for another",
    ),
    "link_used": Told(
        "RLY-LINK-USED",
        "the link was used already, or is no longer valid",
        "sign in if a new password was set by it, or have another letter sent",
    ),
    "wrong_password": Told(
        "RLY-PASSWORD-WRONG",
        "the password of the account is not right",
        "type it again, or sign out and reset it",
    ),
    "time_zone_unknown": Told(
        "RLY-ZONE-UNKNOWN",
        "the server knows no time zone of this name",
        "choose another one",
    ),
    "conflict": Told(
        "RLY-SERVER-CONFLICT",
        "the account has changed meanwhile, or has that already",
        "ask the server again, and try once more",
    ),
    "email_not_verified": Told(
        "RLY-EMAIL-UNVERIFIED",
        "this needs an account whose address is confirmed",
        "confirm it with the code or the link in the mail that was sent there",
    ),
    "too_many_keys": Told(
        "RLY-KEYS-TOO-MANY",
        "there are five active API keys",
        "revoke one first; `reely keys list` tells which there are",
    ),
    "too_many_devices": Told(
        "RLY-DEVICES-TOO-MANY",
        "the account has too many devices",
        "retire one that is not used any more",
    ),
    "not_found": Told(
        "RLY-SERVER-NOTHING-THERE",
        "the server knows nothing of that name, or it belongs to somebody else",
        "check what was asked for",
    ),
    "feature_not_in_plan": Told(
        "RLY-PLAN-FEATURE", "the plan does not hold this feature", "a larger plan has it", PlanError
    ),
    "quota_exceeded": Told(
        "RLY-PLAN-LIMIT",
        "the plan's limit for this month is used up",
        "wait for the next month, or choose a larger plan",
        PlanError,
    ),
}
"""The refusals that people meet, by the server's codes; any other is told in the server's words."""


def unreachable(server: str, error: httpx.TransportError) -> ServerAwayError:
    """Return what to tell when no answer came."""
    why = "it took too long" if isinstance(error, httpx.TimeoutException) else str(error)
    return ServerAwayError(
        f"the server {server} cannot be reached ({why or type(error).__name__})",
        code="RLY-SERVER-AWAY",
        hint=_LATER,
    )


def refusal(response: httpx.Response) -> wire.Refusal | None:
    """Return why the server said no; None where it said no such thing. The answer has been read."""
    if response.headers.get("content-type", "").partition(";")[0].strip() != _PROBLEM:
        return None
    try:
        return reading.read(wire.Refusal, response.json())
    except ValueError:
        return None


def document(response: httpx.Response, shape: type[T]) -> T:
    """Return what was asked for. Raises AccountError."""
    raise_for(response)
    try:
        return reading.read(shape, response.json())
    except ValueError as error:
        raise _no_reely(response, "its answer cannot be read") from error


def archive(response: httpx.Response) -> bytes:
    """Return the ZIP that was asked for. Raises AccountError."""
    raise_for(response)
    if response.headers.get("content-type", "").partition(";")[0].strip() != "application/zip":
        raise _no_reely(response, "what it sent is no ZIP")
    return response.content


def raise_for(response: httpx.Response) -> None:
    """Return where the server did what it was asked. Raises AccountError where it did not."""
    if response.is_success:
        return
    said = refusal(response)
    if said is None:
        raise _no_reely(response, f"it answered {response.status_code}")
    if response.status_code >= _TROUBLE or response.status_code == _TOO_MANY:
        raise ServerAwayError(
            "the server has trouble, or was asked too often", code="RLY-SERVER-BUSY", hint=_LATER
        )
    if said.code in ENDED:
        raise session_over()
    told = TOLD.get(said.code)
    if told is None:
        raise RefusedError(
            _clause(said.detail),
            reason=said.code,
            code="RLY-SERVER-REFUSED",
            hint="change that and try again",
        )
    raise told.kind(told.message, reason=said.code, code=told.code, hint=told.hint)


def session_over() -> SignedOutError:
    """Return what to tell of a session that nothing brings back."""
    return SignedOutError("the session has ended", code="RLY-SIGNED-OUT", hint="sign in again")


def no_proxy(error: Exception) -> ServerAwayError:
    """Return what to tell of a proxy, named by the environment, that cannot be gone through."""
    return ServerAwayError(
        f"the proxy of this system cannot be used ({error})",
        code="RLY-PROXY-UNUSABLE",
        hint="name one by http in HTTPS_PROXY and ALL_PROXY, or none",
    )


def broken(server: str, error: Exception) -> ServerAwayError:
    """Return what to tell of an answer that no browser would understand either."""
    return _strange(server, str(error) or type(error).__name__)


def _no_reely(response: httpx.Response, why: str) -> ServerAwayError:
    url = response.request.url
    return _strange(f"{url.scheme}://{url.netloc.decode()}", why)


def _strange(server: str, why: str) -> ServerAwayError:
    return ServerAwayError(
        f"what answers at {server} is no Reely server, or a broken one ({why})",
        code="RLY-SERVER-STRANGE",
        hint="check the address, and whether this network asks you to sign in somewhere first",
    )


def _clause(sentence: str) -> str:
    """Return a sentence of the server as Reely joins them: without its full stop."""
    return sentence.strip().rstrip(".") or "the server refused without a word"
