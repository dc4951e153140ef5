"""Transcripts for tests: what people say, and what nobody says but a file has to hold."""

import itertools

from hypothesis import strategies as st

from reely_desktop.engine.transcript.words import Transcript, Word

NASTY = (
    "<b>", "</i>", "<", ">", "<i", "<00:00:01.000>",
    "&", "&amp;", "&lt;", "{", "}", "{\\an8}", "{x}", "\\N", "\\h",
    "\\", "-->", "00:00:01,000-->00:00:02,000", "12", "1", "WEBVTT", "NOTE", "STYLE",
    "R&D;", "a<b>c", "\u200f",
    "3.", "Dr.", "naïve", "don't", "well-known", "\N{WAVING HAND SIGN}\U0001f3fd", "100\u202f%",
)  # fmt: skip
PLAIN = ("the", "boat", "and", "harbour,", "morning.", "I", "was", "lighthouse", "red", "sea!")
UNSPACED = ("港に", "行って、", "船を", "見た。", "สวัสดี", "中文")


def spoken(text: str, *, each_ms: int = 400, pause_ms: int = 0, language: str = "en") -> Transcript:
    """Return a transcript of the words of `text`, one after the other."""
    words = [
        Word(f" {said}", number * (each_ms + pause_ms), number * (each_ms + pause_ms) + each_ms)
        for number, said in enumerate(text.split(" "))
    ]
    return Transcript(language, tuple(words))


def transcripts(
    texts: st.SearchStrategy[str], *, most: int = 40, least: int = 0
) -> st.SearchStrategy[Transcript]:
    """Return transcripts of words of those texts, said without overlap, some of them in no time at all."""
    said = st.tuples(
        texts, st.integers(0, 1500), st.sampled_from((0, 0, 0, 40, 250, 299, 900, 4000))
    )
    return st.lists(said, min_size=least, max_size=most).map(_in_a_row)


def _in_a_row(said: list[tuple[str, int, int]]) -> Transcript:
    starts = itertools.accumulate((length + pause for _, length, pause in said), initial=0)
    return Transcript(
        "en",
        tuple(
            Word(text, start, start + length)
            for (text, length, _), start in zip(said, starts, strict=False)
        ),
    )
