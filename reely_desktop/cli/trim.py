"""`reely trim`: a clip of one file, written and told of."""

import argparse
from contextlib import closing
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from pathlib import Path

from reely_desktop.app.export_presets import file_word
from reely_desktop.app.exporting import request_for
from reely_desktop.app.inspecting import look_at
from reely_desktop.app.metered_exports import MeteredExports
from reely_desktop.app.naming import clip_name, free_name
from reely_desktop.bootstrap import Wiring
from reely_desktop.cli.captions_asked import add_caption_options, captions_wanted, with_words
from reely_desktop.cli.endings import (
    ExitStatus,
    UsageError,
    print_answer,
    print_json,
    print_note,
)
from reely_desktop.cli.progress_line import progress_line
from reely_desktop.cli.typed_ranges import TIME_FORMS, TypedRanges, read_ranges
from reely_desktop.engine.cut.presets import SOURCE, Preset
from reely_desktop.engine.cut.request import (
    CutMethod,
    CutMode,
    ExportReport,
    PieceKind,
    VerifyDepth,
)
from reely_desktop.engine.media.info import MediaInfo
from reely_desktop.engine.progress import Cancellation
from reely_desktop.host.settings import read_settings

_OFF = "off"
_LEAST_LUFS, _MOST_LUFS = -70, -5


