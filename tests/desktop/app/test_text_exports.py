"""A clip that was cut by its words says what is left of them, and nothing else. With real speech."""

from dataclasses import replace
from pathlib import Path

import pytest

from devtools.models import MODELS
from reely_desktop.app import heard, text_editing
from reely_desktop.app.job import Done
from reely_desktop.app.queueing import exports
from reely_desktop.app.written import written
from reely_desktop.config import DEFAULTS
from tests.support.desk import desk
from tests.support.speech_hearing import hear, text_of
from tests.support.talking_clips import talking_clip


@pytest.mark.slow
def test_a_sentence_that_was_deleted_is_not_said_in_the_clip(tmp_path: Path) -> None:
    with desk(tmp_path, model_shelves=(MODELS,)) as at_work:
        at_work.do(lambda s: replace(s, settings=replace(DEFAULTS, speech_model="tiny.en")))
        at_work.begin()
        at_work.open(talking_clip().path)
        at_work.editor.hearing.start()
        at_work.wait(lambda: not heard.is_listening(at_work.state))
        words = written(at_work.state)
        assert words is not None
        spoken = [word.spoken for word in words.transcript.words]
        first, last = spoken.index("and"), spoken.index("us.")
        at_work.do(lambda s: text_editing.remove_words(s, range(first, last + 1)))

        at_work.editor.export()
        at_work.wait(lambda: bool(exports(at_work.state)))
        at_work.run_to_end()
        (job,) = exports(at_work.state)

    assert isinstance(job.status, Done)
    said = text_of(hear(job.path)).lower()
    assert "nobody" not in said
    assert "quiet when we arrived" in said
    assert "a small light moved slowly along the wall" in said
