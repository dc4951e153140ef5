"""The parts of `bench timeline`, each run as a process: `python -m bench.timeline_parts PART FILE`.

A part prints one JSON object: how long people wait for it, in seconds by name, from the call to its answer
and after the imports. Two of them do the same as Reely by the way that first comes to mind.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

THUMBNAILS = 100
THUMBNAIL_HEIGHT = 160
BIN_SAMPLES = 256

Waits = dict[str, float]


def index(path: Path) -> Waits:
    """Look at the file and list its keyframes."""
    from reely_desktop.engine.media.keyframes import keyframe_index
    from reely_desktop.engine.media.probe import probe

    start = time.monotonic()
    video = probe(path).video
    probed = time.monotonic()
    assert video is not None  # noqa: S101 - the file was made with a picture
    keyframe_index(path, video)
    return {"probed": probed - start, "indexed": time.monotonic() - probed}


def thumbnails(path: Path) -> Waits:
    """Take `THUMBNAILS` pictures from all along the file."""
    from reely_desktop.engine.media import pictures
    from reely_desktop.engine.media.probe import probe
    from reely_desktop.engine.mediatime import MediaTime
    from reely_desktop.engine.progress import Cancellation

    step = probe(path).duration.seconds / THUMBNAILS
    places = [MediaTime(2 * number + 1, step / 2) for number in range(THUMBNAILS)]
    start = time.monotonic()
    taken = pictures.thumbnails(path, places, height=THUMBNAIL_HEIGHT, cancellation=Cancellation())
    next(taken)
    first = time.monotonic() - start
    rest = sum(1 for _ in taken)
    assert rest == THUMBNAILS - 1  # noqa: S101 - a figure for fewer would be a lie
    return {"first": first, "all": time.monotonic() - start}


def peaks(path: Path) -> Waits:
    """Read the shape of the sound at all resolutions."""
    from reely_desktop.engine.media.peaks import read_peaks
    from reely_desktop.engine.media.probe import probe
    from reely_desktop.engine.progress import Cancellation, no_progress

    start = time.monotonic()
    read_peaks(probe(path), track=0, progress=no_progress, cancellation=Cancellation())
    return {"all": time.monotonic() - start}


def peaks_by_frames(path: Path) -> Waits:
    """Do as one does who decodes with PyAV and looks at each frame: the finest resolution alone."""
    import av
    import numpy as np

    lows, highs = [], []
    start = time.monotonic()
    with av.open(str(path)) as container:
        for frame in container.decode(audio=0):
            samples = frame.to_ndarray()
            whole = samples.shape[1] // BIN_SAMPLES * BIN_SAMPLES
            bins = samples[:, :whole].reshape(len(samples), -1, BIN_SAMPLES)
            lows.append(bins.min(axis=2))
            highs.append(bins.max(axis=2))
    np.concatenate(lows, axis=1)
    np.concatenate(highs, axis=1)
    return {"all": time.monotonic() - start}


def arrays(path: Path) -> Waits:
    """Decode the sound with PyAV and look at nothing."""
    import av

    start = time.monotonic()
    with av.open(str(path)) as container:
        for frame in container.decode(audio=0):
            frame.to_ndarray()
    return {"all": time.monotonic() - start}


PARTS: dict[str, Callable[[Path], Waits]] = {
    part.__name__: part for part in (index, thumbnails, peaks, peaks_by_frames, arrays)
}

if __name__ == "__main__":
    print(json.dumps(PARTS[sys.argv[1]](Path(sys.argv[2]))))
