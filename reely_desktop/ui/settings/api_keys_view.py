"""What is shown of the API keys of an account. PURE."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reely_desktop.account.wire import Scope
from reely_desktop.app.account import Account, ApiKeys, Overview
from reely_desktop.ui.settings import messages_api_keys as words
from reely_desktop.ui.settings.devices_view import Entry

if TYPE_CHECKING:
    from reely_desktop.account.wire import ApiKey

SCOPES = (Scope.JOBS_READ, Scope.USAGE_READ, Scope.JOBS_WRITE, Scope.WEBHOOKS_MANAGE)
DAYS = (7, 30, 90, 180, 365)
_ACTIVE = "active"
_FEATURE = "api_access"


@dataclass(frozen=True, slots=True)
class MadeKey:
    """The key that was just made, and its text, which is seen this once."""

    title: str
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ApiKeysView:
    """The whole part of the account. `refusal` is why no key can be made, "" where one can.

    `scopes` are what a key may do on this server.
    """

    entries: tuple[Entry, ...]
    made: MadeKey | None
    refusal: str
    scopes: tuple[Scope, ...]


def api_keys_view(account: Account) -> ApiKeysView | None:
    """Return what is shown, None before anybody has looked."""
    keys, overview = account.keys, account.overview
    if keys is None or overview is None:
        return None
    profile = overview.profile
    zone = "UTC" if profile is None else profile.timezone
    closed = _why_closed(keys, overview)
    made = keys.made
    return ApiKeysView(
        entries=tuple(_entry(key, zone, is_closed=bool(closed)) for key in keys.keys),
        made=None if made is None else MadeKey(words.made_title(made.name), made.key or ""),
        refusal=closed or _why_full(keys),
        scopes=tuple(
            scope for scope in SCOPES if scope != Scope.WEBHOOKS_MANAGE or _has_webhooks(keys)
        ),
    )


def _why_closed(keys: ApiKeys, overview: Overview) -> str:
    """Tell why this account can neither make a key nor replace one, as far as that is known."""
    profile, plan = overview.profile, overview.plan
    if keys.terms is not None and not keys.terms.has_api_keys:
        return words.NOT_OFFERED
    if plan is not None and _FEATURE not in plan.features:
        return words.not_in_plan(plan.tier)
    if profile is not None and not profile.is_verified:
        return words.UNCONFIRMED
    return ""


def _why_full(keys: ApiKeys) -> str:
    most = None if keys.terms is None else keys.terms.most_api_keys
    active = sum(key.status == _ACTIVE for key in keys.keys)
    return "" if most is None or active < most else words.too_many(active)


def _has_webhooks(keys: ApiKeys) -> bool:
    return keys.terms is not None and keys.terms.features.get("webhook_support", False)


def _entry(key: "ApiKey", zone: str, *, is_closed: bool) -> Entry:
    may_replace = key.status == _ACTIVE and not is_closed
    return Entry(
        key.id,
        key.name,
        (
            words.preview(key.key_preview, key.scopes),
            words.standing(key.status, key.created_at, key.expires_at, zone),
            words.used(key.last_used_at, zone),
        ),
        is_this=False,
        withheld=frozenset() if may_replace else frozenset({words.REPLACE}),
    )
