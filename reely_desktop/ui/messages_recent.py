"""What is told of earlier work: videos opened lately, past exports, news of exports."""

OPEN_RECENT = "Open recent"
CLEAR_RECENT = "Clear this list"
RECENT_TITLE = "Opened lately"
GONE = "not where it was"
PAST_TITLE = "Past exports"
PAST_NAME = "Past exports"
PAST_EMPTY = "No clip has been exported yet"
PAST_HEADINGS = ("Clip", "Video", "Length", "When", "Result")
PAST_CLEAR = "Clear list"
PAST_AGAIN = "Export again"
PAST_REVEAL = "Show in folder"
PAST_CLOSE = "Close"
WRITTEN = "Written and checked"
WRITTEN_LOOK = "Written; look at it"
CANCELLED = "Cancelled"
ALL_WRITTEN = "Your clips are ready"
ONE_WRITTEN = "Your clip is ready"
ONE_FAILED = "A clip could not be written"


def failed(why: str) -> str:
    """Say why nothing was written."""
    return f"Failed: {why}"


def recent_entry(name: str, folder: str, *, is_there: bool) -> str:
    """Name a video opened lately, in a menu or to a screen reader."""
    where = folder if is_there else GONE
    return f"{name}  ({where})"


def several(count: int) -> str:
    """Say how many clips were written."""
    return f"{count} clips were written"
