"""Every sentence of the help menu's windows. PURE."""

from reely_desktop.ui.language import tr
from reely_desktop.ui.messages import ALL_FILES

DOCUMENTATION_TITLE = tr("Documentation")
BACK, FORWARD, CONTENTS = tr("Back"), tr("Forward"), tr("Contents")
NO_DOCUMENTATION = tr("The documentation did not come along with this Reely.")
PAGE_ELSEWHERE = tr("That page did not come along; it stands in Reely's source.")

REPORT_TITLE = tr("Report a problem")
REPORT_INTRO = tr(
    "This text is all there is to a report. Nothing is sent: it stays on this computer until you copy or save"
    " it and hand it on yourself. Names, addresses and whatever looks like a password are taken out. Say in"
    " the first lines what happened, read the rest through, and delete what nobody else should see."
)
REPORT_NAME = tr("Text of the report")
REPORT_WAIT = tr("Looking at what is here…")
COPY, COPIED, SAVE, CLOSE = tr("Copy"), tr("Copied"), tr("Save…"), tr("Close")
SAVE_TITLE = tr("Save the report")
_TEXT = tr("Text")
SAVE_FILTER = f"{_TEXT} (*.txt);;{ALL_FILES} (*)"
SAVE_NAME = "reely-report.txt"
