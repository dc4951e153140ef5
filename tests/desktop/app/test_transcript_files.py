"""Transcripts are written and read by their suffix, whole."""

import json
from pathlib import Path

import pytest

from reely_desktop.app.transcript_files import (
    form_of,
    read_taken,
    read_transcript,
    write_taken,
    write_transcript,
)
from reely_desktop.engine.errors import MediaError, RequestError, WorkError
from reely_desktop.engine.transcript.words import Transcript, Word

SAMPLES = Path(__file__).parent / "samples"
SAID = Transcript("en", (Word(" Good", 0, 400), Word(" evening.", 400, 900, 0.5)))


@pytest.mark.parametrize("suffix", ["json", "JSON", "srt", "vtt"])
def test_what_is_written_is_read_again(tmp_path: Path, suffix: str) -> None:
    write_transcript(tmp_path / f"said.{suffix}", SAID)

    read = read_transcript(tmp_path / f"said.{suffix}")

    assert read.text(range(len(read.words))) == "Good evening."
    if suffix.lower() == "json":
        assert read == SAID


@pytest.mark.parametrize("suffix", ["ass", "txt"])
def test_text_and_styled_captions_are_written_too(tmp_path: Path, suffix: str) -> None:
    write_transcript(tmp_path / f"said.{suffix}", SAID, until_ms=2_000)

    assert "Good evening." in (tmp_path / f"said.{suffix}").read_text(encoding="utf-8")


def test_no_caption_outlasts_the_recording(tmp_path: Path) -> None:
    write_transcript(tmp_path / "said.srt", SAID, until_ms=900)

    assert "--> 00:00:00,900" in (tmp_path / "said.srt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["said.docx", "said"])
def test_a_form_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(RequestError) as raised:
        form_of(Path(name))

    assert raised.value.code == "RLY-TRANSCRIPT-FORM"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_captions_are_read_in_what_they_were_written_in(tmp_path: Path, encoding: str) -> None:
    caption = "1\n00:00:01,000 --> 00:00:02,000\nGrüße aus Köln…\n"
    (tmp_path / "said.srt").write_text(caption, encoding=encoding)

    read = read_transcript(tmp_path / "said.srt")

    assert read.text(range(len(read.words))) == "Grüße aus Köln…"


def test_a_damaged_byte_does_not_spoil_the_rest(tmp_path: Path) -> None:
    caption = "1\n00:00:01,000 --> 00:00:02,000\nGrüße aus Köln ".encode()
    (tmp_path / "said.srt").write_bytes(caption + b"\xff\n")

    read = read_transcript(tmp_path / "said.srt")

    assert read.text(range(3)) == "Grüße aus Köln"


def test_characters_in_parts_do_not_spoil_the_text_of_json(tmp_path: Path) -> None:
    def parts(character: str) -> list[str]:  # as whisper.cpp writes tokens: bytes, whole or not
        whole = character.encode()
        return [part.decode(errors="surrogateescape") for part in (whole[:2], whole[2:])]

    text = "船が来ました"
    times = {"offsets": {"from": 0, "to": 900}}
    tokens = [{"text": part, **times} for character in text for part in parts(character)]
    said = {"transcription": [{"text": text, "tokens": tokens, **times}]}
    content = json.dumps(said, ensure_ascii=False).encode(errors="surrogateescape")
    (tmp_path / "said.json").write_bytes(content)

    read = read_transcript(tmp_path / "said.json")

    assert read.text(range(len(read.words))) == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_json_is_read_in_any_unicode(tmp_path: Path, encoding: str) -> None:
    said = '{"segments": [{"start": 0, "end": 2, "text": "Grüße"}]}'
    (tmp_path / "said.json").write_text(said, encoding=encoding)

    assert read_transcript(tmp_path / "said.json").words[0].spoken == "Grüße"


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    (tmp_path / "bad.json").write_bytes(b"\xff{")
    (tmp_path / "bad.srt").write_bytes(b"")

    told = {}
    for name in ("missing.json", "bad.json", "bad.srt", "."):
        with pytest.raises(MediaError) as raised:
            read_transcript(tmp_path / name)
        told[name] = raised.value.code

    assert set(told.values()) == {"RLY-TRANSCRIPT-UNREADABLE", "RLY-CAPTIONS-UNREADABLE"}


def test_what_was_kept_is_read_whatever_else_stands_in_it(tmp_path: Path) -> None:
    write_taken(tmp_path / "kept.reely", SAID, called="said.srt")

    transcript, called = read_taken(SAMPLES / "transcript-1.reely")

    assert read_taken(tmp_path / "kept.reely") == (SAID, "said.srt")
    assert (transcript.language, called) == ("de", "talk.srt")
    assert transcript.words == (Word(" Grüße.", 500, 1500, 0.75), Word(" Bye.", 2000, 2400))


def test_a_folder_that_is_gone_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(WorkError) as raised:
        write_transcript(tmp_path / "file" / "said.json", SAID)

    assert raised.value.code == "RLY-WRITE-FAILED"
