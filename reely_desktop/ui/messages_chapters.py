"""Every sentence about chapters. PURE."""

from reely_desktop.ui.language import tr
from reely_desktop.ui.messages import ALL_FILES

OPEN_TITLE = tr("Take chapters from a file")
_LISTS = tr("Lists of chapters")
OPEN_FILTER = f"{_LISTS} (*.txt *.vtt *.ffmetadata *.ffmeta *.ini);;{ALL_FILES} (*)"
SAVE_TITLE = tr("Save the chapters")
_TEXT, _METADATA = tr("Text, as for YouTube"), tr("FFmpeg metadata")
SAVE_FILTER = f"{_TEXT} (*.txt);;{_METADATA} (*.ffmetadata);;WebVTT (*.vtt)"
