"""Every sentence about an account's profile, password, address and security log. PURE."""

from reely_desktop.account.happenings import Happening, in_words
from reely_desktop.ui.language import tr

SECURITY = tr("Securit&y")

PROFILE = tr("Profile")
NAME = tr("Your &name")
ZONE = tr("&Time zone")
ZONE_NOTE = tr("Months are counted in it. One that has begun ends as it began.")
PICTURE = tr("Address of a &picture")
KEEP_PROFILE = tr("Save t&he profile")

PASSWORD_TITLE = tr("Password")
PASSWORD_NOTE = tr("A new password signs out every other place.")
CURRENT = tr("Curren&t password")
NEW = tr("&New password")
CHANGE_PASSWORD = tr("C&hange the password")

ADDRESS_TITLE = tr("E-mail address")
ADDRESS_NOTE = tr(
    "A letter with a code goes to the new address. The account moves once that code is typed here, or the "
    "link in the letter is pressed."
)
NEW_ADDRESS = tr("New e-&mail address")
ITS_PASSWORD = tr("Pass&word of the account")
SEND_CODE = tr("&Send the code")
CODE = tr("&Code from the letter to the new address")
MOVE = tr("M&ove the account")

LOG = tr("What happened")
LOG_NOTE = tr("If something here was not you, change the password.")
WHEN, WHAT, WHERE = tr("When"), tr("What"), tr("From")
OLDER = tr("Show o&lder")

_BY_STAFF = tr("{what}, by whoever runs the server")
_ACTIONS: dict[str, str] = {
    Happening.REGISTERED: tr("The account was made"),
    Happening.SIGNED_IN: tr("A sign-in"),
    Happening.SIGN_IN_FAILED: tr("A wrong password at signing in"),
    Happening.SIGN_IN_LOCKED: tr("Signing in was paused after wrong passwords"),
    Happening.SIGNED_OUT: tr("A sign-out"),
    Happening.SIGNED_OUT_EVERYWHERE: tr("Signed out on all devices"),
    Happening.SESSION_ENDED: tr("Other places were signed out"),
    Happening.REFRESH_TOKEN_REUSED: tr("A stolen sign-in was used, and ended"),
    Happening.EMAIL_VERIFIED: tr("The address was confirmed"),
    Happening.EMAIL_CHANGE_ASKED: tr("Another address was asked for"),
    Happening.EMAIL_CHANGED: tr("The account moved to another address"),
    Happening.PASSWORD_REFUSED: tr("A wrong password where it was asked for again"),
    Happening.PASSWORD_RESET_ASKED: tr("A new password was asked for by mail"),
    Happening.PASSWORD_RESET: tr("A new password was set by mail"),
    Happening.PASSWORD_CHANGED: tr("The password was changed"),
    Happening.PROFILE_CHANGED: tr("The profile was changed"),
    Happening.API_KEY_CREATED: tr("An API key was made"),
    Happening.API_KEY_ROTATED: tr("An API key was replaced"),
    Happening.API_KEY_REVOKED: tr("An API key was revoked"),
    Happening.DEVICE_REGISTERED: tr("A new computer was added"),
    Happening.DEVICE_RETIRED: tr("A computer was let go of"),
    Happening.DATA_EXPORTED: tr("The data of the account was fetched"),
    Happening.DELETION_ASKED: tr("The account was asked to be deleted"),
    Happening.DELETION_UNDONE: tr("The account was kept after all"),
    Happening.ROLE_SET: tr("What the account may do on the server was changed"),
    Happening.TIER_SET: tr("The plan was changed"),
    Happening.LIMITS_SET: tr("The limits of the plan were changed"),
    Happening.ACCOUNT_DISABLED: tr("The account was disabled"),
    Happening.ACCOUNT_ENABLED: tr("The account was enabled again"),
    Happening.TASK_RETRIED: tr("A task of the server was tried again"),
}


def happened(action: str, *, by_staff: bool) -> str:
    """Tell what an entry of the log is about; one that is newer than this Reely in the server's word."""
    what = _ACTIONS.get(action) or in_words(action)
    return _BY_STAFF.format(what=what) if by_staff else what
