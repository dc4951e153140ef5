"""What hooks are judged with here: the words that tell, the model that reads, the trained heads."""

import tomllib
from collections.abc import Sequence
from functools import cache

from devtools.steps import ROOT
from reely_desktop.engine.hooks.cues import CueWords, Matrix, cue_words
from reely_desktop.engine.hooks.head import Head, read_head
from reely_desktop.engine.hooks.meaning import Meanings
from reely_desktop.engine.progress import Cancellation, no_progress
from reely_desktop.host.paths import resource


@cache
def words_of_english() -> CueWords:
    """Return the words of English that tell how something is told."""
    return cue_words(tomllib.loads(resource("hook_words.toml").read_text(encoding="utf-8")), "en")


@cache
def trained_head(name: str) -> Head:
    """Return the head of that name as it is shipped."""
    return read_head(resource(f"hook_heads/{name}.json").read_text(encoding="utf-8"))


def read_meanings(texts: Sequence[str]) -> Matrix:
    """Return what `texts` mean, by the model that a source checkout has."""
    return _model().of(texts, progress=no_progress, cancellation=Cancellation())


@cache
def _model() -> Meanings:
    return Meanings(ROOT / ".models" / "minilm")
