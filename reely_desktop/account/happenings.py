"""What the security log of an account may tell of, in the server's own words. PURE."""

from enum import StrEnum


class Happening(StrEnum):
    """What happened to an account; a later server may know of more."""

    REGISTERED = "registered"
    SIGNED_IN = "signed_in"
    SIGN_IN_FAILED = "sign_in_failed"
    SIGN_IN_LOCKED = "sign_in_locked"
    SIGNED_OUT = "signed_out"
    SIGNED_OUT_EVERYWHERE = "signed_out_everywhere"
    SESSION_ENDED = "session_ended"
    REFRESH_TOKEN_REUSED = "refresh_token_reused"  # noqa: S105 - a word, and no secret
    EMAIL_VERIFIED = "email_verified"
    EMAIL_CHANGE_ASKED = "email_change_asked"
    EMAIL_CHANGED = "email_changed"
    PASSWORD_REFUSED = "password_refused"  # noqa: S105 - a word, and no secret
    PASSWORD_RESET_ASKED = "password_reset_asked"  # noqa: S105 - a word, and no secret
    PASSWORD_RESET = "password_reset"  # noqa: S105 - a word, and no secret
    PASSWORD_CHANGED = "password_changed"  # noqa: S105 - a word, and no secret
    PROFILE_CHANGED = "profile_changed"
    API_KEY_CREATED = "api_key_created"
    API_KEY_ROTATED = "api_key_rotated"
    API_KEY_REVOKED = "api_key_revoked"
    DEVICE_REGISTERED = "device_registered"
    DEVICE_RETIRED = "device_retired"
    DATA_EXPORTED = "data_exported"
    DELETION_ASKED = "deletion_asked"
    DELETION_UNDONE = "deletion_undone"
    ROLE_SET = "role_set"
    TIER_SET = "tier_set"
    LIMITS_SET = "limits_set"
    ACCOUNT_DISABLED = "account_disabled"
    ACCOUNT_ENABLED = "account_enabled"
    TASK_RETRIED = "task_retried"


def in_words(action: str) -> str:
    """Return the server's word for something as people read it."""
    return action.replace("_", " ")
