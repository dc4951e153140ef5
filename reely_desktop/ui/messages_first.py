"""What a person reads first: the names of the menus, and the page that the window opens with. PURE."""

from reely_desktop.ui.language import tr

PRODUCT = "Reely"

WELCOME_TITLE = tr("Drop a video here")
WELCOME_TEXT = tr("Keep the part you want, to the frame. Nothing leaves this computer.")
WELCOME_OPEN = tr("Open a video…")
WELCOME_SAMPLE = tr("Try the sample")
WELCOME_KEYS = (
    ("set-in", tr("start of the clip")),
    ("set-out", tr("end of the clip")),
    ("export", tr("export it")),
)
DROP_HERE = tr("Drop to open")

MENU_FILE, MENU_EDIT, MENU_CLIP = tr("&File"), tr("&Edit"), tr("&Clip")
MENU_PLAY, MENU_GO = tr("&Play"), tr("&Go")
MENU_VIEW, MENU_HELP = tr("&View"), tr("&Help")
MENUS = (MENU_FILE, MENU_EDIT, MENU_CLIP, MENU_PLAY, MENU_GO, MENU_VIEW, MENU_HELP)
"""The menu bar's, from its start."""


def opening(name: str) -> str:
    """Say that a file is being opened."""
    return tr("Opening {name}…").format(name=name)
