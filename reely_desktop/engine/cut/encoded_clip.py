"""The clip encoded whole: always possible, exact to the frame, and as small as it is asked to be."""

from fractions import Fraction

from reely_desktop.engine.cut.captioning import burning_of
from reely_desktop.engine.cut.clip import Clip
from reely_desktop.engine.cut.clip_chapters import clip_chapters
from reely_desktop.engine.cut.encode import Job, encode
from reely_desktop.engine.cut.fitting import preset_frames, preset_rate, toned_down
from reely_desktop.engine.cut.loudness_target import corrections_to, notes_on
from reely_desktop.engine.cut.picture_coding import picture_codings
from reely_desktop.engine.cut.request import CutMethod, ExportRequest, PieceKind, PieceReport
from reely_desktop.engine.cut.size_budget import budget_for
from reely_desktop.engine.cut.sound_coding import kept_tracks
from reely_desktop.engine.cut.surroundings import Surroundings, Written
from reely_desktop.engine.cut.verify import Expected, heard_throughout
from reely_desktop.engine.errors import WorkError

_TRIES_FOR_SIZE = 4


def write_encoded(around: Surroundings, *, reason: str) -> Written:
    """Encode everything that is kept."""
    clip, request = around.clip, around.request
    tracks = kept_tracks(clip.info, request.preset)
    output = around.file("encoded")
    corrections = corrections_to(
        request.loudness_lufs,
        clip,
        tracks,
        preset=request.preset,
        ffmpeg=around.ffmpeg,
        cancellation=around.cancellation,
    )
    burning = burning_of(around)
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
            loudness_filters=tuple(one.chain for one in corrections),
            sound_bits=budget.sound,
            with_subtitles=bool(clip.kept),
            rewind=around.rewind,
            chapters=clip_chapters(request.chapters, clip),
            burning=burning,
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
    notes += notes_on(corrections)
    if burning is not None:
        notes += burning.notes
    if toned_down(clip, request.preset):
        notes.append(f"HDR was toned down to SDR, which is what {request.preset.title} gets")
    shown_at = _encoded_times(clip, request)
    return Written(
        file=output,
        method=CutMethod.ENCODE,
        reason=reason,
        pieces=(PieceReport(PieceKind.ENCODE, len(shown_at)),) if clip.kept else (),
        kept=clip.kept,
        duration=clip.duration,
        expected=Expected(
            shown_at=shown_at,
            seams=(),
            copied={},
            sound=heard_throughout(len(tracks), clip.duration),
        ),
        notes=tuple(notes),
    )


def _encoded_times(clip: Clip, request: ExportRequest) -> tuple[Fraction, ...]:
    video = clip.info.video
    if video is None or not clip.kept:
        return ()
    if request.preset.frame_size is None:
        return clip.shown_at()
    rate = preset_rate(video, request.preset)
    return tuple(n / rate for n in range(preset_frames(clip, request.preset)))
