"""The addresses of an account as a whole: taking it along, and leaving."""

from collections.abc import Mapping
from typing import Annotated

from fastapi import APIRouter, Depends, status
from fastapi.responses import HTMLResponse, StreamingResponse

from server import audit
from server.account import delete, export
from server.account.schemas import DeletionAnswer, Farewell
from server.audit import Action
from server.auth.callers import SignedIn, public
from server.auth.proof import prove, standing
from server.context import Ctx, From, LookingBack, Reading, Source, Writing
from server.errors import CONFLICT, LOGIN_LOCKED, WRONG_PASSWORD
from server.pages.page import Form, Page, PageRoute, Tone, sent, show
from server.rate_limits import throttle
from server.refusals import refusals

EXPORTS = throttle("export", "5/hour")
LINKS = throttle("keep-account", "20/minute")

router = APIRouter(prefix="/account", tags=["account"])
Sent = Annotated[Mapping[str, str], Depends(sent)]
pages = APIRouter(route_class=PageRoute, include_in_schema=False)

_KEPT = Page(
    title="Your account stays",
    sentences=("Nothing was lost. You can close this page and go on using Reely.",),
    tone=Tone.GOOD,
)


@router.get(
    "/export",
    response_class=StreamingResponse,
    responses={
        200: {
            "description": "A ZIP of JSON files.",
            "content": {"application/zip": {"schema": {"type": "string", "format": "binary"}}},
        },
        **refusals(CONFLICT),  # it is written down, and the account may be gone by then
    },
)
async def export_account(
    ctx: Ctx, caller: SignedIn, session: LookingBack, origin: From
) -> StreamingResponse:
    """Hand over everything the account owns, as a ZIP; five times an hour."""
    await ctx.rate_limits.pass_throttle(EXPORTS, f"account:{caller.user_id}")
    now = ctx.clock()
    built = await export.build(session, caller.user_id, now=now)
    async with ctx.database.writing() as writing:
        audit.record(writing, Action.DATA_EXPORTED, now=now, user_id=caller.user_id, origin=origin)
    return StreamingResponse(
        built.pieces(),
        media_type="application/zip",
        headers={
            "Content-Length": str(built.size_bytes),
            "Content-Disposition": f'attachment; filename="reely-account-{now:%Y-%m-%d}.zip"',
            "Cache-Control": "no-store",
        },
    )


@router.post(
    "/delete",
    status_code=status.HTTP_202_ACCEPTED,
    responses=refusals(WRONG_PASSWORD, LOGIN_LOCKED),
)
async def delete_account(
    farewell: Farewell, ctx: Ctx, caller: SignedIn, origin: From
) -> DeletionAnswer:
    """Have the account deleted in fourteen days; until then it works as before, and can be kept."""
    proof = await prove(ctx, caller, farewell.password, origin=origin)
    now = ctx.clock()
    async with ctx.database.writing() as session:
        user = await standing(session, proof, now=now)
        if await delete.ask(session, user, public_url=ctx.settings.public_url, now=now):
            audit.record(session, Action.DELETION_ASKED, now=now, user_id=user.id, origin=origin)
        return DeletionAnswer(deletion_due_at=user.deletion_due_at)


@router.post("/undelete")
async def keep_account(
    ctx: Ctx, caller: SignedIn, session: Writing, origin: From
) -> DeletionAnswer:
    """Keep an account that was to be deleted."""
    now = ctx.clock()
    if await delete.undo(session, caller.user_id, public_url=ctx.settings.public_url, now=now):
        audit.record(
            session, Action.DELETION_UNDONE, now=now, user_id=caller.user_id, origin=origin
        )
    return DeletionAnswer(deletion_due_at=None)


@pages.get("/keep-account", dependencies=[Depends(public)])
async def show_keep_account(
    ctx: Ctx, source: Source, session: Reading, token: str = ""
) -> HTMLResponse:
    """Show what a letter's link leads to; opening it keeps nothing yet."""
    await ctx.rate_limits.pass_throttle(LINKS, source)
    now = ctx.clock()
    if not await delete.is_leaving(session, token, now=now):
        return show(_KEPT)
    form = Form(path="/keep-account", button="Keep my account", hidden={"token": token})
    return show(
        Page(
            title="Keep your account?",
            sentences=(
                "It was to be deleted, with everything that is kept with it.",
                "Press the button, and it stays as it is.",
            ),
            form=form,
        )
    )


@pages.post("/keep-account", dependencies=[Depends(public)])
async def keep_account_by_link(
    fields: Sent, ctx: Ctx, source: Source, session: Writing, origin: From
) -> HTMLResponse:
    """Keep the account whose letter's link this is; pressed twice, it says so twice."""
    await ctx.rate_limits.pass_throttle(LINKS, source)
    now = ctx.clock()
    token = fields.get("token", "")
    user_id = await delete.undo_by_link(session, token, public_url=ctx.settings.public_url, now=now)
    if user_id is not None:
        audit.record(session, Action.DELETION_UNDONE, now=now, user_id=user_id, origin=origin)
    return show(_KEPT)
