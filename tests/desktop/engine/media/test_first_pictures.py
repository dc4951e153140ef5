"""The first picture: it comes with the look at a file, where the first frame needs no other."""

import pytest
from av import VideoFrame

from reely_desktop.engine.media.pictures import PictureReader, first_picture
from reely_desktop.engine.media.probe import probe, probe_and_first_frame
from reely_desktop.engine.mediatime import ZERO
from tests.support import clip_cases
from tests.support.clips import ClipSpec, cached_clip


@pytest.mark.parametrize(
    "spec", clip_cases.WITH_PICTURE.values(), ids=clip_cases.WITH_PICTURE.keys()
)
def test_the_first_frame_comes_with_the_look_where_it_is_whole_by_itself(spec: ClipSpec) -> None:
    path = cached_clip(spec)

    info, frame = probe_and_first_frame(path)

    assert info == probe(path)
    if frame is not None:
        assert info.video is not None
        with PictureReader(path, max_height=90) as reader:
            assert first_picture(frame, info.video, max_height=90) == reader.at(ZERO)


def test_a_first_frame_that_nothing_can_draw_comes_without_a_picture() -> None:
    video = probe(cached_clip(clip_cases.PLAIN)).video
    assert video is not None

    assert first_picture(VideoFrame(16, 16, "gray32le"), video, max_height=90) is None


def test_a_first_frame_that_refers_to_a_hidden_one_is_left_to_the_reader() -> None:
    _, frame = probe_and_first_frame(cached_clip(clip_cases.CLOCKS["hidden-start"]))

    assert frame is None
