"""How ffmpeg is asked for the sound of one track on the clock that people see.

Time 0 is the first presented video frame, or the track's own start where there is no picture. Sound
before it is cut, silence stands in for sound that comes late or is missing in between, both to the
sample. What is not here: what is done with the sound (`peaks`, `loudness`).
"""

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

from reely_desktop.engine.errors import MediaError, WorkError
from reely_desktop.engine.media.probe import AudioInfo, MediaInfo
from reely_desktop.engine.media.reading import file_url
from reely_desktop.engine.mediatime import MediaRange
from reely_desktop.engine.processes import Finished

_SEEK_MARGIN = Fraction(1)
_LEAST_GAP = "0.03"


def sound_args(
    info: MediaInfo, *, track: int, ffmpeg: Path, span: MediaRange | None, filters: Sequence[str]
) -> list[str]:
    """Return the command line that pours the sound of `track` through `filters`, without an output.

    `track` counts the audio streams from 0; `span` bounds what is heard, the whole track if None.
    Raises MediaError RLY-MEDIA-NO-SOUND where there is no such track.
    """
    audio = track_of(info, track)
    clock = info.video.origin if info.video is not None else audio.start
    start = clock.seconds + (span.start.seconds if span is not None else 0)
    first = round(start * audio.sample_rate_hz)
    # The first PTS is met exactly, however near; what is out of place later is jitter below 30 ms.
    aligned = f"aresample=async=1:first_pts={first}:min_comp=0.000001:min_hard_comp={_LEAST_GAP}"
    chain = [f"atrim=start_pts={first}", aligned, "asetpts=N/SR/TB"]
    seek: list[str] = []
    if span is not None:
        count = round(span.duration.seconds * audio.sample_rate_hz)
        chain[0] += f":end_pts={first + count}"
        chain.append(f"apad=whole_len={count}")
        seek = ["-noaccurate_seek", "-seek_timestamp", "1"]
        seek += ["-ss", f"{float(start - _SEEK_MARGIN):.6f}"]
    return [
        str(ffmpeg),
        *["-nostdin", "-hide_banner", "-nostats", "-copyts"],
        *seek,
        *["-protocol_whitelist", "file,pipe", "-i", file_url(info.path)],
        *["-map", f"0:{audio.index}", "-af", ",".join([*chain, *filters])],
    ]


def track_of(info: MediaInfo, track: int) -> AudioInfo:
    """Return audio track `track`. Raises MediaError RLY-MEDIA-NO-SOUND where there is none."""
    if not 0 <= track < len(info.audio):
        raise MediaError(
            f"{info.path.name} has {len(info.audio)} sound tracks, and no track {track + 1}",
            code="RLY-MEDIA-NO-SOUND",
            hint="choose one of the tracks that it has",
        )
    return info.audio[track]


def check_was_heard(finished: Finished, info: MediaInfo) -> None:
    """Raise MediaError RLY-MEDIA-SOUND-UNREADABLE if ffmpeg did not get to the end of the sound."""
    if finished.status != 0:
        words = finished.last_words[-1] if finished.last_words else f"status {finished.status}"
        raise MediaError(
            f"the sound of {info.path.name} cannot be decoded ({words})",
            code="RLY-MEDIA-SOUND-UNREADABLE",
            hint="check that it plays elsewhere, or copy the file again",
        )


def cannot_start(ffmpeg: Path) -> WorkError:
    """Return the error for an ffmpeg that cannot be started."""
    return WorkError(
        f"the program {ffmpeg.name}, which decodes sound, cannot be started",
        code="RLY-FFMPEG-MISSING",
        hint="run `reely doctor` to see which one is used",
    )
