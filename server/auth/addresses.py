"""E-mail addresses as accounts keep them: one spelling for all ways in which people write one. PURE."""

from email_validator import EmailNotValidError, validate_email

from server.errors import EMAIL_UNUSABLE, Problem

MOST_CHARACTERS = 320


def normal_address(written: str) -> str:
    """Return `written` in lower case and Unicode's composed form.

    Raises Problem `email_unusable` for what no mail can be sent to.
    """
    try:
        found = validate_email(written.strip(), check_deliverability=False)
    except EmailNotValidError:
        raise Problem(EMAIL_UNUSABLE) from None
    return found.normalized.lower()


def likely_address(written: str) -> str:
    """Return what `written` would be kept as; whatever is no address is some text that no account has."""
    try:
        return normal_address(written)
    except Problem:
        return written.strip().lower()
