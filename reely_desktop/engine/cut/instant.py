"""The instant cut: whole groups of pictures and their sound, copied as stored.

It starts at the last keyframe shown by the in point and ends before the first one from the out point
on; by how much that misses is part of the answer. Frames that could not be decoded there, because they
lean on what was cut away, are left out rather than stored broken.
"""

from collections.abc import Iterator
from fractions import Fraction
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Any

import av.error

from reely_desktop.engine.cut.clip import Clip, Stretch
from reely_desktop.engine.cut.clip_chapters import chapters_in
from reely_desktop.engine.cut.keyframe_runs import Run, runs_of
from reely_desktop.engine.cut.languages import stored_language
from reely_desktop.engine.cut.mux import kept_metadata
from reely_desktop.engine.cut.output_file import open_output, set_chapters, write_packet
from reely_desktop.engine.cut.request import CutMethod, PieceKind, PieceReport
from reely_desktop.engine.cut.surroundings import Surroundings, Written
from reely_desktop.engine.cut.verify import Expected, Heard
from reely_desktop.engine.errors import MediaError, RequestError, WorkError
from reely_desktop.engine.media.reading import open_media, packets_of

if TYPE_CHECKING:
    from av.container import InputContainer, OutputContainer
    from av.packet import Packet
    from av.stream import Stream

_LEAST_TIMESCALE = 10_000
_INTERLEAVED = Fraction(2)
"""Seconds that sound may be stored away from the picture that it is heard with."""


def write_instantly(around: Surroundings) -> Written:
    """Copy from keyframe to keyframe, and say by how much that misses.

    Raises MediaError RLY-INSTANT-NO-KEYFRAME, WorkError RLY-INSTANT-CODEC, RequestError
    RLY-INSTANT-CHANGES, Cancelled and
    OSError.
    """
    clip = around.clip
    if around.request.preset.frame_size is not None or around.request.burns_captions:
        raise RequestError(
            "an instant cut cannot change the picture",
            code="RLY-INSTANT-CHANGES",
            hint="leave out the preset and burned captions, or use --mode exact",
        )
    runs = runs_of(clip)
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
        expected=Expected(shown_at=shown_at, seams=(), copied={}, sound=sound, may_begin_open=True),
        notes=("subtitles are left out of an instant cut",) if clip.info.subtitles else (),
        stretches=tuple(_stretches(runs)),
    )


def _missed(clip: Clip, runs: tuple[Run, ...]) -> str:
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


def _copy(output: Path, runs: tuple[Run, ...], around: Surroundings) -> tuple[Heard, ...]:
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
        set_chapters(written, chapters_in(around.request.chapters, clip, _stretches(runs)))
        place = Fraction(0)
        length = sum((run.length for run in runs), Fraction(0))
        for run in runs:
            for packet in _packets(clip.path, video.index, tracks, run, place):
                around.cancellation.raise_if_cancelled()
                around.progress("copying", float(_time_of(packet) / length))
                packet.stream = targets[packet.stream_index]
                write_packet(written, packet)
            place += run.length
    return tuple(track.heard for track in tracks)


def _stretches(runs: tuple[Run, ...]) -> list[Stretch]:
    places = accumulate((run.length for run in runs), initial=Fraction(0))
    return [
        Stretch(run.start, run.end, place, run.length)
        for run, place in zip(runs, places, strict=False)
    ]


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
    target.metadata.update(_named(stream.metadata, suffix))
    target.disposition = stream.disposition
    return target


