"""Every sentence about a video that has moved. PURE."""

from reely_desktop.ui import messages
from reely_desktop.ui.language import tr

TITLE = tr("Where is the video?")
CHOOSE_FILE, CHOOSE_FOLDER = tr("Choose the file…"), tr("Choose a folder…")
NOT_NOW, STOP = tr("Not now"), tr("Stop")
LOOKING = tr("Looking for it…")
ALL = tr("Every other video that was in the same folder is looked for at the same time.")


def why(message: str) -> str:
    """Say what is missing."""
    return messages.problem(message, "")
