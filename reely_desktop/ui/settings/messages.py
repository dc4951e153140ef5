"""Every English sentence of the settings window. PURE."""

TITLE = "Settings"
PAGES_NAME = "Pages of settings"
CLOSE = "Close"

OPEN_FILE = "&Open the file"
READ_AGAIN = "&Read it again"
BEGIN_ANEW = "&Set it aside and begin anew"

GENERAL = "General"
APPEARANCE = "&Theme"
APPEARANCE_SYSTEM, APPEARANCE_LIGHT, APPEARANCE_DARK = "As the system", "Light", "Dark"
SCALE = "Si&ze of the window's text and controls"
SCALE_NOTE = "Takes effect when Reely is started again. It comes on top of the system's own scale."
AUTOSAVE_TITLE = "Saving"
AUTOSAVE = (
    "Every change is kept at once and is back when the video is opened again. Nothing needs saving."
)

PREVIEW = "Preview"
PROXIES = "Make &small copies of large videos to look at"
PROXIES_NOTE = (
    "Stepping and scrubbing then stay quick in videos that are large or have few keyframes. The copies "
    "lie in the cache, and exports always read the video itself."
)


def trouble(message: str) -> str:
    """Say why nothing that is chosen can be kept, and what to do."""
    said = f"{message[:1].upper()}{message[1:]}".rstrip(".")
    return (
        f"{said}. Until that is mended, nothing chosen here is kept. Open the file and mend that line, "
        "or set the file aside: a copy stays beside it, and everything has its default again."
    )


def percent(share: int) -> str:
    """Name a scale."""
    return f"{share} %"
