"""How a refusal stands in the description of the API: by its status, with its codes and sentences.

A route names here what it alone refuses, beside itself: `responses=refusals(TOO_MANY_DEVICES)`. What follows
from who may call it, what it takes and what it changes is added for all of them by `api_document`.
"""

from typing import Any

from pydantic import BaseModel

from server.errors import Kind

MEDIA_TYPE = "application/problem+json"


class ProblemBody(BaseModel):
    """A refusal (RFC 9457); `code` is stable, `detail` is a sentence for people."""

    type: str
    title: str
    status: int
    code: str
    detail: str


def refusals(*kinds: Kind) -> dict[int | str, dict[str, Any]]:
    """Return what FastAPI's `responses` are to say of `kinds`, by status: one line for each code."""
    schema = {"$ref": f"#/components/schemas/{ProblemBody.__name__}"}
    lines: dict[int, list[str]] = {}
    for kind in dict.fromkeys(kinds):
        lines.setdefault(kind.status, []).append(f"- `{kind.code}`: {kind.sentence}")
    return {
        status: {"description": "\n".join(told), "content": {MEDIA_TYPE: {"schema": schema}}}
        for status, told in lines.items()
    }
