"""What is typed of captions: whether a clip gets them, how they look, and where what is said comes from."""

import argparse
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from reely_desktop.app.metered_exports import MeteredExports
from reely_desktop.bootstrap import Wiring
from reely_desktop.cli.endings import UsageError
from reely_desktop.cli.listening import add_listening_options, words_of
from reely_desktop.engine.cut.destination import check_destination
from reely_desktop.engine.cut.request import CaptionsWanted, ExportRequest
from reely_desktop.engine.media.info import MediaInfo
from reely_desktop.engine.picture.caption_styles import DEFAULT_STYLE, CaptionStyle
from reely_desktop.engine.progress import Cancellation
from reely_desktop.engine.transcript.words import Transcript

_BURN, _BESIDE, _BOTH = "burn", "sidecar", "both"


def add_caption_options(parser: argparse.ArgumentParser) -> None:
    """Say what a command takes that writes clips with captions."""
    add_look_options(parser)
    parser.add_argument(
        "--transcript",
        type=Path,
        metavar="T",
        help="captions go by this transcript of FILE (.json, .srt or .vtt); nothing is listened to",
    )
    add_listening_options(parser)


def add_look_options(parser: argparse.ArgumentParser) -> None:
    """Say which captions a clip gets."""
    parser.add_argument(
        "--captions",
        choices=(_BURN, _BESIDE, _BOTH),
        help="burn: drawn into the picture; sidecar: as an .srt beside the clip; or both",
    )
    parser.add_argument(
        "--style", metavar="NAME", help=f"how burned captions look ({DEFAULT_STYLE})"
    )


def captions_wanted(chosen: argparse.Namespace, wiring: Wiring) -> CaptionsWanted | None:
    """Return the captions that were asked for, None for none; what is said is not known yet.

    Raises UsageError and WorkError.
    """
    if chosen.captions is None:
        for option, value in (("--style", chosen.style), ("--transcript", chosen.transcript)):
            if value is not None:
                raise UsageError(
                    f"{option} is for captions, and none are asked for",
                    hint="add --captions burn, sidecar or both",
                )
        return None
    return look_of(chosen.captions, chosen.style, wiring)


def look_of(captions: str, style: str | None, wiring: Wiring) -> CaptionsWanted:
    """Return captions of those words, with the style of that name. Raises UsageError and WorkError."""
    if style is not None and captions == _BESIDE:
        raise UsageError(
            "a file of captions has no style", hint="leave out --style, or use --captions both"
        )
    drawn = None if captions == _BESIDE else _style(style or DEFAULT_STYLE, wiring)
    return CaptionsWanted(Transcript("", ()), drawn, beside=captions != _BURN)


def with_words(
    request: ExportRequest,
    info: MediaInfo,
    chosen: argparse.Namespace,
    wiring: Wiring,
    cancellation: Cancellation,
) -> ExportRequest:
    """Return the request with what is said, where it asks for captions. Raises ReelyError and Cancelled."""
    if request.captions is None:
        return request
    if chosen.transcript is None:  # nobody listens for minutes for a clip that cannot be written
        check_destination(request)
        with closing(wiring.open_membership(wiring.folders)) as membership:
            MeteredExports(lambda: membership, sample=wiring.sample).check(request)
    said = words_of(info, chosen, wiring, cancellation).transcript
    return replace(request, captions=replace(request.captions, transcript=said))


def _style(name: str, wiring: Wiring) -> CaptionStyle:
    styles = wiring.caption_styles()
    if name not in styles:
        raise UsageError(
            f"there is no caption style {name}",
            code="RLY-NO-SUCH-STYLE",
            hint=f"choose one of {', '.join(styles)}",
        )
    return styles[name]
