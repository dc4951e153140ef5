"""Transcripts in files: read and written by their suffix, JSON as Whisper's or captions. No Qt."""

import json
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from enum import Enum
from pathlib import Path

from reely_desktop.engine.errors import MediaError, RequestError, WorkError
from reely_desktop.engine.transcript.caption_files import CaptionKind, write_captions
from reely_desktop.engine.transcript.reading_captions import read_captions
from reely_desktop.engine.transcript.whisper_json import read_whisper_json, write_whisper_json
from reely_desktop.engine.transcript.words import Transcript
from reely_desktop.host.files import write_whole

_MOST_BYTES = 200_000_000
_CODE_LETTERS = (2, 3)
_NO_CHARACTER = "\N{REPLACEMENT CHARACTER}"
_READ = (CaptionKind.SRT, CaptionKind.VTT)


class TranscriptForm(Enum):
    """What a transcript is written as; the value is its suffix without the dot."""

    JSON = "json"
    SRT = "srt"
    VTT = "vtt"
    ASS = "ass"
    TXT = "txt"


def form_of(path: Path) -> TranscriptForm:
    """Return what a transcript called `path` is written as. Raises RequestError RLY-TRANSCRIPT-FORM."""
    for form in TranscriptForm:
        if path.suffix.lower() == f".{form.value}":
            return form
    raise RequestError(
        f"no transcript is written as {path.suffix or 'a file without a suffix'}",
        code="RLY-TRANSCRIPT-FORM",
        hint="end the name in .json, .srt, .vtt, .ass or .txt",
    )


def transcript_text(
    transcript: Transcript, form: TranscriptForm, *, until_ms: int | None = None
) -> str:
    """Return what a file of that form holds; no caption outlasts `until_ms`, the end of the recording."""
    if form is TranscriptForm.JSON:
        return write_whisper_json(transcript)
    if until_ms is not None and any(word.end_ms > until_ms for word in transcript.words):
        until_ms = None  # the transcript is of another recording than somebody says
    return write_captions(transcript, CaptionKind(form.value), until_ms=until_ms)


def write_transcript(path: Path, transcript: Transcript, *, until_ms: int | None = None) -> None:
    """Write `transcript` whole, in the form of its suffix. Raises RequestError and WorkError."""
    _write(path, transcript_text(transcript, form_of(path), until_ms=until_ms))


def write_taken(path: Path, transcript: Transcript, *, called: str) -> None:
    """Write a transcript that came in a file of that name, as Whisper's JSON with `taken_from`.

    The form stands in docs/reference/kept-transcripts.md. Raises WorkError.
    """
    told = json.loads(write_whisper_json(transcript))
    _write(path, json.dumps({"taken_from": called, **told}, ensure_ascii=False))


def _write(path: Path, text: str) -> None:
    try:
        write_whole(path, text.encode())
    except OSError as error:
        raise WorkError(
            f"{path} cannot be written ({error.strerror or 'unknown reason'})",
            code="RLY-WRITE-FAILED",
            hint="check the permissions of that folder and the room on its disk",
        ) from error


def read_transcript(path: Path) -> Transcript:
    """Return what is said by the file at `path`: Whisper's JSON, SRT or VTT. Raises MediaError."""
    content = _content(path)
    for kind in _READ:
        if path.suffix.lower() == f".{kind.value}":
            text = _text_of_captions(content)
            return read_captions(text, kind, name=path.name, language=_language_of(path))
    return read_whisper_json(_text_of_json(content), name=path.name)


def read_taken(path: Path) -> tuple[Transcript, str]:
    """Return what `write_taken` wrote: the transcript, and the name, "" where none is told.

    Raises MediaError.
    """
    text = _text_of_json(_content(path))
    transcript = read_whisper_json(text, name=path.name)
    called = json.loads(text).get("taken_from", "")
    return transcript, called if isinstance(called, str) else ""


def _content(path: Path) -> bytes:
    """Return the bytes of a file. Raises MediaError."""
    try:
        if path.exists() and not path.is_file():
            raise MediaError(
                f"{path.name} is no file",
                code="RLY-TRANSCRIPT-UNREADABLE",
                hint="give a JSON file as Whisper writes it, or captions",
            )
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise MediaError(
            f"{path.name} cannot be read ({error.strerror or 'unknown reason'})",
            code="RLY-TRANSCRIPT-UNREADABLE",
            hint="check the path, or whether its drive is connected",
        ) from error
    if len(content) > _MOST_BYTES:
        raise MediaError(
            f"{path.name} is too large for a transcript",
            code="RLY-TRANSCRIPT-UNREADABLE",
            hint="give a JSON file as Whisper writes it, or captions",
        )
    return content


def of_another_recording(path: Path) -> MediaError:
    """Return the error for a transcript none of whose words lie in the recording it was given for."""
    return MediaError(
        f"{path.name} begins after the end of the recording, so it is the transcript of another one",
        code="RLY-TRANSCRIPT-OTHER",
        hint="give the one of this recording",
    )


def _text_of_json(content: bytes) -> str:
    """Return the text of JSON, which is Unicode always; whisper.cpp leaves parts of characters in it."""
    return content.decode(json.detect_encoding(content), errors="replace")


def _text_of_captions(content: bytes) -> str:
    """Return the text of captions: UTF-8, UTF-16 where it says so, else what Windows wrote before those."""
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return content.decode("utf-16", errors="replace")
    text = content.decode("utf-8-sig", errors="replace")
    damaged = text.count(_NO_CHARACTER)
    beyond_ascii = len(text) - len(text.encode("ascii", errors="ignore"))
    # A single damaged byte makes no other encoding of it.
    return content.decode("cp1252", errors="replace") if 2 * damaged > beyond_ascii else text


def _language_of(path: Path) -> str:
    """Return the code that players look for in a name, as in `talk.en.srt`; "" for none."""
    code = Path(path.stem).suffix.removeprefix(".").lower()
    return code if len(code) in _CODE_LETTERS and code.isascii() and code.isalpha() else ""
