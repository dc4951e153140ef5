"""Clips as an OpenTimelineIO document, which Premiere, Resolve, Kdenlive and others read.

Each clip becomes a timeline with one track of picture and sound; its pieces name their frames in the
source. Markers of the video stand on the pieces that hold them. Times are frames at the video's rate:
that of a video with uneven frames is its average, as other editors count it.
See https://opentimelineio.readthedocs.io, looked at on 2026-11-26.
"""

from collections.abc import Sequence as Several
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import opentimelineio as otio

from reely_desktop.engine.mediatime import MediaRange, MediaTime, Rounding


@dataclass(frozen=True, slots=True)
class Sequence:
    """One timeline: its name, and what of the source it plays, in that order."""

    name: str
    pieces: tuple[MediaRange, ...]


def otio_of(
    source: Path,
    sequences: Several[Sequence],
    *,
    frame_rate: Fraction,
    duration: MediaTime,
    markers: Several[MediaTime] = (),
) -> bytes:
    """Return the document, in UTF-8: a timeline, or a collection of several."""
    whole = MediaRange(MediaTime(0, Fraction(1)), duration)
    timelines = []
    for sequence in sequences:
        timeline = otio.schema.Timeline(name=sequence.name)
        for kind in (otio.schema.TrackKind.Video, otio.schema.TrackKind.Audio):
            track = otio.schema.Track(name=kind, kind=kind)
            for number, piece in enumerate(sequence.pieces, start=1):
                clip = otio.schema.Clip(
                    name=f"{sequence.name} {number}",
                    media_reference=otio.schema.ExternalReference(
                        target_url=source.absolute().as_uri(),
                        available_range=_in_frames(whole, frame_rate),
                    ),
                    source_range=_in_frames(piece, frame_rate),
                )
                if kind == otio.schema.TrackKind.Video:
                    clip.markers.extend(_marker(m, frame_rate) for m in markers if m in piece)
                track.append(clip)
            timeline.tracks.append(track)
        timelines.append(timeline)
    told = timelines[0] if len(timelines) == 1 else otio.schema.SerializableCollection(source.stem)
    if len(timelines) > 1:
        told.extend(timelines)
    return str(otio.adapters.write_to_string(told, "otio_json")).encode()


def _in_frames(span: MediaRange, rate: Fraction) -> "otio.opentime.TimeRange":
    start, end = _frame(span.start, rate), _frame(span.end, rate)
    return otio.opentime.TimeRange(
        otio.opentime.RationalTime(start, float(rate)),
        otio.opentime.RationalTime(end - start, float(rate)),
    )


def _frame(time: MediaTime, rate: Fraction) -> int:
    return time.rescale(1 / rate, Rounding.NEAREST).pts


def _marker(time: MediaTime, rate: Fraction) -> "otio.schema.Marker":
    at = otio.opentime.RationalTime(_frame(time, rate), float(rate))
    moment = otio.opentime.RationalTime(0, float(rate))
    return otio.schema.Marker(marked_range=otio.opentime.TimeRange(at, moment))
