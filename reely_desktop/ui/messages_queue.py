"""What is told of exports in the queue: how they stand, how they ended, and what can be done."""

from datetime import datetime, timedelta
from fractions import Fraction

from reely_desktop.app.job import JobKind
from reely_desktop.ui.language import decimal, tr
from reely_desktop.ui.retelling import retold

CANCEL = tr("Cancel")
CANCELLING = tr("Stopping…")
TRY_AGAIN = tr("Try again")
ACCOUNT = tr("Account…")
SHOW_IN_FOLDER = tr("Show in folder")
DETAILS = tr("Details")
COPY_DETAILS = tr("Copy")
COPIED = tr("Copied")
NO_JOBS = tr("Exports show here, and you can go on meanwhile.")
JOBS_NAME = tr("Exports")
QUEUED = tr("Waiting for its turn")
PAUSED = tr("Paused")
PAUSE = tr("Pause")
RESUME = tr("Go on")
EARLIER = tr("Move up in the queue")
LATER = tr("Move down in the queue")
STOPPED = tr("Cancelled; nothing was written")
MODEL_STOPPED = {
    JobKind.GET_MODEL: tr("Cancelled; what has come stays for the next time"),
    JobKind.IMPORT_MODEL: tr("Cancelled; nothing was imported"),
    JobKind.MEASURE_MODEL: tr("Cancelled; nothing was measured"),
}
MODEL_CAME = tr("The model is on this computer")
STARTING = tr("Starting")
_STAGES = {
    "": STARTING,
    "reading": tr("Reading the video"),
    "measuring": tr("Measuring the loudness"),
    "copying": tr("Copying"),
    "encoding": tr("Encoding"),
    "sound": tr("Encoding the sound"),
    "writing": tr("Writing"),
    "verifying": tr("Checking the clip"),
    "done": tr("Finishing"),
    "downloading": tr("Downloading"),
    "resuming": tr("Downloading"),
    "importing": tr("Copying"),
    "loading": tr("Loading the model"),
    "listening": tr("Listening to what is said"),
    "finding hooks": tr("Looking for hooks"),
    "judging": tr("Judging what was found"),
    "proxy": tr("Making a small copy, to step through quickly"),
}
_HINTS = {
    "RLY-CLIP-UNVERIFIED": tr("try again, and it gets a name that is free"),
    "RLY-ENCODER-FAILED": tr("choose another format, or another encoder in the settings"),
    "RLY-LOUDNESS-UNKNOWN": tr("choose a format without a loudness of its own"),
    "RLY-MODEL-MISSING": tr("get one in the settings, under Speech, or choose another one"),
    "RLY-MODEL-DAMAGED": tr("get it again in the settings, under Speech"),
    "RLY-OUTPUT-EXISTS": tr("try again, and it gets a name that is free"),
}


def hint(code: str, told: str) -> str:
    """Say what to do about an export that failed: with its row's buttons, not with options of a terminal."""
    return _HINTS.get(code, told)


def offline(tier: str, until: datetime) -> str:
    """Tell that the account's server is away, and until when that changes nothing; in this machine's zone."""
    return tr("The account's server is away; {tier} counts here until {day}").format(
        tier=tier.upper(), day=until.astimezone().date().isoformat()
    )


def paused(fraction: float) -> str:
    """Say that a job has paused, and how much of it is done."""
    return PAUSED if fraction <= 0 else f"{PAUSED}  ·  {_share(fraction)}"


def progress(stage: str, fraction: float, left: timedelta | None) -> str:
    """Say where a job is: stage, share done, and time left where it can be told."""
    name = _STAGES.get(stage, stage.capitalize())
    if fraction <= 0:
        return tr("{stage}…").format(stage=name)
    share = f"{name}  ·  {_share(fraction)}"
    return share if left is None else f"{share}  ·  {_left(left)}"


def done(frames: int, duration: Fraction, how: str) -> str:
    """Say what was written."""
    return tr("{frames}, {seconds} s, {how}").format(
        frames=tr("%n frame(s)", "", frames), seconds=decimal(float(duration), 2), how=how
    )


def copied(copied_frames: int, frames: int) -> str:
    """Say how much of a smart cut is the source's own picture."""
    share = int(100 * copied_frames / frames) if frames else 0
    return tr("exact; {share} % of the picture copied untouched").format(share=share)


ENCODED = tr("exact; encoded whole")
INSTANT = tr("copied from keyframe to keyframe")


def well(text: str) -> str:
    """Say that nothing was found when the clip was looked at."""
    return tr("{text}; checked").format(text=text)


def model(name: str) -> str:
    """Name a model that is got, or a file that one is taken from."""
    return tr("Speech model {name}").format(name=name)


def noted(note: str) -> str:
    """Say what a person has to know of a clip."""
    return retold(note)


def failed_check(name: str, detail: str) -> str:
    """Say which look at the written file found something."""
    return tr("Look at the clip before you use it: {name} ({detail})").format(
        name=retold(name), detail=retold(detail)
    )


def _share(fraction: float) -> str:
    return tr("{share} %").format(share=int(fraction * 100))


def _left(left: timedelta) -> str:
    seconds = max(1, round(left.total_seconds()))
    if seconds < 60:  # noqa: PLR2004 - a minute
        return tr("about {seconds} s left").format(seconds=seconds)
    minutes, seconds = divmod(seconds, 60)
    return tr("about {minutes} min {seconds} s left").format(
        minutes=minutes, seconds=f"{seconds:02d}"
    )
