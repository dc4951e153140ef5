"""The instant cut: whole groups of pictures and their sound, copied as stored.

It starts at the last keyframe shown by the in point and ends before the first one from the out point
on; by how much that misses is part of the answer. Frames that could not be decoded there, because they
lean on what was cut away, are left out rather than stored broken.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reely_desktop.engine.cut.clip import Clip
from reely_desktop.engine.cut.mux import kept_metadata
from reely_desktop.engine.cut.output_file import open_output, write_packet
from reely_desktop.engine.cut.request import CutMethod, PieceKind, PieceReport
from reely_desktop.engine.cut.surroundings import Surroundings, Written
from reely_desktop.engine.cut.verify import Expected, Heard
from reely_desktop.engine.errors import MediaError, WorkError
from reely_desktop.engine.media.frames import FrameTable
from reely_desktop.engine.media.keyframes import Sample
from reely_desktop.engine.media.reading import open_media, packets_of

if TYPE_CHECKING:
    from av.container import InputContainer, OutputContainer
    from av.packet import Packet
    from av.stream import Stream

_LEAST_TIMESCALE = 10_000
_INTERLEAVED = Fraction(2)
"""Seconds that sound may be stored away from the picture that it is heard with."""


@dataclass(frozen=True, slots=True)
class _Run:
    """Stored frames from one keyframe to before another; `start` and `end` on the source's clock."""

    samples: tuple[Sample, ...]
    numbers: range
    timebase: Fraction
    start: Fraction
    end: Fraction

    @property
    def length(self) -> Fraction:
        return self.end - self.start


def write_instantly(around: Surroundings) -> Written:
    """Copy from keyframe to keyframe, and say by how much that misses.

    Raises MediaError RLY-INSTANT-NO-KEYFRAME, WorkError RLY-INSTANT-CODEC and -PRESET, Cancelled and
    OSError.
    """
    clip = around.clip
    if around.request.preset.frame_size is not None:
        raise WorkError(
            "an instant cut cannot change the picture",
            code="RLY-INSTANT-PRESET",
            hint="leave out the preset, or use --mode exact",
        )
    runs = _runs_of(clip)
    output = around.file("copied")
    sound = _copy(output, runs, around)
    places = accumulate((run.length for run in runs[:-1]), initial=Fraction(0))
    shown_at = tuple(
        place + pts * run.timebase - run.start
        for run, place in zip(runs, places, strict=True)
        for pts in sorted(sample.pts for sample in run.samples)
    )
    return Written(
        file=output,
        method=CutMethod.INSTANT,
        reason=_missed(clip, runs),
        pieces=tuple(PieceReport(PieceKind.COPY, len(run.samples)) for run in runs),
        kept=tuple(run.numbers for run in runs),
        duration=sum((run.length for run in runs), Fraction(0)),
        expected=Expected(shown_at=shown_at, seams=(), copied={}, sound=sound),
        notes=("subtitles are left out of an instant cut",) if clip.info.subtitles else (),
    )


def _missed(clip: Clip, runs: tuple[_Run, ...]) -> str:
    first, last = clip.tables[0], clip.tables[-1]
    early = first.pts_of(clip.kept[0].start) * first.timebase - runs[0].start
    late = runs[-1].end - last.end_pts_of(clip.kept[-1][-1]) * last.timebase
    told = (
        f"copied from keyframe to keyframe: it starts {_beside(early, 'before', 'after')} the in "
        f"point and ends {_beside(late, 'after', 'before')} the out point"
    )
    if len(clip.stretches) > 1:
        more = sum((run.length for run in runs), Fraction(0)) - clip.duration
        told += f"; with what is kept between the ranges it is {float(more):.3f} s longer"
    return told


def _beside(seconds: Fraction, side: str, other: str) -> str:
    return f"{abs(float(seconds)):.3f} s {side if seconds >= 0 else other}"


def _runs_of(clip: Clip) -> tuple[_Run, ...]:
    """Return what is kept, range by range; ranges that share a group of pictures share a run."""
    runs: list[_Run] = []
    for span, table in zip(clip.kept, clip.tables, strict=True):
        run = _run(clip, span, table)
        before = runs[-1] if runs else None
        if before is not None and before.numbers.start <= run.numbers.start <= before.numbers.stop:
            runs[-1] = _joined(before, run)
        else:
            runs.append(run)
    return tuple(runs)


def _run(clip: Clip, span: range, table: FrameTable) -> _Run:
    samples = table.samples
    first_pts, end_pts = table.pts_of(span.start), table.end_pts_of(span[-1])
    keys = [n for n, s in enumerate(samples) if s.is_key]
    # What an edit list hides is not stored again, a keyframe among it, so the next one has to do.
    in_time = [n for n in keys if samples[n].pts <= first_pts]
    late = [n for n in keys if samples[n].pts < end_pts]
    if not in_time and not late:
        raise MediaError(
            f"no keyframe of {clip.path.name} is shown within the range, and an instant cut begins "
            "at one",
            code="RLY-INSTANT-NO-KEYFRAME",
            hint="use --mode exact",
        )
    begin = in_time[-1] if in_time else late[0]
    until = min((n for n in keys if n > begin and samples[n].pts >= end_pts), default=len(samples))
    until = _past_leading(samples, until, end_pts)
    kept = tuple(s for s in samples[begin:until] if s.pts >= samples[begin].pts)
    stamps = sorted(s.pts for s in kept)
    first = table.first_number + table.stamps.index(stamps[0])
    numbers = range(first, first + len(kept))
    return _Run(
        samples=kept,
        numbers=numbers,
        timebase=table.timebase,
        start=stamps[0] * table.timebase,
        end=table.end_pts_of(numbers[-1]) * table.timebase,
    )


