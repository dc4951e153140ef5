"""What is said of providers below the window is recognised there, and what stands in it too."""

from pathlib import Path

import pytest

from reely_desktop.account.session import ThisRun
from reely_desktop.app.judging import Judges, judged_by
from reely_desktop.engine.hooks.finding import Asked, find_hooks
from reely_desktop.engine.hooks.hook import Wishes
from reely_desktop.engine.hooks.picks import Pick
from reely_desktop.engine.progress import Cancellation, no_progress
from reely_desktop.host.sent import SentLog
from reely_desktop.host.settings import keep_settings
from reely_desktop.ui.retelling import recognised
from tests.support.providers import Answer, openai_says, provider_server, says
from tests.support.spoken import GROUND, STORY, head_of_words, talk_of

TALK = talk_of(GROUND + STORY + GROUND)


def notes(folder: Path, **settings: object) -> tuple[str, ...]:
    keep_settings(folder, {"ai_provider": "openai", **settings})
    judges = Judges(folder, Path("resources"), (), ThisRun, SentLog(folder / "sent"))
    return judged_by(
        judges.chosen(None),
        TALK,
        head_of_words(),
        Asked(Wishes()),
        progress=no_progress,
        cancellation=Cancellation(),
    ).notes


@pytest.mark.parametrize("settings", [{}, {"ai_provider": "local-llm"}, {"offline": True}])
def test_why_nobody_was_asked_is_recognised(tmp_path: Path, settings: dict[str, object]) -> None:
    (note,) = notes(tmp_path, **settings)

    found = recognised(note)

    assert found is not None
    assert recognised(found[1]["why"]) is not None
    assert recognised(found[1]["more"]) is not None


@pytest.mark.parametrize("answer", [says(404), says(401), says(200, b"<html>"), openai_says("no")])
def test_what_became_of_asking_is_recognised(tmp_path: Path, answer: Answer) -> None:
    with provider_server(answer) as server:
        told = notes(tmp_path, openai_address=server.url, openai_model="m")

    for note in told:
        found = recognised(note)
        assert found is not None
        assert all(
            recognised(found[1][field]) is not None
            for field in ("why", "more")
            if field in found[1]
        )


def test_the_reason_of_a_pick_is_recognised() -> None:
    asked = Asked(Wishes(), picks=(Pick(0, 4, 1.0),))

    reasons = find_hooks(TALK, head_of_words(), asked)[0].reasons

    assert "a language model chose it" in reasons
    assert all(recognised(reason) is not None for reason in reasons)
