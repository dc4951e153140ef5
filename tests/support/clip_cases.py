"""A named spec for each kind of file that Reely meets.

Not here: MKV with a negative first PTS, which the container cannot hold; an MPEG-TS clock that is
about to wrap is what gives demuxers negative times (`ts-negative-start`).
"""

from dataclasses import replace
from fractions import Fraction

from tests.support.clips import ClipSpec

NTSC = Fraction(30_000, 1_001)
PLAIN = ClipSpec()

H264 = {
    "closed-gop": PLAIN,
    "open-gop": ClipSpec(open_gop=True),
    "no-b-frames": ClipSpec(b_frames=0),  # which is POC type 2
    "three-b-frames": ClipSpec(b_frames=3),
    "gop-250": ClipSpec(gop=250),
    "gop-1": ClipSpec(gop=1),
    "ragged-gops": ClipSpec(keyframes=(0, 7, 40, 41, 100)),
    "high-cavlc": ClipSpec(params="cabac=0"),
    "main": ClipSpec(profile="main"),
    "baseline": ClipSpec(profile="baseline", b_frames=0),
    "slices": ClipSpec(params="slices=4"),
    "pic-struct": ClipSpec(params="pic-struct=1:nal-hrd=vbr:vbv-maxrate=1500:vbv-bufsize=3000"),
    "many-refs": ClipSpec(params="ref=6:b-pyramid=normal", b_frames=4),
    "no-weights": ClipSpec(params="weightp=0:weightb=0:8x8dct=0"),
    "intra-refresh": ClipSpec(params="intra-refresh=1", b_frames=0),
    "openh264": ClipSpec(codec="openh264", b_frames=0),
    "29.97": ClipSpec(rate=NTSC),
    "59.94": ClipSpec(rate=2 * NTSC),
    "23.976": ClipSpec(rate=Fraction(24_000, 1_001)),
    "25": ClipSpec(rate=Fraction(25)),
    "not-mod-16": ClipSpec(size=(322, 182)),
}
CODECS = {
    "hevc": ClipSpec(codec="hevc"),
    "hevc-open-gop": ClipSpec(codec="hevc", open_gop=True),
    "hevc-10-bit": ClipSpec(codec="hevc", pix_fmt="yuv420p10le"),
    "vp9-webm": ClipSpec(codec="vp9", container="webm"),
    "vp9-mkv": ClipSpec(codec="vp9", container="mkv"),
    "av1": ClipSpec(codec="av1"),
    "10-bit": ClipSpec(pix_fmt="yuv420p10le"),
    "odd-size": ClipSpec(size=(321, 181), pix_fmt="yuv444p"),  # 4:2:0 has even sizes only
    "interlaced": ClipSpec(interlaced=True, rate=Fraction(25)),
}
CLOCKS = {
    "vfr": ClipSpec(vfr=True),
    "vfr-mkv": ClipSpec(vfr=True, container="mkv"),
    "hidden-start": ClipSpec(hidden=17),
    "late-start": ClipSpec(start=Fraction(10)),
    "mkv-late-start": ClipSpec(container="mkv", start=Fraction(5_000)),
    "ts-late-start": ClipSpec(container="ts", start=Fraction(80_000)),
    "ts-negative-start": ClipSpec(container="ts", start=Fraction(95_441)),
}
CONTAINERS = {
    "ts": ClipSpec(container="ts"),
    "mkv": ClipSpec(container="mkv"),
    "mkv-29.97": ClipSpec(container="mkv", rate=NTSC),
    "mov": ClipSpec(container="mov"),
    "mov-pcm": ClipSpec(container="mov", audio_codec="pcm_s16le"),
}
TURNED = {f"rotated-{turn}": ClipSpec(rotation=turn) for turn in (90, 180, 270)}
TRACKS = {
    "three-tracks": ClipSpec(audio_tracks=3),
    "mkv-three-tracks": ClipSpec(audio_tracks=3, container="mkv"),
    "silent": ClipSpec(audio_tracks=0),
    "subtitles": ClipSpec(subtitles=True),
    "mkv-subtitles": ClipSpec(subtitles=True, container="mkv"),
    "chapters": ClipSpec(chapters=True, title='A "quoted" title'),
}
SOUND_ALONE = {
    "m4a": ClipSpec(codec="none"),
    "mka-two-tracks": ClipSpec(codec="none", container="mkv", audio_tracks=2),
}

WITH_PICTURE = {**H264, **CODECS, **CLOCKS, **CONTAINERS, **TURNED, **TRACKS}
EVERY = {**WITH_PICTURE, **SOUND_ALONE}
SHORT = {name: replace(spec, frames=60) for name, spec in WITH_PICTURE.items()}
