"""How soon the frame that somebody asks for is there, by the reader that the window itself uses.

Stepping is asked for as the window does, by the time of the next frame or the one before. Seeks go to
places all over the film, the same for everybody; the floor seeks and decodes with PyAV alone and makes no
picture of what it finds.
"""

import random
import time
from collections.abc import Callable, Sequence
from fractions import Fraction
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING, Self

from bench import films
from bench.programs import ffmpeg
from bench.table import Row, at_most

if TYPE_CHECKING:
    from reely_desktop.engine.mediatime import MediaTime

SHORT_GROUP, LONG_GROUP = 30, 250
MOST_STEP_MS = 5.0
MOST_SEEK_MS = {"groups of 30": 100.0, "groups of 250": 400.0, "a proxy": 100.0}
PICTURE_HEIGHT = 540
_PROXY_BYTES = 2**30
_FRAME = Fraction(1, films.RATE)

Ask = Callable[["MediaTime"], object]


def rows(seeks: int) -> list[Row]:
    """Return the table of as many seeks in each film, and four times as many steps."""
    told = {
        name: films.to_seek(films.FOLDER, group_frames=group, ffmpeg=ffmpeg()[0])
        for name, group in (("groups of 30", SHORT_GROUP), ("groups of 250", LONG_GROUP))
    }
    told["a proxy"] = proxy_of(told["groups of 250"])
    found: list[Row] = []
    for name, path in told.items():
        films.read_once(path)
        print(f"stepping and seeking: {name} …", flush=True)
        found += step_rows(name, path, steps=4 * seeks)
        found += seek_rows(name, path, seeks=seeks)
    return found


def step_rows(name: str, path: Path, *, steps: int) -> list[Row]:
    """Return how long it takes to the next frame, and back again to the one before."""
    from reely_desktop.engine.media.pictures import PictureReader

    start = films.SEEKING_SECONDS * films.RATE // 3
    there = [_time_of(start + number) for number in range(steps)]
    with PictureReader(path, max_height=PICTURE_HEIGHT) as reader:
        reader.at(there[0])
        on = _waits(reader.at, there[1:])
        back = _waits(reader.at, there[-2::-1])
    with _Bare(path) as bare:
        bare.seek(there[0])
        floor = _waits(lambda _time: bare.next(), there[1:])
    found = []
    for what, waits in (("next frame", on), ("previous frame", back)):
        typical = median(waits)
        found += [
            at_most(f"{what}, {name}: median", typical, most=MOST_STEP_MS, unit=" ms"),
            Row("  95th percentile", f"{p95(waits):.1f} ms"),
        ]
    found.append(Row("  next frame by PyAV alone: median", f"{median(floor):.2f} ms"))
    return found


def seek_rows(name: str, path: Path, *, seeks: int) -> list[Row]:
    """Return how long it takes to the exact frame at places all over the film."""
    from reely_desktop.engine.media.pictures import PictureReader

    drawn = random.Random(1907)
    last = films.SEEKING_SECONDS * films.RATE - 1
    places = [_time_of(drawn.randint(0, last)) for _ in range(seeks)]
    with PictureReader(path, max_height=PICTURE_HEIGHT) as reader, _Bare(path) as bare:
        ours, floor = [], []
        for place in places:  # in turns, so that both meet the same machine
            ours += _waits(reader.at, [place])
            floor += _waits(bare.seek, [place])
    return [
        at_most(
            f"exact seek, {name}: 95th percentile",
            p95(ours),
            most=MOST_SEEK_MS[name],
            unit=" ms",
        ),
        Row("  median", f"{median(ours):.1f} ms"),
        Row("  by PyAV alone: 95th percentile", f"{p95(floor):.1f} ms"),
        Row("  ours by PyAV's, medians", f"{median(ours) / median(floor):.2f}"),
    ]


def proxy_of(path: Path) -> Path:
    """Return a proxy of `path`, as the window would look at it, made once."""
    from reely_desktop.app.frame_grid import EvenFrames
    from reely_desktop.app.proxy_jobs import times_of
    from reely_desktop.engine.cut.proxy import write_proxy
    from reely_desktop.engine.media.probe import probe
    from reely_desktop.engine.progress import Cancellation, no_progress

    proxy = path.with_name(f"proxy-of-{path.name}")
    if proxy.exists():
        return proxy
    video = probe(path).video
    assert video is not None  # noqa: S101 - the film was made with a picture
    frames = EvenFrames(_FRAME, 1, films.SEEKING_SECONDS * films.RATE)
    write_proxy(
        path,
        video,
        proxy,
        times=times_of(frames),
        most_bytes=_PROXY_BYTES,
        ffmpeg=ffmpeg()[0],
        progress=no_progress,
        cancellation=Cancellation(),
    )
    return proxy


def p95(waits: Sequence[float]) -> float:
    """Return what 95 of 100 waits do not reach."""
    return quantiles(waits, n=20)[-1]


class _Bare:
    """PyAV alone: goes to the keyframe before, and decodes until the frame is there."""

    def __init__(self, path: Path) -> None:
        import av

        self._container = av.open(str(path))
        self._stream = self._container.streams.video[0]
        self._stream.thread_type = "AUTO"
        self._timebase = Fraction(self._stream.time_base or 1)
        self._frames = self._container.decode(self._stream)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._container.close()

    def seek(self, place: "MediaTime") -> object:
        """Return the frame at `place`."""
        wanted = round(place.seconds / self._timebase)
        self._container.seek(wanted, stream=self._stream)
        self._frames = self._container.decode(self._stream)
        return next(frame for frame in self._frames if (frame.pts or 0) >= wanted)

    def next(self) -> object:
        """Return the frame after."""
        return next(self._frames)


def _waits(ask: Ask, places: Sequence["MediaTime"]) -> list[float]:
    """Return how long each answer took, in milliseconds."""
    waits = []
    for place in places:
        began = time.perf_counter()
        ask(place)
        waits.append((time.perf_counter() - began) * 1000)
    return waits


def _time_of(frame: int) -> "MediaTime":
    from reely_desktop.engine.mediatime import MediaTime

    return MediaTime(frame, _FRAME)
