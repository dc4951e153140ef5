"""What each role may do beyond its own account. PURE."""

from enum import StrEnum

from server.auth.models import Role


class Permission(StrEnum):
    """One thing that staff may do."""

    SEE_ANALYTICS = "see_analytics"
    SEE_ACCOUNTS = "see_accounts"
    SEE_AUDIT = "see_audit"
    SEE_METRICS = "see_metrics"
    END_SESSIONS = "end_sessions"
    SET_LIMITS = "set_limits"
    DISABLE_ACCOUNTS = "disable_accounts"
    MEND_TASKS = "mend_tasks"


_GRANTED: dict[Role, frozenset[Permission]] = {
    Role.USER: frozenset(),
    Role.SUPPORT: frozenset(
        {
            Permission.SEE_ACCOUNTS,
            Permission.SEE_AUDIT,
            Permission.SEE_METRICS,
            Permission.END_SESSIONS,
            Permission.SET_LIMITS,
            Permission.MEND_TASKS,
        }
    ),
    Role.ANALYST: frozenset({Permission.SEE_ANALYTICS, Permission.SEE_METRICS}),
    Role.ADMIN: frozenset(Permission),
}


def may(role: Role, permission: Permission) -> bool:
    """Tell whether `role` holds `permission`."""
    return permission in _GRANTED[role]
