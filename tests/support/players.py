"""Independent players as judges of a file: what a viewer of it would see, frame by frame.

Each judge plays the whole file and returns the numbers of the frames it showed, in order, with
whatever its demuxer and decoder complained about. FFmpeg, GStreamer (with libavcodec and with
Cisco's openh264, which shares no code with it) and VLC are here; the browsers are in `browsers`.
"""

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path

import imageio_ffmpeg
import numpy as np

from tests.support.frame_numbers import (
    Luma,
    coarse_picture,
    decode_frame_times,
    picture_error,
    read_frame_number,
)

UPRIGHT = (320, 180)
MOST_ERROR = 12.0  # openh264dec is off by up to 8 in untouched B-frames; damage begins at 25

_LONGEST_SECONDS = 120
_VLC_SHOWINGS = 4
# What each says of an untouched file as ffmpeg writes it: boxes passed over, tables counted.
_FFMPEG_SMALL_TALK = re.compile(
    r"UDTA parsing failed retrying raw"  # a track's title
    r"|deprecated pixel format used"  # full range
)
_GSTREAMER_SMALL_TALK = re.compile(
    r"pad not activated yet|unknown QuickTime node type|failed to find fragment defaults"
    r"|Can't keep DAR|qtdemux_parse_container:<qtdemux0> length too long"
)
_VLC_ROOMS = re.compile(
    r"avcodec|packetizer|demux|decoder|stream|video output|mp4|picture", re.IGNORECASE
)
_VLC_SMALL_TALK = re.compile(
    r"elst box found|[SC]TTS table of|incompletely loaded|idummy demux|SW chroma filter"
    r"|Invalid sample values for qtff",  # sound in MOV
)


@dataclass(frozen=True, slots=True)
class Shown:
    """The frames a judge showed, None where no number could be read, and what it complained of.

    `worst_error` is the largest `picture_error` of them: decoders hide damage without a word, and
    a number can stay readable in a picture that is not what it was.
    """

    numbers: tuple[int | None, ...]
    warnings: tuple[str, ...]
    worst_error: float

    @property
    def is_clean(self) -> bool:
        """Whether every picture is as it was drawn, up to coding, and nobody complained."""
        return None not in self.numbers and not self.warnings and self.worst_error < MOST_ERROR


def looked_at(
    pictures: Iterable[Luma],
    warnings: Iterable[str],
    *,
    drawn: tuple[int, int],
    rotation: int = 0,
) -> Shown:
    """Read the numbers of pictures and compare each with what was drawn at the size `drawn`."""
    numbers: list[int | None] = []
    worst = 0.0
    for luma in pictures:
        number = read_frame_number(luma, rotation=rotation)
        numbers.append(number)
        if number is not None:
            coarse = coarse_picture(luma, rotation=rotation)
            worst = max(worst, picture_error(number, coarse, size=drawn))
    return Shown(tuple(numbers), tuple(warnings), worst)


def shown_by_ffmpeg(path: Path, *, drawn: tuple[int, int] = UPRIGHT) -> Shown:
    """Play with the ffmpeg binary, which turns pictures upright; `drawn` at that size."""
    with tempfile.TemporaryDirectory() as folder:
        film = Path(folder) / "film.y4m"
        told = _run(
            [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "repeat+warning", "-nostdin", "-i", str(path)],
            ["-map", "0:v:0", "-fps_mode", "passthrough", "-pix_fmt", "gray"],
            ["-strict", "-1", "-f", "yuv4mpegpipe", str(film)],
        )
        heard = [line for line in told if not _FFMPEG_SMALL_TALK.search(line)]
        return looked_at(_pictures(film), heard, drawn=drawn)


def shown_by_gstreamer(
    path: Path, *, decoder: str, drawn: tuple[int, int] = UPRIGHT, rotation: int = 0
) -> Shown:
    """Play MP4 or MOV with GStreamer's "avdec_h264", "openh264dec" or "avdec_h265".

    It shows pictures as coded; `rotation` is what turns them upright, clockwise in degrees.
    """
    _know_gstreamers_plugins()
    width, height = drawn if rotation % 180 == 0 else drawn[::-1]
    line = (width + 3) // 4 * 4  # GStreamer pads lines to 4 bytes
    size = f"video/x-raw,format=GRAY8,width={width},height={height}"
    with tempfile.TemporaryDirectory() as folder:
        film = Path(folder) / "film.gray"
        told = _run(
            ["gst-launch-1.0", "-q", "filesrc", f"location={path}", "!", "qtdemux", "!"],
            ["h265parse" if decoder == "avdec_h265" else "h264parse", "!", decoder, "!"],
            ["videoconvert", "matrix-mode=none", "!", "videoscale", "!"],
            [size, "!", "filesink", f"location={film}"],
            environment={"GST_DEBUG": "2", "GST_DEBUG_NO_COLOR": "1"},
        )
        pictures = np.fromfile(film, np.uint8) if film.exists() else np.zeros(0, np.uint8)
    heard = [said for said in told if not _GSTREAMER_SMALL_TALK.search(said)]
    lumas = pictures.reshape(-1, height, line)[..., :width]
    return looked_at(lumas, heard, drawn=drawn, rotation=rotation)


