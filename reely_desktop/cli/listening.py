"""What commands that listen have in common: their options, and the words that they go by."""

import argparse
from dataclasses import dataclass
from pathlib import Path

from reely_desktop.app.transcribing import Listening, choose_model, recognition_of
from reely_desktop.app.transcript_files import of_another_recording, read_transcript
from reely_desktop.bootstrap import Wiring
from reely_desktop.cli.endings import UsageError, print_note
from reely_desktop.cli.progress_line import progress_with_words
from reely_desktop.engine.media.info import MediaInfo
from reely_desktop.engine.progress import Cancellation
from reely_desktop.engine.speech.devices import Device
from reely_desktop.engine.speech.recognition import Recognition
from reely_desktop.engine.transcript.belonging import Belonging, belonging
from reely_desktop.engine.transcript.words import Transcript, Word
from reely_desktop.host.settings import read_settings


def add_listening_options(parser: argparse.ArgumentParser) -> None:
    """Say how to listen."""
    parser.add_argument(
        "--model",
        metavar="NAME|DIR",
        help="which model listens, by its name or its folder (the setting speech_model, else the best "
        "that is here; `reely models list` tells them)",
    )
    parser.add_argument(
        "--language", metavar="L", help="what is spoken, such as en or de (found out by ear)"
    )
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


@dataclass(frozen=True, slots=True)
class Said:
    """What is said in a file, and how that was heard, None where a file told it."""

    transcript: Transcript
    recognition: Recognition | None


def words_of(
    info: MediaInfo,
    chosen: argparse.Namespace,
    wiring: Wiring,
    cancellation: Cancellation,
    *,
    translates: bool = False,
    converts: bool = False,
) -> Said:
    """Return what the file of `--transcript` says, else what is heard; its notes are told.

    What only `converts` takes one of any recording.

    Raises ReelyError and Cancelled.
    """
    if chosen.track < 1:
        raise UsageError(f"--track {chosen.track} is not above 0", hint="tracks are counted from 1")
    if chosen.transcript is not None:
        transcript = read_transcript(chosen.transcript)
        if not converts:
            _check_belongs(transcript, chosen.transcript, info)
        return Said(transcript, None)
    recognition = _heard(info, chosen, wiring, cancellation, translates=translates)
    for note in recognition.notes:
        print_note(note)
    return Said(recognition.transcript, recognition)


def _check_belongs(transcript: Transcript, path: Path, info: MediaInfo) -> None:
    where = belonging(transcript, round(info.duration.seconds * 1000))
    if where is Belonging.OUTSIDE:
        raise of_another_recording(path)
    if where is Belonging.LONGER:
        print_note(
            f"words of {path.name} come after the end of {info.path.name}: is it of another recording?"
        )


def _heard(
    info: MediaInfo,
    chosen: argparse.Namespace,
    wiring: Wiring,
    cancellation: Cancellation,
    *,
    translates: bool,
) -> Recognition:
    language: str | None = chosen.language.lower() if chosen.language else None
    model = choose_model(
        chosen.model,
        settings=read_settings(wiring.folders.settings),
        places=wiring.folders,
        language=None if translates and language == "en" else language,
    )
    listening = Listening(
        model=model,
        track=chosen.track - 1,
        language=language,
        translates=translates,
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
