"""What was decided on is offered again where nothing else is left, and a provider is asked once for it."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from reely_desktop.app.hook_finding import NOTHING_NEW, Finder
from reely_desktop.app.inspecting import look_at
from reely_desktop.app.judging import RemoteJudge
from reely_desktop.app.providers import remote
from reely_desktop.config import DEFAULTS, Provider
from reely_desktop.engine.hooks.hook import Wishes
from reely_desktop.engine.mediatime import MediaTime
from reely_desktop.engine.progress import Cancellation, no_progress
from reely_desktop.engine.transcript.words import TIMEBASE
from reely_desktop.host.cache import Cache
from reely_desktop.host.paths import resource
from reely_desktop.host.sent import SentLog
from tests.support import clip_cases
from tests.support.clips import cached_clip
from tests.support.providers import Heard, chosen, openai_says, provider_server, the_run_from
from tests.support.spoken import GROUND, STORY, said

EVERYTHING = (0, 10**7)


def the_story(heard: Heard) -> str:
    return chosen(the_run_from(heard, "One night in March", seconds=20))


def test_where_all_was_settled_a_provider_is_asked_once(tmp_path: Path) -> None:
    with provider_server(openai_says(the_story)) as server:
        settings = type(DEFAULTS)(openai_address=server.url, openai_model="m")
        there = remote(settings, Provider.OPENAI)
        assert there is not None
        sent = SentLog(tmp_path / "sent")
        judge = RemoteJudge(there, settings, lambda _there: "", sent, timedelta(seconds=10))
        finder = Finder(resource(""), (), Cache(tmp_path / "cache", lambda: 10**8), judge)

        found = finder.find(
            replace(look_at(cached_clip(clip_cases.PLAIN)), duration=MediaTime(600_000, TIMEBASE)),
            said(GROUND + STORY + GROUND),
            Wishes(),
            progress=no_progress,
            cancellation=Cancellation(),
            settled_ms=(EVERYTHING,),
        )

    assert found.hooks
    assert found.notes[-1] == NOTHING_NEW
    assert len(server.heard) == 1
