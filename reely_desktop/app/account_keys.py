"""The keys for scripts of an account: made, replaced and revoked. No Qt.

A key's text comes with the answer that tells of its making, and is held in the State until it is put away: it
is written nowhere.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from reely_desktop.account.errors import RefusedError
from reely_desktop.app.account import Account, ApiKeys, Said
from reely_desktop.errors import ReelyError

if TYPE_CHECKING:
    from reely_desktop.account.client import Client
    from reely_desktop.account.wire import ApiKey
    from reely_desktop.app.membership import Membership
    from reely_desktop.app.signing_in import Change, SigningIn

_GONE = "not_found"


def look(signing_in: "SigningIn") -> None:
    """Look which keys there are, and whether others can be made."""

    def work(membership: "Membership") -> "Change":
        with membership.client() as client:
            terms, keys = client.terms(), client.api_keys()
            profile, plan = client.profile(), client.plan()

        def seen(account: Account) -> Account:
            made = None if account.keys is None else account.keys.made
            overview = account.overview
            if overview is not None:
                overview = replace(overview, profile=profile, plan=plan)
            return replace(account, overview=overview, keys=ApiKeys(keys, terms, made))

        return seen

    signing_in.ask(work)


def make(signing_in: "SigningIn", name: str, scopes: Sequence[str], *, days: int) -> None:
    """Make a key that lasts for `days`."""
    _make(signing_in, lambda client: client.make_api_key(name, scopes, days=days), Said.KEY_MADE)


def rotate(signing_in: "SigningIn", key_id: UUID) -> None:
    """Make a key in place of another, which works for a day yet."""
    _make(signing_in, lambda client: client.rotate_api_key(key_id), Said.KEY_ROTATED)


def revoke(signing_in: "SigningIn", key_id: UUID) -> None:
    """End a key at once; one that is gone already is done with."""

    def work(membership: "Membership") -> "Change":
        with membership.client() as client:
            try:
                client.revoke_api_key(key_id)
            except RefusedError as refused:
                if refused.reason != _GONE:
                    raise
            keys = client.api_keys()
        return lambda account: _listed(account, keys, Said.KEY_REVOKED)

    signing_in.ask(work)


def tell_copied(signing_in: "SigningIn") -> None:
    """Tell that the text of a key was copied."""
    signing_in.change(lambda account: replace(account, said=Said.KEY_COPIED))


def put_away(signing_in: "SigningIn") -> None:
    """Hold the text of the new key no longer, if one is held."""
    keys = signing_in.account.keys
    if keys is not None and keys.made is not None:
        signing_in.change(_without_made)


def _make(signing_in: "SigningIn", get: "Callable[[Client], ApiKey]", said: Said) -> None:
    def work(membership: "Membership") -> "Change":
        with membership.client() as client:
            made = get(client)
            keys = _keys(client)
        return lambda account: _with_made(account, made, keys, said)

    signing_in.ask(work)


def _keys(client: "Client") -> "tuple[ApiKey, ...] | None":
    """Return the keys; None where they cannot be asked for, which must not cost the one just made."""
    try:
        return client.api_keys()
    except ReelyError:
        return None


def _with_made(
    account: Account, made: "ApiKey", keys: "tuple[ApiKey, ...] | None", said: Said
) -> Account:
    before = account.keys or ApiKeys((), None)
    listed = (replace(made, key=None), *before.keys) if keys is None else keys
    return replace(account, keys=replace(before, keys=listed, made=made), said=said)


def _listed(account: Account, keys: "tuple[ApiKey, ...]", said: Said) -> Account:
    before = account.keys or ApiKeys((), None)
    return replace(account, keys=replace(before, keys=keys), said=said)


def _without_made(account: Account) -> Account:
    keys = account.keys
    return account if keys is None else replace(account, keys=replace(keys, made=None), said=None)
