"""The instant cut: whole groups of pictures and their sound, copied as stored.

It starts at the last keyframe shown by the in point and ends before the first one from the out point
on; by how much that misses is part of the answer. Frames that could not be decoded there, because they
lean on what was cut away, are left out rather than stored broken.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reely_desktop.engine.cut.clip import Clip
from reely_desktop.engine.cut.mux import kept_metadata
from reely_desktop.engine.cut.output_file import open_output, write_packet
from reely_desktop.engine.cut.request import CutMethod, PieceKind, PieceReport
from reely_desktop.engine.cut.surroundings import Surroundings, Written
from reely_desktop.engine.cut.verify import Expected
from reely_desktop.engine.errors import WorkError
from reely_desktop.engine.media.frames import FrameTable
from reely_desktop.engine.media.keyframes import Sample
from reely_desktop.engine.media.reading import open_media, packets_of
from reely_desktop.engine.progress import Cancellation, Progress

if TYPE_CHECKING:
    from av.container import InputContainer
    from av.packet import Packet
    from av.stream import Stream


def write_instantly(around: Surroundings) -> Written:
    """Copy from keyframe to keyframe, and say by how much that misses."""
    clip = around.clip
    if around.request.preset.frame_size is not None:
        raise WorkError(
            "an instant cut cannot change the picture",
            code="RLY-INSTANT-PRESET",
            hint="leave out the preset, or use --mode exact",
        )
    runs = _runs_of(clip)
    output = around.file("copied")
    _copy(
        output,
        suffix=around.suffix,
        clip=clip,
        runs=runs,
        progress=around.progress,
        cancellation=around.cancellation,
    )
    early = clip.stretches[0].start - runs[0].start
    late = runs[-1].end - clip.stretches[-1].end
    shown_at = tuple(
        run.place + s * table.timebase - run.start
        for run, table in zip(runs, clip.tables, strict=True)
        for s in sorted(sample.pts for sample in run.samples)
    )
    notes = ("subtitles are left out of an instant cut",) if clip.info.subtitles else ()
    return Written(
        file=output,
        method=CutMethod.INSTANT,
        reason=f"copied from keyframe to keyframe: it starts {float(early):.3f} s before the in point "
        f"and ends {float(late):.3f} s after the out point",
        pieces=tuple(PieceReport(PieceKind.COPY, len(run.samples)) for run in runs),
        kept=tuple(run.numbers for run in runs),
        expected=Expected(
            shown_at=shown_at,
            seams=(),
            copied={},
            audio_tracks=len(clip.info.audio),
            duration=sum((run.end - run.start for run in runs), Fraction(0)),
        ),
        notes=notes,
    )


@dataclass(frozen=True, slots=True)
class _Run:
    """Stored frames from one keyframe to before another; `start` and `end` on the source's clock."""

    samples: tuple[Sample, ...]
    numbers: range
    start: Fraction
    end: Fraction
    place: Fraction


def _runs_of(clip: Clip) -> tuple[_Run, ...]:
    """Return what an instant cut of `clip` keeps: at least every frame asked for."""
    place = Fraction(0)
    runs = []
    for span, table in zip(clip.kept, clip.tables, strict=True):
        run = _run(span, table, place)
        runs.append(run)
        place += run.end - run.start
    return tuple(runs)


def _run(span: range, table: FrameTable, place: Fraction) -> _Run:
    samples = table.samples
    first_pts, end_pts = table.pts_of(span.start), table.end_pts_of(span[-1])
    keys = [n for n, s in enumerate(samples) if s.is_key]
    begin = max((n for n in keys if samples[n].pts <= first_pts), default=0)
    until = min((n for n in keys if n > begin and samples[n].pts >= end_pts), default=len(samples))
    kept = tuple(s for s in samples[begin:until] if s.pts >= samples[begin].pts)
    stamps = sorted(s.pts for s in kept)
    first = table.first_number + table.stamps.index(stamps[0])
    end = table.end_pts_of(table.first_number + table.stamps.index(stamps[-1]))
    return _Run(
        samples=kept,
        numbers=range(first, first + len(kept)),
        start=stamps[0] * table.timebase,
        end=end * table.timebase,
        place=place,
    )


def _copy(
    output: Path,
    *,
    suffix: str,
    clip: Clip,
    runs: tuple[_Run, ...],
    progress: Progress,
    cancellation: Cancellation,
) -> None:
    """Copy `runs` and the sound heard with them to `output`. Raises MediaError, Cancelled and OSError."""
    video = clip.info.video
    assert video is not None  # noqa: S101 - for the type checker; there are runs
    indexes = [video.index, *(track.index for track in clip.info.audio)]
    with (
        open_media(clip.path) as source,
        open_output(output, suffix=suffix, ticks=None) as written,
    ):
        targets: dict[int, Stream] = {}
        for index in indexes:
            stream = source.streams[index]
            target = written.add_stream_from_template(stream)
            target.metadata.update(_named(stream.metadata))
            target.disposition = stream.disposition
            targets[index] = target
        written.metadata.update(kept_metadata(source))
        for number, run in enumerate(runs):
            for packet in _packets(source, video.index, indexes, run):
                cancellation.raise_if_cancelled()
                _shift(packet, run.place - run.start)
                packet.stream = targets[packet.stream_index]
                write_packet(written, packet)
            progress("copying", (number + 1) / len(runs))


def _named(metadata: dict[str, str]) -> dict[str, str]:
    return {k: v for k, v in metadata.items() if k in {"language", "title", "handler_name"}}


def _packets(
    source: "InputContainer", video_index: int, indexes: list[int], run: _Run
) -> Iterator["Packet[Any]"]:
    stamps = {s.pts for s in run.samples}
    waiting = set(indexes)
    source.seek(run.samples[0].dts, stream=source.streams[video_index])
    for packet in packets_of(source, *(source.streams[n] for n in indexes)):
        if packet.pts is None or packet.dts is None or not packet.size:
            continue
        if packet.stream_index == video_index:
            if packet.pts in stamps:
                stamps.discard(packet.pts)
                yield packet
            if not stamps:
                waiting.discard(video_index)
        else:
            time = packet.pts * Fraction(packet.time_base)
            if run.start <= time < run.end:
                yield packet
            elif time >= run.end:
                waiting.discard(packet.stream_index)
        if not waiting:
            return


def _shift(packet: "Packet[Any]", seconds: Fraction) -> None:
    ticks = round(seconds / Fraction(packet.time_base))
    assert packet.pts is not None  # noqa: S101 - for the type checker; filtered before
    assert packet.dts is not None  # noqa: S101 - for the type checker; filtered before
    packet.pts += ticks
    packet.dts += ticks
