"""`reely transcribe`: what is said in a file, as text, as captions, or as Whisper's JSON."""

import argparse
import json
from pathlib import Path

from reely_desktop.app.inspecting import look_at
from reely_desktop.app.transcribing import Listening, choose_model, recognition_of
from reely_desktop.app.transcript_files import (
    TranscriptForm,
    form_of,
    read_transcript,
    transcript_text,
    write_transcript,
)
from reely_desktop.bootstrap import Wiring
from reely_desktop.cli.endings import ExitStatus, UsageError, print_answer, print_json, print_note
from reely_desktop.cli.progress_line import progress_with_words
from reely_desktop.engine.cut.destination import check_output
from reely_desktop.engine.media.info import MediaInfo
from reely_desktop.engine.progress import Cancellation
from reely_desktop.engine.speech.devices import Device
from reely_desktop.engine.speech.recognition import Recognition
from reely_desktop.engine.transcript.words import Transcript, Word
from reely_desktop.host.settings import read_settings


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
    parser.add_argument(
        "--model",
        metavar="NAME|DIR",
        help="which model listens, by its name or its folder (the setting speech_model, else the best "
        "that is here; `reely models list` tells them)",
    )
    parser.add_argument(
        "--language", metavar="L", help="what is spoken, such as en or de (found out by ear)"
    )
    parser.add_argument("--translate", action="store_true", help="put it into English")
    parser.add_argument(
        "--track", type=int, default=1, metavar="N", help="which sound track, counted from 1 (1)"
    )
    parser.add_argument(
        "--fast",
        action="store_true",
        help="listen to many windows at once: quicker, and a little less careful",
    )
    parser.add_argument(
        "--device",
        choices=[device.value for device in Device],
        default=Device.AUTOMATIC.value,
        help="what listens: the graphics card (cuda) or the processor (cpu); automatic takes a card "
        "that is fit for it (default)",
    )
    parser.add_argument(
        "--transcript",
        type=Path,
        metavar="T",
        help="write this transcript (.json, .srt or .vtt) in the form of OUT; nothing is listened to",
    )
    parser.add_argument("--overwrite", action="store_true", help="replace OUT")


def run(chosen: argparse.Namespace, wiring: Wiring, cancellation: Cancellation) -> ExitStatus:
    """Write down what is said. Raises ReelyError and Cancelled."""
    if chosen.track < 1:
        raise UsageError(f"--track {chosen.track} is not above 0", hint="tracks are counted from 1")
    info = look_at(chosen.file)
    output: Path | None = chosen.output
    if output is not None:
        form_of(output)
        check_output(output, source=chosen.file, overwrite=chosen.overwrite)
        if chosen.transcript is not None:
            check_output(output, source=chosen.transcript, overwrite=chosen.overwrite)
    recognition: Recognition | None = None
    if chosen.transcript is not None:
        transcript = read_transcript(chosen.transcript)
    else:
        recognition = _listen(info, chosen, wiring, cancellation)
        transcript = recognition.transcript
        for note in recognition.notes:
            print_note(note)
    if output is not None:
        length_ms = int(info.duration.seconds * 1000)
        write_transcript(output, transcript, until_ms=length_ms)
    _tell(transcript, recognition, output, as_json=chosen.json)
    return ExitStatus.DONE


def _listen(
    info: MediaInfo, chosen: argparse.Namespace, wiring: Wiring, cancellation: Cancellation
) -> Recognition:
    language: str | None = chosen.language.lower() if chosen.language else None
    model = choose_model(
        chosen.model,
        settings=read_settings(wiring.folders.settings),
        places=wiring.folders,
        language=None if chosen.translate and language == "en" else language,
    )
    listening = Listening(
        model=model,
        track=chosen.track - 1,
        language=language,
        translates=chosen.translate,
        is_fast=chosen.fast,
        device=Device(chosen.device),
    )
    with progress_with_words() as (progress, say):

        def on_words(words: tuple[Word, ...]) -> None:
            say("".join(word.text for word in words).strip())

        return recognition_of(
            info,
            listening,
            cache=wiring.cache,
            on_words=on_words,
            progress=progress,
            cancellation=cancellation,
        )


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
