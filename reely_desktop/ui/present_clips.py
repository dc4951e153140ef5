"""What the panels beside the preview show: the clips of a video, and the steps that made them. PURE."""

from dataclasses import dataclass

from reely_desktop.app import editing
from reely_desktop.app.frame_grid import FrameGrid
from reely_desktop.app.history import History
from reely_desktop.app.identity_memo import made_once
from reely_desktop.app.project import Project
from reely_desktop.ui import messages


@dataclass(frozen=True, slots=True)
class ClipRow:
    """One line of the list of clips; `shown_name` is the number's where nobody gave a `name`."""

    id: int
    name: str
    shown_name: str
    length: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class HistoryView:
    """The steps, the oldest first; those from `at` on are undone. `undo` and `redo` name the next ones."""

    rows: tuple[str, ...]
    at: int
    undo: str
    redo: str


@made_once
def clip_rows(project: Project, frames: FrameGrid) -> tuple[ClipRow, ...]:
    """Return the list of clips."""
    return tuple(
        ClipRow(
            id=clip.id,
            name=clip.name,
            shown_name=messages.clip_name(clip.name, number),
            length=messages.length(
                clip.duration, editing.kept_frames(frames, clip), pieces=len(clip.pieces)
            ),
            is_chosen=clip.id == project.chosen,
        )
        for number, clip in enumerate(project.clips, start=1)
    )


@made_once
def history_view(history: History) -> HistoryView:
    """Return the list of steps."""
    past = [step.change for step in history.past]
    undone = [step.change for step in reversed(history.undone)]
    return HistoryView(
        rows=(messages.HISTORY_START, *(messages.change(one) for one in (*past, *undone))),
        at=len(past) + 1,
        undo=messages.with_change(messages.UNDO, past[-1] if past else None),
        redo=messages.with_change(messages.REDO, undone[0] if undone else None),
    )
