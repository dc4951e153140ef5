"""Captions of the open video: how they are chosen, and what an export is asked for of them. PURE.

What is chosen is part of the project, since it belongs to what is made of this video: it is kept with it,
and can be undone. An export carries its own words and its look, so that one that waits is written as it was
asked for, whatever is chosen since.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reely_desktop.app.caption_choice import (
    CaptionChoice,
    CaptionLook,
    CaptionPlace,
    LoadStyles,
    style_of,
)
from reely_desktop.app.history import Change
from reely_desktop.app.job import Problem
from reely_desktop.app.recording import change_project
from reely_desktop.app.written import written
from reely_desktop.engine.cut.request import CaptionsWanted
from reely_desktop.engine.transcript.retiming import said_around

if TYPE_CHECKING:
    from collections.abc import Callable

    from reely_desktop.app.clip import Clip
    from reely_desktop.app.state import State
    from reely_desktop.engine.picture.caption_styles import Colour

_NO_WORDS = Problem(
    "RLY-CAPTIONS-NO-WORDS",
    "captions are wanted, and nobody has listened to this video yet",
    "listen to it first, or switch the captions off",
)


def choose_place(state: State, place: CaptionPlace) -> State:
    """Have captions there from now on."""
    return _changed(state, lambda choice: replace(choice, place=place))


def choose_style(state: State, name: str) -> State:
    """Have captions in the style of that name; who chooses one wants them in the picture."""

    def changed(choice: CaptionChoice) -> CaptionChoice:
        place = choice.place
        if not place.is_drawn:
            place = CaptionPlace.BOTH if place.is_beside else CaptionPlace.PICTURE
        return CaptionChoice(place, replace(choice.look, style=name))

    return _changed(state, changed)


def resize(state: State, percent: int, *, is_moving: bool = False) -> State:
    """Have captions that large, of their style's own size; moves of one drag are one step."""
    return _look_changed(state, is_moving=is_moving, size_percent=percent)


def raise_to(state: State, percent: int, *, is_moving: bool = False) -> State:
    """Have captions stand that high; moves of one drag are one step."""
    return _look_changed(state, is_moving=is_moving, height_percent=percent)


def colour(state: State, chosen: Colour | None) -> State:
    """Have letters of that colour, None for the style's own."""
    return _look_changed(state, colour=chosen)


def colour_active(state: State, chosen: Colour | None) -> State:
    """Have the word being said in that colour, None for the style's own."""
    return _look_changed(state, active_colour=chosen)


def as_the_style_is(state: State) -> State:
    """Change nothing of the style any more."""
    document = state.document
    if document is None:
        return state
    plain = CaptionLook(style=document.project.captions.look.style)
    return _changed(state, lambda choice: replace(choice, look=plain))


def captions_wanted(state: State, clip: Clip, styles: LoadStyles) -> CaptionsWanted | None:
    """Return what an export of `clip` is asked for of captions; None where none are wanted or known."""
    document, words = state.document, written(state)
    if document is None or words is None:
        return None
    choice = document.project.captions
    if choice.place is CaptionPlace.NOWHERE:
        return None
    return CaptionsWanted(
        said_around(words.transcript, clip.pieces),
        style_of(choice.look, styles()) if choice.place.is_drawn else None,
        beside=choice.place.is_beside,
    )


def why_no_captions(state: State) -> Problem | None:
    """Return why captions that are wanted cannot be written; None where they can, or none are wanted."""
    document = state.document
    if document is None or document.project.captions.place is CaptionPlace.NOWHERE:
        return None
    return _NO_WORDS if written(state) is None else None


def _look_changed(state: State, *, is_moving: bool = False, **changes: object) -> State:
    def changed(choice: CaptionChoice) -> CaptionChoice:
        return replace(choice, look=replace(choice.look, **changes))  # type: ignore[arg-type] # by their names

    return _changed(state, changed, is_moving=is_moving)


def _changed(
    state: State, change: Callable[[CaptionChoice], CaptionChoice], *, is_moving: bool = False
) -> State:
    document = state.document
    if document is None:
        return state
    project = replace(document.project, captions=change(document.project.captions))
    return change_project(state, Change.CAPTIONS, project, is_moving=is_moving)
