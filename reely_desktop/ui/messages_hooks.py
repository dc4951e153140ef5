"""Every sentence of the panel of hooks. PURE: text and the few rules of putting it together."""

from reely_desktop.ui.language import tr, whole
from reely_desktop.ui.messages import sentences
from reely_desktop.ui.retelling import retold

TAB = tr("Hooks")
LIST_NAME = tr("Hooks, the best first; Enter keeps one, X rejects it")
FIND = tr("Find hooks")
STOP = tr("Cancel")
KEEP = tr("Keep as a clip")
REJECT = tr("Reject")
ACCOUNT = tr("Account…")
TOPIC_NAME = tr("What the hooks are to be about")
TOPIC_HINT = tr("find where I talk about …")
COUNT_NAME = tr("How many hooks at most")
LEAST_NAME = tr("No shorter than")
MOST_NAME = tr("No longer than")
TO = tr("to", "from 15 s to 90 s")
MORE = tr("What Reely learned of your taste")
WISHES = tr("What is looked for")
FORGET = tr("Forget what I kept and rejected")
STARTS, ENDS = tr("Begins"), tr("Ends")
START_EARLIER = tr("Start a word earlier")
START_LATER = tr("Start a word later")
END_EARLIER = tr("End a word earlier")
END_LATER = tr("End a word later")

UNASKED = tr(
    "Reely listens to the video on this computer, and shows the stretches worth a clip, the best first."
)
STARTING = tr("Starting…")
REVIEW = tr("Up and Down play how each begins, Enter keeps it as a clip, X rejects it.")
ALL_SETTLED = tr("All of these are kept or rejected; look again for others.")
NO_SPEECH = tr("No speech was found; set the ends of a clip by hand.")
NO_SOUND = tr(
    "The video has no sound, so there is nobody to listen to; set the ends of a clip by hand."
)
STOPPED = tr("The search was cancelled; look again to go on.")


def count_of(count: int) -> str:
    """Name how many hooks are looked for."""
    return tr("up to {count}", "how many hooks").format(count=whole(count))


def seconds(count: int) -> str:
    """Name a length."""
    return tr("{seconds} s").format(seconds=whole(count))


def spans(start: str, end: str, length_seconds: float) -> str:
    """Say from when to when a hook goes, and how long it is."""
    span = tr("{start} to {end}").format(start=start, end=end)
    return f"{span}  ·  {seconds(round(length_seconds))}"


def quoted(line: str) -> str:
    """Put a line that was said in quotation marks."""
    return tr("“{line}”", "what was said").format(line=line)


def level(kept: int, of: int) -> str:
    """Say what became of hooks that scored alike."""
    return tr("You keep {kept} of {of} at this level").format(kept=whole(kept), of=whole(of))


def learned(count: int) -> str:
    """Say of how many decisions Reely learns."""
    return tr("Reely learns from %n decision(s) of yours", "", count)


def told(*notes: str) -> str:
    """Say what there is to know of a search."""
    return sentences(*(retold(note) for note in notes))


def spoken(rank: int, span: str, opening: str, *more: str) -> str:
    """Say all of a hook, for who does not see it."""
    return "; ".join((f"{whole(rank)}. {span}", quoted(opening), *filter(None, more)))
