"""Every English sentence of the help menu's windows. PURE."""

DOCUMENTATION_TITLE = "Documentation"
BACK, FORWARD, CONTENTS = "Back", "Forward", "Contents"
NO_DOCUMENTATION = "The documentation did not come along with this Reely."
PAGE_ELSEWHERE = "That page did not come along; it stands in Reely's source."

REPORT_TITLE = "Report a problem"
REPORT_INTRO = (
    "This text is all there is to a report. Nothing is sent: it stays on this computer until you copy or save"
    " it and hand it on yourself. Names, addresses and whatever looks like a password are taken out. Say in"
    " the first lines what happened, read the rest through, and delete what nobody else should see."
)
REPORT_NAME = "Text of the report"
REPORT_WAIT = "Looking at what is here…"
COPY, COPIED, SAVE, CLOSE = "Copy", "Copied", "Save…", "Close"
SAVE_TITLE = "Save the report"
SAVE_FILTER = "Text (*.txt);;All files (*)"
SAVE_NAME = "reely-report.txt"
