"""The addresses of registering, and of confirming and replacing passwords and e-mail addresses."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Response, status

from server.auth import accounts, asked, changes
from server.auth.account_schemas import (
    AccountAnswer,
    AddressChange,
    AddressCode,
    AskedBy,
    AvailabilityAnswer,
    Confirmation,
    NewAccount,
    NewPassword,
    PasswordChange,
    PostedAnswer,
)
from server.auth.accounts import Applicant
from server.auth.addresses import MOST_CHARACTERS, likely_address
from server.auth.callers import SignedIn, public
from server.auth.hashing import hash_password, refuse_weak
from server.auth.proof import prove
from server.config import Enumeration
from server.context import Context, Ctx, From, Reading, Source, Writing
from server.errors import (
    EMAIL_TAKEN,
    EMAIL_UNUSABLE,
    INVALID_CODE,
    LINK_USED,
    LOGIN_LOCKED,
    WEAK_PASSWORD,
    WRONG_PASSWORD,
    Problem,
)
from server.rate_limits import throttle
from server.refusals import refusals

REGISTRATIONS = throttle("register", "5/minute", "30/hour")
CHECKS = throttle("check-email", "5/minute", "20/hour")
CONFIRMATIONS = throttle("confirm", "20/minute")
"""For each source."""
CHECKS_OF_ALL = throttle("check-email of all", "300/5 minutes")
REST = throttle("check-email rests", "1/15 minutes")
"""Past so many checks from anywhere somebody is collecting: for a while nothing is told."""

_EVERYBODY = "everybody"
_REGISTERED = "A letter is on its way to this address; what it says leads on."
_ASKED = "If this address has an account, a letter is on its way to it."
_MOVING = "A letter is on its way to the new address; the account moves once it is confirmed."

router = APIRouter(prefix="/auth", tags=["account"])


@router.post(
    "/register",
    status_code=status.HTTP_201_CREATED,
    response_model=AccountAnswer | PostedAnswer,
    responses={
        201: {"model": AccountAnswer},
        202: {"model": PostedAnswer},
        **refusals(EMAIL_UNUSABLE, WEAK_PASSWORD, EMAIL_TAKEN),
    },
    dependencies=[Depends(public)],
)
async def register(
    new: NewAccount, ctx: Ctx, session: Writing, origin: From, source: Source, response: Response
) -> AccountAnswer | PostedAnswer:
    """Make an account, whose address a letter then asks to confirm; signing in is a step of its own.

    A server that tells nobody which addresses have accounts answers 202 whatever it did.
    """
    await ctx.rate_limits.pass_throttle(REGISTRATIONS, source)
    email = accounts.new_address(new.email)
    await refuse_weak(ctx, new.password, email=email, name=new.full_name)
    applicant = Applicant(
        email=email,
        hashed_password=await hash_password(ctx, new.password),
        full_name=new.full_name,
    )
    now = ctx.clock()
    if ctx.settings.enumeration is Enumeration.UNIFORM:
        await accounts.register_quietly(
            session,
            applicant,
            tells_owner=await asked.may_write_to(ctx, email),
            settings=ctx.settings,
            origin=origin,
            now=now,
        )
        response.status_code = status.HTTP_202_ACCEPTED
        return PostedAnswer(detail=_REGISTERED)
    user = await accounts.register(
        session, applicant, settings=ctx.settings, origin=origin, now=now
    )
    return AccountAnswer.model_validate(user)


@router.get(
    "/check-email/{email}", dependencies=[Depends(public)], responses=refusals(EMAIL_UNUSABLE)
)
async def check_email(
    email: Annotated[str, Path(max_length=MOST_CHARACTERS)],
    ctx: Ctx,
    session: Reading,
    source: Source,
) -> AvailabilityAnswer:
    """Tell whether an address can be registered, as far as this server tells."""
    await ctx.rate_limits.pass_throttle(CHECKS, source)
    normal = accounts.new_address(email)
    if not await _may_tell(ctx):
        return AvailabilityAnswer(email=normal, available=None, checked=False)
    is_taken = await accounts.is_taken(session, normal)
    return AvailabilityAnswer(email=normal, available=not is_taken, checked=True)


@router.post(
    "/verify-email", dependencies=[Depends(public)], responses=refusals(LINK_USED, INVALID_CODE)
)
async def verify_email(
    sent: Confirmation, ctx: Ctx, session: Writing, origin: From, source: Source
) -> AccountAnswer:
    """Confirm an account's address by what its letter holds."""
    await ctx.rate_limits.pass_throttle(CONFIRMATIONS, source)
    now = ctx.clock()
    if sent.token is not None:
        user = await accounts.verify_by_link(session, sent.token, origin=origin, now=now)
    else:
        user = await accounts.verify_by_code(
            session,
            likely_address(sent.email or ""),
            sent.code or "",
            settings=ctx.settings,
            origin=origin,
            now=now,
        )
    return AccountAnswer.model_validate(user)


