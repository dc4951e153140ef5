"""Chapters become markers or clips of the open video, and clips or markers become chapters. PURE.

A chapter's edges go to the nearest boundary between two frames, as dragged ones do. Taking chapters over is
one step to undo. As clips they come after those that there are; an untouched project, whose one clip is the
whole video, gives way to them.
"""

from collections.abc import Sequence
from dataclasses import replace

from reely_desktop.app import editing, frame_grid
from reely_desktop.app.clip import Clip
from reely_desktop.app.history import Change
from reely_desktop.app.project import is_untouched
from reely_desktop.app.recording import change_project
from reely_desktop.app.state import Document, State
from reely_desktop.app.telling import ChaptersTaken
from reely_desktop.engine.media.chapter_lists import ListedChapter
from reely_desktop.engine.mediatime import MediaRange, MediaTime


def taken_as_markers(state: State, chapters: Sequence[ListedChapter]) -> State:
    """Set a marker where each chapter begins."""
    document = state.document
    if document is None:
        return state
    starts = {_near(document, chapter.start) for chapter in chapters}
    markers = {m for m in starts if m < document.duration} | set(document.project.markers)
    project = replace(
        document.project, markers=tuple(sorted(markers, key=lambda marker: marker.seconds))
    )
    told = ChaptersTaken(len(chapters), are_clips=False)
    return replace(change_project(state, Change.CHAPTER_MARKERS, project), notice=told)


def taken_as_clips(state: State, chapters: Sequence[ListedChapter]) -> State:
    """Make a clip of each chapter, and show the first."""
    document = state.document
    if document is None or not chapters:
        return state
    before = document.project
    first_id = before.next_id
    clips = tuple(
        Clip(first_id + number, (piece,), name=" ".join(chapter.title.split()))
        for number, (chapter, piece) in enumerate(_pieces(document, chapters))
    )
    kept = () if is_untouched(before, document.duration) else before.clips
    project = replace(before, clips=(*kept, *clips), chosen=first_id, next_id=first_id + len(clips))
    changed = change_project(state, Change.CHAPTER_CLIPS, project)
    told = ChaptersTaken(len(clips), are_clips=True)
    return replace(editing.seek(changed, clips[0].in_point), notice=told)


def of_clips(document: Document) -> tuple[ListedChapter, ...]:
    """Return the clips as chapters of the whole video; of two that begin together the first stays."""
    found: dict[MediaTime, ListedChapter] = {}
    for number, clip in enumerate(document.project.clips, start=1):
        title = clip.name or f"Clip {number}"
        found.setdefault(clip.in_point, ListedChapter(clip.in_point, title, clip.out_point))
    return tuple(sorted(found.values(), key=lambda chapter: chapter.start.seconds))


def of_markers(document: Document) -> tuple[ListedChapter, ...]:
    """Return the markers as chapters, each to the next; one where a clip begins has that clip's name."""
    names = {clip.in_point: clip.name for clip in reversed(document.project.clips)}
    return tuple(
        ListedChapter(marker, names.get(marker, "") or f"Chapter {number}")
        for number, marker in enumerate(document.project.markers, start=1)
    )


def _pieces(
    document: Document, chapters: Sequence[ListedChapter]
) -> list[tuple[ListedChapter, MediaRange]]:
    """Return each chapter with what it plays: a frame at least, and to the next where it has no end."""
    frames = document.frames
    limits = [*(chapter.start for chapter in chapters[1:]), document.duration]
    found = []
    for chapter, limit in zip(chapters, limits, strict=True):
        first = min(frame_grid.boundary_near(frames, chapter.start), document.frame_count - 1)
        last = frame_grid.boundary_near(frames, min(chapter.end or limit, document.duration))
        end = frame_grid.boundary(frames, max(last, first + 1))
        found.append((chapter, MediaRange(frame_grid.boundary(frames, first), end)))
    return found


def _near(document: Document, time: MediaTime) -> MediaTime:
    return frame_grid.boundary(document.frames, frame_grid.boundary_near(document.frames, time))
