"""What is told of earlier work: videos opened lately, past exports, news of exports."""

from reely_desktop.ui.language import tr
from reely_desktop.ui.retelling import retold

OPEN_RECENT = tr("Open recent")
CLEAR_RECENT = tr("Clear this list")
RECENT_TITLE = tr("Opened lately")
GONE = tr("not where it was")
PAST_TITLE = tr("Past exports")
PAST_NAME = tr("Past exports")
PAST_EMPTY = tr("No clip has been exported yet")
PAST_HEADINGS = (tr("Clip"), tr("Video"), tr("Length"), tr("When"), tr("Result"))
PAST_CLEAR = tr("Clear list")
PAST_AGAIN = tr("Export again")
PAST_REVEAL = tr("Show in folder")
PAST_CLOSE = tr("Close")
WRITTEN = tr("Written and checked")
WRITTEN_LOOK = tr("Written; look at it")
CANCELLED = tr("Cancelled")
ALL_WRITTEN = tr("Your clips are ready")
ONE_WRITTEN = tr("Your clip is ready")
ONE_FAILED = tr("A clip could not be written")


def failed(why: str) -> str:
    """Say why nothing was written."""
    return tr("Failed: {why}").format(why=retold(why))


def failed_one(name: str, why: str) -> str:
    """Say which clip was not written, and why."""
    return f"{name}: {retold(why)}"


def recent_entry(name: str, folder: str, *, is_there: bool) -> str:
    """Name a video opened lately, in a menu or to a screen reader."""
    where = folder if is_there else GONE
    return f"{name}  ({where})"


def several(count: int) -> str:
    """Say how many clips were written."""
    return tr("%n clip(s) were written", "", count)
