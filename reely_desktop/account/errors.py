"""What can go wrong between the app and the account's server.

    AccountError
    ├── ServerAwayError   nobody answered, or no Reely server did: try later, work goes on
    ├── EntitlementError  a signed entitlement does not count here; what is held, or the free plan, does
    ├── RefusedError      the server said no, and why
    │   └── PlanError     because the plan does not hold that, or no more of it
    ├── SignedOutError    the session has ended; only signing in again makes another
    └── LedgerError       what is used cannot be written down as it should; work goes on

Each fault leaves what was possible without an account possible.
"""

from pathlib import Path

from reely_desktop.errors import ReelyError


class AccountError(ReelyError):
    """Something about the account that a person has to be told."""


class ServerAwayError(AccountError):
    """Nobody answers at the server's address, or what answers is none."""


class EntitlementError(AccountError):
    """An entitlement cannot be used; `code` says why."""


class RefusedError(AccountError):
    """The server refused what was asked; `reason` is its own code."""

    def __init__(self, message: str, *, reason: str, code: str, hint: str) -> None:
        """Keep what is told, and the server's code."""
        super().__init__(message, code=code, hint=hint)
        self.reason = reason


class PlanError(RefusedError):
    """The plan does not hold what was asked for, or no more of it."""


class SignedOutError(AccountError):
    """There is no session, or it has ended."""


class LedgerError(AccountError):
    """The ledger of what was used cannot be read or written."""


def nobody_signed_in() -> AccountError:
    """Return what to tell of work that needs an account where there is none."""
    return SignedOutError(
        "nobody is signed in here", code="RLY-NOT-SIGNED-IN", hint="sign in first: `reely login`"
    )


def unwritable(place: Path, error: OSError) -> AccountError:
    """Return what to tell when something of the account cannot be kept at `place`."""
    return AccountError(
        f"{place} cannot be written ({error.strerror or error})",
        code="RLY-ACCOUNT-UNWRITABLE",
        hint="make room on that disk, or let Reely write there",
    )
