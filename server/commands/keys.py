"""keys rotate: a new secret of access tokens, or a new key that entitlements are signed with."""

import os
import secrets
from argparse import ArgumentParser, Namespace

from server.commands.answers import Status, answer
from server.config import Settings, rotate_kept_access_secret

_ACCESS = "access"


def add_keys(parser: ArgumentParser) -> None:
    """Add the options of keys."""
    parser.add_argument("act", choices=["rotate"])
    parser.add_argument("kind", choices=[_ACCESS])


def keys(settings: Settings, options: Namespace) -> Status:
    """Rotate one kind of key."""
    return rotate_access(settings, options)


def rotate_access(settings: Settings, options: Namespace) -> Status:
    """Make a new secret where development keeps its own; elsewhere say which settings to change."""
    if not settings.is_production and not os.environ.get("JWT_SECRET_KEY"):
        settings.folder.mkdir(parents=True, exist_ok=True)
        rotate_kept_access_secret(settings)
        answer(
            options,
            {"rotated": True},
            [
                f"A new secret of access tokens is in {settings.folder}.",
                "Start the servers again; tokens made with the old one stay valid.",
            ],
        )
        return Status.DONE
    new = secrets.token_urlsafe(48)
    answer(
        options,
        {"rotated": False, "jwt_secret_key": new},
        [
            "Change two settings, then start the servers again one after the other:",
            "  JWT_PREVIOUS_SECRET_KEYS  put what is in JWT_SECRET_KEY now before what is there",
            f"  JWT_SECRET_KEY            {new}",
            "Tokens made with the old secret stay valid while it is listed. Take it off the list",
            f"when the longest session has ended: {settings.session_days} days from now.",
        ],
    )
    return Status.DONE
