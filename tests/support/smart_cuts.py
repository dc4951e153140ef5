"""One smart cut of each kind of H.264 that Reely copies, for players to judge.

A source is some seconds of film, and its cut has an encoded head, a copied middle and an encoded tail,
unless its name says otherwise. Kinds that no encoder here writes are made from one that it does.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from pathlib import Path

from reely_desktop.engine.cut.request import CutMethod, PieceKind, VerifyDepth
from reely_desktop.engine.mediatime import MediaRange, MediaTime
from tests.support import clip_cases
from tests.support.clips import ClipSpec, cached_clip
from tests.support.exports import Order
from tests.support.h264_sources import record_of, restated
from tests.support.h264_writing import Packet, avc_record, rewritten, sets_of

GROUP = 15
PLAIN = ClipSpec(frames=3 * GROUP, gop=GROUP)
LONG = replace(PLAIN, frames=6 * GROUP)
HEAD_MIDDLE_TAIL = ((6, 39),)

Ranges = tuple[tuple[int, int], ...]
Making = Callable[[ClipSpec, Path], Path]


def as_encoded(spec: ClipSpec, _target: Path) -> Path:
    return cached_clip(spec)


def with_sets_in_band(spec: ClipSpec, target: Path) -> Path:
    """Repeat the parameter sets before each keyframe, as recorders of streams do."""
    film = cached_clip(spec)
    sets = sets_of(record_of(film))

    def repeated(pictures: Iterator[Packet]) -> Iterator[Packet]:
        for picture in pictures:
            yield [*sets, *picture] if picture[-1][0] & 0x1F == 5 else picture

    return rewritten(film, target, packets=repeated)


def with_short_lengths(spec: ClipSpec, target: Path) -> Path:
    """Say the lengths of NAL units in two bytes."""

    def short(record: bytes) -> bytes:
        sps, pps = sets_of(record)
        return avc_record([sps], [pps], length_size=2)

    return rewritten(cached_clip(spec), target, record=short, length_size=2)


def without_restriction(spec: ClipSpec, target: Path) -> Path:
    """Leave it to players to guess how far frames are reordered, as cameras do."""
    return rewritten(cached_clip(spec), target, record=restated(spec, vui=None))


@dataclass(frozen=True, slots=True)
class Cut:
    """A cut to be made: frames `ranges` of the source, ascending, into a file with `suffix`."""

    spec: ClipSpec
    ranges: Ranges = HEAD_MIDDLE_TAIL
    making: Making = as_encoded
    suffix: str = ".mp4"
    kinds: str = field(default="encode copy encode")

    @property
    def frames(self) -> list[int]:
        return [number for start, end in self.ranges for number in range(start, end)]


@dataclass(frozen=True, slots=True)
class Made:
    """A cut that was made: the clip and the source, the numbers to be seen, and the pictures' shape."""

    clip: Path
    source: Path
    frames: tuple[int, ...]
    drawn: tuple[int, int]
    rotation: int


def _params(params: str, **fields: object) -> ClipSpec:
    return replace(PLAIN, params=params, **fields)  # type: ignore[arg-type]


