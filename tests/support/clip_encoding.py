"""How a test clip is made: pictures and sound drawn here, coded by the ffmpeg that Reely carries."""

import subprocess
import tempfile
from pathlib import Path

import imageio_ffmpeg
import numpy as np

from tests.support.clip_spec import HIDDEN_FROM, VFR_GAPS, ClipSpec, duration
from tests.support.frame_numbers import draw_frame
from tests.support.sounds import write_sound

LANGUAGES = ("eng", "deu", "fra", "jpn")
TITLES = ("Dialogue", "Kommentar", "Musique", "Effects")

_MUXERS = {"mp4": "mp4", "mov": "mov", "mkv": "matroska", "webm": "webm", "ts": "mpegts"}


def encode_clip(spec: ClipSpec, folder: Path) -> Path:
    """Make the clip in `folder`, beside what it takes to make it, and return its path."""
    whole = folder / f"whole.{spec.container}"
    inputs, mapped = [], []
    if spec.codec != "none":
        width, height = spec.size
        inputs += ["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{width}x{height}"]
        inputs += ["-r", str(spec.rate), "-i", "pipe:0"]
        mapped += ["-map", "0:v"]
    long = duration(spec) + spec.hidden / spec.rate
    for track in range(spec.audio_tracks):
        write_sound(folder / f"{track}.wav", long, track=track)
        inputs += ["-i", str(folder / f"{track}.wav")]
        mapped += ["-map", f"{inputs.count('-i') - 1}:a"]
        mapped += [f"-metadata:s:a:{track}", f"language={LANGUAGES[track]}"]
        mapped += [f"-metadata:s:a:{track}", f"title={TITLES[track]}"]
    if spec.subtitles:
        (folder / "words.srt").write_text(_srt(spec), encoding="utf-8")
        inputs += ["-i", str(folder / "words.srt")]
        mapped += ["-map", f"{inputs.count('-i') - 1}:s", "-metadata:s:s:0", "language=eng"]
        mapped += ["-c:s", "mov_text" if spec.container in {"mp4", "mov"} else "srt"]
    if spec.chapters or spec.title:
        (folder / "facts.txt").write_text(_facts(spec), encoding="utf-8")
        inputs += ["-f", "ffmetadata", "-i", str(folder / "facts.txt")]
        last = str(inputs.count("-i") - 1)
        mapped += ["-map_metadata", last, "-map_chapters", last]
    _ffmpeg(
        *inputs,
        *mapped,
        *_video_options(spec),
        *_audio_options(spec),
        *_time_options(spec),
        "-f",
        _MUXERS[spec.container],
        str(whole),
        pictures=spec if spec.codec != "none" else None,
    )
    if not (spec.rotation or spec.hidden):
        return whole
    final = folder / f"final.{spec.container}"
    hide = ["-ss", f"{float(spec.hidden / spec.rate):.6f}"] if spec.hidden else []
    turn = ["-display_rotation", str(-spec.rotation)] if spec.rotation else []
    _ffmpeg(*turn, *hide, "-i", str(whole), "-map", "0", "-c", "copy", str(final), pictures=None)
    return final


def _ffmpeg(*arguments: str, pictures: ClipSpec | None) -> None:
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-nostdin", "-y", *arguments]
    with tempfile.TemporaryFile() as told:
        child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=told, stderr=told)
        assert child.stdin is not None
        try:
            if pictures is not None:
                for number in _numbers(pictures):
                    child.stdin.write(_coded_picture(pictures, number))
        except BrokenPipeError:
            pass  # what it says itself follows
        finally:
            child.stdin.close()
            child.wait()
        told.seek(0)
        assert child.returncode == 0, f"{' '.join(command)}\n{told.read().decode(errors='replace')}"


def _numbers(spec: ClipSpec) -> list[int]:
    return [*range(HIDDEN_FROM, HIDDEN_FROM + spec.hidden), *range(spec.frames)]