@router.post(
    "/verify-email/resend",
    status_code=status.HTTP_202_ACCEPTED,
    dependencies=[Depends(public)],
)
async def resend_verification(
    sent: AskedBy, ctx: Ctx, session: Writing, origin: From, source: Source
) -> PostedAnswer:
    """Send another letter to an address that waits to be confirmed; the one before is void then."""
    await asked.ask_for_verification(ctx, session, sent.email, origin=origin, source=source)
    return PostedAnswer(detail=_ASKED)


@router.post(
    "/forgot-password",
    status_code=status.HTTP_202_ACCEPTED,
    dependencies=[Depends(public)],
)
async def forgot_password(
    sent: AskedBy, ctx: Ctx, session: Writing, origin: From, source: Source
) -> PostedAnswer:
    """Send a link to a new password, if the address has an account."""
    await asked.ask_for_reset(ctx, session, sent.email, origin=origin, source=source)
    return PostedAnswer(detail=_ASKED)


@router.post(
    "/reset-password",
    status_code=status.HTTP_204_NO_CONTENT,
    responses=refusals(LINK_USED, WEAK_PASSWORD),
    dependencies=[Depends(public)],
)
async def reset_password(
    sent: NewPassword, ctx: Ctx, session: Writing, origin: From, source: Source
) -> None:
    """Set a new password by a mailed link: every session ends and API keys are paused."""
    await ctx.rate_limits.pass_throttle(CONFIRMATIONS, source)
    hashed = await changes.hash_for_reset(ctx, sent.token, sent.new_password)
    await changes.reset_password(
        session, sent.token, hashed, settings=ctx.settings, origin=origin, now=ctx.clock()
    )


@router.post(
    "/change-password",
    status_code=status.HTTP_204_NO_CONTENT,
    responses=refusals(WRONG_PASSWORD, LOGIN_LOCKED, WEAK_PASSWORD),
)
async def change_password(
    sent: PasswordChange, ctx: Ctx, caller: SignedIn, session: Writing, origin: From
) -> None:
    """Set a new password: this session goes on, the others end."""
    proof = await prove(ctx, caller, sent.current_password, origin=origin)
    if sent.new_password == sent.current_password:
        raise Problem(WEAK_PASSWORD, sentence="This is the password that the account has already.")
    await refuse_weak(ctx, sent.new_password, email=proof.email, name=proof.full_name)
    hashed = await hash_password(ctx, sent.new_password)
    await changes.change_password(
        session,
        proof,
        hashed,
        keep=caller.session_id,
        settings=ctx.settings,
        origin=origin,
        now=ctx.clock(),
    )


@router.post(
    "/change-email",
    status_code=status.HTTP_202_ACCEPTED,
    responses=refusals(EMAIL_UNUSABLE, WRONG_PASSWORD, LOGIN_LOCKED),
)
async def change_email(
    sent: AddressChange, ctx: Ctx, caller: SignedIn, session: Writing, origin: From
) -> PostedAnswer:
    """Ask to move the account to another address, which has to confirm it."""
    email = accounts.new_address(sent.new_email)
    proof = await prove(ctx, caller, sent.password, origin=origin)
    await ctx.rate_limits.pass_throttle(asked.ASKS, f"account:{caller.user_id}")
    if await asked.may_write_to(ctx, email):
        await changes.ask_to_move(
            session, proof, email, settings=ctx.settings, origin=origin, now=ctx.clock()
        )
    return PostedAnswer(detail=_MOVING)


@router.post("/change-email/confirm", responses=refusals(INVALID_CODE, EMAIL_TAKEN))
async def confirm_new_email(
    sent: AddressCode, ctx: Ctx, caller: SignedIn, session: Writing, origin: From
) -> AccountAnswer:
    """Move the account to its new address by the code that was sent there."""
    user = await changes.move_by_code(
        session,
        caller.user_id,
        sent.code,
        settings=ctx.settings,
        origin=origin,
        now=ctx.clock(),
    )
    return AccountAnswer.model_validate(user)


async def _may_tell(ctx: Context) -> bool:
    """Tell whether it may be told which addresses have accounts."""
    if ctx.settings.enumeration is Enumeration.UNIFORM:
        return False
    if not await ctx.rate_limits.has_room_left(REST, _EVERYBODY):
        return False
    if await ctx.rate_limits.has_room(CHECKS_OF_ALL, _EVERYBODY):
        return True
    await ctx.rate_limits.has_room(REST, _EVERYBODY)
    return False
