"""What a person makes of one video: clips, markers, hooks settled, how it is spelled and captioned. PURE.

A project is a value. Everything that can be undone lies in it, and nothing else does. Law: there is
at least one clip, ids are unique and never given twice, and the chosen one is among them.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from reely_desktop.app.caption_choice import NO_CAPTIONS, CaptionChoice
from reely_desktop.app.clip import Clip
from reely_desktop.app.spelling import Spelling
from reely_desktop.engine.mediatime import ZERO, MediaRange, MediaTime


@dataclass(frozen=True, slots=True)
class SettledHook:
    """A stretch that was offered as a hook and is not offered again: kept as a clip, or rejected."""

    start: MediaTime
    end: MediaTime
    is_kept: bool


@dataclass(frozen=True, slots=True)
class Project:
    """`clips` as listed; `chosen` is the id of the one on the timeline; `markers` are ascending.

    `settled_hooks` are in the order in which they were decided.
    `spellings` say how what is said is written, in the order in which it is said. `captions` are what all
    its clips get.
    """

    clips: tuple[Clip, ...]
    chosen: int
    next_id: int
    markers: tuple[MediaTime, ...] = ()
    settled_hooks: tuple[SettledHook, ...] = ()
    spellings: tuple[Spelling, ...] = ()
    captions: CaptionChoice = NO_CAPTIONS

    def __post_init__(self) -> None:
        """Hold the law of the clips, with ValueError."""
        ids = [clip.id for clip in self.clips]
        if self.chosen not in ids or len(set(ids)) != len(ids) or max(ids) >= self.next_id:
            raise ValueError("a project has clips with ids of their own, and one of them is chosen")

    @property
    def clip(self) -> Clip:
        """The chosen clip."""
        return self.clips[position_of(self, self.chosen)]


def begin(duration: MediaTime) -> Project:
    """Return a project whose one clip is the whole video."""
    return Project(clips=(Clip(1, (MediaRange(ZERO, duration),)),), chosen=1, next_id=2)


def position_of(project: Project, clip_id: int) -> int:
    """Return where a clip stands in the list. Raises ValueError for none."""
    return [clip.id for clip in project.clips].index(clip_id)


def with_clip(project: Project, clip: Clip) -> Project:
    """Put `clip` in the place of the one with its id."""
    return replace(
        project, clips=tuple(clip if other.id == clip.id else other for other in project.clips)
    )


def with_chosen(project: Project, clip_id: int) -> Project:
    """Choose a clip, if there is one with that id."""
    known = any(clip.id == clip_id for clip in project.clips)
    return replace(project, chosen=clip_id) if known else project


def with_new_clip(project: Project, piece: MediaRange) -> Project:
    """Add a clip of one piece after the chosen one, and choose it."""
    return _with_next(project, Clip(project.next_id, (piece,)))


def with_double(project: Project) -> Project:
    """Add a second of the chosen clip after it, and choose that."""
    return _with_next(project, replace(project.clip, id=project.next_id))


def without_chosen(project: Project) -> Project:
    """Remove the chosen clip and choose the one that takes its place; the last clip stays."""
    if len(project.clips) == 1:
        return project
    at = position_of(project, project.chosen)
    clips = (*project.clips[:at], *project.clips[at + 1 :])
    return replace(project, clips=clips, chosen=clips[min(at, len(clips) - 1)].id)


def with_chosen_moved(project: Project, by: int) -> Project:
    """List the chosen clip `by` places later, as far as there are any."""
    at = position_of(project, project.chosen)
    clips = list(project.clips)
    clip = clips.pop(at)
    clips.insert(min(max(at + by, 0), len(clips)), clip)
    return replace(project, clips=tuple(clips))


def with_marker_toggled(project: Project, time: MediaTime) -> Project:
    """Set a marker at `time`, or take away the one that is there."""
    if time in project.markers:
        return replace(project, markers=tuple(m for m in project.markers if m != time))
    return replace(
        project, markers=tuple(sorted((*project.markers, time), key=lambda m: m.seconds))
    )


def with_hook_settled(project: Project, hook: SettledHook) -> Project:
    """Remember that a hook was kept or rejected; the last word on a stretch counts."""
    others = (
        one for one in project.settled_hooks if (one.start, one.end) != (hook.start, hook.end)
    )
    return replace(project, settled_hooks=(*others, hook))


def is_untouched(project: Project, duration: MediaTime) -> bool:
    """Whether its clips are still the one that is the whole video, without a name."""
    return [(clip.pieces, clip.name) for clip in project.clips] == [
        (clip.pieces, clip.name) for clip in begin(duration).clips
    ]


def moved_onto(
    project: Project, place: Callable[[MediaTime], MediaTime], *, frame: MediaRange
) -> Project:
    """Return the project with every time put where `place`, which keeps their order, puts it.

    A piece that comes to nothing goes; a clip of which nothing would be left keeps `frame`.
    """
    clips = []
    for clip in project.clips:
        placed = ((place(piece.start), place(piece.end)) for piece in clip.pieces)
        left = tuple(MediaRange(start, end) for start, end in placed if start < end)
        clips.append(replace(clip, pieces=left or (frame,)))
    markers = {place(marker) for marker in project.markers}
    return replace(
        project,
        clips=tuple(clips),
        markers=tuple(sorted(markers, key=lambda marker: marker.seconds)),
    )


def _with_next(project: Project, clip: Clip) -> Project:
    at = position_of(project, project.chosen) + 1
    return replace(
        project,
        clips=(*project.clips[:at], clip, *project.clips[at:]),
        chosen=clip.id,
        next_id=clip.id + 1,
    )
