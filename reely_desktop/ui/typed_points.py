"""A typed time becomes the gesture that sets a point, or the sentence that says why it cannot.

The playhead goes along, so that the frame that was set is seen.
"""

from collections.abc import Callable

from reely_desktop.app import editing
from reely_desktop.app.state import Document, State
from reely_desktop.app.store import Store
from reely_desktop.engine.timecode import NotATime
from reely_desktop.ui import messages
from reely_desktop.ui.clip_bar import ClipBar

Gesture = Callable[[State], State]
ReadPoint = Callable[[Document, str], Gesture | str]


def take_typed_points(clip_bar: ClipBar, store: Store, *, then: Callable[[], None]) -> None:
    """Set the points that are typed in `clip_bar`, and say there what is wrong; `then` where one was set."""

    def typed(text: str, read: ReadPoint) -> str:
        document = store.state.document
        if document is None:
            return ""
        match read(document, text):
            case str(fault):
                return fault
            case gesture:
                store.apply(gesture)
                then()
                return ""

    def leave() -> None:
        clip_bar.show_faults(in_fault="", out_fault="")
        then()

    clip_bar.in_typed.connect(
        lambda text: clip_bar.show_faults(in_fault=typed(text, typed_in_point), out_fault="")
    )
    clip_bar.out_typed.connect(
        lambda text: clip_bar.show_faults(in_fault="", out_fault=typed(text, typed_out_point))
    )
    clip_bar.left_fields.connect(leave)


def typed_in_point(document: Document, text: str) -> Gesture | str:
    """Read `text` as the in point of `document`; a str is what is wrong with it."""
    try:
        time = editing.typed_time(document, text)
    except NotATime as reason:
        return messages.not_a_time(str(reason))
    if time >= document.out_point:
        return messages.in_not_before_out(document.out_point)
    return lambda state: editing.go_to_in_point(editing.type_in_point(state, time))


def typed_out_point(document: Document, text: str) -> Gesture | str:
    """Read `text` as the out point of `document`; a str is what is wrong with it."""
    try:
        time = editing.typed_time(document, text)
    except NotATime as reason:
        return messages.not_a_time(str(reason))
    if time <= document.in_point:
        return messages.out_not_after_in(document.in_point)
    return lambda state: editing.go_to_out_point(editing.type_out_point(state, time))
