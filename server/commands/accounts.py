"""role and tier: what an operator gives an account, named by its address."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from server import audit
from server.audit import Action, Origin
from server.auth.addresses import likely_address
from server.auth.models import Role, Tier, User
from server.commands.answers import CommandError, Status, answer, with_parts
from server.config import Settings
from server.context import Context
from server.database import forget_sessions
from server.plans.service import repeat_tier

_SUBSCRIBED = "subscribed"


def add_role(parser: ArgumentParser) -> None:
    """Add the options of role."""
    parser.add_argument("email", help="whose account")
    parser.add_argument("role", choices=[str(role) for role in Role])


def set_role(settings: Settings, options: Namespace) -> Status:
    """Give an account a role; it counts from the next request on."""

    async def give(ctx: Context) -> None:
        now = ctx.clock()
        async with ctx.database.writing() as session:
            user_id = await _account(session, options.email)
            await session.execute(
                update(User).where(User.id == user_id).values(role=options.role, updated_at=now)
            )
            forget_sessions(session, user_id)
            audit.record(
                session,
                Action.ROLE_SET,
                now=now,
                user_id=user_id,
                origin=Origin(),
                role=options.role,
            )

    with_parts(settings, give)
    answer(
        options,
        {"email": options.email, "role": options.role},
        [f"{options.email} is {options.role} from the next request on."],
    )
    return Status.DONE


def add_tier(parser: ArgumentParser) -> None:
    """Add the options of tier."""
    parser.add_argument("email", help="whose account")
    parser.add_argument(
        "tier",
        type=str.lower,
        choices=[*(str(tier) for tier in Tier), _SUBSCRIBED],
        help=f"{_SUBSCRIBED}: whatever is subscribed to, as before",
    )
    parser.add_argument(
        "--until",
        type=_instant,
        metavar="DATE",
        help="2026-12-31, its last day in UTC, or an instant such as 2026-12-31T18:00Z",
    )


def set_tier(settings: Settings, options: Namespace) -> Status:
    """Give an account a tier, whatever it pays for, for good or until a day."""
    until: datetime | None = options.until
    override = None if options.tier == _SUBSCRIBED else options.tier
    if override is None and until is not None:
        raise CommandError(f"{_SUBSCRIBED} takes no --until.", Status.USAGE)

    async def give(ctx: Context) -> Tier:
        now = ctx.clock()
        if until is not None and until <= now:
            raise CommandError("--until names a time that has passed.", Status.USAGE)
        async with ctx.database.writing() as session:
            user_id = await _account(session, options.email)
            values = {"tier_override": override, "tier_override_until": until, "updated_at": now}
            await session.execute(update(User).where(User.id == user_id).values(**values))
            tier = await repeat_tier(session, user_id, now=now)
            audit.record(
                session,
                Action.TIER_SET,
                now=now,
                user_id=user_id,
                origin=Origin(),
                tier=options.tier,
                until=until.isoformat() if until else None,
            )
        return tier

    tier = with_parts(settings, give)
    end = f" until {until:%Y-%m-%d %H:%M} UTC" if until else ""
    answer(
        options,
        {"email": options.email, "tier": tier, "until": until.isoformat() if until else None},
        [f"{options.email} is on {tier}{end}."],
    )
    return Status.DONE


async def _account(session: AsyncSession, email: str) -> UUID:
    user_id = await session.scalar(select(User.id).where(User.email == likely_address(email)))
    if user_id is None:
        raise CommandError("There is no account with this address.", Status.UNKNOWN)
    return user_id


def _instant(written: str) -> datetime:
    """Return when `written` is over: a day at its end, an instant then."""
    try:
        day = date.fromisoformat(written)
    except ValueError:
        try:
            instant = datetime.fromisoformat(written)
        except ValueError:
            raise ArgumentTypeError(
                "write a day such as 2026-12-31, or an instant such as 2026-12-31T18:00Z"
            ) from None
        return (instant if instant.tzinfo else instant.replace(tzinfo=UTC)).astimezone(UTC)
    return datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(days=1)
