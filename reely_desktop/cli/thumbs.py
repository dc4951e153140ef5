"""`reely thumbs`: pictures from along a video, written as JPEG files."""

import argparse
from pathlib import Path

from reely_desktop.app.inspecting import Still, look_at, write_stills
from reely_desktop.bootstrap import Wiring
from reely_desktop.cli.endings import ExitStatus, UsageError, print_answer, print_json
from reely_desktop.cli.progress_line import progress_line
from reely_desktop.engine.errors import RequestError, WorkError
from reely_desktop.engine.progress import Cancellation

_MOST = 10_000
_HEIGHT_PX = 360


def add_options(parser: argparse.ArgumentParser) -> None:
    """Say what `reely thumbs` takes."""
    parser.add_argument("file", metavar="FILE", type=Path)
    parser.add_argument("-n", dest="count", type=int, required=True, metavar="N", help="how many")
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="DIR", help="folder for the pictures"
    )
    parser.add_argument(
        "--height",
        type=int,
        default=_HEIGHT_PX,
        metavar="PX",
        help=f"how high at most ({_HEIGHT_PX}; never higher than the video)",
    )
    parser.add_argument("--overwrite", action="store_true", help="replace pictures of that name")


def run(chosen: argparse.Namespace, _wiring: Wiring, cancellation: Cancellation) -> ExitStatus:
    """Write the pictures. Raises ReelyError and Cancelled."""
    if not 1 <= chosen.count <= _MOST:
        raise UsageError(
            f"-n {chosen.count} is not 1 to {_MOST:,}", hint=f"ask for 1 to {_MOST:,} pictures"
        )
    if chosen.height < 1:
        raise UsageError(f"--height {chosen.height} is not above 0", hint="write it in pixels")
    source, folder = chosen.file, chosen.output
    info = look_at(source)
    digits = max(4, len(str(chosen.count)))
    files = tuple(folder / f"{source.stem}-{n:0{digits}d}.jpg" for n in range(1, chosen.count + 1))
    taken = next((file for file in files if file.exists()), None)
    if taken is not None and not chosen.overwrite:
        raise RequestError(
            f"{taken.name} exists already in {folder}",
            code="RLY-OUTPUT-EXISTS",
            hint="choose another folder, or allow replacing it (--overwrite)",
        )
    try:
        with progress_line() as progress:
            stills = list(
                write_stills(
                    info,
                    files,
                    max_height=chosen.height,
                    progress=progress,
                    cancellation=cancellation,
                )
            )
    except OSError as error:
        raise WorkError(
            f"the pictures cannot be written to {folder} ({error.strerror or 'unknown reason'})",
            code="RLY-WRITE-FAILED",
            hint="check the folder and the room on its disk",
        ) from error
    if chosen.json:
        print_json({"pictures": [_as_json(still) for still in stills]})
    else:
        print_answer(
            f"{len(stills)} pictures, {stills[0].file.name} to {stills[-1].file.name}, in {folder}"
        )
    return ExitStatus.DONE


def _as_json(still: Still) -> dict[str, object]:
    return {
        "file": str(still.file),
        "time": round(float(still.time.seconds), 6),
        "width": still.width,
        "height": still.height,
    }
