"""`reely transcribe`: what is said in a file, as text, as captions, or as Whisper's JSON."""

import argparse
import json
from pathlib import Path

from reely_desktop.app.inspecting import look_at
from reely_desktop.app.transcript_files import (
    TranscriptForm,
    form_of,
    transcript_text,
    write_transcript,
)
from reely_desktop.bootstrap import Wiring
from reely_desktop.cli.endings import ExitStatus, print_answer, print_json
from reely_desktop.cli.listening import add_listening_options, words_of
from reely_desktop.engine.cut.destination import check_output
from reely_desktop.engine.progress import Cancellation
from reely_desktop.engine.speech.recognition import Recognition
from reely_desktop.engine.transcript.words import Transcript


def add_options(parser: argparse.ArgumentParser) -> None:
    """Say what `reely transcribe` takes."""
    parser.add_argument("file", metavar="FILE", type=Path)
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="OUT",
        help="a .json (as Whisper writes it), .srt, .vtt, .ass or .txt (standard output)",
    )
    add_listening_options(parser)
    parser.add_argument("--translate", action="store_true", help="put it into English")
    parser.add_argument(
        "--transcript",
        type=Path,
        metavar="T",
        help="write this transcript (.json, .srt or .vtt) in the form of OUT; nothing is listened to",
    )
    parser.add_argument("--overwrite", action="store_true", help="replace OUT")


def run(chosen: argparse.Namespace, wiring: Wiring, cancellation: Cancellation) -> ExitStatus:
    """Write down what is said. Raises ReelyError and Cancelled."""
    info = look_at(chosen.file)
    output: Path | None = chosen.output
    if output is not None:
        form_of(output)
        check_output(output, source=chosen.file, overwrite=chosen.overwrite)
        if chosen.transcript is not None:
            check_output(output, source=chosen.transcript, overwrite=chosen.overwrite)
    said = words_of(info, chosen, wiring, cancellation, translates=chosen.translate, converts=True)
    if output is not None:
        length_ms = int(info.duration.seconds * 1000)
        write_transcript(output, said.transcript, until_ms=length_ms)
    _tell(said.transcript, said.recognition, output, as_json=chosen.json)
    return ExitStatus.DONE


def _tell(
    transcript: Transcript,
    recognition: Recognition | None,
    output: Path | None,
    *,
    as_json: bool,
) -> None:
    if as_json:
        answer = json.loads(transcript_text(transcript, TranscriptForm.JSON))
        if output is not None:
            answer["output"] = str(output)
        if recognition is not None:
            answer |= {
                "model": recognition.model,
                "device": recognition.device,
                "spoken": recognition.spoken,
                "spoken_probability": round(recognition.spoken_probability, 4),
                "filled": [[a / 1000, b / 1000] for a, b in recognition.filled],
                "notes": list(recognition.notes),
            }
        print_json(answer)
    elif output is None:
        print_answer(transcript_text(transcript, TranscriptForm.TXT).rstrip("\n"))
    else:
        count, language = (
            len(transcript.words),
            transcript.language or "a language that is not told",
        )
        words = "1 word" if count == 1 else f"{count} words"
        print_answer(f"{output}: {words} in {language}" if count else f"{output}: no words")
