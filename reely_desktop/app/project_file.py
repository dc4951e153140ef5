"""A project as JSON: what is kept of a video, readable by people and by other versions of Reely. PURE.

The form stands in docs/reference/project-file.md. Times are seconds as exact fractions, "1001/30000".
Fields that are not known are ignored, so that an older Reely reads a newer one's file; a file whose
`version` is higher than what is known here was changed beyond that and is refused.

    ProjectFileError
    ├── RLY-PROJECT-DAMAGED    it is no project, or says something impossible
    └── RLY-PROJECT-NEWER      a later Reely wrote it
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from reely_desktop.app.caption_choice import CaptionChoice, CaptionLook, CaptionPlace
from reely_desktop.app.clip import Clip
from reely_desktop.app.project import Project, SettledHook
from reely_desktop.app.spelling import Spelling
from reely_desktop.engine.mediatime import ZERO, MediaRange, MediaTime, from_seconds
from reely_desktop.engine.picture.caption_styles import Colour, colour_of, colour_text
from reely_desktop.errors import ReelyError

SUFFIX = ".reely"
VERSION = 1
NEWER = "RLY-PROJECT-NEWER"
_KIND = "reely-project"
_TIME = re.compile(r"([0-9]{1,18})(?:/([1-9][0-9]{0,17}))?")


class ProjectFileError(ReelyError):
    """A project file cannot be used."""


@dataclass(frozen=True, slots=True)
class Saved:
    """A project and the video it belongs to: `source` as it was called, `fingerprint` as it is known by."""

    source: str
    fingerprint: str
    project: Project
    playhead: MediaTime = ZERO


def to_json(saved: Saved) -> bytes:
    """Return the file's content."""
    project = saved.project
    told = {
        "kind": _KIND,
        "version": VERSION,
        "source": {"path": saved.source, "fingerprint": saved.fingerprint},
        "playhead": _seconds(saved.playhead),
        "chosen": project.chosen,
        "clips": [
            {
                "id": clip.id,
                "name": clip.name,
                "pieces": [
                    {"start": _seconds(piece.start), "end": _seconds(piece.end)}
                    for piece in clip.pieces
                ],
            }
            for clip in project.clips
        ],
        "markers": [_seconds(marker) for marker in project.markers],
        "settled_hooks": [
            {"start": _seconds(hook.start), "end": _seconds(hook.end), "kept": hook.is_kept}
            for hook in project.settled_hooks
        ],
        "spellings": [
            {"at": str(Fraction(one.at_ms, 1000)), "heard": one.heard, "text": one.text}
            for one in project.spellings
        ],
        "captions": _captions_told(project.captions),
    }
    return (json.dumps(told, indent=2) + "\n").encode()


def from_json(content: bytes, *, name: str) -> Saved:
    """Read a file's content; `name` is what the file is called. Raises ProjectFileError."""
    try:
        told = json.loads(content)
        if told["kind"] != _KIND:
            raise _damaged(name)
        if _whole(told["version"]) > VERSION:
            raise ProjectFileError(
                f"{name} was written by a later version of Reely",
                code=NEWER,
                hint="open it with that version",
            )
        return _saved(told)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise _damaged(name) from error


def _saved(told: Mapping[str, Any]) -> Saved:
    clips = tuple(
        Clip(
            id=_whole(clip["id"]),
            name=_text(clip.get("name", "")),
            pieces=tuple(
                MediaRange(_time(piece["start"]), _time(piece["end"])) for piece in clip["pieces"]
            ),
        )
        for clip in told["clips"]
    )
    spellings = {
        Spelling(int(_time(one["at"]).seconds * 1000), _text(one["heard"]), _text(one["text"]))
        for one in told.get("spellings", [])
    }
    markers = sorted({_time(marker) for marker in told.get("markers", [])}, key=_in_seconds)
    return Saved(
        source=_text(told["source"]["path"]),
        fingerprint=_text(told["source"]["fingerprint"]),
        project=Project(
            clips=clips,
            chosen=_whole(told["chosen"]),
            next_id=max(clip.id for clip in clips) + 1,
            markers=tuple(markers),
            settled_hooks=tuple(
                SettledHook(_time(hook["start"]), _time(hook["end"]), _flag(hook["kept"]))
                for hook in told.get("settled_hooks", [])
            ),
            spellings=tuple(sorted(spellings, key=lambda one: (one.at_ms, one.heard, one.text))),
            captions=_captions(told.get("captions", {})),
        ),
        playhead=_time(told.get("playhead", "0")),
    )


def _captions_told(choice: CaptionChoice) -> dict[str, object]:
    look = choice.look
    told: dict[str, object] = {
        "place": choice.place.value,
        "style": look.style,
        "size": look.size_percent,
    }
    for key, chosen in (("colour", look.colour), ("active_colour", look.active_colour)):
        if chosen is not None:
            told[key] = colour_text(chosen)
    if look.height_percent is not None:
        told["height"] = look.height_percent
    return told


def _captions(told: Mapping[str, Any]) -> CaptionChoice:
    plain = CaptionLook()
    look = CaptionLook(
        style=_text(told.get("style", plain.style)),
        size_percent=_whole(told.get("size", plain.size_percent)),
        colour=_perhaps_colour(told, "colour"),
        active_colour=_perhaps_colour(told, "active_colour"),
        height_percent=_whole(told["height"]) if "height" in told else None,
    )
    return CaptionChoice(CaptionPlace(told.get("place", CaptionPlace.NOWHERE.value)), look)


def _perhaps_colour(told: Mapping[str, Any], key: str) -> Colour | None:
    return colour_of(told[key]) if key in told else None


def _seconds(time: MediaTime) -> str:
    return str(time.seconds)


def _in_seconds(time: MediaTime) -> Fraction:
    return time.seconds


def _time(written: object) -> MediaTime:
    parts = _TIME.fullmatch(_text(written))
    if parts is None:
        raise ValueError("a time is a whole number of seconds, or a fraction of two")
    return from_seconds(Fraction(int(parts[1]), int(parts[2] or 1)))


def _text(written: object) -> str:
    if not isinstance(written, str):
        raise TypeError("not a text")
    return written


def _flag(written: object) -> bool:
    if not isinstance(written, bool):
        raise TypeError("neither true nor false")
    return written


def _whole(written: object) -> int:
    if not isinstance(written, int) or isinstance(written, bool):
        raise TypeError("not a whole number")
    return written


def _damaged(name: str) -> ProjectFileError:
    return ProjectFileError(
        f"{name} is no project of Reely's, or is damaged",
        code="RLY-PROJECT-DAMAGED",
        hint="open the video itself: what was last made of it is kept on this computer, too",
    )