def _ticks(timebase: Fraction) -> int | None:
    """Return ticks a second for the clip: a multiple of the source's, fine enough for the sound."""
    if timebase.numerator != 1:
        return None
    return timebase.denominator * -(-_LEAST_TIMESCALE // timebase.denominator)


def _named(metadata: dict[str, str], suffix: str) -> dict[str, str]:
    kept = {k: v for k, v in metadata.items() if k in {"language", "title", "handler_name"}}
    if "language" in kept:
        kept["language"] = stored_language(kept["language"], suffix)
    # MP4 knows a track by its handler alone.
    return {"handler_name": kept["title"], **kept} if "title" in kept else kept


class _Track:
    """Chooses the packets of one track of sound, and notes when they are heard."""

    def __init__(self, index: int) -> None:
        self.index = index
        self.heard = Heard(Fraction(0), Fraction(0))
        self._is_silent = True

    def take(self, packet: "Packet[Any]", run: Run, place: Fraction) -> bool:
        """Tell whether `packet` belongs to `run`, and give it its time in the clip."""
        timebase = Fraction(packet.time_base)
        time, lasting = (packet.pts or 0) * timebase, (packet.duration or 0) * timebase
        # At a joint the sound before may reach over it: of two packets that overlap by more than
        # half, one is left out.
        overlap = self.heard.end - (time - run.start + place)
        if not run.start <= time < run.end or (not self._is_silent and 2 * overlap > lasting):
            return False
        if packet.dts is None:
            packet.dts = packet.pts
        _shift(packet, place - run.start)
        start = (packet.pts or 0) * timebase
        first = start if self._is_silent else self.heard.start
        self._is_silent = False
        self.heard = Heard(first, max(self.heard.end, start + lasting), tolerance=2 * lasting)
        return True


def _packets(
    path: Path, video_index: int, tracks: list[_Track], run: Run, place: Fraction
) -> Iterator["Packet[Any]"]:
    """Yield the packets of `run`, timed for the clip. Sound is looked for a little around the picture."""
    dts_of = {s.pts: s.dts for s in run.samples}
    silent = {track.index: track for track in tracks}
    with open_media(path) as source:
        picture = source.streams[video_index]
        if run.numbers.start:  # before the first frame some containers cannot be sought
            _seek_before(source, picture, run)
        for packet in packets_of(source, picture, *(source.streams[n] for n in silent)):
            if packet.pts is None or not packet.size:
                continue
            time = packet.pts * Fraction(packet.time_base)
            track = silent.get(packet.stream_index)
            is_picture = packet.stream_index == video_index
            if is_picture and packet.pts in dts_of:
                packet.dts = dts_of.pop(packet.pts)
                _shift(packet, place - run.start)
                yield packet
            elif is_picture and packet.is_discard:
                _check_hides_nothing(time, run, has_begun=len(dts_of) < len(run.samples))
            elif track is not None and track.take(packet, run, place):
                yield packet
            elif time >= run.end:
                silent.pop(packet.stream_index, None)
            if not dts_of and (not silent or time >= run.end + _INTERLEAVED):
                return
    if dts_of:
        raise MediaError(
            f"{len(dts_of)} frames that an instant cut would copy cannot be found again",
            code="RLY-MEDIA-DAMAGED",
            hint="use --mode encode",
        )


def _check_hides_nothing(time: Fraction, run: Run, *, has_begun: bool) -> None:
    """Refuse a run with a hidden frame, shown at `time`, stored in it: others may lean on that."""
    if has_begun and time >= run.start:
        raise MediaError(
            "an edit list hides frames there that others lean on, and an instant cut can only copy "
            "what is shown",
            code="RLY-INSTANT-EDIT-LIST",
            hint="use --mode exact",
        )


def _seek_before(source: "InputContainer", stream: "Stream", run: Run) -> None:
    first = run.samples[0].dts
    for target in (first - int(_INTERLEAVED / run.timebase), first):
        try:
            source.seek(target, stream=stream)
        except av.error.FFmpegError:
            continue  # some containers refuse to seek before their start
        return


def _time_of(packet: "Packet[Any]") -> Fraction:
    return (packet.dts or 0) * Fraction(packet.time_base)


def _shift(packet: "Packet[Any]", seconds: Fraction) -> None:
    ticks = round(seconds / Fraction(packet.time_base))
    assert packet.pts is not None  # noqa: S101 - for the type checker; filtered before
    assert packet.dts is not None  # noqa: S101 - for the type checker; filtered before
    packet.pts += ticks
    packet.dts += ticks
