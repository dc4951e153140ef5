"""What a cut is asked for and what it answers: the words between the engine and its callers. PURE."""

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from pathlib import Path

from reely_desktop.engine.cut.presets import Preset
from reely_desktop.engine.media.chapter_lists import ListedChapter
from reely_desktop.engine.mediatime import MediaRange
from reely_desktop.engine.picture.caption_styles import CaptionStyle
from reely_desktop.engine.transcript.words import Transcript


class CutMode(Enum):
    """How exact and how fast a cut is asked to be."""

    EXACT = "exact"  # to the frame; copies what it can, encodes the rest
    ENCODE = "encode"  # to the frame; encodes everything
    INSTANT = "instant"  # copies from keyframe to keyframe and says by how much that misses


class CutMethod(Enum):
    """What was done."""

    SMART = "smart"
    ENCODE = "encode"
    INSTANT = "instant"


class PieceKind(Enum):
    """How one stretch of frames got into the clip."""

    ENCODE = "encode"
    COPY = "copy"


class VerifyDepth(Enum):
    """How much of the written file is looked at: its seams, or every frame."""

    SEAMS = "seams"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class CaptionsWanted:
    """Captions of what is said in the source: drawn into the picture in `style`, None for not at all.

    `beside` asks for a file of them, named as the clip is.
    """

    transcript: Transcript
    style: CaptionStyle | None
    beside: bool = False


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """One clip to be written.

    `ranges` are kept in this order, in time from the first presented frame of `source`. The suffix of
    `output` chooses the container: .mp4, .mov or .mkv (.m4a too when `audio_only`). `max_bytes` caps
    the size by capping the rate; `loudness_lufs` None leaves the loudness alone. Those of `chapters`, in time
    from that same frame, that begin in what is kept are chapters of the clip.
    """

    source: Path
    ranges: tuple[MediaRange, ...]
    output: Path
    preset: Preset
    mode: CutMode = CutMode.EXACT
    max_bytes: int | None = None
    loudness_lufs: Fraction | None = None
    audio_only: bool = False
    verify: VerifyDepth = VerifyDepth.SEAMS
    overwrite: bool = False
    chapters: tuple[ListedChapter, ...] = ()
    captions: CaptionsWanted | None = None

    @property
    def burns_captions(self) -> bool:
        """Whether captions are drawn into the picture."""
        return self.captions is not None and self.captions.style is not None


@dataclass(frozen=True, slots=True)
class PieceReport:
    """One stretch of the clip: how it was made and how many frames it holds."""

    kind: PieceKind
    frames: int


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at in the written file, and what was found."""

    name: str
    ok: bool
    detail: str


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What was written and what was seen of it afterwards.

    `first_frame` and `last_frame` are the source's frame numbers (None without video);
    `audio_offset` is how much later than the picture the sound starts, in seconds (None without sound);
    `notes` are plain sentences that the person has to know, such as a clamped out point; `captions` is the
    file of them beside the clip.
    """

    output: Path
    method: CutMethod
    reason: str
    frames: int
    duration: Fraction
    pieces: tuple[PieceReport, ...]
    first_frame: int | None
    last_frame: int | None
    audio_offset: Fraction | None
    checks: tuple[Check, ...]
    elapsed: Fraction
    notes: tuple[str, ...] = ()
    captions: Path | None = None

    @property
    def verified(self) -> bool:
        """Whether every check passed, and there was at least one."""
        return bool(self.checks) and all(check.ok for check in self.checks)


@dataclass(frozen=True, slots=True)
class Foreseen:
    """How a clip will be made; `pieces` in its order, `duration` in seconds, `size_bytes` about."""

    method: CutMethod
    reason: str
    pieces: tuple[PieceReport, ...]
    frames: int
    duration: Fraction
    size_bytes: int
    notes: tuple[str, ...]

    @property
    def encoded_frames(self) -> int:
        """How many frames will be encoded."""
        return sum(piece.frames for piece in self.pieces if piece.kind is PieceKind.ENCODE)
