"""Transcripts and talks for tests: said evenly, and judged with what is shipped."""

import tomllib
from functools import cache

from reely_desktop.engine.hooks.cues import CueWords, cue_words
from reely_desktop.engine.hooks.head import Head, read_head
from reely_desktop.engine.hooks.talk import Talk
from reely_desktop.engine.transcript.words import Transcript, Word
from reely_desktop.host.paths import resource

_WORD_MS = 300
_GAP_MS = 40
_PAUSE_MS = 450


def said(text: str, *, language: str = "en", start_ms: int = 500) -> Transcript:
    """Return `text` as it is said evenly, with pauses behind the marks that end a sentence."""
    words, at = [], start_ms
    for word in text.split():
        words.append(Word(f" {word}", at, at + _WORD_MS))
        at += _WORD_MS + (_PAUSE_MS if word[-1] in ".?!" else _GAP_MS)
    return Transcript(language, tuple(words))


@cache
def words_of(language: str) -> CueWords:
    """Return the words of a language that tell how something is told."""
    return cue_words(
        tomllib.loads(resource("hook_words.toml").read_text(encoding="utf-8")), language
    )


@cache
def head_of_words() -> Head:
    """Return the head that needs no model."""
    return read_head(resource("hook_heads/words.json").read_text(encoding="utf-8"))


def talk_of(text: str, *, language: str = "en") -> Talk:
    """Return the talk that `text` is, without sound and without meanings."""
    return Talk.of(said(text, language=language), words=words_of(language))


STORY = (
    "One night in March a woman walked into our shop with a clock under her coat. She said it had "
    "stopped when her husband left, and she wanted it to go again before the trial. I opened the back, "
    "and there was no spring in it at all. Somebody had taken it out. I asked her who else had a key to "
    "the house. She thought about it, and then she laughed. My sister, she said. She never could stand "
    "the ticking. "
)
GROUND = (
    "Clocks come in different sizes and there are many kinds of them. You usually want to keep a clock "
    "away from the heater. Sometimes people ask about the price of things in general. It is important "
    "to have a process for these things. Most of our customers are quite different from each other. "
)
GREETINGS = "Hello and welcome back to the show. Thanks for listening. Don't forget to subscribe. "
