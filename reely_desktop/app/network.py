"""Whom Reely contacts, and whether it may. PURE: whatever opens a connection asks here first.

A room that is going to contact a host adds it here, and the settings show it from then on.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from reely_desktop.app.providers import asked_remotes
from reely_desktop.errors import ReelyError

if TYPE_CHECKING:
    from reely_desktop.app.account import Account
    from reely_desktop.config import Settings


class Purpose(Enum):
    """Why a host is contacted."""

    ACCOUNT = "account"
    MODELS = "models"
    PROVIDER = "provider"


MODELS_SERVER = "https://huggingface.co"
"""Who gives the models that Reely knows; it sends on to where their files lie."""


@dataclass(frozen=True, slots=True)
class Host:
    """One host: its address, and why it is contacted."""

    name: str
    purpose: Purpose


class OfflineError(ReelyError):
    """A connection is needed, and Reely was told to open none."""


def hosts(settings: Settings, account: Account) -> tuple[Host, ...]:
    """Return everybody who may be contacted: where the account is, who gives models, who judges hooks."""
    overview = account.overview
    signed_in = None if overview is None else overview.signed_in
    known = [account.server or settings.server]
    if signed_in is not None:
        known.insert(0, signed_in.server)
    return (
        *(Host(server, Purpose.ACCOUNT) for server in dict.fromkeys(known)),
        Host(MODELS_SERVER, Purpose.MODELS),
        *(Host(there.address, Purpose.PROVIDER) for there in asked_remotes(settings)),
    )


def check_may_connect(settings: Settings) -> None:
    """Raise OfflineError where nothing in Reely may open a connection."""
    if settings.offline:
        raise OfflineError(
            "Reely was told to work offline",
            code="RLY-OFFLINE-CHOSEN",
            hint="let it connect in the settings, or with `reely settings set offline false`",
        )
