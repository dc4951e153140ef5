"""`reely clip`: the best stretches of a file as clips, with captions, in one go."""

import argparse
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from reely_desktop.account.errors import PlanError
from reely_desktop.app.export_presets import file_word
from reely_desktop.app.exporting import request_for
from reely_desktop.app.found_hooks import FoundHooks
from reely_desktop.app.hooks_told import hook_json
from reely_desktop.app.inspecting import look_at
from reely_desktop.app.metered_exports import MeteredExports
from reely_desktop.app.naming import clip_name, free_name
from reely_desktop.app.permission import Reason
from reely_desktop.bootstrap import Wiring
from reely_desktop.cli.captions_asked import add_look_options, look_of
from reely_desktop.cli.endings import (
    ExitStatus,
    UsageError,
    print_answer,
    print_json,
    print_note,
)
from reely_desktop.cli.hooks import (
    NOTHING,
    add_finding_options,
    check_plan,
    find,
    provider_of,
    wishes_of,
)
from reely_desktop.cli.listening import words_of
from reely_desktop.cli.output_folder import output_folder
from reely_desktop.cli.progress_line import progress_line
from reely_desktop.cli.trim import as_json, preset_called
from reely_desktop.engine.cut.clip import NO_FRAME
from reely_desktop.engine.cut.failures import unwritable
from reely_desktop.engine.cut.presets import SOURCE, Preset
from reely_desktop.engine.cut.request import CaptionsWanted, ExportReport, ExportRequest
from reely_desktop.engine.errors import MediaError
from reely_desktop.engine.hooks.hook import Hook, Wishes
from reely_desktop.engine.media.info import MediaInfo
from reely_desktop.engine.progress import Cancellation
from reely_desktop.engine.transcript.words import span_of
from reely_desktop.host.settings import read_settings

_NONE, _BESIDE = "none", "sidecar"
_TOP = 3


def add_options(parser: argparse.ArgumentParser) -> None:
    """Say what `reely clip` takes."""
    parser.add_argument("file", metavar="FILE", type=Path)
    parser.add_argument("--top", type=int, default=_TOP, metavar="N", help="the best N hooks (3)")
    parser.add_argument(
        "-o", "--output", type=Path, metavar="DIR", help="the folder for the clips (FILE's own)"
    )
    parser.add_argument(
        "--preset",
        default=SOURCE.name,
        metavar="NAME",
        help="what they are for: a platform such as tiktok, or source; `reely doctor` lists them",
    )
    parser.set_defaults(captions=_BESIDE)
    add_look_options(parser)
    parser.add_argument("--no-captions", dest="captions", action="store_const", const=_NONE)
    add_finding_options(parser)


def run(chosen: argparse.Namespace, wiring: Wiring, cancellation: Cancellation) -> ExitStatus:
    """Find hooks and write a clip of each. Raises ReelyError and Cancelled."""
    wishes = wishes_of(chosen, count=chosen.top)
    _check_length(chosen.max, wishes, preset_called(chosen.preset, wiring))
    provider = provider_of(chosen, wiring)
    captions = None if chosen.captions == _NONE else look_of(chosen.captions, chosen.style, wiring)
    folder = _folder(chosen)
    info = look_at(chosen.file)
    _check_clips(info, wishes, chosen, captions, wiring)
    check_plan(info, chosen, wiring)
    with output_folder(folder, needed_bytes=_least_bytes(info, wishes)):
        said = words_of(info, chosen, wiring, cancellation)
        found = find(info, said.transcript, wishes, wiring, cancellation, provider=provider)
        if captions is not None:
            captions = replace(captions, transcript=said.transcript)
        requests = list(_requests(info, found, chosen, captions, wiring))
        return _write(requests, found, chosen, wiring, cancellation)


def _write(
    requests: Sequence[tuple[Hook, ExportRequest]],
    found: FoundHooks,
    chosen: argparse.Namespace,
    wiring: Wiring,
    cancellation: Cancellation,
) -> ExitStatus:
    """Write the clips and answer with them."""
    written: list[tuple[Hook, ExportReport]] = []
    for hook, report in _written(requests, wiring, cancellation):
        written.append((hook, report))
        if not chosen.json:
            print_answer(f"{hook.rank}. {report.output}\n   {hook.opening}")
        for note in report.notes:
            print_note(note)
    if chosen.json:
        clips = [{**hook_json(hook), "clip": as_json(report)} for hook, report in written]
        print_json({"provider": found.provider, "scorer": found.scorer, "clips": clips})
    elif not found.hooks:
        print_answer(NOTHING)
    good = all(report.verified for _, report in written)
    return ExitStatus.DONE if good else ExitStatus.FAILED


