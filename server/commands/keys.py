"""keys rotate: a new secret of access tokens, or a new key that entitlements are signed with."""

import os
import secrets
from argparse import ArgumentParser, Namespace

from server.commands.answers import Status, answer, with_parts
from server.config import Settings, rotate_kept_access_secret
from server.context import Context
from server.entitlements.signing_keys import Rotation, rotate

_ACCESS = "access"
_ENTITLEMENT = "entitlement"


def add_keys(parser: ArgumentParser) -> None:
    """Add the options of keys."""
    parser.add_argument("act", choices=["rotate"])
    parser.add_argument("kind", choices=[_ACCESS, _ENTITLEMENT])


def keys(settings: Settings, options: Namespace) -> Status:
    """Rotate one kind of key."""
    if options.kind == _ACCESS:
        return rotate_access(settings, options)
    return rotate_entitlement(settings, options)


def rotate_access(settings: Settings, options: Namespace) -> Status:
    """Make a new secret where development keeps its own; elsewhere say which settings to change."""
    if not settings.is_production and not os.environ.get("JWT_SECRET_KEY"):
        settings.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
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


def rotate_entitlement(settings: Settings, options: Namespace) -> Status:
    """Publish the key that signs entitlements a month from now, so that every desktop has met it by then."""

    async def make(ctx: Context) -> Rotation:
        async with ctx.database.writing() as session:
            secret = settings.keys_secret.get_secret_value()
            return await rotate(session, now=ctx.clock(), keys_secret=secret)

    made = with_parts(settings, make)
    words = "is published now" if made.is_new else "was published before"
    answer(
        options,
        {"key_id": made.key_id, "signs_from": made.signs_from.isoformat(), "is_new": made.is_new},
        [f"The key {made.key_id} {words} and signs from {made.signs_from:%Y-%m-%d %H:%M} UTC."],
    )
    return Status.DONE
