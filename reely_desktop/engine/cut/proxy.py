"""A proxy: a small copy of a video's pictures in which any frame is found quickly. Only looked at.

    written by one run of ffmpeg ── every frame at its own time? ── put in place
                                                  └── else: there is none

The law: at any time the proxy shows the very frame that the source shows. So no frame is dropped,
doubled or moved, the picture is turned by the same tag, and before the file gets its name each of its
times is held against those that are known of the source. What is cut is never read from here.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from reely_desktop.engine.cut.destination import check_space, put_in_place, working_folder
from reely_desktop.engine.cut.failures import cannot_start, explained_failure
from reely_desktop.engine.errors import WorkError
from reely_desktop.engine.media.footage import Footage
from reely_desktop.engine.media.info import VideoInfo
from reely_desktop.engine.media.reading import file_url, open_media, packets_of
from reely_desktop.engine.processes import run
from reely_desktop.engine.progress import Cancellation, Progress

SHORT_SIDE_PX = 360
GROUP_FRAMES = 15
STAGE = "proxy"
UNLIKE = "RLY-PROXY-UNLIKE"

_LONG_GROUP_FRAMES = 60
_LARGE_LONG_SIDE_PX, _LARGE_SHORT_SIDE_PX = 1920, 1088  # 1080p is often stored with 8 lines more
_MOST_BITS_A_SECOND = 1_500_000
_LEAST_BITS_A_SECOND = 80_000
_QUALITY = 28
_MOST_DECODING_THREADS = 4  # each keeps pictures of the source's own size
_UNTAGGED = 2
_HD_HEIGHT = 720


@dataclass(frozen=True, slots=True)
class FrameTimes:
    """When each frame of a video begins: ascending `ticks` of `timebase`, the first of them 0.

    `end` is the tick at which the last one is over.
    """

    timebase: Fraction
    ticks: Sequence[int]
    end: int

    @property
    def seconds(self) -> Fraction:
        """How long they last together."""
        return self.end * self.timebase


def helps(video: VideoInfo, group_frames: Fraction) -> bool:
    """Tell whether a frame in the middle of nowhere takes long to find: a large picture, or long groups."""
    long_side, short_side = max(video.width, video.height), min(video.width, video.height)
    if long_side > _LARGE_LONG_SIDE_PX or short_side > _LARGE_SHORT_SIDE_PX:
        return True
    return group_frames > _LONG_GROUP_FRAMES


def write_proxy(
    source: Path,
    video: VideoInfo,
    output: Path,
    *,
    times: FrameTimes,
    most_bytes: int,
    ffmpeg: Path,
    progress: Progress,
    cancellation: Cancellation,
) -> None:
    """Write a proxy of `video` to `output`, in the folder that holds it, behind all else that runs.

    `times` are the source's frames; about `most_bytes` are written at the most. Raises WorkError,
    RLY-PROXY-TOO-LONG where that is too little and RLY-PROXY-UNLIKE where a frame would be shown at
    another time; MediaError; Cancelled.
    """
    bits_a_second = min(int(most_bytes * 8 / times.seconds), _MOST_BITS_A_SECOND)
    if bits_a_second < _LEAST_BITS_A_SECOND:
        raise WorkError(
            f"a small copy of {source.name} to look at would not fit into the cache",
            code="RLY-PROXY-TOO-LONG",
            hint="give the cache more room",
        )
    check_space(output.parent, int(bits_a_second * times.seconds / 8))
    with working_folder(output.parent) as folder:
        written = folder / "proxy.mp4"
        args = _command(source, video, written, bits_a_second=bits_a_second, ffmpeg=ffmpeg)
        reader = _progress_reader(progress, times.seconds)
        try:
            finished = run(args, cancellation=cancellation, on_line=reader, gives_way=True)
        except OSError as error:
            raise cannot_start(ffmpeg) from error
        if finished.status != 0:
            raise explained_failure(finished, source, folder)
        _check_alike(written, source, video, times, cancellation)
        put_in_place(written, output)


def _command(
    source: Path, video: VideoInfo, output: Path, *, bits_a_second: int, ffmpeg: Path
) -> list[str]:
    return [
        *(str(ffmpeg), "-v", "warning", "-nostats", "-progress", "pipe:1", "-y"),
        # Turned by its tag, as the source is; at its own times, as the source's are.
        *("-threads", str(_MOST_DECODING_THREADS), "-noautorotate", "-copyts"),
        *("-i", file_url(source), "-map", f"0:{video.index}"),
        *("-map_metadata", "-1", "-map_chapters", "-1", "-vf", _filters(video)),
        *("-fps_mode", "passthrough", "-enc_time_base:v", "filter"),
        *("-c:v", "libx264", "-preset", "superfast", "-tune", "fastdecode", "-threads", "2"),
        *("-g", str(GROUP_FRAMES), "-bf", "0", "-sc_threshold", "0", "-crf", str(_QUALITY)),
        *("-maxrate", str(bits_a_second), "-bufsize", str(2 * bits_a_second)),
        *("-video_track_timescale", str(video.timebase.denominator), "-f", "mp4"),
        file_url(output),
    ]


def _filters(video: VideoInfo) -> str:
    width, height = video.width * video.sample_aspect, Fraction(video.height)
    scale = min(Fraction(1), SHORT_SIDE_PX / min(width, height))
    chain = [f"scale={_even(width * scale)}:{_even(height * scale)}", "setsar=1", "format=yuv420p"]
    if video.colour.matrix == _UNTAGGED:
        # What has no tag is read by its height, which is another one here.
        matrix = "bt709" if video.height >= _HD_HEIGHT else "smpte170m"
        chain.append(f"setparams=colorspace={matrix}")
    return ",".join([*chain, "setpts=PTS-STARTPTS"])


def _even(length: Fraction) -> int:
    return max(2, 2 * round(length / 2))


def _check_alike(
    proxy: Path,
    source: Path,
    video: VideoInfo,
    times: FrameTimes,
    cancellation: Cancellation,
) -> None:
    with open_media(proxy) as container:
        stream = container.streams.video[0]
        tick = Fraction(stream.time_base or 1) / times.timebase
        stamps = []
        for packet in packets_of(container, stream):
            cancellation.raise_if_cancelled()
            if packet.pts is not None:
                stamps.append(packet.pts * tick.numerator)
    footage = Footage(proxy)
    footage.close()
    is_alike = (
        footage.origin == 0
        and footage.rotation == video.rotation
        and stamps == [time * tick.denominator for time in times.ticks]
    )
    if not is_alike:
        raise WorkError(
            f"a small copy of {source.name} would not show every frame at its own time",
            code=UNLIKE,
            hint="look at the video itself, which is only slower",
        )


def _progress_reader(progress: Progress, seconds: Fraction) -> Callable[[str], None]:
    def read(line: str) -> None:
        key, _, value = line.partition("=")
        if key == "out_time_us" and value.lstrip("-").isdigit():
            done = int(value) / (float(seconds) * 1_000_000)
            progress(STAGE, min(max(done, 0.0), 1.0))

    return read
