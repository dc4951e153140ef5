"""The files that are measured on, each made once by Reely's own means and kept in `.cache/bench`.

A film is made beside its place and renamed, so that a broken-off run leaves none that is half made. Its
name carries a version: raise it when what is in the film changes, and keep no figures from before.
"""

import heapq
import tempfile
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import av

from bench.moving_pictures import write_moving_pictures
from bench.programs import run_ffmpeg

if TYPE_CHECKING:
    from av.packet import Packet

FOLDER = Path(__file__).parents[1] / ".cache" / "bench"

RATE = 30
GROUP_FRAMES = 250
LOOP_FRAMES = 7 * GROUP_FRAMES + 100  # a minute and more, so that no frame comes twice in one
CUT_FRAMES = 9 * LOOP_FRAMES + 6 * GROUP_FRAMES  # ten minutes and 5 s: it ends with a group
_CUT_VERSION = 1

SEEKING_SECONDS = 100
_SEEKING_VERSION = 1

TIMELINE_SECONDS = 7_200
_TIMELINE_LOOP_SECONDS = 80  # whole groups of pictures
_TIMELINE_VERSION = 3
_SAMPLES_A_SECOND, _SAMPLES_A_PACKET = 48_000, 1_024


def ten_minutes(folder: Path, *, ffmpeg: Path) -> Path:
    """Return ten minutes of 1080p30 to cut: H.264 in closed groups of 250 with B-frames, and AAC.

    x264 encodes one stretch of `LOOP_FRAMES`; its packets are then repeated with exact times, so that
    ten minutes are made in the time of one.
    """

    def make(scratch: Path, whole: Path) -> None:
        loop, sound = scratch / "loop.mp4", scratch / "sound.m4a"
        write_moving_pictures(
            loop, ffmpeg=ffmpeg, rate=RATE, frames=LOOP_FRAMES, group_frames=GROUP_FRAMES
        )
        _encode_sound(sound, ffmpeg, Fraction(CUT_FRAMES, RATE))
        repeat(loop, sound, whole, frames=CUT_FRAMES)

    return _kept(folder / f"ten-minutes-{_CUT_VERSION}.mp4", make, "about 570 MB, some minutes")


def to_seek(folder: Path, *, group_frames: int, ffmpeg: Path) -> Path:
    """Return 100 seconds of 720p30 to go about in: H.264 in closed groups of `group_frames`, and AAC."""

    def make(_scratch: Path, whole: Path) -> None:
        picture = f"testsrc2=s=1280x720:r={RATE},noise=alls=8:allf=t"
        coding = f"keyint={group_frames}:min-keyint={group_frames}:scenecut=0:open-gop=0"
        run_ffmpeg(
            ffmpeg,
            *["-f", "lavfi", "-i", picture, "-f", "lavfi", "-i", "sine=r=48000"],
            *["-t", SEEKING_SECONDS, "-c:v", "libx264", "-preset", "veryfast", "-b:v", "3M"],
            *["-x264-params", coding, "-pix_fmt", "yuv420p", "-c:a", "aac"],
            *["-movflags", "+faststart", whole],
        )

    name = f"groups-of-{group_frames}-{_SEEKING_VERSION}.mp4"
    return _kept(folder / name, make, "about 40 MB, a minute")


def two_hours(folder: Path, *, ffmpeg: Path, seconds: int = TIMELINE_SECONDS) -> Path:
    """Return 2 hours of 360p30 to look through: H.264 in groups of 150, and AAC of changing loudness.

    Fewer `seconds` of the same where a figure is only tried; a multiple of 5, so that they end with a group.
    """

    def make(scratch: Path, whole: Path) -> None:
        loop = scratch / "loop.mp4"
        picture = "testsrc2=s=640x360:r=30,noise=alls=4:allf=t"
        sound = "anoisesrc=c=pink:r=48000:a=0.4,tremolo=f=0.3:d=0.9"
        inputs = ["-f", "lavfi", "-i", picture, "-f", "lavfi", "-i", sound]
        video = ["-c:v", "libx264", "-preset", "veryfast", "-b:v", "400k"]
        groups = ["-g", "150", "-sc_threshold", "0", "-pix_fmt", "yuv420p"]
        audio = ["-c:a", "aac", "-b:a", "128k", "-ac", "2"]
        length = ["-t", _TIMELINE_LOOP_SECONDS]
        run_ffmpeg(ffmpeg, *inputs, *length, *video, *groups, *audio, loop)
        packets = seconds * _SAMPLES_A_SECOND // _SAMPLES_A_PACKET
        repeat(loop, loop, whole, frames=seconds * RATE, sound_packets=packets)

    length = "two-hours" if seconds == TIMELINE_SECONDS else f"{seconds}-seconds"
    name = f"{length}-{_TIMELINE_VERSION}.mp4"
    return _kept(folder / name, make, "about 480 MB, half a minute")


