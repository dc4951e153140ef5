"""Who writes down the same recording in `bench speech`, each as one command that prints its words as JSON.

All have the same model, numbers (int8), threads and beam. Bare faster-whisper is a script of its own that
listens, prints the words and does nothing more; `whisper-ctranslate2` is the tool of that name on PyPI.
"""

import json
import sys
import sysconfig
from pathlib import Path

from bench.installing import installed
from reely_desktop.engine.transcript.whisper_json import read_whisper_json
from reely_desktop.engine.transcript.words import Transcript

TOOL = "whisper-ctranslate2"
TOOL_VERSION = "0.5.8"
_PINS = (f"{TOOL}=={TOOL_VERSION}", "faster-whisper==1.2.1", "ctranslate2==4.8.5", "av==18.1.0")
_BARE = """
import json, sys
from faster_whisper import WhisperModel
model, threads, vad, sound = sys.argv[1:]
whisper = WhisperModel(
    model, device="cpu", compute_type="int8", cpu_threads=int(threads), local_files_only=True
)
segments, info = whisper.transcribe(
    sound, beam_size=5, condition_on_previous_text=False, word_timestamps=True, vad_filter=vad == "vad",
)
words = [
    {"word": w.word, "start": w.start, "end": w.end, "probability": w.probability}
    for segment in segments for w in segment.words
]
segment = {"start": 0, "end": 0, "text": "", "words": words}
print(json.dumps({"language": info.language, "segments": [segment]}))
"""


def by_reely(sound: Path, model: str, *, is_fast: bool = False) -> list[str]:
    """Return `reely transcribe` as a person types it."""
    reely = Path(sysconfig.get_path("scripts")) / "reely"
    how = ["--fast"] if is_fast else []
    words = ["--model", model, "--device", "cpu", *how, "--json"]
    return [str(reely), "transcribe", str(sound), *words]


def by_faster_whisper(sound: Path, folder: Path, *, threads: int, has_vad: bool) -> list[str]:
    """Return bare faster-whisper, with its voice detector or without."""
    vad = "vad" if has_vad else "all"
    return [sys.executable, "-c", _BARE, str(folder), str(threads), vad, str(sound)]


def by_tool(program: Path, sound: Path, folder: Path, output: Path, *, threads: int) -> list[str]:
    """Return `whisper-ctranslate2`, which writes into the folder `output`."""
    told = {
        "model_directory": folder,
        "output_dir": output,
        "output_format": "json",
        "device": "cpu",
        "compute_type": "int8",
        "threads": threads,
        "word_timestamps": True,
        "condition_on_previous_text": False,
        "vad_filter": True,
        "verbose": False,
    }
    options = [word for name, value in told.items() for word in (f"--{name}", str(value))]
    return [str(program), str(sound), *options]


def tool_program(folder: Path) -> Path:
    """Return `whisper-ctranslate2`, installed into `folder`. Raises NotInstalled."""
    return installed(folder, TOOL, TOOL_VERSION, pins=_PINS)


def transcript_in(output: str) -> Transcript:
    """Return the transcript in what a contender printed."""
    lines = output.strip().splitlines()
    whole = output if lines and lines[0] == "{" else lines[-1]
    return read_whisper_json(json.dumps(json.loads(whole)), name="the answer")
