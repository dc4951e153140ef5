"""What the tab of captions shows: where they go, how they look, and what stands in their way. PURE."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reely_desktop.account.free_plan import Feature
from reely_desktop.app import heard
from reely_desktop.app.caption_choice import (
    CaptionLook,
    CaptionPlace,
    active_colour_of,
    style_of,
)
from reely_desktop.app.state import Document, State
from reely_desktop.engine.picture.caption_styles import colour_text
from reely_desktop.ui import messages
from reely_desktop.ui import messages_caption_panel as words

if TYPE_CHECKING:
    from reely_desktop.engine.picture.caption_pictures import Overlay
    from reely_desktop.engine.picture.caption_styles import Colour


@dataclass(frozen=True, slots=True)
class LookView:
    """A style to choose, by its picture or, until there is one, by its title."""

    name: str
    title: str
    picture: "Overlay | None"
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class CaptionsView:
    """The whole tab.

    `note` is what there is to know before anything else; somebody `can_listen` then. `offer` is why captions
    are not drawn into the picture in this plan. `size` and `height` are in percent, colours `#rrggbb`,
    `active_colour` "" where no word stands out. `warning` is what is left out, or why nothing is drawn.
    """

    place: CaptionPlace
    note: str
    can_listen: bool
    offer: str
    looks: tuple[LookView, ...]
    size: int
    height: int
    colour: str
    active_colour: str
    is_changed: bool
    warning: str


def captions_view(state: State, document: Document) -> CaptionsView:
    """Return what the tab shows."""
    choice, seen = document.project.captions, state.captions
    styles = {look.style.name: look.style for look in seen.looks}
    style = style_of(choice.look, styles) if styles else None
    can_listen, note = _note(state)
    return CaptionsView(
        place=choice.place,
        note=note,
        can_listen=can_listen,
        offer=_offer(state) if choice.place.is_drawn else "",
        looks=tuple(
            LookView(
                name=look.style.name,
                title=words.style_title(look.style.name, look.style.title),
                picture=look.picture,
                is_chosen=style is not None and look.style.name == style.name,
            )
            for look in seen.looks
        ),
        size=choice.look.size_percent,
        height=0 if style is None else round((1 - style.place) * 100),
        colour="" if style is None else _opaque(style.colour),
        active_colour="" if style is None else _opaque(active_colour_of(style)),
        is_changed=choice.look != CaptionLook(style=choice.look.style),
        warning=_warning(state),
    )


def _note(state: State) -> tuple[bool, str]:
    """Return whether there is something to listen to, and what is said of it."""
    speech = state.speech
    if heard.is_listening(state):
        return False, words.LISTENING
    if speech.transcript is not None:
        return False, "" if speech.transcript.words else words.NOTHING_SAID
    if speech.problem is not None:
        return True, messages.problem(speech.problem.message, speech.problem.hint)
    return True, words.NOT_HEARD


def _offer(state: State) -> str:
    stands = state.account.standing
    if stands is None or stands.opens(Feature.SUBTITLES):
        return ""
    return words.not_in_plan(stands.tier)


def _warning(state: State) -> str:
    problem = state.captions.problem
    if problem is not None:
        return messages.problem(problem.message, problem.hint)
    return words.left_out(state.captions.missing) if state.captions.missing else ""


def _opaque(colour: "Colour | None") -> str:
    return "" if colour is None else colour_text(colour)[:7]
