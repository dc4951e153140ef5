"""Hooks are found in what was said while there is something to be seen, or heard."""

from pathlib import Path

import pytest

from reely_desktop.app.hook_finding import Finder
from reely_desktop.app.inspecting import look_at
from reely_desktop.engine.hooks.hook import Wishes
from reely_desktop.engine.progress import Cancellation, no_progress
from reely_desktop.engine.transcript.words import Transcript
from reely_desktop.host.cache import Cache
from reely_desktop.host.paths import resource
from tests.support import clip_cases
from tests.support.clips import cached_clip
from tests.support.spoken import said

LAST_FRAME_MS = 4966


@pytest.mark.parametrize("after_ms", [LAST_FRAME_MS + 1, 4999, 5000, 60_000])
def test_no_hook_is_said_after_the_last_frame(tmp_path: Path, after_ms: int) -> None:
    before = said("A man walked in. Nobody moved.")
    after = said("One night in March somebody opened the old clock.", start_ms=after_ms)
    parts = (len(before.words),)

    found = Finder(resource(""), (), Cache(tmp_path, lambda: 10**8)).find(
        look_at(cached_clip(clip_cases.PLAIN)),
        Transcript("en", (*before.words, *after.words), parts),
        Wishes(least_ms=1000, most_ms=4000, count=9),
        progress=no_progress,
        cancellation=Cancellation(),
    )

    assert found.hooks
    assert all(hook.words.stop <= len(before.words) for hook in found.hooks)
