"""Where an account stands on this desktop: what it may do now, and how much of it. PURE.

    no entitlement          anonymous   the free plan, counted here
    before expires_at       valid       the plan, and this device's share of it where nobody can be asked
    before grace_until      grace       the same, and a word about going online
    after that              expired     the free plan, counted here

The state says what a document allows by itself. Whether the server answers as well is not known here.
Licensing only grants: what cannot be read, or is not believed, is no entitlement, and leaves the free plan.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from reely_desktop.account import free_plan
from reely_desktop.account.entitlement import Entitlement, Limits, Units
from reely_desktop.account.free_plan import Feature


class State(StrEnum):
    """What counts: nothing, a document, one that should be renewed, one that is over."""

    ANONYMOUS = "anonymous"
    VALID = "valid"
    GRACE = "grace"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Standing:
    """What may be done. `until` is when the state changes unless a new entitlement comes; None for never.

    `share` is how much this device may use without asking. `entitlement` is the document that was judged,
    also where it is over.
    """

    state: State
    tier: str
    features: frozenset[str]
    limits: Limits
    share: Units
    until: datetime | None
    entitlement: Entitlement | None

    def opens(self, feature: Feature) -> bool:
        """Tell whether `feature` may be used.

        Hooks that a plan grants without listing their detection are a taste of it: they open the feature,
        and the month's limit ends it.
        """
        if feature is Feature.HOOK_DETECTION and self.limits.monthly_hooks != 0:
            return True
        return feature in self.features


def standing(entitlement: Entitlement | None, now: datetime) -> Standing:
    """Return what may be done at `now`, a time that is trusted, by the entitlement that is held."""
    if entitlement is None:
        return _free(State.ANONYMOUS, None)
    now = max(now, entitlement.issued_at)  # the document itself proves that it is not earlier
    if entitlement.not_before <= now < entitlement.expires_at:
        return _planned(entitlement, State.VALID, now=now, until=entitlement.expires_at)
    if entitlement.not_before <= now < entitlement.grace_until:
        return _planned(entitlement, State.GRACE, now=now, until=entitlement.grace_until)
    return _free(State.EXPIRED, entitlement)


def _free(state: State, entitlement: Entitlement | None) -> Standing:
    return Standing(
        state=state,
        tier=free_plan.TIER,
        features=free_plan.FEATURES,
        limits=free_plan.LIMITS,
        share=free_plan.MONTH,
        until=None,
        entitlement=entitlement,
    )


def _planned(entitlement: Entitlement, state: State, *, now: datetime, until: datetime) -> Standing:
    return Standing(
        state=state,
        tier=entitlement.tier,
        features=entitlement.features,
        limits=entitlement.limits,
        share=_share(entitlement, now),
        until=until,
        entitlement=entitlement,
    )


def _share(entitlement: Entitlement, now: datetime) -> Units:
    """Return what the document grants in its own month, and after that a device's part of a new one."""
    if now < entitlement.period.end:
        return entitlement.offline
    limits, devices = entitlement.limits, entitlement.devices
    return Units(_part(limits.monthly_trims, devices), _part(limits.monthly_hooks, devices))


def _part(limit: int | None, devices: int) -> int | None:
    """Return a limit divided among devices, rounded up as the server rounds it; None is unlimited."""
    return None if limit is None else -(-limit // devices)
