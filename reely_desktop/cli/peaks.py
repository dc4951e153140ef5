"""`reely peaks`: the shape of a track's sound, at several resolutions, as one JSON file."""

import argparse
import json
from pathlib import Path

from reely_desktop.app.inspecting import look_at, peaks_of
from reely_desktop.bootstrap import Wiring
from reely_desktop.cli.endings import ExitStatus, UsageError, print_answer, print_json
from reely_desktop.cli.progress_line import progress_line
from reely_desktop.engine.cut.destination import check_output
from reely_desktop.engine.errors import WorkError
from reely_desktop.engine.media.peaks import Peaks
from reely_desktop.engine.media.silences import find_silences
from reely_desktop.engine.progress import Cancellation
from reely_desktop.host.files import write_whole

_VERSION = 1


def add_options(parser: argparse.ArgumentParser) -> None:
    """Say what `reely peaks` takes."""
    parser.add_argument("file", metavar="FILE", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="OUT.json")
    parser.add_argument(
        "--track", type=int, default=1, metavar="N", help="which sound track, counted from 1 (1)"
    )
    parser.add_argument("--overwrite", action="store_true", help="replace OUT.json")


def run(chosen: argparse.Namespace, wiring: Wiring, cancellation: Cancellation) -> ExitStatus:
    """Write the peaks. Raises ReelyError and Cancelled."""
    if chosen.track < 1:
        raise UsageError(f"--track {chosen.track} is not above 0", hint="tracks are counted from 1")
    output: Path = chosen.output
    info = look_at(chosen.file)
    check_output(output, source=chosen.file, overwrite=chosen.overwrite)
    with progress_line() as progress:
        peaks = peaks_of(
            info,
            track=chosen.track - 1,
            cache=wiring.cache,
            progress=progress,
            cancellation=cancellation,
            may_hold_lock=True,
        )
    try:
        write_whole(output, json.dumps(as_json(peaks), separators=(",", ":")).encode())
    except OSError as error:
        raise WorkError(
            f"{output} cannot be written ({error.strerror or 'unknown reason'})",
            code="RLY-WRITE-FAILED",
            hint="check the folder and the room on its disk",
        ) from error
    bins = {str(level.samples_per_bin): len(level.lows) for level in peaks.levels}
    if chosen.json:
        print_json({"output": str(output), "track": chosen.track, "bins": bins})
    else:
        print_answer(f"{output}: {float(peaks.duration.seconds):.3f} s at {len(bins)} resolutions")
    return ExitStatus.DONE


def as_json(peaks: Peaks) -> dict[str, object]:
    """Return what the file holds; the reference page of the command line says what each part is."""
    return {
        "version": _VERSION,
        "sample_rate_hz": peaks.sample_rate_hz,
        "samples": peaks.sample_count,
        "levels": [
            {
                "samples_per_bin": level.samples_per_bin,
                "lows": level.lows.tolist(),
                "highs": level.highs.tolist(),
            }
            for level in peaks.levels
        ],
        "silences": [
            [round(float(s.start.seconds), 6), round(float(s.end.seconds), 6)]
            for s in find_silences(peaks)
        ],
    }