def add_options(parser: argparse.ArgumentParser) -> None:
    """Say what `reely trim` takes."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = TIME_FORMS
    parser.add_argument("file", metavar="FILE", type=Path)
    parser.add_argument("--in", dest="in_point", metavar="T", help="first time kept (the start)")
    parser.add_argument("--out", dest="out_point", metavar="T", help="first time cut (the end)")
    parser.add_argument(
        "--keep",
        action="extend",
        nargs="+",
        default=[],
        metavar="T-T",
        help="ranges kept, in this order, instead of --in and --out",
    )
    parser.add_argument(
        "-o", "--output", type=Path, metavar="OUT", help="a .mp4, .mov or .mkv (a name beside FILE)"
    )
    parser.add_argument(
        "--mode",
        choices=[mode.value for mode in CutMode],
        default=CutMode.EXACT.value,
        help="exact: to the frame, copying what it can (default); encode: to the frame, encoding "
        "everything; instant: from keyframe to keyframe",
    )
    parser.add_argument(
        "--preset",
        default=SOURCE.name,
        metavar="NAME",
        help="what it is for: a platform such as tiktok, or source; `reely doctor` lists them",
    )
    parser.add_argument(
        "--max-mb", metavar="N", help="never larger than N megabytes (of 1,000,000 bytes)"
    )
    parser.add_argument(
        "--loudness",
        metavar="LUFS|off",
        help="as loud as that, such as -14 (off; a platform's preset has its own)",
    )
    parser.add_argument("--audio-only", action="store_true", help="leave the picture out")
    parser.add_argument(
        "--verify",
        choices=[depth.value for depth in VerifyDepth],
        default=VerifyDepth.SEAMS.value,
        help="decode the clip around its seams (default), or all of it",
    )
    add_caption_options(parser)
    parser.add_argument("--overwrite", action="store_true", help="replace OUT where it exists")


def run(chosen: argparse.Namespace, wiring: Wiring, cancellation: Cancellation) -> ExitStatus:
    """Write the clip. Raises ReelyError and Cancelled."""
    typed = TypedRanges(chosen.in_point, chosen.out_point, tuple(chosen.keep))
    if typed.kept and (typed.in_point is not None or typed.out_point is not None):
        raise UsageError("--keep and --in or --out say two things", hint="leave one of them out")
    if not typed.kept and typed.in_point is None and typed.out_point is None:
        raise UsageError("what is to be kept is not said", hint="add --in T --out T, or --keep T-T")
    preset = preset_called(chosen.preset, wiring)
    loudness = _loudness(chosen.loudness, preset)
    max_bytes = _max_bytes(chosen.max_mb)
    captions = captions_wanted(chosen, wiring)
    source: Path = chosen.file
    info = look_at(source)
    request = request_for(
        info,
        read_ranges(info, typed, cancellation=cancellation),
        output=chosen.output or _output(source, preset, wiring, suffix=_suffix(info, chosen)),
        preset=preset,
        mode=CutMode(chosen.mode),
        max_bytes=max_bytes,
        loudness_lufs=loudness,
        audio_only=chosen.audio_only,
        verify=VerifyDepth(chosen.verify),
        overwrite=chosen.overwrite,
        captions=captions,
    )
    request = with_words(request, info, chosen, wiring, cancellation)
    with closing(wiring.open_membership(wiring.folders)) as membership:
        with progress_line() as progress:
            report = MeteredExports(lambda: membership, sample=wiring.sample).write(
                request,
                tools=wiring.find_tools(cancellation),
                progress=progress,
                cancellation=cancellation,
                waits=False,
            )
        _tell(report, chosen, ranges=len(request.ranges))
        membership.sync_quickly()
    return ExitStatus.DONE if report.verified else ExitStatus.FAILED


def _tell(report: ExportReport, chosen: argparse.Namespace, *, ranges: int) -> None:
    if chosen.json:
        print_json(as_json(report))
    else:
        print_answer(_told(report, ranges=ranges))
        for note in report.notes:
            print_note(note)
        for check in report.checks:
            if not check.ok:
                print_note(f"look at the clip before you use it: {check.name} ({check.detail})")


def as_json(report: ExportReport) -> dict[str, object]:
    """Return what `--json` prints of a written clip."""
    offset = report.audio_offset
    return {
        "output": str(report.output),
        "method": report.method.value,
        "reason": report.reason,
        "frames": report.frames,
        "duration": round(float(report.duration), 6),
        "pieces": [{"kind": p.kind.value, "frames": p.frames} for p in report.pieces],
        "first_frame": report.first_frame,
        "last_frame": report.last_frame,
        "audio_offset_ms": None if offset is None else round(float(offset) * 1000, 3),
        "verified": report.verified,
        "checks": [{"name": c.name, "ok": c.ok, "detail": c.detail} for c in report.checks],
        "captions": None if report.captions is None else str(report.captions),
        "seconds": float(report.elapsed),
        "notes": list(report.notes),
    }


def _told(report: ExportReport, *, ranges: int) -> str:
    """Say in a few lines what was written."""
    lines = [str(report.output)]
    if report.captions is not None:
        lines.append(f"captions: {report.captions.name}")
    length = f"{float(report.duration):.3f} s"
    if report.first_frame is not None:
        which = f"{report.first_frame} to {report.last_frame} of the source"
        length += f", {report.frames} frames: {which if ranges == 1 else f'from {ranges} ranges'}"
    lines.append(length)
    copied = sum(p.frames for p in report.pieces if p.kind is PieceKind.COPY)
    match report.method:
        case CutMethod.SMART:
            how = f"exact; {copied} frames copied untouched, {report.frames - copied} encoded"
        case CutMethod.ENCODE if report.frames:
            how = f"exact; encoded whole: {report.reason}"
        case CutMethod.ENCODE:
            how = "exact; sound alone"
        case CutMethod.INSTANT:
            how = report.reason
    lines.append(how)
    seen = "checked" if report.verified else "NOT as it should be"
    lines.append(f"{seen}, in {float(report.elapsed):.1f} s")
    return "\n  ".join(lines)


def _output(source: Path, preset: Preset, wiring: Wiring, *, suffix: str) -> Path:
    """Return a free name in the folder, and by the template, of the settings."""
    settings = read_settings(wiring.folders.settings)
    name = clip_name(settings.export_name, source, preset=file_word(preset))
    return free_name(settings.export_folder or source.parent, name, suffix=suffix)


def _suffix(info: MediaInfo, chosen: argparse.Namespace) -> str:
    return ".m4a" if chosen.audio_only or info.video is None else ".mp4"


def preset_called(name: str, wiring: Wiring) -> Preset:
    """Return the preset of that name. Raises UsageError RLY-NO-SUCH-PRESET."""
    presets = wiring.presets()
    if name not in presets:
        raise UsageError(
            f"there is no preset {name}",
            code="RLY-NO-SUCH-PRESET",
            hint=f"choose one of {', '.join(presets)}",
        )
    return presets[name]


def _loudness(text: str | None, preset: Preset) -> Fraction | None:
    if text is None:
        return preset.loudness_lufs
    if text.lower() == _OFF:
        return None
    number = _number(text, "--loudness")
    if not _LEAST_LUFS <= number <= _MOST_LUFS:
        raise UsageError(
            f"--loudness {text} is outside {_LEAST_LUFS} to {_MOST_LUFS} LUFS",
            hint="write a loudness such as -14, or off",
        )
    return number


def _max_bytes(text: str | None) -> int | None:
    if text is None:
        return None
    number = _number(text, "--max-mb")
    if number <= 0:
        raise UsageError("--max-mb has to be above 0", hint="write how many megabytes, such as 25")
    return int(number * 1_000_000)


def _number(text: str, option: str) -> Fraction:
    try:
        number = Decimal(text)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or abs(number) > 10**9:
        raise UsageError(f"{option} {text} is not a number", hint="write digits, such as 25 or -14")
    return Fraction(number)
