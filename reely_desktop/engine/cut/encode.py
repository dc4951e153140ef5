"""Encoding a clip, whole or its sound alone, by one run of ffmpeg.

The graphs come from `graph`, the encoders' arguments from `encoders`; here they become one command, and
its failures are told in words. A hardware encoder that gives up in mid-job is replaced by the next in
the list, which ends with one that needs no hardware.
"""

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import ffmpeg

from reely_desktop.engine.cut import graph
from reely_desktop.engine.cut.captioning import Burning
from reely_desktop.engine.cut.clip import Clip
from reely_desktop.engine.cut.failures import cannot_start, explained_failure
from reely_desktop.engine.cut.filters import FilterChain, as_named, spelled, through
from reely_desktop.engine.cut.fitting import preset_rate
from reely_desktop.engine.cut.languages import stored_language
from reely_desktop.engine.cut.mux import KEPT_TAGS, timescale
from reely_desktop.engine.cut.output_file import FORMATS, output_options
from reely_desktop.engine.cut.presets import Preset
from reely_desktop.engine.cut.sound_coding import kept_tracks, mixing_filters, sound_coding
from reely_desktop.engine.cut.subtitles import has_cues, write_subtitles
from reely_desktop.engine.media.chapter_lists import ListedChapter, ffmetadata_of
from reely_desktop.engine.media.info import VideoInfo
from reely_desktop.engine.media.reading import file_url
from reely_desktop.engine.media.spacing import RateClass
from reely_desktop.engine.mediatime import END_OF_MEDIA
from reely_desktop.engine.processes import Finished, run
from reely_desktop.engine.progress import Cancellation, Progress


@dataclass(frozen=True, slots=True)
class PictureCoding:
    """One way to encode the picture: the encoder's name and its arguments after ``-c:v``."""

    encoder: str
    arguments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Job:
    """One file to be encoded. `pictures` are tried in order; empty leaves the picture out.

    For each kept audio track `loudness_filters` hold a chain and `sound_bits` the most bits a second,
    or both are empty. `folder` takes working files; `rewind` is as `graph.open_inputs` takes it.
    """

    clip: Clip
    preset: Preset
    suffix: str
    output: Path
    folder: Path
    pictures: tuple[PictureCoding, ...]
    loudness_filters: tuple[FilterChain, ...] = ()
    with_subtitles: bool = True
    sound_bits: tuple[int, ...] = ()
    rewind: Fraction = Fraction(0)
    chapters: tuple[ListedChapter, ...] = ()
    burning: Burning | None = None

    def has_anything(self, cancellation: Cancellation) -> bool:
        """Tell whether there is a stream to write. Raises Cancelled."""
        if self.pictures or kept_tracks(self.clip.info, self.preset):
            return True
        return self.with_subtitles and has_cues(self.clip, cancellation)


def encode(job: Job, *, ffmpeg: Path, progress: Progress, cancellation: Cancellation) -> str | None:
    """Write the job's file; return the picture encoder that did it. Raises WorkError and Cancelled."""
    ways: tuple[PictureCoding | None, ...] = job.pictures or (None,)
    finished = Finished(status=0, output=b"", last_words=())
    for picture in ways:
        args = command(job, picture, ffmpeg=ffmpeg, cancellation=cancellation)
        reader = _progress_reader(progress, job.clip.duration)
        try:
            finished = run(args, cancellation=cancellation, on_line=reader)
        except OSError as error:
            raise cannot_start(ffmpeg) from error
        if finished.status == 0:
            return None if picture is None else picture.encoder
    raise explained_failure(finished, job.clip.path, job.output.parent)


def command(
    job: Job, picture: PictureCoding | None, *, ffmpeg: Path, cancellation: Cancellation
) -> list[str]:
    """Return the whole ffmpeg command of the job. Raises Cancelled."""
    clip, preset = job.clip, job.preset
    upright = preset.frame_size is not None or job.burning is not None
    opened = graph.open_inputs(clip, upright=upright, rewind=job.rewind)
    nodes: list[Any] = []
    extras = ["-copyts"]
    if picture is not None:
        nodes.append(graph.picture(opened, preset, job.burning))
        extras += _picture_arguments(clip, preset, picture)
    for place, track in enumerate(kept_tracks(clip.info, preset)):
        audio = clip.info.audio[track]
        most = job.sound_bits[place] if job.sound_bits else None
        coding = sound_coding(audio, preset, job.suffix, most=most)
        loudness = job.loudness_filters[place] if job.loudness_filters else ()
        heard = through(graph.sound(opened, track), mixing_filters(preset) + loudness)
        nodes.append(heard.filter("aresample", coding.sample_rate_hz))
        extras += [f"-c:a:{place}", coding.codec, *coding.arguments(place)]
        extras += _tags(f"a:{place}", job.suffix, audio.language, audio.title)
        extras += [f"-disposition:a:{place}", "default" if audio.is_default else "0"]
    if job.with_subtitles and preset.frame_size is None:
        written_texts = write_subtitles(clip, job.folder, cancellation)
        for place, (track_info, file) in enumerate(written_texts):
            nodes.append(_file_input(file)["s"])
            codec = "srt" if FORMATS[job.suffix] == "matroska" else "mov_text"
            extras += [f"-c:s:{place}", codec]
            extras += _tags(f"s:{place}", job.suffix, track_info.language, track_info.title)
    extras += _container_arguments(job, with_picture=picture is not None)
    written = _with_chapters(_compiled(nodes, job.output, ffmpeg), job)
    return [*written[:-1], *extras, *written[-1:]]


