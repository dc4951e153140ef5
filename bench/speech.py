"""Speech written down: Reely against bare faster-whisper and whisper-ctranslate2, side by side in one run.

A voice whose words and their times are known says sixteen sentences over and over, with pauses, clean or over
noise 20 dB below it. Everybody gets the same file, model and threads. CPU seconds are of the whole command.
A second recording of `--drift-minutes` is heard by Reely with tiny.en alone, to see whether times run off.
`--model NAME` (base), `--minutes N` (5), `--noise DB` (none), `--rounds N` (1), `--drift-minutes N` (30, 0
for none).
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench import films, speech_contenders
from bench.installing import NotInstalled
from bench.machine import machine_line, versions_line
from bench.measuring import Used, run_measured, typical
from bench.table import Row, at_least, at_most, exit_status, not_measured, print_columns, print_rows
from devtools.models import MODELS
from reely_desktop.engine.speech.devices import usable_threads
from reely_desktop.engine.transcript.words import Transcript
from tests.support.speech_errors import sentence_edges, share_within, word_error_rate
from tests.support.speech_voices import SENTENCES, Recording, speak

REELY = "reely transcribe"
REELY_FAST = "reely transcribe --fast"
BARE = "faster-whisper, VAD"
BARE_WITHOUT = "faster-whisper, no VAD"
TOOL = f"{speech_contenders.TOOL} {speech_contenders.TOOL_VERSION}, VAD"

_SECONDS_OF_ALL_SENTENCES = 65
_MOST_OVERHEAD = 1.03
_MOST_ERRORS = 0.05
_NEAR_MS = 100
_MOST_DRIFT_MS = 100
_AT_AN_END = 10

Command = Callable[[Path], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Heard:
    """What one contender used, and what it heard."""

    used: Used
    transcript: Transcript


def main(arguments: Sequence[str]) -> int:
    """Measure and print the tables; return 1 if a goal is missed."""
    parser = argparse.ArgumentParser(prog="dev.py bench speech", description=__doc__)
    parser.add_argument("--model", default="base", choices=("base", "tiny.en"))
    parser.add_argument("--minutes", type=float, default=5, metavar="N")
    parser.add_argument("--noise", type=float, metavar="DB")
    parser.add_argument("--rounds", type=int, default=1, metavar="N")
    parser.add_argument("--drift-minutes", type=float, default=30, metavar="N")
    chosen = parser.parse_args(arguments)
    try:
        tool: Path | None = speech_contenders.tool_program(films.FOLDER)
    except NotInstalled as lack:
        print(lack, file=sys.stderr)
        tool = None
    films.FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=films.FOLDER) as working:
        scratch = Path(working)
        recording = _recording(scratch / "said.wav", chosen.minutes, chosen.noise)
        heard = measure(recording, scratch, chosen.model, tool=tool, rounds=chosen.rounds)
        rows = goals(recording, heard)
        if chosen.drift_minutes:
            rows.append(drift(scratch, chosen.drift_minutes))
    print(f"\n{machine_line()}\n{versions_line(TOOL)}")
    noise = "clean" if chosen.noise is None else f"noise {chosen.noise:g} dB below"
    print(
        f"{recording.words[-1].end_ms / 60_000:.1f} min, {noise}, {len(recording.sentences)} sentences, "
        f"model {chosen.model}, int8, {usable_threads()} threads\n"
    )
    print_columns(standings(recording, heard))
    print()
    print_rows(rows)
    return exit_status(rows)


def measure(
    recording: Recording, scratch: Path, model: str, *, tool: Path | None, rounds: int
) -> dict[str, Heard]:
    """Let everybody listen `rounds` times, in turns; Reely has never heard it before."""
    sound, folder, threads = recording.path, MODELS / model, usable_threads()
    commands: dict[str, Command] = {
        REELY: lambda _home: speech_contenders.by_reely(sound, model),
        REELY_FAST: lambda _home: speech_contenders.by_reely(sound, model, is_fast=True),
    }
    bare = speech_contenders.by_faster_whisper
    commands[BARE] = lambda _home: bare(sound, folder, threads=threads, has_vad=True)
    commands[BARE_WITHOUT] = lambda _home: bare(sound, folder, threads=threads, has_vad=False)
    if tool is not None:
        commands[TOOL] = lambda home: speech_contenders.by_tool(
            tool, sound, folder, home, threads=threads
        )
    runs: dict[str, list[Used]] = {name: [] for name in commands}
    transcripts: dict[str, Transcript] = {}
    for turn in range(rounds):
        for name, command in commands.items():
            print(f"round {turn + 1} of {rounds}: {name} …", flush=True)
            home = Path(tempfile.mkdtemp(dir=scratch))
            used = run_measured(command(home), env={"REELY_HOME": str(home)})
            runs[name].append(used)
            written = home / f"{sound.stem}.json"
            told = written.read_text(encoding="utf-8") if written.exists() else used.output
            transcripts[name] = speech_contenders.transcript_in(told)
    return {name: Heard(typical(runs[name]), transcripts[name]) for name in commands}


def standings(recording: Recording, heard: Mapping[str, Heard]) -> list[tuple[str, ...]]:
    """Return the table of all contenders, its head first."""
    seconds = recording.words[-1].end_ms / 1000
    bare = heard[BARE].used.cpu_seconds
    head = ("", "CPU s", "of bare", "CPU s/s", "wall s", "MiB", "WER %")
    edges = ("starts in 0.1 s", "median", "ends in 0.1 s", "median")
    table: list[tuple[str, ...]] = [(*head, *edges)]
    for name, one in heard.items():
        starts, ends = sentence_edges(recording, one.transcript.words)
        table.append(
            (
                name,
                f"{one.used.cpu_seconds:.1f}",
                f"{one.used.cpu_seconds / bare:.3f}",
                f"{one.used.cpu_seconds / seconds:.3f}",
                f"{one.used.wall_seconds:.1f}",
                f"{one.used.resident_bytes / 2**20:.0f}",
                f"{100 * _errors(recording, one.transcript):.2f}",
                f"{100 * share_within(starts, _NEAR_MS):.0f} %",
                f"{median(map(abs, starts)):.0f} ms",
                f"{100 * share_within(ends, _NEAR_MS):.0f} %",
                f"{median(map(abs, ends)):.0f} ms",
            )
        )
    return table


def goals(recording: Recording, heard: Mapping[str, Heard]) -> list[Row]:
    """Return the figures that have goals."""
    reely, bare = heard[REELY], heard[BARE]
    starts, ends = sentence_edges(recording, reely.transcript.words)
    overhead = reely.used.cpu_seconds / bare.used.cpu_seconds
    errors = _errors(recording, reely.transcript)
    rows = [
        at_most("CPU of reely transcribe, of bare faster-whisper's", overhead, most=_MOST_OVERHEAD),
        at_most("words that reely got wrong", 100 * errors, most=100 * _MOST_ERRORS, unit=" %"),
        at_most(
            "more than bare faster-whisper got wrong",
            100 * (errors - _errors(recording, bare.transcript)),
            most=0.5,
            unit=" %",
        ),
        at_least("sentences that start within 0.1 s", share_within(starts, _NEAR_MS), least=0.9),
        at_least("sentences that end within 0.1 s", share_within(ends, _NEAR_MS), least=0.8),
    ]
    if TOOL not in heard:
        rows.append(not_measured(TOOL, "could not be installed", goal="side by side"))
    return rows


def drift(scratch: Path, minutes: float) -> Row:
    """Return by how much sentences are off at the end of a long recording more than at its start."""
    print(f"{minutes:g} minutes, heard by tiny.en …", flush=True)
    recording = _recording(scratch / "long.wav", minutes, None)
    used = run_measured(
        speech_contenders.by_reely(recording.path, "tiny.en"),
        env={"REELY_HOME": str(scratch / "drift")},
    )
    starts, _ = sentence_edges(recording, speech_contenders.transcript_in(used.output).words)
    off = abs(median(starts[-_AT_AN_END:]) - median(starts[:_AT_AN_END]))
    what = f"drift after {minutes:g} min ({used.resident_bytes / 2**20:.0f} MiB)"
    return at_most(what, off, most=_MOST_DRIFT_MS, unit=" ms")


def _recording(path: Path, minutes: float, noise_db: float | None) -> Recording:
    times = max(1, round(minutes * 60 / _SECONDS_OF_ALL_SENTENCES))
    return speak(path, SENTENCES, noise_db=noise_db, times=times)


def _errors(recording: Recording, transcript: Transcript) -> float:
    return word_error_rate(recording.text, transcript.text(range(len(transcript.words))))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
