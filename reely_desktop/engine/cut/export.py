"""Carrying out a cut: decide, write beside, verify, rename.

    request → clip (exact frames and sound) → smart | encode | instant → verify → the output's name

A clip gets its name only when it is whole. Until then it stands in a folder of its own beside the
output, which goes away whatever happens; one left by a killed process is cleared by the next export.
A smart cut that meets any doubt, before, during or after writing, is encoded whole instead, and the
report says why.
"""

import time
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import av.error

from reely_desktop.engine.cut.captioning import check_can_burn, file_beside, written_beside
from reely_desktop.engine.cut.clip import Clip, resolve_clip
from reely_desktop.engine.cut.destination import (
    check_destination,
    check_output,
    check_space,
    put_in_place,
    working_folder,
)
from reely_desktop.engine.cut.encoded_clip import write_encoded
from reely_desktop.engine.cut.failures import SourceState, explained_os_error, state_of
from reely_desktop.engine.cut.h264_source import Doubt
from reely_desktop.engine.cut.instant import write_instantly
from reely_desktop.engine.cut.request import Check, CutMethod, CutMode, ExportReport, ExportRequest
from reely_desktop.engine.cut.smart_clip import write_smartly
from reely_desktop.engine.cut.surroundings import Surroundings, Written, estimated_bytes
from reely_desktop.engine.cut.verify import Verified, verify
from reely_desktop.engine.errors import EngineError, MediaError, RequestError, WorkError
from reely_desktop.engine.media.probe import probe
from reely_desktop.engine.progress import Cancellation, Progress, never_falling, part_of

_WRITING_ENDS = 0.92
_READ_BACK = "read back"
_REWIND = Fraction(20)


def export(
    request: ExportRequest,
    *,
    ffmpeg: Path,
    encoders: tuple[str, ...] = (),
    fonts: Path | None = None,
    progress: Progress,
    cancellation: Cancellation,
) -> ExportReport:
    """Write the clip that `request` describes and return what was seen of it.

    `encoders` are hardware encoders proven to work here, best first; captions are drawn with `fonts`, a
    folder. Raises RequestError, MediaError,
    WorkError and Cancelled; in each case nothing is left and an earlier output is untouched.
    """
    started = time.monotonic()
    progress = never_falling(progress)
    if not request.ranges:
        raise RequestError("nothing is kept", code="RLY-RANGE-NONE", hint="keep at least one range")
    _check_destinations(request)
    if request.output.is_symlink():  # what it leads to is replaced, and not the link
        request = replace(request, output=request.output.resolve())
    captions = file_beside(request)
    progress("reading", 0.0)
    cancellation.raise_if_cancelled()
    info = probe(request.source)
    before = state_of(request.source)
    clip = resolve_clip(
        info, request.ranges, with_picture=not request.audio_only, cancellation=cancellation
    )
    check_can_burn(request, clip)
    check_space(request.output.parent, estimated_bytes(clip, request))
    with working_folder(request.output.parent) as folder:
        around = Surroundings(
            request=request,
            clip=clip,
            folder=folder,
            ffmpeg=ffmpeg,
            encoders=encoders,
            progress=part_of(progress, 0.02, _WRITING_ENDS),
            cancellation=cancellation,
            fonts=fonts,
        )
        try:
            written, verified = _written_and_verified(around, before, progress)
            if not verified.passed:
                _check_is_usable(verified, before, request.output)
            beside = written_beside(around, written)
            _check_destinations(request)  # they may have become others meanwhile
            if beside is not None and captions is not None:
                put_in_place(beside, captions)
            put_in_place(written.file, request.output)
        except (av.error.FFmpegError, OSError) as error:
            raise explained_os_error(
                OSError(error.errno or 0, error.strerror or str(error)),
                request.source,
                request.output.parent,
            ) from error
        except EngineError as error:
            told = before.blamed_for(error, request.output.parent)
            if told is error:
                raise
            raise told from error
    progress("done", 1.0)
    return _report(
        request, clip, written, verified, Fraction(str(round(time.monotonic() - started, 3)))
    )


