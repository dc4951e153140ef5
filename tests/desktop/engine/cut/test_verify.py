"""Each check of a written clip fails when what it looks for is wrong, and passes when it is right."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import av
import pytest

from reely_desktop.engine.cut.h264_source import digest_of
from reely_desktop.engine.cut.request import Check, VerifyDepth
from reely_desktop.engine.cut.verify import Expected, Heard, heard_throughout, verify
from reely_desktop.engine.errors import Cancelled
from reely_desktop.engine.progress import Cancellation
from tests.support import clip_cases
from tests.support.clips import ClipSpec, cached_clip, decode_frame_numbers
from tests.support.exports import run_ffmpeg
from tests.support.sounds import write_sound

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from av.packet import Packet

    Doctor = Callable[[Packet[Any], int], Packet[Any] | None]

SPEC = ClipSpec(frames=90)  # three groups of pictures in three seconds
GOOD = Expected(
    shown_at=tuple(Fraction(n, 30) for n in range(90)),
    seams=(30,),
    copied={},
    sound=heard_throughout(1, Fraction(3)),
)


def checks(
    path: Path, expected: Expected = GOOD, *, depth: VerifyDepth = VerifyDepth.SEAMS
) -> dict[str, Check]:
    verified = verify(path, expected, depth=depth, cancellation=Cancellation())
    return {check.name: check for check in verified.checks}


def failing(
    path: Path, expected: Expected = GOOD, *, depth: VerifyDepth = VerifyDepth.SEAMS
) -> set[str]:
    return {check.name for check in checks(path, expected, depth=depth).values() if not check.ok}


def doctored(target: Path, doctor: Doctor, *, kind: str = "video") -> Path:
    """Copy the good clip; `doctor` changes or drops packets of `kind`, which it gets with their places."""
    place = 0
    with av.open(str(cached_clip(SPEC))) as source, av.open(str(target), "w") as written:
        streams = {s.index: written.add_stream_from_template(s) for s in source.streams}
        for packet in source.demux():
            if packet.dts is None:
                continue
            changed: Packet[Any] | None = packet
            if packet.stream.type == kind:
                changed = doctor(packet, place)
                place += 1
            if changed is not None:
                changed.stream = streams[packet.stream_index]
                written.mux_one(changed)
    return target


def with_bytes(packet: Packet[Any], payload: bytes) -> Packet[Any]:
    changed: Packet[Any] = av.Packet(payload)
    changed.pts, changed.dts, changed.duration = packet.pts, packet.dts, packet.duration
    changed.time_base, changed.is_keyframe = packet.time_base, packet.is_keyframe
    return changed


def scratched(packet: Packet[Any], place: int, *, at: int) -> Packet[Any]:
    """Return the packet, or with the bytes behind its headers turned over where it is number `at`."""
    if place != at:
        return packet
    payload = bytearray(bytes(packet))
    for byte in range(len(payload) // 2, len(payload)):
        payload[byte] ^= 0x5A
    return with_bytes(packet, bytes(payload))


@pytest.mark.parametrize("depth", VerifyDepth)
def test_a_good_clip_passes_every_check(depth: VerifyDepth) -> None:
    expected = replace(GOOD, copied=dict(enumerate(digests(cached_clip(SPEC)))))

    found = checks(cached_clip(SPEC), expected, depth=depth)

    assert all(check.ok for check in found.values()), found
    seen = {"seams"} if depth is VerifyDepth.SEAMS else {"every frame", "seeks"}
    assert found.keys() == {"frames", "hidden", "copies", "sound", *seen}


def digests(path: Path) -> list[bytes]:
    with av.open(str(path)) as container:
        return [digest_of(bytes(packet)) for packet in container.demux(video=0) if packet.size]


@pytest.mark.parametrize("case", ["open-gop", "hevc-open-gop", "vp9-mkv", "interlaced", "vfr"])
@pytest.mark.parametrize("depth", VerifyDepth)
def test_good_clips_of_every_kind_decode_at_each_seam(case: str, depth: VerifyDepth) -> None:
    spec = clip_cases.SHORT[case]
    with av.open(str(cached_clip(spec))) as container:
        stamps = sorted(p.pts * p.time_base for p in container.demux(video=0) if p.pts is not None)
    expected = Expected(tuple(stamps), seams=(7, 30, 31, 45), copied={}, sound=())

    assert failing(cached_clip(spec), expected, depth=depth) == set()


def test_a_missing_frame_is_found(tmp_path: Path) -> None:
    clip = doctored(tmp_path / "clip.mp4", lambda p, n: None if n == 50 else p)

    assert "frames" in failing(clip)
    assert checks(clip)["frames"].detail == "89 of 90 frames"


def test_a_frame_too_many_is_found() -> None:
    expected = replace(GOOD, shown_at=GOOD.shown_at[:-1])

    assert "frames" in failing(cached_clip(SPEC), expected)


@pytest.mark.parametrize("ticks", [-3, 3])
def test_a_frame_off_its_time_is_found(ticks: int, tmp_path: Path) -> None:
    def late(packet: Packet[Any], place: int) -> Packet[Any]:
        if place == 50:
            packet.pts = (packet.pts or 0) + ticks
        return packet

    clip = doctored(tmp_path / "clip.mp4", late)

    assert failing(clip) == {"frames"}


def test_frames_hidden_before_the_first_are_found(tmp_path: Path) -> None:
    clip = tmp_path / "clip.mp4"
    run_ffmpeg("-ss", "0.5", "-i", cached_clip(SPEC), "-map", "0", "-c", "copy", clip)
    expected = replace(GOOD, shown_at=GOOD.shown_at[:75], seams=())

    assert len(decode_frame_numbers(clip)) == 75
    assert failing(clip, expected) >= {"hidden"}
    assert checks(clip, expected)["hidden"].detail == "15 frames are stored but not shown"


def test_frames_hidden_behind_the_last_are_found(tmp_path: Path) -> None:
    clip = tmp_path / "clip.mp4"
    boxes = bytearray(cached_clip(SPEC).read_bytes())
    ticks_at = boxes.index(b"mvhd") + 16  # behind the name, version, flags and two dates
    ticks = int.from_bytes(boxes[ticks_at : ticks_at + 4], "big")
    length_at = boxes.index(b"elst") + 12  # behind the name, version, flags and number of entries
    boxes[length_at : length_at + 4] = (2 * ticks).to_bytes(4, "big")
    clip.write_bytes(boxes)
    expected = replace(GOOD, shown_at=GOOD.shown_at[:60])

    assert len(decode_frame_numbers(clip)) == 60
    assert failing(clip, expected) >= {"hidden"}


@pytest.mark.parametrize("place", [30, 44, 59])
def test_a_changed_copy_is_found(place: int, tmp_path: Path) -> None:
    copied = dict(list(enumerate(digests(cached_clip(SPEC))))[30:60])
    clip = doctored(tmp_path / "clip.mp4", lambda p, n: scratched(p, n, at=place))

    found = checks(clip, replace(GOOD, copied=copied))

    assert not found["copies"].ok
    assert found["copies"].detail == "29 of 30 copied frames are bit-identical"


def test_copies_in_another_order_are_found() -> None:
    first, second, *_ = digests(cached_clip(SPEC))

    assert "copies" in failing(cached_clip(SPEC), replace(GOOD, copied={0: second, 1: first}))


@pytest.mark.parametrize("place", [1, 29, 32, 89])
def test_a_fault_at_a_seam_or_an_end_is_found(place: int, tmp_path: Path) -> None:
    clip = doctored(tmp_path / "clip.mp4", lambda p, n: scratched(p, n, at=place))

    assert failing(clip) == {"seams"}


def test_a_fault_between_seams_is_found_by_decoding_all(tmp_path: Path) -> None:
    clip = doctored(tmp_path / "clip.mp4", lambda p, n: scratched(p, n, at=45))

    assert failing(clip) == set()
    assert failing(clip, depth=VerifyDepth.FULL) == {"every frame"}


def test_a_keyframe_that_nothing_can_begin_at_is_found(tmp_path: Path) -> None:
    clip = doctored(tmp_path / "clip.mp4", lambda p, n: scratched(p, n, at=60))

    assert "seeks" in failing(clip, depth=VerifyDepth.FULL)


def test_a_clip_that_does_not_begin_with_a_keyframe_is_found(tmp_path: Path) -> None:
    clip = doctored(tmp_path / "clip.mkv", lambda p, n: p if n else None)

    assert checks(clip)["seams"].detail == "decoding cannot begin before a seam"


@pytest.mark.parametrize("milliseconds", [2, 8, 40])
def test_sound_that_starts_late_is_found(milliseconds: int, tmp_path: Path) -> None:
    clip = tmp_path / "clip.mov"  # PCM has no padding that would hide it
    late = ("-itsoffset", f"{milliseconds / 1000}", "-i", cached_clip(SPEC))
    copied = ("-i", cached_clip(SPEC), *late, "-map", "0:v", "-c:v", "copy")
    run_ffmpeg(*copied, "-map", "1:a", "-c:a", "pcm_s16le", clip)

    verified = verify(clip, GOOD, depth=VerifyDepth.SEAMS, cancellation=Cancellation())

    assert "sound" in {check.name for check in verified.checks if not check.ok}
    assert verified.audio_offset is not None
    assert abs(verified.audio_offset - Fraction(milliseconds, 1000)) <= Fraction(1, 1000)


def test_a_picture_that_starts_late_is_found(tmp_path: Path) -> None:
    clip = tmp_path / "clip.mp4"
    late = ("-itsoffset", "0.04", "-i", cached_clip(SPEC))
    run_ffmpeg(*late, "-i", cached_clip(SPEC), "-map", "0:v", "-map", "1:a", "-c", "copy", clip)

    assert failing(clip) >= {"frames", "sound"}


def test_sound_that_ends_early_is_found(tmp_path: Path) -> None:
    clip = doctored(tmp_path / "clip.mp4", lambda p, n: p if n < 130 else None, kind="audio")

    assert failing(clip) == {"sound"}


def test_sound_that_goes_on_too_long_is_found() -> None:
    expected = replace(GOOD, sound=heard_throughout(1, Fraction(29, 10)))

    assert failing(cached_clip(SPEC), expected) == {"sound"}


@pytest.mark.parametrize("tracks", [0, 2])
def test_a_track_too_few_is_found(tracks: int) -> None:
    spec = replace(SPEC, audio_tracks=tracks)
    expected = replace(GOOD, sound=heard_throughout(3, Fraction(3)))

    assert checks(cached_clip(spec), expected)["sound"].detail == f"{tracks} of 3 audio tracks"


def test_a_track_that_nobody_asked_for_is_found() -> None:
    spec = replace(SPEC, audio_tracks=2)

    assert failing(cached_clip(spec)) == {"sound"}


def test_each_track_may_begin_where_it_is_expected() -> None:
    expected = replace(GOOD, sound=(Heard(Fraction(1, 50), Fraction(3)),))

    assert failing(cached_clip(SPEC), expected) == {"sound"}
    lenient = replace(GOOD, sound=(Heard(Fraction(1, 50), Fraction(3), Fraction(1, 40)),))
    assert failing(cached_clip(SPEC), lenient) == set()


def test_a_lost_picture_is_found(tmp_path: Path) -> None:
    clip = tmp_path / "clip.wav"
    write_sound(clip, Fraction(3))

    assert failing(clip) == {"picture"}


def test_looking_stops_when_cancelled() -> None:
    cancellation = Cancellation()
    cancellation.cancel()

    with pytest.raises(Cancelled):
        verify(cached_clip(SPEC), GOOD, depth=VerifyDepth.SEAMS, cancellation=cancellation)
