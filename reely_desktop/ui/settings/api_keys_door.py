"""Carries out what is wanted where the API keys of an account are shown."""

from typing import assert_never

from PySide6.QtGui import QGuiApplication

from reely_desktop.app import account_keys
from reely_desktop.app.signing_in import SigningIn
from reely_desktop.ui.settings.api_keys_wishes import (
    ApiKeysWish,
    CopyApiKey,
    MakeApiKey,
    PutApiKeyAway,
    RevokeApiKey,
    RotateApiKey,
)


def carry_out(signing_in: SigningIn, wish: ApiKeysWish) -> None:
    """Do what is wanted."""
    match wish:
        case MakeApiKey(name, scopes, days):
            account_keys.make(signing_in, name, scopes, days=days)
        case RotateApiKey(key_id):
            account_keys.rotate(signing_in, key_id)
        case RevokeApiKey(key_id):
            account_keys.revoke(signing_in, key_id)
        case CopyApiKey(text):
            QGuiApplication.clipboard().setText(text)
            account_keys.tell_copied(signing_in)
        case PutApiKeyAway():
            account_keys.put_away(signing_in)
        case _:
            assert_never(wish)
