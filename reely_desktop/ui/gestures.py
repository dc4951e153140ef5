"""What somebody does on the timeline and in the panels beside it, as gestures on the store."""

from collections.abc import Callable

from reely_desktop.app import clip_list, cutting, editing, recording, zooming
from reely_desktop.app.store import Store
from reely_desktop.ui.side_panel import SidePanel
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


def take_side_gestures(side: SidePanel, store: Store) -> None:
    """Carry out in `store` what the panels beside the preview tell."""
    side.clip_chosen.connect(lambda one: store.apply(lambda s: clip_list.choose(s, one)))
    side.clip_named.connect(
        lambda given: store.apply(lambda s: clip_list.name(s, given[0], given[1]))
    )
    side.travelled.connect(lambda steps: store.apply(lambda s: recording.travel(s, steps)))
