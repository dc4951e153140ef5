"""The routes of the server, each with who may call it, as the app itself declares them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from fastapi import FastAPI
from fastapi.routing import APIRoute

from server.auth.callers import marks_of


@dataclass(frozen=True, slots=True)
class Declared:
    """One method of one path, and the marks of who may call it; in a sound app there is one mark."""

    method: str
    path: str
    marks: tuple[str, ...]
    is_page: bool
    summary: str

    @property
    def auth(self) -> str:
        """Who may call it, in the reference's words."""
        return self.marks[0]


def declared_routes(app: FastAPI) -> list[Declared]:
    """Return every route that a client may call, in the order of the app."""
    return [
        Declared(
            method,
            route.path,
            tuple(mark.auth for mark in marks_of(route.dependant)),
            is_page=not route.include_in_schema,
            summary=(route.endpoint.__doc__ or "").strip().split("\n")[0],
        )
        for route in _routes(app.routes)
        for method in sorted(route.methods or ())
    ]


def _routes(found: list[Any]) -> Iterator[APIRoute]:
    for route in found:
        if isinstance(route, APIRoute):
            yield route
        elif hasattr(route, "original_router"):
            yield from _routes(route.original_router.routes)
