"""Progress on standard error: a bar where a person looks on, a line for each stage elsewhere."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from reely_desktop.engine.progress import Progress

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
    "pictures": "Taking pictures",
    "done": "Done",
}


@contextmanager
def progress_line() -> Iterator[Progress]:
    """Show progress for the time of the block."""
    if not sys.stderr.isatty():
        yield _lines()
        return
    from rich.console import Console
    from rich.progress import BarColumn, TaskProgressColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    bar = Bar(
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
    )
    with bar:
        task = bar.add_task(STAGES[""], total=1.0)
        yield lambda stage, done: bar.update(
            task, description=STAGES.get(stage, stage), completed=done
        )


def _lines() -> Progress:
    told: set[str] = set()

    def report(stage: str, _done: float) -> None:
        if stage not in told and stage != "done":
            told.add(stage)
            print(f"{STAGES.get(stage, stage)} …", file=sys.stderr, flush=True)

    return report
