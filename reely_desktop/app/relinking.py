"""A video that has moved is found again, and with it every other one of its old folder. No Qt.

    asked for a file     it has to be the project's video; its neighbours are looked for beside it
    asked for a folder   searched, with the folders below: first by name, then whatever it is called

What is found is known by its fingerprint, whatever its name. The project that is kept of each video gets
the new place written into it; a project file that a person saved is left as it is, and finds its video by
what is kept. Old folders may be another system's.
"""

import contextlib
import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

from reely_desktop.app.loading import load_reader
from reely_desktop.app.project_file import SUFFIX, ProjectFileError, Saved, from_json
from reely_desktop.app.project_source import read_project
from reely_desktop.app.saving import SavingError, kept_file, write
from reely_desktop.app.telling import VideosFound
from reely_desktop.engine.errors import MediaError
from reely_desktop.engine.progress import Cancellation

_VIDEO_SUFFIXES = frozenset(
    (
        *(".mp4", ".mov", ".m4v", ".mkv", ".webm", ".avi", ".ts", ".mts", ".m2ts"),
        *(".mpg", ".mpeg", ".wmv", ".flv", ".3gp", ".ogv"),
    )
)
_MOST_FILES = 50_000


def known_projects(folder: Path) -> tuple[Saved, ...]:
    """Return what is kept of every video; what cannot be read is passed over, and left."""
    found = []
    with contextlib.suppress(OSError):
        for file in sorted(folder.glob("*.json")):
            with contextlib.suppress(OSError, ProjectFileError):
                found.append(from_json(file.read_bytes(), name=file.name))
    return tuple(found)


def kept_source(folder: Path, fingerprint: str) -> Path | None:
    """Return where the video of that fingerprint was last, as far as anything is kept of it."""
    with contextlib.suppress(OSError, ProjectFileError):
        kept = from_json(kept_file(folder, fingerprint).read_bytes(), name="kept")
        return Path(kept.source)
    return None


def check_is_not_moved(video: Path, folder: Path) -> None:
    """Raise ProjectFileError RLY-PROJECT-NO-VIDEO where a video is gone of which something is kept."""
    if os.path.lexists(video):
        return
    if any(saved.source == str(video) for saved in known_projects(folder)):
        raise _not_there(f"{video.name} is not in {video.parent} any more")


def relink(
    asked: Path, place: Path, *, folder: Path, cancellation: Cancellation
) -> tuple[Path, VideosFound]:
    """Find the video of `asked` at `place`, and the others of its old folder; keep where they are.

    `folder` is where projects are kept. Returns the video, and what to tell of all of them.
    Raises ProjectFileError, MediaError, SavingError and Cancelled.
    """
    known = {saved.fingerprint: saved for saved in known_projects(folder)}
    wanted = _wanted(asked, known)
    old = _pure(wanted.source).parent
    gone = [
        known.get(wanted.fingerprint, wanted),
        *(
            saved
            for saved in known.values()
            if saved.fingerprint != wanted.fingerprint
            and _pure(saved.source).is_relative_to(old)
            and not Path(saved.source).is_file()
        ),
    ]
    found = _found(gone, place, cancellation)
    for saved in gone:
        if saved.fingerprint in found:
            with contextlib.suppress(SavingError):  # it is found all the same, and told next time
                new = str(found[saved.fingerprint])
                write(kept_file(folder, saved.fingerprint), replace(saved, source=new))
    video = found.get(wanted.fingerprint)
    name = _pure(wanted.source).name
    if video is None and place.is_file():
        raise ProjectFileError(
            f"{place.name} is another video than the one of {asked.name}",
            code="RLY-PROJECT-OTHER-VIDEO",
            hint="choose another file, or the folder that it may be in",
        )
    if video is None:
        others = f"; {len(found)} others of its folder were found there" if found else ""
        raise _not_there(f"{name} is not in {place}{others}")
    told = place if place.is_dir() else place.parent
    return video, VideosFound(len(found), len(gone) - len(found), told)


def _wanted(asked: Path, known: dict[str, Saved]) -> Saved:
    if asked.suffix.lower() == SUFFIX:
        return read_project(asked)
    for saved in known.values():
        if saved.source == str(asked):
            return saved
    raise _not_there(f"nothing is known of {asked.name}")


def _found(gone: Sequence[Saved], place: Path, cancellation: Cancellation) -> dict[str, Path]:
    """Return where each video is, by its fingerprint; those that are nowhere are left out."""
    load_reader()
    from reely_desktop.engine.media.fingerprint import fingerprint

    left = {saved.fingerprint for saved in gone}
    names = {_pure(saved.source).name.lower() for saved in gone}
    found: dict[str, Path] = {}
    for file in _candidates(place, names, cancellation):
        if not left:
            break
        cancellation.raise_if_cancelled()
        with contextlib.suppress(MediaError):
            mark = fingerprint(file)
            if mark in left:
                left.remove(mark)
                found[mark] = file
    return found


def _candidates(place: Path, names: set[str], cancellation: Cancellation) -> Iterator[Path]:
    """Yield files that may be wanted, the likely ones first."""
    if place.is_file():
        yield place
        files: list[Path] = []
        with contextlib.suppress(OSError):
            files = [file for file in place.parent.iterdir() if file != place and file.is_file()]
        yield from (file for file in files if file.name.lower() in names)
        return
    others = []
    for number, file in enumerate(_files_in(place)):
        cancellation.raise_if_cancelled()
        if number >= _MOST_FILES:
            break
        if file.name.lower() in names:
            yield file
        elif file.suffix.lower() in _VIDEO_SUFFIXES:
            others.append(file)
    yield from others


def _files_in(folder: Path) -> Iterator[Path]:
    for here, folders, files in os.walk(folder):  # it follows no links
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(here, name) for name in sorted(files) if not name.startswith("."))


def _pure(path: str) -> PurePath:
    """Return a path that may be another system's."""
    windows = PureWindowsPath(path)
    return windows if windows.drive or "\\" in path else PurePosixPath(path)


def _not_there(message: str) -> ProjectFileError:
    return ProjectFileError(
        message,
        code="RLY-PROJECT-NO-VIDEO",
        hint="choose where it is now, or connect the drive that it is on",
    )
