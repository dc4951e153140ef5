"""Hand-offs: pictures and timelines that others read as they were meant."""

from fractions import Fraction
from pathlib import Path

import av
import opentimelineio as otio

from reely_desktop.app import clip_list, cutting
from reely_desktop.app.state import Notice
from tests.support import clip_cases
from tests.support.clips import cached_clip
from tests.support.desk import Desk, desk
from tests.support.frame_numbers import read_frame_number

EVEN = cached_clip(clip_cases.PLAIN)


def own(folder: Path) -> Path:
    video = folder / "talk.mp4"
    video.write_bytes(EVEN.read_bytes())
    return video


def ended_well(at_work: Desk, notice: Notice) -> None:
    at_work.wait(lambda: at_work.state.notice is notice or at_work.state.problem is not None)
    assert at_work.state.problem is None


def test_the_picture_is_the_very_frame_at_the_playhead(tmp_path: Path) -> None:
    with desk(tmp_path / "home") as at_work:
        at_work.open(own(tmp_path))
        at_work.go_to(17)
        at_work.editor.save_frame()
        ended_well(at_work, Notice.FRAME_SAVED)

    with av.open(tmp_path / "talk-frame.jpg") as picture:
        (frame,) = picture.decode(video=0)
        assert read_frame_number(frame.to_ndarray(format="gray")) == 17


def test_a_timeline_holds_every_clip_piece_and_marker(tmp_path: Path) -> None:
    with desk(tmp_path / "home") as at_work:
        at_work.open(video := own(tmp_path))
        rate, count = at_work.document.frame_rate, at_work.document.frame_count
        at_work.go_to(20)
        at_work.do(cutting.split_here)
        at_work.go_to(40)
        at_work.do(cutting.split_here, cutting.toggle_marker_here)
        at_work.go_to(30)
        at_work.do(cutting.remove_here, lambda state: clip_list.name(state, 1, "The höök"))
        at_work.do(clip_list.duplicate)
        at_work.editor.save_timeline()
        ended_well(at_work, Notice.TIMELINE_SAVED)

    told = otio.adapters.read_from_file(str(tmp_path / "talk-timeline.otio"))
    assert [timeline.name for timeline in told] == ["The höök", "The höök"]
    for timeline in told:
        for track in timeline.tracks:
            ranges = [clip.source_range for clip in track.find_clips()]
            assert [(r.start_time.value, r.duration.value) for r in ranges] == [
                (0, 20),
                (40, count - 40),
            ]
            assert {Fraction(r.start_time.rate).limit_denominator(1001) for r in ranges} == {rate}
        assert [
            m.marked_range.start_time.value for clip in timeline.find_clips() for m in clip.markers
        ] == [40]
        (media,) = {clip.media_reference.target_url for clip in timeline.find_clips()}
        assert media == video.as_uri()


def test_a_video_that_went_away_is_told_and_nothing_is_left(tmp_path: Path) -> None:
    with desk(tmp_path / "home") as at_work:
        at_work.open(video := own(tmp_path))
        video.unlink()
        at_work.editor.save_frame()
        at_work.wait(lambda: at_work.state.problem is not None)

    assert at_work.state.problem is not None
    assert [left.name for left in tmp_path.iterdir() if left.name != "home"] == []


def test_frames_that_are_saved_quickly_are_all_there(tmp_path: Path) -> None:
    with desk(tmp_path / "home") as at_work:
        at_work.open(own(tmp_path))
        for number in (5, 6, 7):
            at_work.go_to(number)
            at_work.editor.save_frame()
        at_work.wait(lambda: not at_work.state.jobs)

    names = ["talk-frame-2.jpg", "talk-frame-3.jpg", "talk-frame.jpg"]
    assert sorted(path.name for path in tmp_path.glob("*.jpg")) == names
