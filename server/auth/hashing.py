"""Passwords under this server's own pepper and cost, hashed aside so that others go on meanwhile.

Each may raise Problem `unavailable`, where too many are being hashed already.
"""

from server.auth import passwords
from server.auth.passwords import Verdict
from server.context import Context


async def hash_password(ctx: Context, password: str) -> str:
    """Return what to store of `password`."""
    settings = ctx.settings
    return await ctx.hashing.run(
        passwords.hash_password,
        password,
        pepper=settings.password_pepper.get_secret_value(),
        cost=settings.bcrypt_cost,
    )


async def verify_password(ctx: Context, password: str, hashed: str | None) -> Verdict:
    """Tell whether `password` is what was stored as `hashed`; nobody's (None) takes as long."""
    settings = ctx.settings
    return await ctx.hashing.run(
        passwords.verify_password,
        password,
        hashed,
        pepper=settings.password_pepper.get_secret_value(),
        cost=settings.bcrypt_cost,
        previous=[secret.get_secret_value() for secret in settings.password_previous_peppers],
    )


async def refuse_weak(ctx: Context, password: str, *, email: str, name: str | None) -> None:
    """Raise Problem `weak_password` unless `password` will do for whoever has this address and name."""
    await ctx.hashing.run(
        passwords.refuse_weak,
        password,
        email=email,
        name=name,
        least_score=ctx.settings.password_min_score,
    )
