"""The smart cut: whole groups of pictures copied as stored, only the edges encoded.

What is not here: what the coded frames are (`smart`) and how they are put into a file (`mux`).
"""

from collections.abc import Iterator
from pathlib import Path

from reely_desktop.engine.cut import smart
from reely_desktop.engine.cut.clip import Clip
from reely_desktop.engine.cut.clip_chapters import clip_chapters
from reely_desktop.engine.cut.encode import Job, encode
from reely_desktop.engine.cut.h264_source import (
    Doubt,
    H264Source,
    check_even_spacing,
    clean_points,
    digest_of,
    read_source,
)
from reely_desktop.engine.cut.loudness_target import Correction, corrections_to, notes_on
from reely_desktop.engine.cut.mux import PictureTrack, write_smart
from reely_desktop.engine.cut.plan import Piece, is_worth_copying, tile
from reely_desktop.engine.cut.request import CutMethod, ExportRequest, PieceKind, PieceReport
from reely_desktop.engine.cut.sound_coding import kept_tracks
from reely_desktop.engine.cut.surroundings import Surroundings, Written
from reely_desktop.engine.cut.verify import Expected, heard_throughout
from reely_desktop.engine.progress import Progress, part_of

_SMART_CONTAINERS = {".mp4", ".mov"}


def plan_smartly(clip: Clip, request: ExportRequest) -> tuple[H264Source, tuple[Piece, ...]]:
    """Return what the source's coded pictures are, and which are copied and which encoded.

    Nothing is written. Raises Doubt when a smart cut is not known to be safe, or not worth it.
    """
    suffix = request.output.suffix.lower()
    if request.burns_captions:
        raise Doubt("captions are drawn into the frames")
    if request.preset.frame_size is not None:
        raise Doubt(f"the {request.preset.title} preset changes every frame")
    if suffix not in _SMART_CONTAINERS:
        raise Doubt(f"copied and encoded frames are joined in .mp4 and .mov only, not {suffix}")
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
    return source, pieces


def write_smartly(around: Surroundings) -> Written:
    """Copy what can be copied and encode the edges. Raises Doubt when that is not known to be safe."""
    clip, request = around.clip, around.request
    source, pieces = plan_smartly(clip, request)
    video = clip.info.video
    assert video is not None  # noqa: S101 - for the type checker; the plan saw to it
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

    corrections = corrections_to(
        request.loudness_lufs,
        clip,
        kept_tracks(clip.info, request.preset),
        preset=request.preset,
        ffmpeg=around.ffmpeg,
        cancellation=around.cancellation,
    )
    sound = _sound_file(around, corrections)
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
        chapters=clip_chapters(request.chapters, clip),
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
        duration=clip.duration,
        expected=Expected(
            shown_at=clip.shown_at(),
            seams=_seams(pieces),
            copied=copied,
            sound=heard_throughout(len(clip.info.audio), clip.duration),
        ),
        notes=notes_on(corrections),
    )


def _sound_file(around: Surroundings, corrections: tuple[Correction, ...]) -> Path | None:
    clip, request = around.clip, around.request
    if not clip.info.audio and not clip.info.subtitles:
        return None
    job = Job(
        clip=clip,
        preset=request.preset,
        suffix=around.suffix,
        output=around.file("sound"),
        folder=around.folder,
        pictures=(),
        loudness_filters=tuple(one.chain for one in corrections),
    )
    if not job.has_anything(around.cancellation):
        return None
    encode(
        job,
        ffmpeg=around.ffmpeg,
        progress=_of_sound(part_of(around.progress, 0.0, 0.1)),
        cancellation=around.cancellation,
    )
    return job.output


def _of_sound(progress: Progress) -> Progress:
    return lambda _stage, done: progress("sound", done)


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