def _check_destinations(request: ExportRequest) -> None:
    check_destination(request)
    beside = file_beside(request)
    if beside is not None:
        check_output(beside, source=request.source, overwrite=request.overwrite)


def _written_and_verified(
    around: Surroundings, before: SourceState, progress: Progress
) -> tuple[Written, Verified]:
    request = around.request
    match request.mode:
        case CutMode.INSTANT if around.clip.kept:
            written = write_instantly(around)
        case CutMode.EXACT if around.clip.kept:
            try:
                written = write_smartly(around)
                verified = _verified(around, written, progress)
                if verified.passed:
                    return written, verified
                failed = next(check for check in verified.checks if not check.ok)
                doubt = f"the copied result did not verify ({failed.name}: {failed.detail})"
            except Doubt as reason:
                doubt = str(reason)
            written = write_encoded(around, reason=doubt)
        case CutMode.ENCODE:
            written = write_encoded(around, reason="asked for")
        case _:
            written = write_encoded(
                around, reason="sound alone is encoded, to be exact to the sample"
            )
    verified = _verified(around, written, progress)
    for again in _other_ways(around, verified):
        if verified.passed or written.method is not CutMethod.ENCODE or before.change():
            break
        written = write_encoded(again, reason=written.reason)
        verified = _verified(around, written, progress)
    return written, verified


def _other_ways(around: Surroundings, verified: Verified) -> Iterator[Surroundings]:
    """Yield other ways to encode a clip of which `verified` is what was seen."""
    if around.encoders:
        # A driver that works is not yet one that works right.
        yield replace(around, encoders=())
    if around.clip.kept and any(
        check.name == "frames" for check in verified.checks if not check.ok
    ):
        # Where pictures are refreshed bit by bit, a keyframe only begins to build up a whole one.
        yield replace(around, encoders=(), rewind=_REWIND)


def _verified(around: Surroundings, written: Written, progress: Progress) -> Verified:
    progress("verifying", _WRITING_ENDS)
    try:
        return verify(
            written.file,
            written.expected,
            depth=around.request.verify,
            cancellation=around.cancellation,
        )
    except MediaError as error:
        return Verified((Check(_READ_BACK, ok=False, detail=error.message),), None)


def _check_is_usable(verified: Verified, before: SourceState, output: Path) -> None:
    """Raise the WorkError for a clip that its surroundings spoiled, or that would replace a good one."""
    changed = before.change()
    if changed is not None:
        raise changed
    for check in verified.checks:
        if check.name == _READ_BACK:
            broken = WorkError(
                f"the clip that was written cannot be read back ({check.detail})",
                code="RLY-CLIP-UNREADABLE",
                hint="check the drive, or choose another folder",
            )
            raise before.blamed_for(broken, output.parent)
    if output.exists():
        failed = next(check for check in verified.checks if not check.ok)
        raise WorkError(
            f"the new clip did not stand the look at it ({failed.name}: {failed.detail}), so the file "
            "of that name was left as it was",
            code="RLY-CLIP-UNVERIFIED",
            hint="choose another name, or use --mode encode",
        )


def _report(
    request: ExportRequest, clip: Clip, written: Written, verified: Verified, elapsed: Fraction
) -> ExportReport:
    kept = written.kept
    return ExportReport(
        output=request.output,
        method=written.method,
        reason=written.reason,
        frames=len(written.expected.shown_at),
        duration=written.duration,
        pieces=written.pieces,
        first_frame=kept[0].start if kept else None,
        last_frame=kept[-1][-1] if kept else None,
        audio_offset=verified.audio_offset,
        checks=verified.checks,
        elapsed=elapsed,
        notes=clip.notes + written.notes,
        captions=file_beside(request),
    )
