"""Carries out what is wanted of a profile, a password, an address and the security log."""

from typing import assert_never

from reely_desktop.app import account_security
from reely_desktop.app.signing_in import SigningIn
from reely_desktop.ui.settings.security_wishes import (
    AskToMove,
    ChangePassword,
    ChangeProfile,
    LookFurther,
    Move,
    SecurityWish,
)


def carry_out(signing_in: SigningIn, wish: SecurityWish) -> None:
    """Do what is wanted."""
    match wish:
        case ChangeProfile():
            account_security.change_profile(
                signing_in,
                full_name=wish.full_name or None,
                timezone=wish.timezone,
                avatar_url=wish.avatar_url or None,
            )
        case ChangePassword(current, new):
            account_security.change_password(signing_in, current, new)
        case AskToMove(email, password):
            account_security.ask_to_move(signing_in, email, password)
        case Move(code):
            account_security.move(signing_in, code)
        case LookFurther():
            account_security.look_further(signing_in)
        case _:
            assert_never(wish)
