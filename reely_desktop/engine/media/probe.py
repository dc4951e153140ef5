"""What a media file is: container, streams, rates, rotation, colour, chapters.

Nothing is believed that can be looked at: the frame rate class comes from packet spacing, because
the stored average rate lies for looped and variable files; the origin and the rotation come from
the first decoded frame. Durations are as presented.
"""

import os
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import av

from reely_desktop.engine.errors import MediaError
from reely_desktop.engine.media.ends import beginning, ends_on_time
from reely_desktop.engine.media.info import (
    AudioInfo,
    Chapter,
    Colour,
    FieldOrder,
    MediaInfo,
    SubtitleInfo,
    VideoInfo,
)
from reely_desktop.engine.media.listing import Listing, listing_of
from reely_desktop.engine.media.reading import open_media, packets_of
from reely_desktop.engine.media.spacing import RateClass, spacing_of
from reely_desktop.engine.mediatime import ZERO, MediaTime

if TYPE_CHECKING:
    from av.audio.stream import AudioStream
    from av.container import InputContainer
    from av.subtitles.stream import SubtitleStream
    from av.video.frame import VideoFrame
    from av.video.stream import VideoStream

_BOX_HEAD_BYTES = 8
_BOTTOM_SHOWN_FIRST = {3, 4}  # AV_FIELD_BB and AV_FIELD_TB
_AV_TIME_BASE = Fraction(1, 1_000_000)
_COUNTING = {"mov", "matroska", "wav", "flac", "aiff"}
"""Containers of sound alone that say how long it is."""
_HDR_TRANSFERS = {16: "PQ", 18: "HLG"}


def probe(path: Path) -> MediaInfo:
    """Look at `path`. Raises MediaError that says what is wrong with this file."""
    info, _ = probe_and_first_frame(path)
    return info


def probe_and_first_frame(path: Path) -> "tuple[MediaInfo, VideoFrame | None]":
    """Look at `path` as `probe`, and return the first presented frame, where it needs no other."""
    with open_media(path) as container:
        pictures = [s for s in container.streams.video if not _is_cover(s)]
        if not pictures and not container.streams.audio:
            raise MediaError(
                f"{path.name} holds no video and no sound",
                code="RLY-MEDIA-NO-STREAMS",
                hint="choose a video or sound file",
            )
        size_bytes = path.stat().st_size
        video, first = _video_info(container, pictures[0], size_bytes) if pictures else (None, None)
        audio = tuple(_audio_info(s) for s in container.streams.audio)
        info = MediaInfo(
            path=path,
            size_bytes=size_bytes,
            container=container.format.name,
            duration=_duration(container, video, audio),
            bit_rate=container.bit_rate or None,
            video=video,
            video_streams=len(pictures),
            audio=audio,
            subtitles=tuple(_subtitle_info(s) for s in container.streams.subtitles),
            chapters=tuple(
                Chapter(
                    start=MediaTime(c["start"], Fraction(c["time_base"] or 1)),
                    end=MediaTime(c["end"], Fraction(c["time_base"] or 1)),
                    title=c["metadata"].get("title", ""),
                )
                for c in container.chapters()
            ),
            metadata=tuple(sorted(container.metadata.items())),
        )
        return info, first if first is not None and first.key_frame else None


def _is_cover(stream: "VideoStream") -> bool:
    return bool(stream.disposition & av.stream.Disposition.attached_pic)


def _video_info(
    container: "InputContainer", stream: "VideoStream", size_bytes: int
) -> "tuple[VideoInfo, VideoFrame]":
    timebase = Fraction(stream.time_base or _AV_TIME_BASE)
    listing = None
    if _lists_every_frame(container, stream):
        listing = listing_of(stream.index_entries, size_bytes=size_bytes)
        _check_all_frames_are_there(container, listing)
    first, stamps = beginning(container, stream)
    spacing = spacing_of(
        stamps,
        timebase=timebase,
        stated=_fractions(stream.average_rate, stream.guessed_rate, stream.base_rate),
    )
    if listing is not None and spacing.rate_class is RateClass.CONSTANT:
        spacing = spacing_of(listing.stamps, timebase=timebase, stated=(spacing.frame_rate,))
    context = stream.codec_context
    info = VideoInfo(
        index=stream.index,
        codec=stream.codec.canonical_name,
        profile=stream.profile,
        pix_fmt=first.format.name,
        bit_depth=max(c.bits for c in first.format.components),
        width=first.width,
        height=first.height,
        sample_aspect=Fraction(stream.sample_aspect_ratio or 1) or Fraction(1),
        rotation=-round(first.rotation) % 360,
        field_order=_field_order(first, context.field_order),
        colour=_colour(context.color_primaries, context.color_trc, context.colorspace, first),
        timebase=timebase,
        origin=MediaTime(first.pts or 0, timebase),
        frame_rate=spacing.frame_rate,
        rate_class=spacing.rate_class,
        frame_count=None if listing is None else listing.shown,
        duration=_video_duration(stream, timebase, first.pts or 0),
        bit_rate=context.bit_rate or None,
        has_edit_list=listing is not None and not stream.frames == listing.shown == listing.stored,
        has_sample_index=listing is not None,
        is_even=listing is not None
        and spacing.rate_class is RateClass.CONSTANT
        and ends_on_time(container, stream, listing, spacing, first.pts or 0),
        group_frames=None if listing is None else listing.group_frames,
    )
    return info, first


