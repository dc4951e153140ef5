"""Every English sentence about a video that has moved. PURE."""

from reely_desktop.ui import messages

TITLE = "Where is the video?"
CHOOSE_FILE, CHOOSE_FOLDER = "Choose the file…", "Choose a folder…"
NOT_NOW, STOP = "Not now", "Stop"
LOOKING = "Looking for it…"
ALL = "Every other video that was in the same folder is looked for at the same time."


def why(message: str) -> str:
    """Say what is missing."""
    return messages.problem(message, "")
