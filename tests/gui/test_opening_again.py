from pathlib import Path

from tests.gui.conftest import Person
from tests.support.clips import ClipSpec, make_clip

TALK = ClipSpec(frames=150, gop=30)


def test_a_video_that_is_opened_once_more_is_seen_again(person: Person, tmp_path: Path) -> None:
    video = make_clip(TALK, tmp_path / "talk.mp4")
    person.open(video)
    person.wait(lambda: bool(person.state.thumbnails) and person.state.preview is not None)

    seen: list[bool] = []
    person.window.editor.store.subscribe(lambda state: seen.append(bool(state.thumbnails)))
    person.window.editor.open(video)
    person.wait(lambda: False in seen)

    person.wait(lambda: person.state.preview is not None and bool(person.state.thumbnails))
