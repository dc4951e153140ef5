"""Transcripts in Whisper's JSON."""

import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reely_desktop.engine.errors import MediaError
from reely_desktop.engine.transcript.spreading import spread
from reely_desktop.engine.transcript.whisper_json import (
    read_whisper_json,
    transcript_of,
    write_whisper_json,
)
from reely_desktop.engine.transcript.words import Transcript, Word

_WORDS = st.builds(
    lambda text, start, length, chance: Word(text, start, start + length, chance / 10_000),
    st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1).filter(str.strip),
    st.integers(0, 10**7),
    st.integers(0, 5_000),
    st.integers(0, 10_000),
)


@given(st.sampled_from(["", "en", "de"]), st.lists(st.lists(_WORDS, max_size=4), max_size=4))
def test_a_transcript_is_read_back_as_it_was_written(
    language: str, segments: list[list[Word]]
) -> None:
    transcript = transcript_of(language, segments)

    assert read_whisper_json(write_whisper_json(transcript), name="a.json") == transcript


def test_what_whisper_writes_is_read() -> None:
    told = {
        "text": " So we sailed. Home.",
        "language": "en",
        "segments": [
            {
                "id": 0,
                "seek": 0,
                "start": 0.0,
                "end": 1.9,
                "text": " So we sailed.",
                "words": [
                    {"word": " So", "start": 0.12, "end": 0.4, "probability": 0.41},
                    {"word": " we", "start": 0.4, "end": 0.61, "probability": 0.99},
                    {"word": " sailed.", "start": 0.61, "end": 1.9, "probability": 0.98},
                ],
            },
            {"id": 1, "start": 2.5, "end": 3.0, "text": " Home.", "words": []},
        ],
    }

    transcript = read_whisper_json(json.dumps(told), name="a.json")

    assert transcript.language == "en"
    assert transcript.segments == (range(3), range(3, 4))
    assert transcript.text(range(4)) == "So we sailed. Home."
    assert [(w.start_ms, w.end_ms) for w in transcript.words] == [
        (120, 400),
        (400, 610),
        (610, 1900),
        (2500, 3000),
    ]
    assert [w.is_doubtful for w in transcript.words] == [True, False, False, False]


def test_words_without_their_spaces_are_parted() -> None:
    words = [{"word": w, "start": n, "end": n + 1} for n, w in enumerate(["Aye", "aye."])]
    told = {"segments": [{"start": 0, "end": 2, "text": "Aye aye.", "words": words}]}

    assert read_whisper_json(json.dumps(told), name="a.json").text(range(2)) == "Aye aye."


def test_a_lone_word_without_its_space_is_parted_from_the_segment_before() -> None:
    words = [{"word": w, "start": n, "end": n + 1} for n, w in enumerate(["Aye", "aye.", "Yes."])]
    told = {
        "segments": [
            {"start": 0, "end": 2, "text": "Aye aye.", "words": words[:2]},
            {"start": 2, "end": 3, "text": "Yes.", "words": words[2:]},
        ]
    }

    assert read_whisper_json(json.dumps(told), name="a.json").text(range(3)) == "Aye aye. Yes."


@pytest.mark.parametrize("missing", [{}, {"start": None, "end": None}, {"start": 2.0}])
def test_words_without_times_get_what_lies_between_their_neighbours(
    missing: dict[str, float | None],
) -> None:
    words = [
        {"word": "10", **missing},
        {"word": "men", "start": 1.0, "end": 1.5},
        {"word": "40", **missing},
        {"word": "50", **missing},
        {"word": "oars", "start": 3.5, "end": 4.0},
        {"word": "60", **missing},
    ]
    told = {"segments": [{"start": 0.5, "end": 5, "text": "10 men 40 50 oars 60", "words": words}]}

    transcript = read_whisper_json(json.dumps(told), name="a.json")

    assert transcript.text(range(6)) == "10 men 40 50 oars 60"
    assert [(w.start_ms, w.end_ms) for w in transcript.words] == [
        (500, 1000),
        (1000, 1500),
        (1500, 2500),
        (2500, 3500),
        (3500, 4000),
        (4000, 5000),
    ]


def test_a_segment_of_words_without_any_times_keeps_them() -> None:
    told = {
        "segments": [
            {"start": 1, "end": 2, "text": " 7 8", "words": [{"word": "7"}, {"word": "8"}]}
        ]
    }

    assert read_whisper_json(json.dumps(told), name="a.json").text(range(2)) == "7 8"


def test_words_out_of_order_are_put_in_order() -> None:
    words = [{"word": f" {n}", "start": n, "end": n + 0.5} for n in (3, 1, 2)]
    told = {"segments": [{"start": 1, "end": 4, "words": words}]}

    transcript = read_whisper_json(json.dumps(told), name="a.json")

    assert transcript.text(range(3)) == "1 2 3"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"segments": 3}',
        '{"segments": [3]}',
        '{"segments": [{"text": "a"}]}',
        '{"segments": [{"start": "0", "end": 1, "text": "a"}]}',
        '{"segments": [{"start": NaN, "end": 1, "text": "a"}]}',
        '{"segments": [{"start": -4, "end": 1, "text": "a"}]}',
        '{"segments": [{"start": 0, "end": 1e300, "text": "a"}]}',
        '{"segments": [{"words": [{"word": 4, "start": 0, "end": 1}]}]}',
        "[" * 100_000,
    ],
)
def test_what_is_no_transcript_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(MediaError) as refused:
        read_whisper_json(text, name="talk.json")

    assert refused.value.code == "RLY-TRANSCRIPT-UNREADABLE"
    assert refused.value.message.startswith("talk.json is no transcript (")


@given(
    st.lists(st.from_regex(r"\A\S{1,12}\Z"), min_size=1, max_size=20),
    st.integers(0, 10**6),
    st.integers(0, 10**5),
)
def test_spread_words_tile_the_time_of_their_text(said: list[str], start: int, length: int) -> None:
    words = spread(" ".join(said), start, start + length)

    assert words[0].start_ms == start
    assert words[-1].end_ms == start + length
    assert all(a.end_ms == b.start_ms for a, b in pairwise(words))
    assert "".join(w.text for w in words).split() == " ".join(said).split()


def test_a_language_that_is_named_is_known_by_its_code() -> None:
    assert read_whisper_json('{"language": "English", "segments": []}', name="a").language == "en"
    assert read_whisper_json('{"language": "haw", "segments": []}', name="a").language == "haw"


def test_no_words_are_no_segments() -> None:
    assert transcript_of("en", [[], []]) == Transcript("en", ())
