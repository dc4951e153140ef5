"""What is told of exports in the queue: how they stand, how they ended, and what can be done."""

from datetime import timedelta
from fractions import Fraction

from reely_desktop.ui.messages import counted

CANCEL = "Cancel"
CANCELLING = "Stopping…"
TRY_AGAIN = "Try again"
SHOW_IN_FOLDER = "Show in folder"
DETAILS = "Details"
COPY_DETAILS = "Copy"
COPIED = "Copied"
JOBS_NAME = "Exports"
QUEUED = "Waiting for its turn"
PAUSED = "Paused"
PAUSE = "Pause"
RESUME = "Go on"
EARLIER = "Move up in the queue"
LATER = "Move down in the queue"
STOPPED = "Cancelled; nothing was written"
STARTING = "Starting"
_STAGES = {
    "": STARTING,
    "reading": "Reading the video",
    "measuring": "Measuring the loudness",
    "copying": "Copying",
    "encoding": "Encoding",
    "sound": "Encoding the sound",
    "writing": "Writing",
    "verifying": "Checking the clip",
    "done": "Finishing",
    "proxy": "Making a small copy, to step through quickly",
}


def paused(fraction: float) -> str:
    """Say that a job has paused, and how much of it is done."""
    return PAUSED if fraction <= 0 else f"{PAUSED}  ·  {int(fraction * 100)} %"


def progress(stage: str, fraction: float, left: timedelta | None) -> str:
    """Say where a job is: stage, share done, and time left where it can be told."""
    name = _STAGES.get(stage, stage.capitalize())
    if fraction <= 0:
        return f"{name}…"
    share = f"{name}  ·  {int(fraction * 100)} %"
    return share if left is None else f"{share}  ·  {_left(left)}"


def done(frames: int, duration: Fraction, how: str) -> str:
    """Say what was written."""
    return f"{counted(frames, 'frame')}, {float(duration):.2f} s, {how}"


def copied(copied_frames: int, frames: int) -> str:
    """Say how much of a smart cut is the source's own picture."""
    share = int(100 * copied_frames / frames) if frames else 0
    return f"exact; {share} % of the picture copied untouched"


ENCODED = "exact; encoded whole"
INSTANT = "copied from keyframe to keyframe"
CHECKED = "checked"


def failed_check(name: str, detail: str) -> str:
    """Say which look at the written file found something."""
    return f"Look at the clip before you use it: {name} ({detail})"


def _left(left: timedelta) -> str:
    seconds = max(1, round(left.total_seconds()))
    if seconds < 60:  # noqa: PLR2004 - a minute
        return f"about {seconds} s left"
    minutes, seconds = divmod(seconds, 60)
    return f"about {minutes} min {seconds:02d} s left"
