"""Progress on standard error: a bar where a person looks on, a line for each stage elsewhere."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from reely_desktop.engine.progress import Progress

_LATEST_LETTERS = 40

STAGES = {
    "": "Starting",
    "reading": "Reading",
    "measuring": "Measuring the loudness",
    "copying": "Copying",
    "encoding": "Encoding",
    "sound": "Encoding the sound",
    "writing": "Writing",
    "verifying": "Checking",
    "waveform": "Reading the sound",
    "loading": "Loading the model",
    "listening": "Listening",
    "finding hooks": "Finding hooks",
    "judging": "Judging",
    "downloading": "Downloading",
    "importing": "Copying the model",
    "pictures": "Taking pictures",
    "done": "Done",
}


@contextmanager
def progress_line() -> Iterator[Progress]:
    """Show progress for the time of the block."""
    with progress_with_words() as (progress, _):
        yield progress


@contextmanager
def progress_with_words() -> Iterator[tuple[Progress, Callable[[str], None]]]:
    """Show progress for the time of the block, and to a person who looks on also the latest words."""
    if not sys.stderr.isatty():
        yield _lines(), lambda _said: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, TaskProgressColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    bar = Bar(
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[said]}", markup=False),
        console=Console(stderr=True),
        transient=True,
    )
    with bar:
        task = bar.add_task(STAGES[""], total=1.0, said="")

        def report(stage: str, done: float) -> None:
            bar.update(task, description=STAGES.get(stage, stage), completed=done)

        def say(said: str) -> None:
            bar.update(task, said=said[-_LATEST_LETTERS:])

        yield report, say


def _lines() -> Progress:
    told: set[str] = set()

    def report(stage: str, _done: float) -> None:
        if stage not in told and stage != "done":
            told.add(stage)
            print(f"{STAGES.get(stage, stage)} …", file=sys.stderr, flush=True)

    return report