def _check_length(typed: str, wishes: Wishes, preset: Preset) -> None:
    longest = preset.longest_seconds
    if longest is not None and wishes.most_ms > longest * 1000:
        raise UsageError(
            f"--max {typed} is longer than the {float(longest):g} s that {preset.title} takes",
            hint=f"give --max {float(longest):g} or less, or choose another preset",
        )


def _check_clips(
    info: MediaInfo,
    wishes: Wishes,
    chosen: argparse.Namespace,
    captions: CaptionsWanted | None,
    wiring: Wiring,
) -> None:
    """Raise what would refuse every clip of that file, before a search is counted for them."""
    preset = preset_called(chosen.preset, wiring)
    request = request_for(
        info,
        (span_of(0, wishes.least_ms),),
        output=_folder(chosen) / f"clip{_suffix(info)}",
        preset=preset,
        loudness_lufs=preset.loudness_lufs,
        audio_only=info.video is None,
        captions=captions,
    )
    with closing(wiring.open_membership(wiring.folders)) as membership:
        try:
            MeteredExports(lambda: membership, sample=wiring.sample).check(request)
        except PlanError as refused:
            if refused.code != Reason.TRIMS.value:  # clips of this month can be made again
                raise


def _least_bytes(info: MediaInfo, wishes: Wishes) -> int:
    """Return about how large the shortest of clips is."""
    share = wishes.least_ms / max(1.0, float(info.duration.seconds * 1000))
    return round(info.path.stat().st_size * min(share, 1.0))


def _suffix(info: MediaInfo) -> str:
    return ".m4a" if info.video is None else ".mp4"


def _folder(chosen: argparse.Namespace) -> Path:
    folder: Path = chosen.output or chosen.file.absolute().parent
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder} is no folder", hint="name the folder for the clips with -o")
    if folder.exists() and not os.access(folder, os.W_OK | os.X_OK):
        raise unwritable(folder)
    return folder


def _requests(
    info: MediaInfo,
    found: FoundHooks,
    chosen: argparse.Namespace,
    captions: CaptionsWanted | None,
    wiring: Wiring,
) -> Iterator[tuple[Hook, ExportRequest]]:
    """Yield the request for a clip of each hook, under names that no file has."""
    preset = preset_called(chosen.preset, wiring)
    template = read_settings(wiring.folders.settings).export_name
    suffix = _suffix(info)
    taken: frozenset[Path] = frozenset()
    length_ms = int(info.duration.seconds * 1000)
    for hook in found.hooks:
        name = clip_name(
            template, info.path, clip=hook.title, number=hook.rank, preset=file_word(preset)
        )
        output = free_name(_folder(chosen), name, suffix=suffix, taken=taken)
        taken |= {output}
        yield (
            hook,
            request_for(
                info,
                (span_of(hook.start_ms, min(hook.end_ms, length_ms)),),
                output=output,
                preset=preset,
                loudness_lufs=preset.loudness_lufs,
                audio_only=info.video is None,
                captions=captions,
            ),
        )


def _written(
    requests: Iterable[tuple[Hook, ExportRequest]], wiring: Wiring, cancellation: Cancellation
) -> Iterator[tuple[Hook, ExportReport]]:
    """Write the clips, the best first, without those that fall between two frames.

    What was written stays, whatever becomes of the next.
    """
    with closing(wiring.open_membership(wiring.folders)) as membership:
        exports = MeteredExports(lambda: membership, sample=wiring.sample)
        for hook, request in requests:
            try:
                with progress_line() as progress:
                    report = exports.write(
                        request,
                        tools=wiring.find_tools(cancellation),
                        progress=progress,
                        cancellation=cancellation,
                        waits=False,
                    )
            except MediaError as error:
                if error.code != NO_FRAME:
                    raise
                print_note(f"hook {hook.rank} is left out: {error.message}")
                continue
            yield hook, report
        membership.sync_quickly()