@cache
def _know_gstreamers_plugins() -> None:
    """Have GStreamer look at its plugins, which its first start in a new home does with many words."""
    subprocess.run(["gst-inspect-1.0", "fakesink"], capture_output=True, check=True, timeout=120)


def shown_by_vlc(path: Path, *, drawn: tuple[int, int] = UPRIGHT) -> Shown:
    """Play with VLC on its own clock, twice as fast as it would be watched.

    VLC passes over frames when the machine is busy, whatever the file, and may hold on to one: as
    long as frames are missing it is shown again, a few times, and frames that any showing had
    count, once. VLC refuses to run as root: there it runs as nobody, on a copy of the file.
    """
    expected = len(decode_frame_times(path))
    showings: list[Shown] = []
    seen: set[int] = set()
    while len(showings) < _VLC_SHOWINGS and len(seen) < expected:
        shown = _vlc_showing(path, drawn=drawn, speed=1 if showings else 2)
        showings.append(shown)
        read = [number for number in shown.numbers if number is not None]
        if len(read) < len(shown.numbers) or read != sorted(set(read)):
            return shown  # this is not haste
        seen.update(read)
    warnings = {line: None for shown in showings for line in shown.warnings}
    worst = max(shown.worst_error for shown in showings)
    return Shown(tuple(sorted(seen)), tuple(warnings), worst)


def _vlc_showing(path: Path, *, drawn: tuple[int, int], speed: int) -> Shown:
    with tempfile.TemporaryDirectory() as folder:
        stage = Path(folder)
        clip, film = stage / f"clip{path.suffix}", stage / "film.y4m"
        shutil.copyfile(path, clip)
        as_another: list[str] = []
        if os.geteuid() == 0:
            stage.chmod(0o755)
            clip.chmod(0o644)
            shutil.chown(stage, "nobody")
            as_another = ["runuser", "-u", "nobody", "--"]
        told = _run(
            [*as_another, "vlc", "--intf", "dummy", "--no-audio", "--no-spu", "--no-osd"],
            ["--vout", "yuv", "--yuv-file", str(film), "--yuv-yuv4mpeg2", "--rate", str(speed)],
            ["--no-drop-late-frames", "--no-skip-frames", "--file-caching", "1000"],
            ["--avcodec-hw", "none", "--verbose", "1", "--no-color", "--play-and-exit"],
            [str(clip), "vlc://quit"],
            environment={"HOME": str(stage), "XDG_RUNTIME_DIR": str(stage)},
        )
        heard = (re.sub(r"^\[[0-9a-f]+\] ", "", line) for line in told)
        shown = looked_at(_pictures(film), filter(_is_about_frames, heard), drawn=drawn)
    once = [number for number, _ in groupby(shown.numbers)]
    return Shown(tuple(once), shown.warnings, shown.worst_error)


def _is_about_frames(line: str) -> bool:
    """Tell what VLC says of the file's frames from what it says of itself and of the machine."""
    return bool(_VLC_ROOMS.search(line)) and not _VLC_SMALL_TALK.search(line)


def _run(*words: list[str], environment: dict[str, str] | None = None) -> list[str]:
    command = [word for part in words for word in part]
    done = subprocess.run(
        command,
        env={**os.environ, **(environment or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        timeout=_LONGEST_SECONDS,
        check=False,
    )
    told = done.stderr.decode(errors="replace").splitlines()
    if done.returncode:
        told.append(f"{command[0]} ended with status {done.returncode}")
    return told


def _pictures(film: Path) -> Iterator[Luma]:
    """Read the luma of each picture of a YUV4MPEG2 file of 8 bits a sample."""
    if not film.exists() or not film.stat().st_size:
        return
    with film.open("rb") as file:
        facts = {word[:1]: word[1:] for word in file.readline().split()[1:]}
        width, height = int(facts[b"W"]), int(facts[b"H"])
        match facts.get(b"C", b"420"):
            case b"mono":
                chroma = 0
            case b"444":
                chroma = 2 * width * height
            case _:
                chroma = 2 * ((width + 1) // 2) * ((height + 1) // 2)
        while file.readline().startswith(b"FRAME"):
            yield np.frombuffer(file.read(width * height), np.uint8).reshape(height, width)
            file.seek(chroma, os.SEEK_CUR)
