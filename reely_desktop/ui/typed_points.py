"""A typed time becomes the gesture that sets a point, or the sentence that says why it cannot. PURE.

The playhead goes along, so that the frame that was set is seen.
"""

from collections.abc import Callable

from reely_desktop.app import editing
from reely_desktop.app.state import Document, State
from reely_desktop.engine.timecode import NotATime
from reely_desktop.ui import messages

Gesture = Callable[[State], State]
ReadPoint = Callable[[Document, str], Gesture | str]


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
