"""What every way of writing a clip is given, and what each ends in. PURE."""

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from reely_desktop.engine.cut.clip import Clip, Stretch
from reely_desktop.engine.cut.request import CutMethod, ExportRequest, PieceReport
from reely_desktop.engine.cut.verify import Expected
from reely_desktop.engine.progress import Cancellation, Progress


@dataclass(frozen=True, slots=True)
class Surroundings:
    """All that writing one clip needs.

    `rewind` is for sources that need to be read from further back, `fonts` a folder for captions.
    """

    request: ExportRequest
    clip: Clip
    folder: Path
    ffmpeg: Path
    encoders: tuple[str, ...]
    progress: Progress
    cancellation: Cancellation
    rewind: Fraction = Fraction(0)
    fonts: Path | None = None

    @property
    def suffix(self) -> str:
        """The suffix that names the container."""
        return self.request.output.suffix.lower()

    def file(self, stem: str) -> Path:
        """Return a working file in the container of the output."""
        return self.folder / f"{stem}{self.suffix}"


@dataclass(frozen=True, slots=True)
class Written:
    """A whole file under a working name, how it was made, and what verifying should find in it.

    `duration` is in seconds. `stretches` are what is kept where that is not what was asked for.
    """

    file: Path
    method: CutMethod
    reason: str
    pieces: tuple[PieceReport, ...]
    kept: tuple[range, ...]
    duration: Fraction
    expected: Expected
    notes: tuple[str, ...] = ()
    stretches: tuple[Stretch, ...] = ()


def share_of_source(clip: Clip) -> int:
    """Return how many bytes of the source last as long as the clip."""
    share = clip.duration / max(clip.info.duration.seconds, Fraction(1, 1000))
    return int(clip.info.size_bytes * min(Fraction(1), share))


def estimated_bytes(clip: Clip, request: ExportRequest) -> int:
    """Return about how much room the clip takes while it is made, generously."""
    seconds = clip.duration
    if request.preset.frame_size is not None:
        bits = request.preset.max_video_bit_rate + request.preset.audio_bit_rate
        needed = int(bits * seconds / 8)
    else:
        needed = share_of_source(clip) * 3 // 2
    return needed if request.max_bytes is None else min(needed, 2 * request.max_bytes)
