"""What is shown of an account's profile and of its security log. PURE."""

from dataclasses import dataclass

from reely_desktop.app.account import Account
from reely_desktop.ui.settings import messages_devices, messages_security


@dataclass(frozen=True, slots=True)
class ProfileView:
    """What people choose of their account; "" for no name and no picture."""

    full_name: str
    timezone: str
    avatar_url: str


@dataclass(frozen=True, slots=True)
class LogView:
    """Lines of when, what and where from, the newest first, and whether older ones may be asked for."""

    lines: tuple[tuple[str, str, str], ...]
    has_older: bool


def profile_view(account: Account) -> ProfileView | None:
    """Return the profile, None where it is not known."""
    profile = None if account.overview is None else account.overview.profile
    if profile is None:
        return None
    return ProfileView(profile.full_name or "", profile.timezone, profile.avatar_url or "")


def log_view(account: Account) -> LogView | None:
    """Return the log, None before anybody has looked."""
    log, profile = account.log, profile_view(account)
    if log is None:
        return None
    zone = "UTC" if profile is None else profile.timezone
    return LogView(
        tuple(
            (
                messages_devices.moment(event.created_at, zone),
                messages_security.happened(event.action, by_staff=event.by_staff),
                event.ip or "",
            )
            for event in log.events
        ),
        log.older is not None,
    )