def _compiled(nodes: list[Any], output: Path, binary: Path) -> list[str]:
    written = ffmpeg.output(*nodes, spelled(file_url(output)))
    args = as_named(written.compile(cmd=spelled(str(binary))))
    if "-filter_complex" not in args:
        return args
    at = args.index("-filter_complex")
    graphs = [word for part in graph.apart(args[at + 1]) for word in ("-filter_complex", part)]
    return [*args[:at], *graphs, *args[at + 2 :]]


def _with_chapters(args: list[str], job: Job) -> list[str]:
    """Let the command `args` read the job's chapters as its last input, and take over no others."""
    if not job.chapters:
        return [*args[:-1], "-map_metadata", "-1", "-map_chapters", "-1", *args[-1:]]
    file = job.folder / "chapters.ffmetadata"
    file.write_text(ffmetadata_of(job.chapters, duration=END_OF_MEDIA), encoding="utf-8")
    behind = len(args) - args[::-1].index("-i") + 1
    number = args.count("-i")
    reading = ["-f", "ffmetadata", "-i", file_url(file)]
    # Without the letters their titles would be left out as well.
    taking = ["-map_metadata:g", "-1", "-map_metadata:s", "-1", "-map_chapters", str(number)]
    return [*args[:behind], *reading, *args[behind:-1], *taking, *args[-1:]]


def _file_input(file: Path) -> Any:  # noqa: ANN401 - ffmpeg-python has no types
    return ffmpeg.input(spelled(file_url(file)))


def _picture_arguments(clip: Clip, preset: Preset, picture: PictureCoding) -> list[str]:
    video = clip.info.video
    assert video is not None  # noqa: S101 - for the type checker; there is a picture
    args = ["-c:v", picture.encoder, *picture.arguments]
    args += ["-fps_mode", "passthrough", "-enc_time_base:v", "filter"]
    if preset.frame_size is None and video.rate_class is RateClass.VARIABLE:
        end = _ticks_up(clip.duration, video.timebase)
        cap = rf"if(gt(PTS+DURATION\,{end})\,{end}-PTS\,DURATION)"
        args += ["-bsf:v", f"setts=pts=PTS:dts=DTS:duration={cap}"]
    return args


def _ticks_up(seconds: Fraction, timebase: Fraction) -> int:
    return -(-seconds // timebase)


def _container_arguments(job: Job, *, with_picture: bool) -> list[str]:
    video = job.clip.info.video
    ticks = None
    if with_picture and video is not None:
        ticks = _clock_ticks(video, job.preset)
    args: list[str] = []
    for name, value in output_options(job.suffix, ticks=ticks).items():
        args += [f"-{name}", value]
    for key, value in job.clip.info.metadata:
        if key.lower() in KEPT_TAGS:
            args += ["-metadata", f"{key}={value}"]
    return [
        *args,
        "-f",
        FORMATS[job.suffix],
        "-v",
        "warning",
        "-nostats",
        "-progress",
        "pipe:1",
        "-y",
    ]


def _clock_ticks(video: VideoInfo, preset: Preset) -> int | None:
    if video.rate_class is RateClass.CONSTANT or preset.frame_size is not None:
        rate = video.frame_rate if preset.frame_size is None else preset_rate(video, preset)
        return timescale(rate)[0]
    ticks = 1 / video.timebase
    return ticks.numerator if ticks.denominator == 1 else None


def _tags(stream: str, suffix: str, language: str | None, title: str | None) -> list[str]:
    args = []
    if language:
        args += [f"-metadata:s:{stream}", f"language={stored_language(language, suffix)}"]
    if title:
        args += [
            f"-metadata:s:{stream}",
            f"title={title}",
            f"-metadata:s:{stream}",
            f"handler_name={title}",
        ]
    return args


def _progress_reader(progress: Progress, duration: Fraction) -> Any:  # noqa: ANN401
    def read(line: str) -> None:
        key, _, value = line.partition("=")
        if key == "out_time_us" and value.lstrip("-").isdigit():
            done = int(value) / (float(duration) * 1_000_000)
            progress("encoding", min(max(done, 0.0), 1.0))

    return read