def read_once(path: Path) -> None:
    """Bring `path` into memory, so that whoever is measured first does not wait for the disk."""
    with path.open("rb") as file:
        while file.read(1 << 20):
            pass


def repeat(
    loop: Path, sound: Path, whole: Path, *, frames: int, sound_packets: int | None = None
) -> None:
    """Write `frames` frames to `whole` by going round and round those of `loop`, and `sound` beside them.

    The sound comes once, or goes round for as many packets as are asked for.

    Every group of pictures of `loop` has to be closed and its frames evenly spaced; `frames` has to end
    with a group, since what is stored of a part of one is not what is shown of it.
    """
    with (
        av.open(str(loop)) as pictures,
        av.open(str(sound)) as sounds,
        av.open(str(whole), "w", options={"movflags": "faststart"}) as out,
    ):
        video, audio = pictures.streams.video[0], sounds.streams.audio[0]
        picture, tone = (out.add_stream_from_template(stream) for stream in (video, audio))
        stored = [packet for packet in pictures.demux(video) if packet.size]
        heard = [packet for packet in sounds.demux(audio) if packet.size]
        ordered = heapq.merge(
            ((picture, packet) for packet in _going_round(stored, frames)),
            ((tone, packet) for packet in _going_round(heard, sound_packets or len(heard))),
            key=lambda placed: _seconds(placed[1]),
        )
        for stream, packet in ordered:
            packet.stream = stream
            out.mux(packet)


def _kept(path: Path, make: Callable[[Path, Path], None], told: str) -> Path:
    if path.exists():
        return path
    path.parent.mkdir(parents=True, exist_ok=True)
    print(f"making {path.name}: {told} …", flush=True)
    with tempfile.TemporaryDirectory(dir=path.parent) as scratch:
        whole = Path(scratch) / path.name
        make(Path(scratch), whole)
        whole.replace(path)
    return path


def _encode_sound(path: Path, ffmpeg: Path, seconds: Fraction) -> None:
    length = f"d={float(seconds):.6f}"
    graph = (
        f"anoisesrc=c=pink:a=0.2:seed=7:r=48000:{length}[n];"
        f"aevalsrc=exprs='0.3*sin(2*PI*t*(220+40*sin(t)))':s=48000:{length},"
        "tremolo=f=2:d=0.8[t];[n][t]amix=2,aformat=channel_layouts=stereo[a]"
    )
    run_ffmpeg(ffmpeg, "-filter_complex", graph, "-map", "[a]", "-c:a", "aac", "-b:a", "128k", path)


def _going_round(stored: Sequence["Packet[Any]"], count: int) -> Iterator["Packet[Any]"]:
    timebase = Fraction(stored[0].time_base)
    step = (max(p.pts or 0 for p in stored) - min(p.pts or 0 for p in stored)) // (len(stored) - 1)
    for number in range(count):
        turn, place = divmod(number, len(stored))
        packet = av.Packet(bytes(stored[place]))
        packet.time_base = timebase
        packet.pts = (stored[place].pts or 0) + turn * len(stored) * step
        packet.dts = (stored[place].dts or 0) + turn * len(stored) * step
        packet.duration = step
        packet.is_keyframe = stored[place].is_keyframe
        yield packet


def _seconds(packet: "Packet[Any]") -> Fraction:
    return (packet.dts or 0) * Fraction(packet.time_base)
