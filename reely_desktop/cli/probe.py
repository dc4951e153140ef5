"""`reely probe`: what a file is, as `engine.media.probe` sees it."""

import argparse
from fractions import Fraction
from pathlib import Path

from reely_desktop.app.inspecting import look_at
from reely_desktop.bootstrap import Wiring
from reely_desktop.cli.endings import ExitStatus, print_answer, print_json
from reely_desktop.engine.media.info import MediaInfo, VideoInfo
from reely_desktop.engine.mediatime import MediaTime
from reely_desktop.engine.progress import Cancellation
from reely_desktop.engine.timecode import format_clock


def add_options(parser: argparse.ArgumentParser) -> None:
    """Say what `reely probe` takes."""
    parser.add_argument("file", metavar="FILE", type=Path)


def run(chosen: argparse.Namespace, _wiring: Wiring, _cancellation: Cancellation) -> ExitStatus:
    """Print what the file is. Raises MediaError."""
    info = look_at(chosen.file)
    if chosen.json:
        print_json(as_json(info))
    else:
        print_answer(_told(info))
    return ExitStatus.DONE


def as_json(info: MediaInfo) -> dict[str, object]:
    """Return what `--json` prints: times in seconds, rates as exact fractions."""
    return {
        "path": str(info.path),
        "size_bytes": info.size_bytes,
        "container": info.container,
        "duration": _seconds(info.duration),
        "bit_rate": info.bit_rate,
        "video": None if info.video is None else _video(info.video),
        "video_streams": info.video_streams,
        "audio": [
            {
                "index": track.index,
                "codec": track.codec,
                "sample_rate_hz": track.sample_rate_hz,
                "channels": track.channels,
                "layout": track.layout,
                "bit_rate": track.bit_rate,
                "start": _seconds(track.start),
                "duration": _seconds(track.duration),
                "language": track.language,
                "title": track.title,
                "is_default": track.is_default,
            }
            for track in info.audio
        ],
        "subtitles": [
            {
                "index": track.index,
                "codec": track.codec,
                "is_text": track.is_text,
                "language": track.language,
                "title": track.title,
            }
            for track in info.subtitles
        ],
        "chapters": [
            {"start": _seconds(c.start), "end": _seconds(c.end), "title": c.title}
            for c in info.chapters
        ],
        "metadata": dict(info.metadata),
    }


def _video(video: VideoInfo) -> dict[str, object]:
    return {
        "index": video.index,
        "codec": video.codec,
        "profile": video.profile,
        "pix_fmt": video.pix_fmt,
        "bit_depth": video.bit_depth,
        "width": video.width,
        "height": video.height,
        "sample_aspect": _ratio(video.sample_aspect),
        "rotation": video.rotation,
        "field_order": video.field_order.value,
        "colour": {
            "primaries": video.colour.primaries,
            "transfer": video.colour.transfer,
            "matrix": video.colour.matrix,
            "full_range": video.colour.full_range,
            "hdr": video.colour.hdr,
        },
        "timebase": _ratio(video.timebase),
        "origin": _seconds(video.origin),
        "frame_rate": _ratio(video.frame_rate),
        "rate_class": video.rate_class.value,
        "frame_count": video.frame_count,
        "duration": _seconds(video.duration),
        "bit_rate": video.bit_rate,
        "has_edit_list": video.has_edit_list,
        "has_sample_index": video.has_sample_index,
    }


def _seconds(time: MediaTime | None) -> float | None:
    return None if time is None else round(float(time.seconds), 6)


def _ratio(value: Fraction) -> str:
    return f"{value.numerator}/{value.denominator}"


def _told(info: MediaInfo) -> str:
    """Say in a few lines what the file is."""
    lines = [
        str(info.path),
        f"{info.container.split(',')[0]}, {format_clock(info.duration)}, {info.size_bytes / 1e6:.1f} MB",
    ]
    if info.video is not None:
        lines.append(_video_line(info.video))
    for track in info.audio:
        known = [track.language, track.title, "default" if track.is_default else None]
        facts = [track.codec, f"{track.sample_rate_hz / 1000:g} kHz", track.layout]
        lines.append("sound: " + ", ".join([*facts, *filter(None, known)]))
    lines += [
        "subtitles: " + ", ".join(filter(None, [s.codec, s.language, s.title]))
        for s in info.subtitles
    ]
    lines += [f"chapter: {format_clock(c.start)} {c.title}".rstrip() for c in info.chapters]
    return "\n  ".join(lines)


def _video_line(video: VideoInfo) -> str:
    rate = f"{float(video.frame_rate):.5g} frames a second, {video.rate_class.value}"
    facts = [video.codec, f"{video.width}x{video.height}", video.pix_fmt, rate]
    if video.rotation:
        facts.append(f"turned by {video.rotation} degrees")
    if video.colour.hdr:
        facts.append(f"HDR ({video.colour.hdr})")
    if video.field_order.value != "progressive":
        facts.append(f"interlaced, {video.field_order.value}")
    if video.has_edit_list:
        facts.append("edit list")
    return "picture: " + ", ".join(facts)