_ENCODED = {
    name: Cut(replace(clip_cases.H264[name], frames=PLAIN.frames, gop=GROUP))
    for name in clip_cases.H264
    if name not in {"open-gop", "gop-250", "gop-1", "ragged-gops", "intra-refresh"}
}
_ENCODED["1920x1080"] = Cut(replace(PLAIN, size=(1920, 1080)))
_FEATURES = {
    "delimiters": _params("aud=1"),
    "matrix-in-picture-set": _params("cqm=jvt"),
    "sixteen-refs": _params("ref=16:b-pyramid=normal", b_frames=5),
    "strict-pyramid": _params("ref=4:b-pyramid=strict", b_frames=4),
    "weighted": _params("weightp=2:ref=3"),
    "filler": _params("nal-hrd=cbr:vbv-maxrate=800:vbv-bufsize=800:bitrate=800:filler=1"),
    "blu-ray": _params("bluray-compat=1:aud=1:slices=4:vbv-maxrate=4000:vbv-bufsize=4000"),
    "constrained-intra": _params("constrained-intra=1"),
    "no-deblocking": _params("no-deblock=1"),
    "one-ref": _params("ref=1", b_frames=0),
    "sliced-baseline": _params("slices=3", b_frames=0, profile="baseline"),
    "other-ids": _params("sps-id=4"),
    "pixels-not-square": _params("sar=4,3"),
    "full-range": replace(PLAIN, pix_fmt="yuvj420p"),
}
_MADE = {
    "sets-in-band": Cut(PLAIN, making=with_sets_in_band),
    "short-lengths": Cut(PLAIN, making=with_short_lengths),
    "no-restriction": Cut(PLAIN, making=without_restriction),
    "no-restriction-no-b-frames": Cut(replace(PLAIN, b_frames=0), making=without_restriction),
}
_FILES = {
    "mkv": replace(PLAIN, container="mkv"),
    "mkv-29.97": replace(PLAIN, container="mkv", rate=clip_cases.NTSC),
    "mkv-three-b-frames": replace(PLAIN, container="mkv", b_frames=3),
    "mov": replace(PLAIN, container="mov"),
    "mov-pcm": replace(PLAIN, container="mov", audio_codec="pcm_s16le"),
    "rotated-90": replace(PLAIN, rotation=90),
    "three-tracks": replace(PLAIN, audio_tracks=3),
    "silent": replace(PLAIN, audio_tracks=0),
    "subtitles": replace(PLAIN, subtitles=True),
    "chapters": replace(PLAIN, chapters=True, title='A "quoted" title'),
    "late-start": replace(PLAIN, start=Fraction(10)),
}
_SHAPES = {
    "hidden-start": Cut(replace(PLAIN, hidden=4), ((1, 37),)),
    "ragged-groups": Cut(replace(PLAIN, frames=60, keyframes=(0, 7, 22, 23, 48)), ((3, 58),)),
    "intra-only": Cut(replace(PLAIN, gop=1), ((5, 38),), kinds="copy"),
    "long-pieces": Cut(replace(LONG, gop=45, frames=135), ((20, 115),)),
    "into-mov": Cut(PLAIN, suffix=".mov"),
    "head-alone": Cut(replace(PLAIN, b_frames=3), ((6, 45),), kinds="encode copy"),
    "tail-alone": Cut(PLAIN, ((15, 39),), kinds="copy encode"),
    "all-copied": Cut(replace(PLAIN, b_frames=3), ((15, 45),), kinds="copy"),
    "two-copies": Cut(LONG, ((0, 30), (45, 75)), kinds="copy copy"),
    "two-ranges": Cut(LONG, ((6, 39), (51, 84)), kinds="encode copy encode copy encode"),
    "two-ranges-no-b-frames": Cut(
        replace(LONG, b_frames=0), ((1, 44), (46, 85)), kinds="encode copy encode copy encode"
    ),
    "two-ranges-openh264": Cut(
        replace(LONG, b_frames=0, codec="openh264"),
        ((6, 39), (51, 84)),
        kinds="encode copy encode copy encode",
    ),
}

SMART_CUTS: Mapping[str, Cut] = {
    **_ENCODED,
    **{name: Cut(spec) for name, spec in _FEATURES.items()},
    **_MADE,
    **{name: Cut(spec) for name, spec in _FILES.items()},
    **_SHAPES,
}


def make_smart_cut(name: str, folder: Path) -> Made:
    """Make the cut called `name` with Reely's engine in `folder`; anything but a smart cut fails."""
    cut = SMART_CUTS[name]
    source = cut.making(cut.spec, folder / f"{name}-source.mp4")
    tick = Fraction(1, 2 * cut.spec.rate)  # half a frame early, so that no rounding can matter
    ranges = tuple(
        MediaRange(MediaTime(max(0, 2 * start - 1), tick), MediaTime(2 * end - 1, tick))
        for start, end in cut.ranges
    )

    report = Order(
        source, folder / f"{name}{cut.suffix}", ranges, verify=VerifyDepth.FULL
    ).carry_out()

    assert report.method is CutMethod.SMART, report.reason
    assert report.verified, report.checks
    assert [p.kind for p in report.pieces] == [PieceKind(kind) for kind in cut.kinds.split()]
    turned = cut.spec.rotation % 180 != 0
    return Made(
        clip=report.output,
        source=source,
        frames=tuple(cut.frames),
        drawn=cut.spec.size[::-1] if turned else cut.spec.size,
        rotation=cut.spec.rotation,
    )
