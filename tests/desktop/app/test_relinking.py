"""A video that has moved is asked for once, found by what it holds, and its neighbours with it."""

import json
import shutil
from pathlib import Path

import pytest

from reely_desktop.app.project_file import from_json
from reely_desktop.app.saving import kept_file
from reely_desktop.app.telling import VideosFound
from tests.support.clips import ClipSpec, cached_clip
from tests.support.desk import Desk, desk, made_before, own

TALK = cached_clip(ClipSpec(frames=60, gop=10))
SPECS = [ClipSpec(frames=frames, gop=10) for frames in (61, 62, 63)]


def look(at_work: Desk, place: Path) -> None:
    at_work.editor.look_for_video(place)
    at_work.wait(lambda: not at_work.state.jobs and at_work.state.opening is None)


def saved_beside(video: Path, home: Path) -> Path:
    """Save a project of `video` in a file elsewhere, and return that."""
    file = home / "talk.reely"
    with desk(home) as first:
        first.open(video)
        first.editor.save_project(file)
        first.wait(file.exists)
    return file


def test_a_project_asks_for_its_video_and_opens_once_it_is_found(tmp_path: Path) -> None:
    video = own(TALK, tmp_path / "old")
    made = made_before(video, tmp_path)
    file = saved_beside(video, tmp_path)
    (tmp_path / "new" / "deep").mkdir(parents=True)
    moved = video.rename(tmp_path / "new" / "deep" / "another name.mp4")

    with desk(tmp_path) as at_work:
        at_work.open(file)
        is_asked = at_work.state.missing is not None
        look(at_work, tmp_path / "new")

        assert is_asked

        assert at_work.document.path == moved
        assert at_work.document.project_file == file
        assert at_work.document.project == made
        assert at_work.state.missing is None
        assert at_work.state.problem is None
        assert at_work.state.notice == VideosFound(1, 0, tmp_path / "new")


def test_what_was_found_is_not_asked_for_again(tmp_path: Path) -> None:
    video = own(TALK, tmp_path / "old")
    file = saved_beside(video, tmp_path)
    moved = video.rename(tmp_path / "moved.mp4")
    with desk(tmp_path) as at_work:
        at_work.open(file)
        look(at_work, moved)

    with desk(tmp_path) as later:
        later.open(file)

        assert later.document.path == moved
        assert later.state.missing is None


def test_all_videos_of_the_old_folder_are_found_at_once_and_told(tmp_path: Path) -> None:
    videos = [own(cached_clip(spec), tmp_path / "old") for spec in SPECS]
    videos = [v.rename(v.with_name(f"{n}.mp4")) for n, v in enumerate(videos)]
    other = own(TALK, tmp_path / "elsewhere")
    for video in (*videos, other):
        made_before(video, tmp_path)
    (tmp_path / "new").mkdir()
    for video in (*videos[:2], other):
        shutil.move(video, tmp_path / "new")
    videos[2].unlink()

    with desk(tmp_path) as at_work:
        at_work.open(videos[0])
        look(at_work, tmp_path / "new")

        assert at_work.state.notice == VideosFound(2, 1, tmp_path / "new")
        assert at_work.document.path == tmp_path / "new" / "0.mp4"
    kept = [from_json(f.read_bytes(), name="x").source for f in (tmp_path / "projects").iterdir()]
    assert sorted(kept) == sorted(
        [
            *(str(tmp_path / "new" / f"{n}.mp4") for n in (0, 1)),
            *(str(video) for video in (videos[2], other)),
        ]
    )


def test_another_video_is_refused_and_the_person_is_asked_again(tmp_path: Path) -> None:
    video = own(TALK, tmp_path / "old")
    file = saved_beside(video, tmp_path)
    video.unlink()
    other = own(cached_clip(SPECS[0]), tmp_path / "new")

    with desk(tmp_path) as at_work:
        at_work.open(file)
        look(at_work, other)

        assert at_work.state.document is None
        assert at_work.state.missing is not None
        assert at_work.state.missing.problem.code == "RLY-PROJECT-OTHER-VIDEO"
        assert not at_work.state.missing.is_looking


def test_a_folder_without_it_is_told_and_the_person_is_asked_again(tmp_path: Path) -> None:
    video = own(TALK, tmp_path / "old")
    file = saved_beside(video, tmp_path)
    video.unlink()
    (tmp_path / "empty").mkdir()

    with desk(tmp_path) as at_work:
        at_work.open(file)
        look(at_work, tmp_path / "empty")

        assert at_work.state.missing is not None
        assert video.name in at_work.state.missing.problem.message
        assert str(tmp_path / "empty") in at_work.state.missing.problem.message


def test_who_gives_up_is_not_asked_again(tmp_path: Path) -> None:
    video = own(TALK, tmp_path / "old")
    file = saved_beside(video, tmp_path)
    video.unlink()

    with desk(tmp_path) as at_work:
        at_work.open(file)
        at_work.editor.stop_looking()

        assert at_work.state.missing is None
        assert at_work.state.problem is not None
        assert at_work.state.problem.code == "RLY-PROJECT-NO-VIDEO"


def test_a_video_of_which_nothing_is_kept_is_not_asked_for(tmp_path: Path) -> None:
    with desk(tmp_path) as at_work:
        at_work.open(tmp_path / "nowhere.mp4")

        assert at_work.state.missing is None
        assert at_work.state.problem is not None
        assert at_work.state.problem.code == "RLY-MEDIA-MISSING"


@pytest.mark.parametrize("old", [r"D:\Videos\talk.mp4", "/Volumes/Card/talk.mp4"])
def test_an_old_folder_may_be_another_systems(tmp_path: Path, old: str) -> None:
    video = own(TALK, tmp_path / "here").rename(tmp_path / "here" / "talk.mp4")
    file = saved_beside(video, tmp_path)
    told = json.loads(file.read_bytes())
    told["source"]["path"] = old
    file.write_text(json.dumps(told), encoding="utf-8")
    kept = kept_file(tmp_path / "projects", told["source"]["fingerprint"])
    kept.unlink(missing_ok=True)

    with desk(tmp_path) as at_work:
        at_work.open(file)
        look(at_work, tmp_path / "here")

        assert at_work.document.path == video
