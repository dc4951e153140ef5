"""`reely hooks`: the stretches of a file that are worth a clip, with reasons."""

import argparse
from contextlib import closing
from decimal import Decimal, InvalidOperation
from pathlib import Path

from reely_desktop.app.found_hooks import FoundHooks
from reely_desktop.app.hooks_told import hooks_json
from reely_desktop.app.inspecting import look_at
from reely_desktop.app.metered_finds import MeteredFinds
from reely_desktop.bootstrap import Wiring
from reely_desktop.cli.endings import ExitStatus, UsageError, print_answer, print_json, print_note
from reely_desktop.cli.listening import add_listening_options, words_of
from reely_desktop.cli.progress_line import progress_line
from reely_desktop.config import Provider
from reely_desktop.engine.hooks.hook import Hook, Wishes
from reely_desktop.engine.media.info import MediaInfo
from reely_desktop.engine.progress import Cancellation
from reely_desktop.engine.transcript.words import Transcript

NOTHING = "nobody is heard speaking, so there are no hooks"
_LONGEST_S = 24 * 3600


def add_options(parser: argparse.ArgumentParser) -> None:
    """Say what `reely hooks` takes."""
    parser.add_argument("file", metavar="FILE", type=Path)
    add_finding_options(parser)
    parser.add_argument(
        "--count", type=int, default=Wishes().count, metavar="N", help="no more than N hooks (10)"
    )


def add_finding_options(parser: argparse.ArgumentParser) -> None:
    """Say what is looked for, and by which words."""
    parser.add_argument("--min", metavar="S", default="15", help="no shorter than S seconds (15)")
    parser.add_argument("--max", metavar="S", default="90", help="no longer than S seconds (90)")
    parser.add_argument(
        "--topic", metavar="TEXT", default="", help="look for where this is spoken of"
    )
    parser.add_argument(
        "--transcript",
        type=Path,
        metavar="T",
        help="go by this transcript (.json, .srt or .vtt); nothing is listened to",
    )
    parser.add_argument(
        "--provider",
        metavar="P",
        choices=[provider.value for provider in Provider],
        help="who judges: local, local-llm, openai or anthropic (the setting ai_provider); a server is sent "
        "the transcript only where `reely providers agree` says so",
    )
    add_listening_options(parser)


def run(chosen: argparse.Namespace, wiring: Wiring, cancellation: Cancellation) -> ExitStatus:
    """Find them. Raises ReelyError and Cancelled."""
    wishes = wishes_of(chosen, count=chosen.count)
    provider = provider_of(chosen, wiring)
    info = look_at(chosen.file)
    check_plan(info, chosen, wiring)
    said = words_of(info, chosen, wiring, cancellation)
    found = find(info, said.transcript, wishes, wiring, cancellation, provider=provider)
    if chosen.json:
        print_json(hooks_json(found))
    elif found.hooks:
        print_answer("\n\n".join(_told(hook) for hook in found.hooks))
    else:
        print_answer(NOTHING)
    return ExitStatus.DONE


def find(
    info: MediaInfo,
    transcript: Transcript,
    wishes: Wishes,
    wiring: Wiring,
    cancellation: Cancellation,
    *,
    provider: Provider | None = None,
) -> FoundHooks:
    """Find hooks as the plan allows, and tell what a person should know of it."""
    with closing(wiring.open_membership(wiring.folders)) as membership:
        with progress_line() as progress:
            found = MeteredFinds(lambda: membership, sample=wiring.sample).find(
                info,
                lambda: wiring.finder(provider).find(
                    info, transcript, wishes, progress=progress, cancellation=cancellation
                ),
                cancellation=cancellation,
            )
        membership.sync_quickly()
    for note in found.notes:
        print_note(note)
    return found


def check_plan(info: MediaInfo, chosen: argparse.Namespace, wiring: Wiring) -> None:
    """Raise PlanError where minutes of listening would end in a search that the plan refuses."""
    if chosen.transcript is None:
        with closing(wiring.open_membership(wiring.folders)) as membership:
            MeteredFinds(lambda: membership, sample=wiring.sample).check(info)


def provider_of(chosen: argparse.Namespace, wiring: Wiring) -> Provider | None:
    """Return who was named to judge, None for whom the settings name. Raises ConsentError."""
    provider = None if chosen.provider is None else Provider(chosen.provider)
    wiring.finder(provider)  # what nobody agreed to is told before minutes of listening
    return provider


def wishes_of(chosen: argparse.Namespace, *, count: int) -> Wishes:
    """Return what is looked for. Raises UsageError."""
    least, most = _ms(chosen.min, "--min"), _ms(chosen.max, "--max")
    if least > most:
        raise UsageError(
            f"--min {chosen.min} is above --max {chosen.max}", hint="give --max the larger of both"
        )
    if count < 1:
        raise UsageError(f"{count} is no number of hooks", hint="ask for one or more")
    return Wishes(count, least, most, chosen.topic.strip())


def _ms(text: str, option: str) -> int:
    try:
        seconds = Decimal(text)
    except InvalidOperation:
        seconds = Decimal(0)
    if not (seconds.is_finite() and 0 < seconds <= _LONGEST_S):
        raise UsageError(
            f"{option} {text} is no length in seconds", hint="write a number above 0, such as 30"
        )
    return max(1, round(seconds * 1000))


def _told(hook: Hook) -> str:
    start, end = _time(hook.start_ms), _time(hook.end_ms)
    lines = [
        f"{hook.rank}. {start} to {end} ({(hook.end_ms - hook.start_ms) / 1000:.0f} s)  {hook.title}"
    ]
    lines += [f"   + {reason}" for reason in hook.reasons]
    lines.append(f"   - {hook.weakness}")
    return "\n".join(lines)


def _time(ms: int) -> str:
    """Return a time as `reely trim` takes it."""
    minutes, rest = divmod(ms, 60_000)
    hours, minutes = divmod(minutes, 60)
    seconds = f"{rest / 1000:06.3f}"
    return f"{hours}:{minutes:02}:{seconds}" if hours else f"{minutes}:{seconds}"
