"""The process that listens: one recording, then it ends, and all of its memory is free again.

It is started by `recognising` alone and gets one argument, what is asked as JSON; standard output is what it
tells, a line each (`telling`), and when standard input breaks, Reely is gone and so is the worker. It opens
no connection: models are read from their folder or not at all.
"""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from reely_desktop.engine.errors import EngineError, MediaError, WorkError
from reely_desktop.engine.media.probe import probe
from reely_desktop.engine.processes import end_with_reely
from reely_desktop.engine.speech.devices import load_card_libraries, usable_threads
from reely_desktop.engine.speech.listening import listen
from reely_desktop.engine.speech.telling import (
    Asked,
    Begun,
    Ended,
    Refused,
    Told,
    asked_from_text,
    line_of,
)
from reely_desktop.engine.speech.voiced import SAMPLE_RATE_HZ

if TYPE_CHECKING:
    from faster_whisper import WhisperModel


def main(arguments: list[str]) -> int:
    """Listen to what `arguments` ask for; return the exit status."""
    end_with_reely()
    os.environ["HF_HUB_OFFLINE"] = "1"
    os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"
    asked = asked_from_text(arguments[0])
    try:
        info = probe(Path(asked.path))
        model = _loaded(asked)
        _tell(Begun(asked.device, asked.compute))
        listen(info, asked, model, _tell)
    except EngineError as error:
        _tell(Refused(isinstance(error, MediaError), error.code, error.message, error.hint))
        return 1
    except (RuntimeError, MemoryError) as error:
        _tell(
            Refused(
                is_of_input=False,
                code="RLY-SPEECH-FAILED",
                message=f"listening was given up ({_first_line(error)})",
                hint="choose a smaller model if memory is short, or try again",
            )
        )
        return 1
    _tell(Ended())
    return 0


def _loaded(asked: Asked) -> "WhisperModel":
    """Load the model and try it for a second of silence, where a missing library would show."""
    from faster_whisper import WhisperModel

    if asked.device == "cuda":
        load_card_libraries()
    try:
        model = WhisperModel(
            asked.model,
            device=asked.device,
            compute_type=asked.compute,
            cpu_threads=usable_threads(),
            local_files_only=True,
        )
    except (RuntimeError, ValueError, OSError) as error:
        if asked.device != "cpu":
            raise RuntimeError(_first_line(error)) from error
        raise WorkError(
            f"the model in {asked.model} cannot be used ({_first_line(error)})",
            code="RLY-MODEL-DAMAGED",
            hint="copy or download it again",
        ) from error
    if asked.device != "cpu":
        model.encode(model.feature_extractor(np.zeros(SAMPLE_RATE_HZ, np.float32)))
    import ctranslate2

    ctranslate2.set_random_seed(0)  # what has to be guessed twice is guessed alike
    return model


def _tell(told: Told) -> None:
    sys.stdout.write(line_of(told) + "\n")
    sys.stdout.flush()


def _first_line(error: BaseException) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
