"""Captions of a clip: drawn into its frames, and as a file beside it.

What is said is brought into the clip's own time by the stretches that were really kept, so captions stand
within half a millisecond of where the words are heard, however many joints there are. What is not here: how
captions look and are broken into lines (`picture`, `transcript`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from reely_desktop.engine.cut.clip import Clip, Stretch
from reely_desktop.engine.cut.filters import Node, spelled
from reely_desktop.engine.cut.presets import Preset
from reely_desktop.engine.cut.request import CaptionsWanted, ExportRequest
from reely_desktop.engine.cut.surroundings import Surroundings, Written
from reely_desktop.engine.errors import RequestError, WorkError
from reely_desktop.engine.media.info import MediaInfo
from reely_desktop.engine.picture.caption_drawing import drawn
from reely_desktop.engine.picture.caption_pictures import over
from reely_desktop.engine.picture.caption_styles import CaptionStyle, in_light_of
from reely_desktop.engine.picture.typefaces import Typefaces
from reely_desktop.engine.transcript.caption_files import CaptionKind, write_captions
from reely_desktop.engine.transcript.retiming import Kept, retimed
from reely_desktop.engine.transcript.words import Transcript

_SIDEWAYS = 180
_UNTAGGED = 2
_LEAST_HD_HEIGHT = 720
_WHITE_OF = {"PQ": Fraction(58, 100), "HLG": Fraction(75, 100)}
"""How bright a signal white paper is: ITU-R BT.2408 puts it at 203 nits. Full would dazzle."""


@dataclass(frozen=True, slots=True)
class Burning:
    """What is drawn into a clip: the ASS in `file`, with the fonts of a folder.

    Frames are seen at `size`. `matrix` is what pictures without a tag are taken for, None for tagged ones.
    """

    file: Path
    fonts: Path
    size: tuple[int, int]
    matrix: str | None
    notes: tuple[str, ...]


def check_can_burn(request: ExportRequest, clip: Clip) -> None:
    """Raise RequestError RLY-CAPTIONS-NO-PICTURE where there is no picture to draw captions into."""
    if request.burns_captions and not clip.kept:
        raise no_picture()


def no_picture() -> RequestError:
    """Return the error for captions that were to be drawn where there is no picture."""
    return RequestError(
        "captions cannot be drawn where there is no picture",
        code="RLY-CAPTIONS-NO-PICTURE",
        hint="write them as a file beside the clip: --captions sidecar",
    )


def burning_of(around: Surroundings) -> Burning | None:
    """Write what is drawn into the clip, and return it; None where nothing is to be.

    Raises WorkError RLY-FONTS-DAMAGED.
    """
    wanted, clip = around.request.captions, around.clip
    if wanted is None or wanted.style is None:
        return None
    if around.fonts is None:
        raise WorkError(
            "the fonts that captions are drawn with are not here",
            code="RLY-FONTS-DAMAGED",
            hint="install Reely again",
        )
    said = _said_in(wanted, clip, clip.stretches)
    seen = _seen_size(clip.info, around.request.preset)
    captions = drawn(
        said,
        _style_for(wanted.style, clip, around.request.preset),
        seen,
        typefaces=Typefaces(around.fonts),
        until_ms=int(clip.duration * 1000),
    )
    file = around.folder / "captions.ass"
    file.write_text(captions.ass, encoding="utf-8")
    notes = []
    if not captions.areas:
        notes.append("nothing is said in the clip, so there are no captions in it")
    if captions.missing:
        letters = " ".join(captions.missing)
        notes.append(f"the captions leave out what no font of Reely has: {letters}")
    matrix = _matrix_of_untagged(clip.info, around.request.preset)
    return Burning(file, around.fonts, seen, matrix, tuple(notes))


def burned(node: Node, burning: Burning) -> Node:
    """Return the upright frames of `node` with the captions drawn over them."""
    # The shape that frames are seen in: pixels need not be square.
    size = f"{burning.size[0]}x{burning.size[1]}"
    file, fonts = (Path(spelled(str(path))) for path in (burning.file, burning.fonts))
    if burning.matrix is None:
        return over(node, file, fonts, original_size=size)
    node = over(
        node.filter("setparams", colorspace=burning.matrix), file, fonts, original_size=size
    )
    return node.filter("setparams", colorspace="unknown")


def file_beside(request: ExportRequest) -> Path | None:
    """Return the file of captions beside the clip, None where none is wanted.

    It is called as the clip is, with the language behind, where players look for it.
    """
    wanted = request.captions
    if wanted is None or not wanted.beside:
        return None
    language = wanted.transcript.language
    suffix = f".{language}.srt" if language.isalnum() else ".srt"
    return request.output.with_name(request.output.stem + suffix)


def written_beside(around: Surroundings, written: Written) -> Path | None:
    """Write the captions of the clip under a working name and return that; None where none are wanted."""
    wanted = around.request.captions
    if wanted is None or not wanted.beside:
        return None
    said = _said_in(wanted, around.clip, written.stretches or around.clip.stretches)
    text = write_captions(said, CaptionKind.SRT, until_ms=int(written.duration * 1000))
    file = around.folder / "captions.srt"
    file.write_text(text, encoding="utf-8", newline="\n")
    return file


def _said_in(wanted: CaptionsWanted, clip: Clip, stretches: Sequence[Stretch]) -> Transcript:
    origin = _origin(clip.info)
    kept = [Kept(s.start - origin, s.start - origin + s.length, s.place) for s in stretches]
    return retimed(wanted.transcript, kept)


def _origin(info: MediaInfo) -> Fraction:
    """Return when people's clock begins, in seconds on the file's own."""
    if info.video is not None:
        return info.video.origin.seconds
    return min(audio.start.seconds for audio in info.audio)


def _seen_size(info: MediaInfo, preset: Preset) -> tuple[int, int]:
    """Return width and height of the clip as it is seen: upright, with square pixels."""
    if preset.frame_size is not None:
        return preset.frame_size
    video = info.video
    assert video is not None  # noqa: S101 - for the type checker; check_can_burn saw to it
    width, height = round(video.width * video.sample_aspect), video.height
    return (height, width) if video.rotation % _SIDEWAYS else (width, height)


def _matrix_of_untagged(info: MediaInfo, preset: Preset) -> str | None:
    """Return by which matrix players make colours of a picture that does not say; None where it says."""
    video = info.video
    if video is None or preset.frame_size is not None or video.colour.matrix != _UNTAGGED:
        return None
    return "bt709" if min(video.width, video.height) >= _LEAST_HD_HEIGHT else "smpte170m"


def _style_for(style: CaptionStyle, clip: Clip, preset: Preset) -> CaptionStyle:
    """Return the style as it is drawn where the picture keeps its high dynamic range."""
    video = clip.info.video
    if video is None or video.colour.hdr is None or preset.frame_size is not None:
        return style
    return in_light_of(style, _WHITE_OF[video.colour.hdr])
