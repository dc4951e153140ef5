"""Putting coded frames and finished sound into one file.

Law of the times: frame i in storage order has DTS i·frame, the first shown frame has PTS 0, and one
edit list entry hides nothing but the reordering. Nothing that was cut away is stored.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import av

from reely_desktop.engine.cut.clip import Clip
from reely_desktop.engine.cut.output_file import open_output, set_chapters, write_packet
from reely_desktop.engine.cut.smart import CodedFrame
from reely_desktop.engine.media.chapter_lists import ListedChapter
from reely_desktop.engine.media.reading import file_url, open_media
from reely_desktop.engine.progress import Cancellation, Progress

if TYPE_CHECKING:
    from av.container import InputContainer, OutputContainer
    from av.packet import Packet

_LEAST_TIMESCALE = 10_000
KEPT_TAGS = frozenset(
    {"title", "artist", "album", "date", "comment", "copyright", "description", "genre"}
)
"""The tags of a file that still hold for a clip of it."""


@dataclass(frozen=True, slots=True)
class PictureTrack:
    """How the picture is stored: its decoder configuration and how deep frames are reordered."""

    configuration: bytes
    reorder: int


def timescale(rate: Fraction) -> tuple[int, int]:
    """Return ticks a second and ticks a frame for a constant `rate`, both whole."""
    times = math.ceil(_LEAST_TIMESCALE / rate.numerator)
    return rate.numerator * times, rate.denominator * times


def write_smart(
    output: Path,
    *,
    suffix: str,
    clip: Clip,
    track: PictureTrack,
    frames: Iterable[CodedFrame],
    sound: Path | None,
    chapters: Sequence[ListedChapter],
    progress: Progress,
    cancellation: Cancellation,
) -> None:
    """Write `frames` and every stream of the file `sound` to `output`, in the container of `suffix`."""
    video = clip.info.video
    assert video is not None  # noqa: S101 - for the type checker; there are frames
    ticks, step = timescale(video.frame_rate)
    with (
        open_media(clip.path) as source,
        open_output(output, suffix=suffix, ticks=ticks) as written,
    ):
        stream = written.add_stream_from_template(source.streams[video.index])
        stream.codec_context.extradata = track.configuration
        stream.time_base = Fraction(1, ticks)
        written.metadata.update(kept_metadata(source))
        set_chapters(written, chapters)
        total = clip.frames

        def packets() -> Iterator["Packet[Any]"]:
            for number, frame in enumerate(frames):
                cancellation.raise_if_cancelled()
                packet = av.Packet(frame.payload)
                packet.stream = stream
                packet.time_base = Fraction(1, ticks)
                packet.dts = (number - track.reorder) * step
                packet.pts = frame.shown * step
                packet.duration = step
                packet.is_keyframe = frame.is_idr
                progress("writing", number / total)
                yield packet

        if sound is None:
            _write(written, packets())
        else:
            # Not `open_media`, which refuses what holds neither sound nor picture: it may be subtitles.
            with av.open(file_url(sound)) as finished:
                _write(written, _by_time(packets(), _copied_streams(written, finished)))


def kept_metadata(source: "InputContainer") -> dict[str, str]:
    """Return the tags of a file that still hold for a clip of it."""
    return {key: value for key, value in source.metadata.items() if key.lower() in KEPT_TAGS}


def _write(written: "OutputContainer", packets: Iterable["Packet[Any]"]) -> None:
    for packet in packets:
        write_packet(written, packet)


def _copied_streams(
    written: "OutputContainer", finished: "InputContainer"
) -> Iterator["Packet[Any]"]:
    targets = {}
    for stream in finished.streams:
        target = written.add_stream_from_template(stream)
        target.metadata.update(stream.metadata)
        target.disposition = stream.disposition
        targets[stream.index] = target

    def packets() -> Iterator["Packet[Any]"]:
        for packet in finished.demux():
            if packet.dts is None:
                continue
            packet.stream = targets[packet.stream_index]
            yield packet

    return packets()


def _by_time(
    first: Iterator["Packet[Any]"], second: Iterator["Packet[Any]"]
) -> Iterator["Packet[Any]"]:
    """Merge two streams of packets by DTS."""
    a, b = next(first, None), next(second, None)
    while a is not None or b is not None:
        if b is None or (a is not None and _time(a) <= _time(b)):
            assert a is not None  # noqa: S101 - for the type checker
            yield a
            a = next(first, None)
        else:
            yield b
            b = next(second, None)


def _time(packet: "Packet[Any]") -> Fraction:
    return (packet.dts or 0) * Fraction(packet.time_base)
