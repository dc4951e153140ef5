"""A stretch decoded from an earlier keyframe is what decoding everything gives there, to the bit."""

from pathlib import Path

import av
import pytest

from reely_desktop.engine.media.decoding import decode_stretch
from reely_desktop.engine.media.probe import probe
from reely_desktop.engine.progress import Cancellation
from tests.support.clip_cases import H264
from tests.support.clips import cached_clip

CASES = (
    "closed-gop",
    "gop-250",
    "many-refs",
    "no-b-frames",
    "openh264",
    "slices",
    "three-b-frames",
)


def all_frames(path: Path) -> list[tuple[int, bytes]]:
    with av.open(str(path)) as container:
        return [
            (frame.pts or 0, frame.to_ndarray().tobytes()) for frame in container.decode(video=0)
        ]


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("first", [0, 1, 17, 58])
def test_frames_left_out_before_a_stretch_change_nothing_in_it(case: str, first: int) -> None:
    path = cached_clip(H264[case])
    video = probe(path).video
    assert video is not None
    wanted = all_frames(path)[first : first + 20]

    found = list(
        decode_stretch(
            path,
            video,
            from_pts=-(1 << 20),  # before all that is stored
            stamps=tuple(pts for pts, _ in wanted),
            cancellation=Cancellation(),
        )
    )

    assert [(frame.pts, frame.to_ndarray().tobytes()) for frame in found] == wanted


def test_a_stretch_of_no_frames_opens_nothing(tmp_path: Path) -> None:
    video = probe(cached_clip(H264["closed-gop"])).video
    assert video is not None

    found = list(
        decode_stretch(
            tmp_path / "missing.mp4", video, from_pts=0, stamps=(), cancellation=Cancellation()
        )
    )

    assert not found
