"""The three ways to write a clip, each ending in a file beside the output and what to expect of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from reely_desktop.engine.cut import smart
from reely_desktop.engine.cut.clip import Clip
from reely_desktop.engine.cut.encode import Job, encode
from reely_desktop.engine.cut.fitting import preset_frames, preset_rate, toned_down
from reely_desktop.engine.cut.h264_source import (
    Doubt,
    check_even_spacing,
    clean_points,
    digest_of,
    read_source,
)
from reely_desktop.engine.cut.instant import runs_of, write_instant
from reely_desktop.engine.cut.loudness_target import loudness_filters
from reely_desktop.engine.cut.mux import PictureTrack, write_smart
from reely_desktop.engine.cut.picture_coding import picture_codings
from reely_desktop.engine.cut.plan import Piece, is_worth_copying, tile
from reely_desktop.engine.cut.request import (
    CutMethod,
    ExportRequest,
    PieceKind,
    PieceReport,
)
from reely_desktop.engine.cut.size_budget import budget_for
from reely_desktop.engine.cut.sound_coding import kept_tracks
from reely_desktop.engine.cut.verify import Expected
from reely_desktop.engine.errors import WorkError
from reely_desktop.engine.progress import Cancellation, Progress, part_of

_SMART_CONTAINERS = {".mp4", ".mov"}
_TRIES_FOR_SIZE = 4
_SOUND_SHARE = 0.15


@dataclass(frozen=True, slots=True)
class Surroundings:
    """All that writing one clip needs."""

    request: ExportRequest
    clip: Clip
    folder: Path
    ffmpeg: Path
    encoders: tuple[str, ...]
    progress: Progress
    cancellation: Cancellation

    @property
    def suffix(self) -> str:
        """The suffix that names the container."""
        return self.request.output.suffix.lower()

    def file(self, stem: str) -> Path:
        """Return a working file in the container of the output."""
        return self.folder / f"{stem}{self.suffix}"


@dataclass(frozen=True, slots=True)
class Written:
    """A whole file under a working name, how it was made, and what verifying should find in it."""

    file: Path
    method: CutMethod
    reason: str
    pieces: tuple[PieceReport, ...]
    kept: tuple[range, ...]
    expected: Expected
    notes: tuple[str, ...] = ()


def estimated_bytes(clip: Clip, request: ExportRequest) -> int:
    """Return about how much room the clip takes while it is made, generously."""
    seconds = clip.duration
    if request.preset.frame_size is not None:
        bits = request.preset.max_video_bit_rate + request.preset.audio_bit_rate
        needed = int(bits * seconds / 8)
    else:
        share = min(Fraction(1), seconds / max(clip.info.duration.seconds, Fraction(1, 1000)))
        needed = int(clip.info.size_bytes * share * 3 / 2)
    return needed if request.max_bytes is None else min(needed, 2 * request.max_bytes)


def write_smartly(around: Surroundings) -> Written:
    """Copy what can be copied and encode the edges. Raises Doubt when that is not known to be safe."""
    clip, request = around.clip, around.request
    if request.preset.frame_size is not None:
        raise Doubt(f"the {request.preset.title} preset changes every frame")
    if around.suffix not in _SMART_CONTAINERS:
        raise Doubt(
            f"copied and encoded frames are joined in .mp4 and .mov only, not {around.suffix}"
        )
    video = clip.info.video
    source = read_source(clip.info)
    assert video is not None  # noqa: S101 - for the type checker; read_source saw to it
    points: set[int] = set()
    for table in dict.fromkeys(clip.tables):
        check_even_spacing(video, table)
        points |= set(clean_points(clip.path, video, source, table))
    pieces = tile(clip.kept, sorted(points))
    if not is_worth_copying(pieces, _lead_in(clip)):
        raise Doubt("the range holds no whole group of pictures that is worth copying")
    has_edges = any(p.kind is PieceKind.ENCODE for p in pieces)
    edges = smart.prepare_edges(video, source) if has_edges else None
    copied: dict[int, bytes] = {}

    def noted() -> Iterator[smart.CodedFrame]:
        cut = smart.SmartCut(clip.path, video, source, edges, clip.tables)
        frames = smart.coded_frames(cut, pieces, around.cancellation)
        for place, frame in enumerate(frames):
            if frame.is_copied:
                copied[place] = digest_of(frame.payload)
            yield frame

    sound = _sound_file(around)
    output = around.file("picture-and-sound")
    configuration = (
        source.configuration
        if edges is None
        else source.configuration.with_picture_set(edges.written_picture)
    )
    write_smart(
        output,
        suffix=around.suffix,
        clip=clip,
        track=PictureTrack(configuration.to_bytes(), _reorder_depth(pieces, clip)),
        frames=noted(),
        sound=sound,
        progress=part_of(around.progress, 0.1, 1.0),
        cancellation=around.cancellation,
    )
    if request.max_bytes is not None and output.stat().st_size > request.max_bytes:
        raise Doubt("copied as stored it would be larger than asked for")
    return Written(
        file=output,
        method=CutMethod.SMART,
        reason="copied between clean keyframes, encoded at the edges"
        if has_edges
        else "both ends are clean keyframes, so everything is copied",
        pieces=_reported(pieces),
        kept=clip.kept,
        expected=Expected(
            shown_at=clip.shown_at(),
            seams=_seams(pieces),
            copied=copied,
            audio_tracks=len(clip.info.audio),
            duration=clip.duration,
        ),
    )


def write_encoded(around: Surroundings, *, reason: str) -> Written:
    """Encode everything that is kept."""
    clip, request = around.clip, around.request
    tracks = kept_tracks(clip.info, request.preset)
    output = around.file("encoded")
    filters = loudness_filters(
        clip,
        tracks,
        request.loudness_lufs,
        preset=request.preset,
        ffmpeg=around.ffmpeg,
        cancellation=around.cancellation,
    )
    limit = request.max_bytes
    encoder: str | None = None
    for _ in range(_TRIES_FOR_SIZE):
        budget = budget_for(clip, request.preset, around.suffix, limit)
        pictures = (
            picture_codings(clip, request.preset, around.encoders, most=budget.picture)
            if clip.kept
            else ()
        )
        job = Job(
            clip=clip,
            preset=request.preset,
            suffix=around.suffix,
            output=output,
            folder=around.folder,
            pictures=pictures,
            loudness_filters=filters,
            sound_bits=budget.sound,
        )
        encoder = encode(
            job, ffmpeg=around.ffmpeg, progress=around.progress, cancellation=around.cancellation
        )
        size = output.stat().st_size
        if request.max_bytes is None or limit is None or size <= request.max_bytes:
            break
        limit = int(limit * request.max_bytes / size * 0.97)
    else:
        raise WorkError(
            f"the clip cannot be made as small as {(request.max_bytes or 0) / 1e6:g} MB",
            code="RLY-SIZE-LIMIT",
            hint="allow more, shorten the clip, or choose a preset with a smaller frame",
        )
    wanted = None if not pictures else pictures[0].encoder
    notes = [] if encoder == wanted else [f"{wanted} gave up, so {encoder} encoded the clip"]
    if toned_down(clip, request.preset):
        notes.append(f"HDR was toned down to SDR, which is what {request.preset.title} gets")
    return Written(
        file=output,
        method=CutMethod.ENCODE,
        reason=reason,
        pieces=(PieceReport(PieceKind.ENCODE, clip.frames),) if clip.kept else (),
        kept=clip.kept,
        expected=Expected(
            shown_at=_encoded_times(clip, request),
            seams=(),
            copied={},
            audio_tracks=len(tracks),
            duration=clip.duration,
        ),
        notes=tuple(notes),
    )


def write_instantly(around: Surroundings) -> Written:
    """Copy from keyframe to keyframe, and say by how much that misses."""
    clip = around.clip
    if around.request.preset.frame_size is not None:
        raise WorkError(
            "an instant cut cannot change the picture",
            code="RLY-INSTANT-PRESET",
            hint="leave out the preset, or use --mode exact",
        )
    runs = runs_of(clip)
    output = around.file("copied")
    write_instant(
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


def _sound_file(around: Surroundings) -> Path | None:
    clip, request = around.clip, around.request
    if not clip.info.audio and not clip.info.subtitles:
        return None
    tracks = kept_tracks(clip.info, request.preset)
    job = Job(
        clip=clip,
        preset=request.preset,
        suffix=around.suffix,
        output=around.file("sound"),
        folder=around.folder,
        pictures=(),
        loudness_filters=loudness_filters(
            clip,
            tracks,
            request.loudness_lufs,
            preset=request.preset,
            ffmpeg=around.ffmpeg,
            cancellation=around.cancellation,
        ),
    )
    if not job.has_anything():
        return None
    encode(
        job,
        ffmpeg=around.ffmpeg,
        progress=part_of(around.progress, 0.0, 0.1),
        cancellation=around.cancellation,
    )
    return job.output


def _lead_in(clip: Clip) -> int:
    span, table = clip.kept[0], clip.tables[0]
    first = table.pts_of(span.start)
    key = max((s.pts for s in table.samples if s.is_key and s.pts <= first), default=first)
    return span.start - table.first_number - table.stamps.index(key)


def _reorder_depth(pieces: tuple[Piece, ...], clip: Clip) -> int:
    depth = 0
    for piece in pieces:
        if piece.kind is PieceKind.ENCODE:
            continue
        (span,) = piece.spans
        for table in clip.tables:
            if table.first_number <= span.start and span.stop <= table.first_number + len(
                table.stamps
            ):
                shown = {table.pts_of(n): place for place, n in enumerate(span)}
                stored = [shown[s.pts] for s in table.samples if s.pts in shown]
                depth = max(depth, *(at - place for at, place in enumerate(stored)))
                break
    return depth


def _seams(pieces: tuple[Piece, ...]) -> tuple[int, ...]:
    seams = []
    place = 0
    for piece in pieces:
        for span in piece.spans:
            place += len(span)
            seams.append(place)
    return tuple(seams[:-1])


def _reported(pieces: tuple[Piece, ...]) -> tuple[PieceReport, ...]:
    return tuple(PieceReport(piece.kind, piece.frames) for piece in pieces)


def _encoded_times(clip: Clip, request: ExportRequest) -> tuple[Fraction, ...]:
    video = clip.info.video
    if video is None or not clip.kept:
        return ()
    if request.preset.frame_size is None:
        return clip.shown_at()
    rate = preset_rate(video, request.preset)
    return tuple(n / rate for n in range(preset_frames(clip, request.preset)))
