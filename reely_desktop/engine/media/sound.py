"""The sound of one track on the clock that people see, decoded here and filtered by libavfilter.

Time 0 is the first presented video frame, or the track's own start where there is no picture. Sound
before it is cut, silence stands in for sound that comes late or is missing in between, both to the
sample. Frames are joined into blocks before Python sees them: handling each by itself would cost more
than decoding it, and so would a pipe from another process. A whole track is read by libavfilter itself;
Python hands it the frames where only a part is wanted, where its reader gives up, and where others wait
for Python's lock, which PyAV keeps while libavfilter opens the file: 90 ms of two hours.
What is not here: what is done with the sound (`peaks`, `loudness`), and writing it (`cut`).
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from fractions import Fraction
from itertools import chain, islice
from typing import TYPE_CHECKING

import av
import av.error
import av.filter
import av.stream

from reely_desktop.engine.errors import MediaError
from reely_desktop.engine.media.info import AudioInfo, MediaInfo
from reely_desktop.engine.media.reading import open_media, packets_of
from reely_desktop.engine.mediatime import MediaRange
from reely_desktop.engine.progress import Cancellation

if TYPE_CHECKING:
    from av.audio.frame import AudioFrame
    from av.audio.stream import AudioStream
    from av.container import InputContainer
    from av.filter.context import FilterContext

_SEEK_MARGIN = Fraction(1)
_LEAST_GAP_SECONDS = "0.03"
_PULLED_SAMPLES = 1 << 16


def sound_blocks(
    info: MediaInfo,
    *,
    track: int,
    span: MediaRange | None,
    filters: Sequence[str],
    cancellation: Cancellation,
    may_hold_lock: bool = True,
) -> Iterator["AudioFrame"]:
    """Yield what comes out of `filters` for audio track `track`, counted from 0.

    `span` bounds what is heard, exactly as long whatever the file holds; None is the whole track.
    Where this must not hold Python's lock for long, because a window goes on beside it, the same sound
    takes a fifth more of a processor.
    Raises MediaError RLY-MEDIA-NO-SOUND where there is no such track, RLY-MEDIA-SOUND-UNREADABLE
    where nothing of it can be decoded, and Cancelled.
    """
    audio = track_of(info, track)
    if span is not None or not may_hold_lock:
        yield from _read_by_hand(info, audio, span, filters, cancellation)
        return
    given = 0
    try:
        for block in _read_by_graph(info, audio, filters, cancellation):
            yield block
            given += 1
    except (av.error.FFmpegError, UnicodeEncodeError):
        # The track changes its channels on the way, or holds what cannot be decoded; or the
        # file's name is no text, which the graph's reader cannot be told.
        yield from islice(_read_by_hand(info, audio, None, filters, cancellation), given, None)


def track_of(info: MediaInfo, track: int) -> AudioInfo:
    """Return audio track `track`. Raises MediaError RLY-MEDIA-NO-SOUND where there is none."""
    if not 0 <= track < len(info.audio):
        raise MediaError(
            f"{info.path.name} has no sound track {track + 1}; it has {len(info.audio)}",
            code="RLY-MEDIA-NO-SOUND",
            hint="choose one of the tracks that it has",
        )
    return info.audio[track]


@contextmanager
def _opened(info: MediaInfo, audio: AudioInfo) -> "Iterator[tuple[InputContainer, AudioStream]]":
    with open_media(info.path) as container:
        stream: AudioStream = container.streams[audio.index]  # type: ignore[assignment]
        for other in container.streams:
            if other.index != stream.index:
                other.discard = av.stream.Discard.all
        yield container, stream


def _start_of(info: MediaInfo, audio: AudioInfo, span: MediaRange | None) -> Fraction:
    clock = info.video.origin if info.video is not None else audio.start
    return clock.seconds + (span.start.seconds if span is not None else 0)


def _first_of(frames: "Iterator[AudioFrame]", info: MediaInfo) -> "AudioFrame":
    first = next(frames, None)
    if first is None:
        raise MediaError(
            f"the sound of {info.path.name} cannot be decoded",
            code="RLY-MEDIA-SOUND-UNREADABLE",
            hint="check that it plays elsewhere, or copy the file again",
        )
    return first


def _alignment(
    audio: AudioInfo, start: Fraction, span: MediaRange | None, heard: "AudioFrame"
) -> list[str]:
    """Return the filters that put sample 0 at `start`; `heard` is the first frame that there is.

    A filter that would change nothing is left out, because every frame pays for passing through.
    """
    rate = audio.sample_rate_hz
    first = round(start * rate)
    tick = Fraction(heard.time_base or 1)
    words = [] if tick == Fraction(1, rate) else [f"asettb=1/{rate}"]
    if (heard.pts or 0) * tick < start:
        words.append(f"atrim=start_pts={first}")
    # The first sample is met exactly, however near; what is out of place later is jitter below 30 ms.
    met = f"first_pts={first}:min_comp=0.000001:min_hard_comp={_LEAST_GAP_SECONDS}"
    words.append(f"aresample={rate}:async=1:{met}")
    if span is not None:
        count = round((start + span.duration.seconds) * rate) - first
        words += [f"atrim=end_pts={first + count}", f"apad=whole_len={count}"]
    return words


def _seek(container: "InputContainer", stream: "AudioStream", seconds: Fraction) -> None:
    try:
        container.seek(int(seconds / Fraction(stream.time_base or 1)), stream=stream)
    except av.error.FFmpegError:
        container.seek(0)  # some containers refuse to seek before their start or behind their end


def _decoded(
    container: "InputContainer", stream: "AudioStream", end: Fraction | None
) -> Iterator["AudioFrame"]:
    timebase = Fraction(stream.time_base or 1)
    for packet in packets_of(container, stream):
        try:
            frames = packet.decode()
        except av.error.FFmpegError:
            continue  # what is missing becomes silence
        for frame in frames:
            if frame.pts is not None:
                if end is not None and frame.pts * timebase >= end:
                    return
                yield frame


def _read_by_hand(
    info: MediaInfo,
    audio: AudioInfo,
    span: MediaRange | None,
    filters: Sequence[str],
    cancellation: Cancellation,
) -> Iterator["AudioFrame"]:
    """Yield the filtered sound of `span`, or all of it, handing each frame to the graph."""
    start = _start_of(info, audio, span)
    with _opened(info, audio) as (container, stream):
        if span is not None:
            _seek(container, stream, start - _SEEK_MARGIN)
        frames = _decoded(
            container, stream, None if span is None else start + span.duration.seconds
        )
        first = _first_of(frames, info)
        words = [*_alignment(audio, start, span, first), *filters]
        yield from _filtered(chain((first,), frames), first, words, cancellation)


def _read_by_graph(
    info: MediaInfo, audio: AudioInfo, filters: Sequence[str], cancellation: Cancellation
) -> Iterator["AudioFrame"]:
    """Yield the filtered sound of the whole track; the graph opens the file itself, as it is opened here.

    Here it is closed before: each holds the file's index, 25 MB of two hours.
    """
    with _opened(info, audio) as (container, stream):
        first = _first_of(_decoded(container, stream, None), info)
        options = {
            "filename": container.name,
            "format_name": container.format.name,
            "format_opts": f"protocol_whitelist={container.options['protocol_whitelist']}",
            "streams": str(stream.index),
        }
    graph = av.filter.Graph()
    source = graph.add("amovie", **options)
    words = [*_alignment(audio, _start_of(info, audio, None), None, first), *filters]
    sink = _linked(graph, source, words)
    while True:
        cancellation.raise_if_cancelled()
        try:
            yield sink.pull()  # type: ignore[misc] # a graph of sound gives sound
        except av.error.EOFError:
            return


def _filtered(
    frames: Iterator["AudioFrame"],
    first: "AudioFrame",
    words: Sequence[str],
    cancellation: Cancellation,
) -> Iterator["AudioFrame"]:
    graph = av.filter.Graph()
    source = graph.add_abuffer(
        sample_rate=first.sample_rate,
        format=first.format.name,
        layout=first.layout.name,
        time_base=first.time_base,
    )
    sink = _linked(graph, source, words)
    alike: dict[tuple[str, str, int], av.AudioResampler] = {}
    pushed = 0
    for frame in frames:
        try:
            source.push(frame)
        except av.error.ArgumentError:
            # Broadcasts change between stereo and more within a track; a graph does not.
            shape = (frame.format.name, frame.layout.name, frame.sample_rate)
            if shape not in alike:
                alike[shape] = av.AudioResampler(
                    first.format.name, first.layout.name, first.sample_rate
                )
            for changed in alike[shape].resample(frame):
                changed.pts = frame.pts  # which its own timebase and the graph's do not share
                source.push(changed)
        pushed += frame.samples
        if pushed >= _PULLED_SAMPLES:
            pushed = 0
            cancellation.raise_if_cancelled()
            yield from _pulled(sink)
    source.push(None)
    cancellation.raise_if_cancelled()
    yield from _pulled(sink)


def _linked(
    graph: av.filter.Graph, source: "FilterContext", words: Sequence[str]
) -> "FilterContext":
    """Put the filters that `words` name behind `source`; return the sink that they end in."""
    parted = [word.partition("=") for word in words]
    nodes = [graph.add(name, options or None) for name, _, options in parted]
    sink = graph.add("abuffersink")
    graph.link_nodes(source, *nodes, sink).configure()
    return sink


def _pulled(sink: "FilterContext") -> Iterator["AudioFrame"]:
    while True:
        try:
            yield sink.pull()  # type: ignore[misc] # a graph of sound gives sound
        except (av.error.BlockingIOError, av.error.EOFError):
            return