def _past_leading(samples: tuple[Sample, ...], until: int, end_pts: int) -> int:
    """Return `until`, or past its keyframe where frames asked for are stored behind that."""
    leading = until + 1
    while leading < len(samples) and samples[leading].pts < samples[until].pts:
        leading += 1
    is_needed = any(s.pts < end_pts for s in samples[until + 1 : leading])
    return leading if is_needed else until


def _joined(before: _Run, run: _Run) -> _Run:
    stored = before.samples[-1].dts
    samples = before.samples + tuple(s for s in run.samples if s.dts > stored)
    return _Run(
        samples=samples,
        numbers=range(before.numbers.start, before.numbers.start + len(samples)),
        timebase=before.timebase,
        start=before.start,
        end=max(before.end, run.end),
    )


def _copy(output: Path, runs: tuple[_Run, ...], around: Surroundings) -> tuple[Heard, ...]:
    """Copy `runs` and the sound heard with them; return when each track is heard."""
    clip = around.clip
    video = clip.info.video
    assert video is not None  # noqa: S101 - for the type checker; there are runs
    tracks = [_Track(audio.index) for audio in clip.info.audio]
    with (
        open_media(clip.path) as source,
        open_output(output, suffix=around.suffix, ticks=_ticks(video.timebase)) as written,
    ):
        targets: dict[int, Stream] = {}
        for index in (video.index, *(track.index for track in tracks)):
            targets[index] = _add_stream(written, source.streams[index], around.suffix)
        written.metadata.update(kept_metadata(source))
        place = Fraction(0)
        for number, run in enumerate(runs):
            for packet in _packets(source, video.index, tracks, run, place):
                around.cancellation.raise_if_cancelled()
                packet.stream = targets[packet.stream_index]
                write_packet(written, packet)
            place += run.length
            around.progress("copying", (number + 1) / len(runs))
    return tuple(track.heard for track in tracks)


def _add_stream(written: "OutputContainer", stream: "Stream", suffix: str) -> "Stream":
    try:
        target = written.add_stream_from_template(stream, opaque=True)
    except ValueError as error:
        raise WorkError(
            f"{stream.codec.canonical_name.upper()} cannot be stored in {suffix}",
            code="RLY-INSTANT-CODEC",
            hint="end the output's name in .mkv, or use --mode exact",
        ) from error
    if stream.codec.canonical_name == "hevc" and suffix != ".mkv":
        target.codec_context.codec_tag = "hvc1"  # the only one that Apple's players take
    target.metadata.update(_named(stream.metadata))
    target.disposition = stream.disposition
    return target


def _ticks(timebase: Fraction) -> int | None:
    """Return ticks a second for the clip: a multiple of the source's, fine enough for the sound."""
    if timebase.numerator != 1:
        return None
    return timebase.denominator * -(-_LEAST_TIMESCALE // timebase.denominator)


def _named(metadata: dict[str, str]) -> dict[str, str]:
    return {k: v for k, v in metadata.items() if k in {"language", "title", "handler_name"}}


class _Track:
    """Chooses the packets of one track of sound, and notes when they are heard."""

    def __init__(self, index: int) -> None:
        self.index = index
        self.heard = Heard(Fraction(0), Fraction(0))
        self._is_silent = True

    def take(self, packet: "Packet[Any]", run: _Run, place: Fraction) -> bool:
        """Tell whether `packet` belongs to `run`, and give it its time in the clip."""
        timebase = Fraction(packet.time_base)
        time, lasting = (packet.pts or 0) * timebase, (packet.duration or 0) * timebase
        # At a joint the sound before may reach over it: of two packets that overlap by more than
        # half, one is left out.
        overlap = self.heard.end - (time - run.start + place)
        if not run.start <= time < run.end or (not self._is_silent and 2 * overlap > lasting):
            return False
        _shift(packet, place - run.start)
        start = (packet.pts or 0) * timebase
        first = start if self._is_silent else self.heard.start
        self._is_silent = False
        self.heard = Heard(first, max(self.heard.end, start + lasting), tolerance=2 * lasting)
        return True


def _packets(
    source: "InputContainer", video_index: int, tracks: list[_Track], run: _Run, place: Fraction
) -> Iterator["Packet[Any]"]:
    """Yield the packets of `run`, timed for the clip. Sound is looked for a little around the picture."""
    stamps = {s.pts for s in run.samples}
    first = run.samples[0].dts - int(_INTERLEAVED / run.timebase)
    of_index = {track.index: track for track in tracks}
    waiting = {video_index, *of_index}
    source.seek(first, stream=source.streams[video_index])
    for packet in packets_of(source, *(source.streams[n] for n in waiting)):
        if packet.pts is None or packet.dts is None or not packet.size:
            continue
        time = packet.pts * Fraction(packet.time_base)
        if packet.stream_index == video_index:
            if packet.pts in stamps:
                stamps.discard(packet.pts)
                _shift(packet, place - run.start)
                yield packet
            if not stamps:
                waiting.discard(video_index)
        elif time >= run.end:
            waiting.discard(packet.stream_index)
        elif of_index[packet.stream_index].take(packet, run, place):
            yield packet
        if not waiting or (not stamps and time >= run.end + _INTERLEAVED):
            return


def _shift(packet: "Packet[Any]", seconds: Fraction) -> None:
    ticks = round(seconds / Fraction(packet.time_base))
    assert packet.pts is not None  # noqa: S101 - for the type checker; filtered before
    assert packet.dts is not None  # noqa: S101 - for the type checker; filtered before
    packet.pts += ticks
    packet.dts += ticks