def _lists_every_frame(container: "InputContainer", stream: "VideoStream") -> bool:
    if "mov" not in container.format.name or not stream.frames or not len(stream.index_entries):
        return False
    return not _is_fragmented(Path(container.name.removeprefix("file:")))


def _is_fragmented(path: Path) -> bool:
    """Tell whether an MP4 goes on in fragments, which its index knows of only once they are read."""
    with path.open("rb") as file:
        while len(head := file.read(8)) == _BOX_HEAD_BYTES:
            size, name = int.from_bytes(head[:4], "big"), head[4:]
            if name == b"moof":
                return True
            if size == 1:  # a large one
                size = int.from_bytes(file.read(8), "big") - 8
            if size < _BOX_HEAD_BYTES:  # to the end of the file
                return False
            file.seek(size - _BOX_HEAD_BYTES, os.SEEK_CUR)
    return False


def _check_all_frames_are_there(container: "InputContainer", listing: Listing) -> None:
    if listing.there < listing.stored:
        raise MediaError(
            f"{Path(container.name.removeprefix('file:')).name} is cut short: only {listing.there} of its "
            f"{listing.stored} frames are there",
            code="RLY-MEDIA-TRUNCATED",
            hint="copy or download it again",
        )


def _fractions(*rates: Fraction | None) -> tuple[Fraction, ...]:
    return tuple(Fraction(rate) for rate in rates if rate)


def _video_duration(stream: "VideoStream", timebase: Fraction, origin: int) -> MediaTime | None:
    if stream.duration is None:
        return None
    start = stream.start_time if stream.start_time is not None else origin
    return MediaTime(stream.duration + start - origin, timebase)


def _field_order(frame: "VideoFrame", stated: int) -> FieldOrder:
    if not frame.interlaced_frame:
        return FieldOrder.PROGRESSIVE
    return FieldOrder.BOTTOM_FIRST if stated in _BOTTOM_SHOWN_FIRST else FieldOrder.TOP_FIRST


def _colour(primaries: int, transfer: int, matrix: int, frame: "VideoFrame") -> Colour:
    return Colour(
        primaries=int(primaries),
        transfer=int(transfer),
        matrix=int(matrix),
        full_range=int(frame.color_range) == av.video.reformatter.ColorRange.JPEG,
        hdr=_HDR_TRANSFERS.get(int(transfer)),
    )


def _audio_info(stream: "AudioStream") -> AudioInfo:
    timebase = Fraction(stream.time_base or _AV_TIME_BASE)
    return AudioInfo(
        index=stream.index,
        codec=stream.codec.canonical_name,
        sample_rate_hz=stream.sample_rate,
        channels=stream.channels,
        layout=stream.layout.name,
        bit_rate=stream.codec_context.bit_rate or None,
        start=MediaTime(stream.start_time or 0, timebase),
        duration=None if stream.duration is None else MediaTime(stream.duration, timebase),
        language=_known(stream.language),
        title=_title(stream.metadata),
        is_default=bool(stream.disposition & av.stream.Disposition.default),
    )


def _subtitle_info(stream: "SubtitleStream") -> SubtitleInfo:
    codec = stream.codec_context.name
    return SubtitleInfo(
        index=stream.index,
        codec=codec,
        is_text=codec in {"ass", "ssa", "subrip", "srt", "mov_text", "webvtt", "text"},
        language=_known(stream.language),
        title=_title(stream.metadata),
    )


def _known(language: str | None) -> str | None:
    return language if language and language != "und" else None


def _title(metadata: dict[str, str]) -> str | None:
    title = metadata.get("title") or metadata.get("handler_name")
    return None if title in {None, "SoundHandler", "VideoHandler", "SubtitleHandler"} else title


def _duration(
    container: "InputContainer", video: VideoInfo | None, audio: Sequence[AudioInfo]
) -> MediaTime:
    if video is not None and video.duration is not None:
        return video.duration
    if video is not None:
        if container.duration is not None:
            stated = MediaTime(container.duration, _AV_TIME_BASE)
            # Matroska states when it ends, the others how long they are.
            is_end = "matroska" in container.format.name and stated > video.origin
            return stated - video.origin if is_end else stated
        return _scanned_end(container, [video.index]) - video.origin
    if not _COUNTING & set(container.format.name.split(",")):
        # Guessed from the bit rate of the first frames, which may be of silence.
        return _scanned_end(container, [a.index for a in audio]) - min(a.start for a in audio)
    known = [a.duration for a in audio if a.duration is not None]
    return max(known, default=MediaTime(container.duration or 0, _AV_TIME_BASE))


def _scanned_end(container: "InputContainer", indexes: Sequence[int]) -> MediaTime:
    """Return when the last packet of these streams ends, by looking at all of them."""
    container.seek(0)
    end = ZERO
    for packet in packets_of(container, *(container.streams[n] for n in indexes)):
        if packet.pts is not None and packet.time_base is not None:
            ends = packet.pts + (packet.duration or 0)
            end = max(end, MediaTime(ends, Fraction(packet.time_base)))
    return end
