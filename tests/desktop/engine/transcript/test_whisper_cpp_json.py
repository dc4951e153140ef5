"""Transcripts in the JSON that whisper.cpp writes, short and full."""

import json

import pytest

from reely_desktop.engine.errors import MediaError
from reely_desktop.engine.transcript.whisper_json import read_whisper_json
from reely_desktop.engine.transcript.words import Transcript


def token(text: str, start: int, end: int, p: float = 0.9) -> dict[str, object]:
    times = {"timestamps": {"from": "", "to": ""}, "offsets": {"from": start, "to": end}}
    return {"text": text, **times, "id": 50363, "p": p, "t_dtw": -1}


def segment(text: str, start: int, end: int, **more: object) -> dict[str, object]:
    clock = {"from": "00:00:00,000", "to": "00:00:10,500"}
    return {"timestamps": clock, "offsets": {"from": start, "to": end}, "text": text, **more}


def read(*segments: dict[str, object], language: str = "en") -> Transcript:
    told = {
        "systeminfo": "AVX = 1",
        "model": {"type": "base"},
        "params": {"language": "auto"},
        "result": {"language": language},
        "transcription": list(segments),
    }
    return read_whisper_json(json.dumps(told), name="a.json")


def test_segments_are_read_with_their_text_spread_over_their_time() -> None:
    transcript = read(segment(" So we sailed.", 0, 1_400), segment(" Home.", 2_000, 2_600))

    assert transcript.language == "en"
    assert transcript.segment_starts == (0, 3)
    assert [(w.text, w.start_ms, w.end_ms) for w in transcript.words] == [
        (" So", 0, 300),
        (" we", 300, 600),
        (" sailed.", 600, 1_400),
        (" Home.", 2_000, 2_600),
    ]


def test_words_are_made_of_the_tokens_of_a_full_file() -> None:
    transcript = read(
        segment(
            " I don't know.",
            0,
            2_000,
            tokens=[
                token("[_BEG_]", 0, 0),
                token(" I", 320, 400),
                *(token(" don", 500, 700, 0.4), token("'t", 700, 800, 0.8)),
                *(token(" know", 900, 1_300), token(".", 1_300, 1_400)),
                token("[_TT_100]", 2_000, 2_000),
            ],
        )
    )

    assert [(w.text, w.start_ms, w.end_ms) for w in transcript.words] == [
        (" I", 320, 400),
        (" don't", 500, 800),
        (" know.", 900, 1_400),
    ]
    assert transcript.words[1].probability == pytest.approx(0.6)


def test_tokens_that_part_a_character_are_left_for_the_text() -> None:
    damaged = [token("今", 0, 500), token("\ufffd", 500, 700), token("\ufffd", 700, 900)]

    transcript = read(segment("今日は", 0, 900, tokens=damaged), language="ja")

    assert [word.spoken for word in transcript.words] == ["今", "日", "は"]


def test_a_token_without_its_time_is_said_between_its_neighbours() -> None:
    lone = {"text": " we", "id": 1, "p": 0.5}

    transcript = read(
        segment(" So we go", 0, 900, tokens=[token(" So", 0, 200), lone, token(" go", 500, 900)])
    )

    assert [(w.start_ms, w.end_ms) for w in transcript.words] == [(0, 200), (200, 500), (500, 900)]


@pytest.mark.parametrize(
    "wrong", [{"text": "Hm"}, segment("Hm", 0, 1, tokens=[{}]), {"offsets": {}, "text": "Hm"}]
)
def test_what_lacks_its_parts_is_refused_in_a_sentence(wrong: dict[str, object]) -> None:
    with pytest.raises(MediaError, match="is no transcript") as raised:
        read(wrong)

    assert raised.value.code == "RLY-TRANSCRIPT-UNREADABLE"
