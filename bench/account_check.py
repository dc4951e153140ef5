"""How long it takes to see what the plan allows, as before each clip, beside one verified signature.

    check   who is signed in, the document that is held, its signature, its claims, the month, the verdict
    floor   the signature of the same document, by `cryptography` alone, its key made and its bytes at hand

Nobody's server is asked: what is held decides.
"""

import base64
import tempfile
import time
from collections.abc import Callable, Sequence
from fractions import Fraction
from pathlib import Path
from statistics import median, quantiles

from bench.table import Row, at_most
from reely_desktop.account.entitlement_file import Account
from reely_desktop.app.membership import Membership
from reely_desktop.app.permission import Action, Allowed, Clip, Count, judge
from tests.support.granted_plans import grant
from tests.support.members import desktop

MOST_MS = 1.0
_CLIP = Clip("a talk 5-15", Fraction(10))


def rows(checks: int) -> list[Row]:
    """Return the table of as many checks of each kind."""
    print("measuring: checks of the entitlement …", flush=True)
    with tempfile.TemporaryDirectory() as place:
        grant(Path(place) / "data")
        with desktop(Path(place)) as here:
            membership = here.membership
            check, verify = checking(membership), verifying(membership)
            taken, floor, asked = _in_turn(
                (check, verify, lambda: membership.may(Action.EXPORT, _CLIP)), checks
            )
    return [
        at_most("check of the entitlement: median", median(taken), most=MOST_MS, unit=" ms"),
        Row("  95th percentile", f"{quantiles(taken, n=20)[-1]:.2f} ms"),
        Row("  one signature verified by cryptography: median", f"{median(floor):.3f} ms"),
        Row("  ours by that", f"{median(taken) / median(floor):.1f}"),
        Row(
            "  with a look into the ledger, as before each clip: median", f"{median(asked):.2f} ms"
        ),
    ]


def checking(membership: Membership) -> Callable[[], object]:
    """Return what checks that a clip may be written, from the files up."""

    def check() -> None:
        counting = membership.counting()
        month = counting.month
        count = Count(limit=None, used=0, left=None, resets=month.end, zone=month.zone)
        verdict = judge(Action.EXPORT, _CLIP, counting.standing, count, at_work=0, is_paid=False)
        assert isinstance(verdict, Allowed)  # noqa: S101 - else something else was measured
        assert verdict.tier == "premium"  # noqa: S101 - as above

    return check


def verifying(membership: Membership) -> Callable[[], object]:
    """Return what verifies the signature of the document that is held, and does nothing else."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    signed_in = membership.signed_in()
    assert signed_in is not None  # noqa: S101 - the profile was granted a plan
    held = membership.entitlements.held(Account(signed_in.server, signed_in.user_id))
    assert held.document is not None  # noqa: S101 - as above
    assert held.keys is not None  # noqa: S101 - as above
    signed, _, written = held.document.rpartition(".")
    signature = base64.urlsafe_b64decode(written + "=" * (-len(written) % 4))
    key = Ed25519PublicKey.from_public_bytes(held.keys.public[0].raw)
    said = signed.encode()
    return lambda: key.verify(signature, said)


def _in_turn(what: Sequence[Callable[[], object]], times: int) -> list[list[float]]:
    """Do each of `what` in turn, as often as `times`; return in milliseconds how long each took."""
    taken: list[list[float]] = [[] for _ in what]
    for do in what:
        do()  # what is loaded by the first is not counted
    for _ in range(times):
        for do, found in zip(what, taken, strict=True):
            began = time.perf_counter()
            do()
            found.append(1000 * (time.perf_counter() - began))
    return taken
