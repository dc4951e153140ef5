"""The server's own pages: a heading, a sentence or two, and one button that a person presses.

A letter's link opens one. Opening changes nothing, for mail scanners open links as well: the button
sends the form, and that does it. The pages hold no script, bring nothing from elsewhere, are kept by
no cache and tell no other site where they are, since their addresses hold tokens.
"""

import base64
import hashlib
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from html import escape
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qsl

from fastapi import Request, Response
from fastapi.responses import HTMLResponse
from fastapi.routing import APIRoute

from server.errors import INVALID_REQUEST, LINK_USED, Problem
from server.pages.style import MARK, STYLE

_STYLE_HASH = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
_HEADERS = {
    "Content-Security-Policy": (
        f"default-src 'none'; style-src 'sha256-{_STYLE_HASH}'; img-src data:; "
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
}
_MOST_FIELDS = 20


class Tone(StrEnum):
    """How a page begins: with a mark of what has become of the matter, or with none."""

    PLAIN = "plain"
    GOOD = "good"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Field:
    """A line to fill in; `autocomplete` is HTML's word for what belongs there."""

    name: str
    label: str
    kind: str = "text"
    autocomplete: str = "off"
    least: int | None = None
    value: str = ""
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """What a page sends to `path` when its button is pressed; `hidden` goes with it as it is."""

    path: str
    button: str
    fields: tuple[Field, ...] = ()
    hidden: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Link:
    """A way on to another page of this server."""

    path: str
    words: str


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says, and its form; `fault` is what was wrong with what was sent, in a sentence."""

    title: str
    sentences: tuple[str, ...] = ()
    tone: Tone = Tone.PLAIN
    form: Form | None = None
    link: Link | None = None
    fault: str | None = None
    status: int = HTTPStatus.OK

    def faulted(self, fault: str, *, status: int) -> "Page":
        """Return the same page with what was wrong."""
        return replace(self, fault=fault, status=status)


LINK_GONE = Page(
    title="This link no longer works",
    sentences=(
        "It was used already, has run out, or a newer one was sent after it.",
        "Open the whole link of the newest letter, or ask for another in Reely.",
    ),
    tone=Tone.BAD,
    status=LINK_USED.status,
)


class PageRoute(APIRoute):
    """A route for people: what it refuses is told by a page, with the status that a problem has."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Return the handler of the route, which lets no Problem out."""
        answer = super().get_route_handler()

        async def handler(request: Request) -> Response:
            try:
                return await answer(request)
            except Problem as problem:
                return show(_of(problem), headers=problem.headers)

        return handler


def show(page: Page, *, headers: Mapping[str, str] | None = None) -> HTMLResponse:
    """Return `page` as HTML, for a screen of any width, light or dark."""
    return HTMLResponse(
        _document(page), status_code=page.status, headers={**(headers or {}), **_HEADERS}
    )


async def sent(request: Request) -> Mapping[str, str]:
    """Return what a form has sent, the last of each name. Raises Problem `invalid_request`."""
    body = await request.body()
    try:
        pairs = parse_qsl(
            body.decode(), keep_blank_values=True, errors="strict", max_num_fields=_MOST_FIELDS
        )
    except ValueError:
        raise Problem(INVALID_REQUEST) from None
    if any("\0" in part for pair in pairs for part in pair):
        raise Problem(INVALID_REQUEST)
    return dict(pairs)


def _of(problem: Problem) -> Page:
    if problem.kind == LINK_USED:
        return LINK_GONE
    return Page(
        title="That did not work",
        sentences=(problem.sentence,),
        tone=Tone.BAD,
        status=problem.kind.status,
    )


def _document(page: Page) -> str:
    said = "".join(f"<p>{escape(sentence)}</p>" for sentence in page.sentences)
    fault = f'<p class="fault" role="alert">{escape(page.fault)}</p>' if page.fault else ""
    form = _form(page.form) if page.form else ""
    link = _link(page.link) if page.link else ""
    return (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light dark">'
        f'<link rel="icon" href="data:image/svg+xml;base64,{_ICON}">'
        f"<title>{escape(page.title)} · Reely</title><style>{STYLE}</style></head>"
        f'<body><main class="{page.tone}"><header>{MARK}<span>Reely</span></header>'
        f"<h1>{escape(page.title)}</h1>{said}{fault}{form}{link}</main></body></html>"
    )


def _link(link: Link) -> str:
    return f'<p><a href="{escape(link.path)}">{escape(link.words)}</a></p>'


def _form(form: Form) -> str:
    hidden = "".join(
        f'<input type="hidden" name="{escape(name)}" value="{escape(value)}">'
        for name, value in form.hidden.items()
    )
    fields = "".join(map(_field, form.fields))
    return (
        f'<form method="post" action="{escape(form.path)}" autocomplete="on">{hidden}{fields}'
        f'<button type="submit">{escape(form.button)}</button></form>'
    )


def _field(line: Field) -> str:
    least = f' minlength="{line.least}"' if line.least else ""
    fixed = " readonly" if line.fixed else ""
    return (
        f"<label><span>{escape(line.label)}</span>"
        f'<input name="{escape(line.name)}" type="{escape(line.kind)}" '
        f'autocomplete="{escape(line.autocomplete)}" value="{escape(line.value)}" '
        f"required{least}{fixed}></label>"
    )


_ICON = base64.b64encode(MARK.encode()).decode()
