"""From a project file to the video that it is about, wherever that has gone. No Qt.

The video is looked for where it was, and under its own name beside the project file, and where it was
found after it had moved; of those that are there the one with the project's fingerprint is taken.
"""

from pathlib import Path, PurePosixPath, PureWindowsPath

from reely_desktop.app.project_file import ProjectFileError, Saved, from_json


def read_project(file: Path) -> Saved:
    """Return what stands in a project file. Raises ProjectFileError."""
    try:
        return from_json(file.read_bytes(), name=file.name)
    except OSError as error:
        raise ProjectFileError(
            f"{file.name} cannot be read ({error.strerror or 'unknown reason'})",
            code="RLY-PROJECT-DAMAGED",
            hint="check the path, its permissions and its drive",
        ) from error


def find_source(saved: Saved, file: Path, *, known: Path | None = None) -> Path:
    """Return the video that the project in `file` is about; `known` is where it was seen last.

    Raises ProjectFileError and MediaError.
    """
    from reely_desktop.engine.media.fingerprint import fingerprint

    places = [Path(saved.source), file.with_name(_name_of(saved.source))]
    if known is not None:
        places.append(known)
    there = [place for place in dict.fromkeys(places) if place.is_file()]
    if not there:
        raise ProjectFileError(
            f"the video of {file.name} is not at {saved.source} any more",
            code="RLY-PROJECT-NO-VIDEO",
            hint="put it beside the project, or open it itself: what was made of it is found then",
        )
    same = [place for place in there if fingerprint(place) == saved.fingerprint]
    if not same:
        raise ProjectFileError(
            f"{there[0].name} is another video than the one of {file.name}",
            code="RLY-PROJECT-OTHER-VIDEO",
            hint="put the video that it was made of beside the project",
        )
    return same[0]


def _name_of(path: str) -> str:
    """Return the file's own name of a path that may be another system's."""
    windows = PureWindowsPath(path)
    return (windows if windows.drive or "\\" in path else PurePosixPath(path)).name
