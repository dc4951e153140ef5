"""The addresses of entitlements, of the keys that check them, and of the plan they rest on."""

from fastapi import APIRouter, Depends, Response

from server.auth.callers import SignedIn, public
from server.context import Ctx, Reading
from server.entitlements import service, signing_keys
from server.entitlements.document import limits_of
from server.entitlements.models import SigningKey
from server.entitlements.schemas import (
    EntitlementAnswer,
    EntitlementWanted,
    PublicKey,
    PublicKeys,
    ShownLimits,
    ShownPeriod,
    ShownRemaining,
    ShownUsage,
    SubscriptionInfo,
)
from server.entitlements.signing import jwk
from server.errors import NOT_FOUND
from server.plans.service import standing_of
from server.plans.tiers import PLANS, limit_shown
from server.refusals import refusals
from server.short_routes import ShortRoute, answered
from server.usage.models import Metric
from server.usage.service import read_current

KEYS_FRESH_SECONDS = 3600

router = APIRouter(tags=["entitlements"])


async def issue_entitlement(wanted: EntitlementWanted, ctx: Ctx, caller: SignedIn) -> Response:
    """Give a registered desktop the signed document that it works by offline."""
    now = ctx.clock()
    device_id = wanted.device_id
    drafted = await service.glance(ctx, caller.user_id, device_id=device_id, now=now)
    if drafted.is_to_be_noted:
        async with ctx.database.writing() as session:
            await service.note(session, drafted, ctx.settings)
            drafted = await service.draft(session, caller.user_id, device_id=device_id, now=now)
    answer = EntitlementAnswer(
        entitlement=service.signed(drafted, ctx.settings),
        server_time=now,
        next_refresh=drafted.next_refresh,
    )
    return answered(answer, headers={"Cache-Control": "no-store"})


router.add_api_route(
    "/entitlements",
    issue_entitlement,
    methods=["POST"],
    response_model=EntitlementAnswer,
    responses=refusals(NOT_FOUND),
    route_class_override=ShortRoute,
)


@router.get("/.well-known/entitlement-keys", dependencies=[Depends(public)])
async def entitlement_keys(ctx: Ctx, response: Response) -> PublicKeys:
    """List the public keys that entitlements are checked with, those that will sign among them."""
    now = ctx.clock()
    async with ctx.database.reading() as session:
        keys = await signing_keys.published(session, now=now)
    if not keys:
        secret = ctx.settings.keys_secret.get_secret_value()
        async with ctx.database.writing() as session:
            await signing_keys.make_first(session, now=now, keys_secret=secret)
            keys = await signing_keys.published(session, now=now)
    response.headers["Cache-Control"] = f"public, max-age={KEYS_FRESH_SECONDS}"
    return PublicKeys(keys=[_public(key) for key in keys])


@router.get("/auth/subscription-info", responses=refusals(NOT_FOUND))
async def subscription_info(ctx: Ctx, caller: SignedIn, session: Reading) -> SubscriptionInfo:
    """Show the plan, what it allows, and what the month has used of it."""
    now = ctx.clock()
    standing = await standing_of(session, caller.user_id, now=now)
    usage = await read_current(session, caller.user_id, now=now)
    limits = standing.limits
    return SubscriptionInfo(
        tier=standing.tier,
        status=standing.status,
        until=standing.until,
        features=list(PLANS[standing.tier].features),
        limits=ShownLimits.model_validate(
            {name: limit_shown(limit) for name, limit in limits_of(standing, usage).items()}
        ),
        usage=ShownUsage.model_validate({str(name): used for name, used in usage.used.items()}),
        remaining=ShownRemaining(
            trims=limit_shown(usage.remaining(Metric.TRIMS, limits)),
            hooks=limit_shown(usage.remaining(Metric.HOOKS, limits)),
        ),
        period=ShownPeriod.model_validate(usage.period),
    )


def _public(key: SigningKey) -> PublicKey:
    return PublicKey.model_validate(jwk(key.id, key.public))