def _coded_picture(spec: ClipSpec, number: int) -> bytes:
    width, height = spec.size
    if spec.rotation % 180:
        width, height = height, width
    upright = draw_frame(number, size=(width, height), interlaced=spec.interlaced)
    return np.rot90(upright, spec.rotation // 90).tobytes()


def _video_options(spec: ClipSpec) -> list[str]:
    options = ["-threads", "1", "-pix_fmt", spec.pix_fmt, "-g", str(spec.gop)]
    options += ["-vf", _filters(spec), "-color_range", "tv"]
    options += ["-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709"]
    if spec.keyframes:
        chosen = "+".join(f"eq(n,{n})" for n in spec.keyframes)
        options += ["-force_key_frames", f"expr:{chosen}", "-forced-idr", "1"]
    if spec.profile:
        options += ["-profile:v", spec.profile]
    gop = 100_000 if spec.keyframes else spec.gop
    common = (
        f"keyint={gop}:min-keyint={min(gop, spec.gop)}:scenecut=0:bframes={spec.b_frames}:b-adapt=0"
    )
    extra = f":{spec.params}" if spec.params else ""
    match spec.codec:
        case "none":
            return []
        case "h264":
            fields = ":tff=1" if spec.interlaced else ""
            params = f"{common}:open-gop={int(spec.open_gop)}{fields}{extra}"
            options += ["-c:v", "libx264", "-preset", "veryfast", "-x264-params", params]
        case "openh264":
            options += ["-c:v", "libopenh264", "-b:v", "600k"]
        case "hevc":
            quiet = "log-level=none:pools=none:frame-threads=1"
            params = f"{common}:open-gop={int(spec.open_gop)}:{quiet}{extra}"
            options += ["-c:v", "libx265", "-preset", "ultrafast", "-x265-params", params]
            options += ["-tag:v", "hvc1"] if spec.container in {"mp4", "mov"} else []
        case "vp9":
            options += ["-c:v", "libvpx-vp9", "-b:v", "600k", "-deadline", "good", "-cpu-used", "8"]
        case "av1":
            options += ["-c:v", "libaom-av1", "-usage", "realtime", "-cpu-used", "8", "-crf", "24"]
        case _:
            raise AssertionError(f"no encoder is known here for {spec.codec}")
    if spec.interlaced:
        options += ["-flags", "+ildct+ilme", "-field_order", "tt"]
    return options


def _filters(spec: ClipSpec) -> str:
    filters = f"scale=out_color_matrix=bt709,format={spec.pix_fmt}"
    if spec.vfr:
        rounds, length = sum(VFR_GAPS), len(VFR_GAPS)
        within = "+".join(
            f"eq(mod(N,{length}),{place})*{sum(VFR_GAPS[:place])}" for place in range(length)
        )
        tick = 1 / (2 * spec.rate)
        filters += f",settb={tick},setpts='floor(N/{length})*{rounds}+{within}'"
    return filters


def _audio_options(spec: ClipSpec) -> list[str]:
    if not spec.audio_tracks:
        return []
    codec = spec.audio_codec or ("libopus" if spec.container == "webm" else "aac")
    return ["-c:a", codec] if codec.startswith("pcm") else ["-c:a", codec, "-b:a", "160k"]


def _time_options(spec: ClipSpec) -> list[str]:
    options: list[str] = []
    if spec.vfr:
        tick = 1 / (2 * spec.rate)
        options += ["-fps_mode", "passthrough", "-enc_time_base:v", str(tick).replace("/", ":")]
    if spec.container == "ts":
        options += ["-muxdelay", "0", "-muxpreload", "0"]
    if spec.start:
        options += ["-output_ts_offset", f"{float(spec.start):.6f}"]
        options += ["-avoid_negative_ts", "disabled"]
    return options


def _srt(spec: ClipSpec) -> str:
    return "\n".join(
        f"{second + 1}\n00:00:{second:02},000 --> 00:00:{second:02},900\nword {second}\n"
        for second in range(int(duration(spec)))
    )


def _facts(spec: ClipSpec) -> str:
    lines = [";FFMETADATA1", f"title={spec.title}"]
    for start in range(0, int(duration(spec)) if spec.chapters else 0, 2):
        end = min(start + 2, int(duration(spec)))
        lines += [
            "[CHAPTER]",
            "TIMEBASE=1/1",
            f"START={start}",
            f"END={end}",
            f"title=part {start}",
        ]
    return "\n".join(lines) + "\n"
