"""Every sentence about taking an account's data along, and leaving. PURE."""

from reely_desktop.ui.language import tr

EXPORT_TITLE = tr("Your data")
EXPORT_NOTE = tr(
    "All that the server keeps of this account, as a ZIP of files that people and programs can read. "
    "Passwords and keys are not in it, nor is anything of your videos: those never leave your computers."
)
EXPORT = tr("Sav&e all that the server keeps…")
EXPORT_DIALOG = tr("Save all that the server keeps")
EXPORT_FILTER = tr("ZIP files")

DELETE_TITLE = tr("Delete the account")
DELETE_NOTE = tr(
    "In fourteen days the server deletes all that it keeps of this account. Until then it can be kept: sign "
    "in again, or press the link in the letter. Reely signs out here now. Videos, projects and clips on "
    "your computers stay as they are."
)
PASSWORD = tr("Its passwo&rd")
DELETE = tr("&Delete the account…")
DELETE_QUESTION = tr("Delete it in fourteen days, and sign out here now?")
DELETE_SURE = tr("Delete it")

KEEP = tr("K&eep the account")

_WILL_BE_GONE = tr("This account will be deleted on {day}, with all that the server keeps of it.")
_ASKED = tr("The account will be deleted on {day}. Sign in before then to keep it.")
_ASKED_SOME_DAY = tr("The account will be deleted. Sign in before then to keep it.")


def will_be_gone(day: str) -> str:
    """Warn that an account will be deleted."""
    return _WILL_BE_GONE.format(day=day)


def asked(day: str) -> str:
    """Tell what comes of asking to have an account deleted; "" for a day that is not known."""
    return _ASKED.format(day=day) if day else _ASKED_SOME_DAY
