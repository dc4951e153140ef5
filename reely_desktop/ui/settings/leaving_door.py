"""Carries out what is wanted by whoever takes their data along, or leaves."""

from typing import assert_never

from reely_desktop.app import account_leaving
from reely_desktop.app.signing_in import SigningIn
from reely_desktop.ui.settings.leaving_wishes import (
    DeleteAccount,
    ExportAccount,
    KeepAccount,
    LeavingWish,
)


def carry_out(signing_in: SigningIn, wish: LeavingWish) -> None:
    """Do what is wanted."""
    match wish:
        case ExportAccount(file):
            account_leaving.export(signing_in, file)
        case DeleteAccount(password):
            account_leaving.ask_to_delete(signing_in, password)
        case KeepAccount():
            account_leaving.keep(signing_in)
        case _:
            assert_never(wish)
