"""What somebody does on the timeline, as gestures on the store."""

from collections.abc import Callable

from reely_desktop.app import cutting, editing, recording, zooming
from reely_desktop.app.store import Store
from reely_desktop.ui.timeline import Timeline


def take_timeline_gestures(
    timeline: Timeline, store: Store, *, fill_strip: Callable[..., None]
) -> None:
    """Carry out in `store` what `timeline` tells; `fill_strip` gets the places of the film strip."""
    timeline.seeked.connect(lambda time: store.apply(lambda s: editing.seek(s, time)))
    timeline.edge_dragged.connect(
        lambda moved: store.apply(lambda s: editing.drag_edge(s, moved[0], moved[1]))
    )
    timeline.restore_wanted.connect(lambda time: store.apply(lambda s: cutting.restore_at(s, time)))
    timeline.drag_ended.connect(lambda: store.apply(editing.end_drag))
    timeline.drag_given_up.connect(lambda: store.apply(recording.give_up_move))
    timeline.zoomed.connect(
        lambda turn: store.apply(lambda s: zooming.zoom(s, turn[0], around=turn[1]))
    )
    timeline.scrolled.connect(lambda by: store.apply(lambda s: zooming.scroll(s, by)))
    timeline.slots_changed.connect(fill_strip)
