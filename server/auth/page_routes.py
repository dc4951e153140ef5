"""The pages that letters about an account lead to: confirming an address, setting a new password."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi.responses import HTMLResponse

from server.auth import accounts, asked, changes, one_time
from server.auth.addresses import MOST_CHARACTERS, likely_address
from server.auth.callers import public
from server.auth.models import Purpose
from server.auth.passwords import LEAST_CHARACTERS, MOST_SENT_CHARACTERS
from server.context import Ctx, From, Reading, Source, Writing
from server.errors import WEAK_PASSWORD, Problem
from server.pages.page import (
    LINK_GONE,
    Field,
    Form,
    Link,
    Page,
    PageRoute,
    Tone,
    sent,
    show,
)
from server.rate_limits import throttle

PRESSES = throttle("press a button", "20/minute")
"""For each source."""

_UNPROCESSABLE = 422
_GOOD_PASSWORDS = (
    f"At least {LEAST_CHARACTERS} characters with a letter and a digit, and not easy to guess. "
    "A few words in a row are good."
)
_VERIFIED = Page(
    title="Your address is confirmed",
    sentences=("You can close this page and go on in Reely.",),
    tone=Tone.GOOD,
)
_MOVED = Page(
    title="Your account has its new address",
    sentences=("Sign in with it from now on. You can close this page.",),
    tone=Tone.GOOD,
)
_RESET = Page(
    title="Your new password is set",
    sentences=(
        "Sign in with it in Reely.",
        "Every device was signed out, and API keys that you had are paused; make new ones in Reely.",
    ),
    tone=Tone.GOOD,
)
_RESET_GONE = replace(
    LINK_GONE,
    sentences=(*LINK_GONE.sentences[:1], "A new one is quickly sent."),
    link=Link("/forgot", "Send me another link"),
)
_ASKED = Page(
    title="Look into your mailbox",
    sentences=(
        "If this address has an account, a letter with a link is on its way to it.",
        "It may take a minute. If none comes, look among the unwanted mail.",
    ),
    tone=Tone.GOOD,
)
_FORGOTTEN = Page(
    title="Set a new password",
    sentences=("Tell us the address of your account, and we send a link to it.",),
    form=Form(
        path="/forgot",
        button="Send the link",
        fields=(Field("email", "E-mail address", kind="email", autocomplete="username"),),
    ),
)

router = APIRouter(dependencies=[Depends(public)], route_class=PageRoute, include_in_schema=False)
Sent = Annotated[Mapping[str, str], Depends(sent)]


@router.get("/verify")
async def show_verification(ctx: Ctx, session: Reading, token: str = "") -> HTMLResponse:
    """Ask for the press that confirms an address."""
    if await one_time.spent_before(session, token, Purpose.VERIFY):
        return show(_VERIFIED)
    bound = await one_time.look(session, token, Purpose.VERIFY, now=ctx.clock())
    page = Page(
        title="Confirm your address",
        sentences=(
            f"Press the button to confirm that {bound.email} is yours.",
            "If you did not make a Reely account, close this page.",
        ),
        form=Form("/verify", "Yes, it is mine", hidden={"token": token}),
    )
    return show(page)


@router.post("/verify")
async def verify(
    fields: Sent, ctx: Ctx, session: Writing, origin: From, source: Source
) -> HTMLResponse:
    """Confirm an address; pressed twice, it says so twice."""
    await ctx.rate_limits.pass_throttle(PRESSES, source)
    token = fields.get("token", "")
    if not await one_time.spent_before(session, token, Purpose.VERIFY):
        await accounts.verify_by_link(session, token, origin=origin, now=ctx.clock())
    return show(_VERIFIED)


@router.get("/confirm-email")
async def show_move(ctx: Ctx, session: Reading, token: str = "") -> HTMLResponse:
    """Ask for the press that moves an account to a new address."""
    if await one_time.spent_before(session, token, Purpose.CHANGE_EMAIL):
        return show(_MOVED)
    bound = await one_time.look(session, token, Purpose.CHANGE_EMAIL, now=ctx.clock())
    page = Page(
        title="Confirm your new address",
        sentences=(
            f"Press the button to use {bound.email} for your Reely account.",
            "If you did not ask for that, close this page.",
        ),
        form=Form("/confirm-email", "Use this address", hidden={"token": token}),
    )
    return show(page)


@router.post("/confirm-email")
async def move(
    fields: Sent, ctx: Ctx, session: Writing, origin: From, source: Source
) -> HTMLResponse:
    """Move an account to its new address; pressed twice, it says so twice."""
    await ctx.rate_limits.pass_throttle(PRESSES, source)
    token = fields.get("token", "")
    if not await one_time.spent_before(session, token, Purpose.CHANGE_EMAIL):
        await changes.move_by_link(session, token, origin=origin, now=ctx.clock())
    return show(_MOVED)


@router.get("/forgot")
async def show_forgotten() -> HTMLResponse:
    """Ask whose password is forgotten."""
    return show(_FORGOTTEN)


@router.post("/forgot")
async def forgotten(
    fields: Sent, ctx: Ctx, session: Writing, origin: From, source: Source
) -> HTMLResponse:
    """Send a link to a new password, if the address has an account."""
    email = fields.get("email", "")
    if "@" not in email or len(email) > MOST_CHARACTERS:
        fault = "This is not an e-mail address; type it as it is written on your letters."
        return show(_FORGOTTEN.faulted(fault, status=_UNPROCESSABLE))
    await asked.ask_for_reset(ctx, session, likely_address(email), origin=origin, source=source)
    return show(_ASKED)


@router.get("/reset")
async def show_reset(ctx: Ctx, session: Reading, token: str = "") -> HTMLResponse:
    """Ask for a new password."""
    if await one_time.spent_before(session, token, Purpose.RESET):
        return show(_RESET)
    try:
        bound = await one_time.look(session, token, Purpose.RESET, now=ctx.clock())
    except Problem:
        return show(_RESET_GONE)
    return show(_asking_for_password(token, bound.email))


@router.post("/reset")
async def reset(
    fields: Sent, ctx: Ctx, session: Writing, origin: From, source: Source
) -> HTMLResponse:
    """Set a new password; pressed twice, it says so twice."""
    await ctx.rate_limits.pass_throttle(PRESSES, source)
    now = ctx.clock()
    token = fields.get("token", "")
    async with ctx.database.reading() as reading:
        if await one_time.spent_before(reading, token, Purpose.RESET):
            return show(_RESET)
        try:
            bound = await one_time.look(reading, token, Purpose.RESET, now=now)
        except Problem:
            return show(_RESET_GONE)
    page = _asking_for_password(token, bound.email)
    password = fields.get("new_password", "")
    if password != fields.get("again", ""):
        fault = "The two passwords are not the same; type them once more."
        return show(page.faulted(fault, status=_UNPROCESSABLE))
    if len(password) > MOST_SENT_CHARACTERS:
        fault = "This password is too long; 128 characters are enough."
        return show(page.faulted(fault, status=_UNPROCESSABLE))
    try:
        hashed = await changes.hash_for_reset(ctx, token, password)
    except Problem as problem:
        if problem.kind != WEAK_PASSWORD:
            raise
        fault = f"This password will not do. {problem.facts.get('why', '')}"
        return show(page.faulted(fault, status=problem.kind.status))
    await changes.reset_password(
        session, token, hashed, settings=ctx.settings, origin=origin, now=now
    )
    return show(_RESET)


def _asking_for_password(token: str, email: str) -> Page:
    return Page(
        title="Set a new password",
        sentences=(_GOOD_PASSWORDS,),
        form=Form(
            "/reset",
            "Set the password",
            fields=(
                Field(
                    "email",
                    "Account",
                    kind="email",
                    autocomplete="username",
                    value=email,
                    fixed=True,
                ),
                Field(
                    "new_password",
                    "New password",
                    kind="password",
                    autocomplete="new-password",
                    least=LEAST_CHARACTERS,
                ),
                Field("again", "The same again", kind="password", autocomplete="new-password"),
            ),
            hidden={"token": token},
        ),
    )
