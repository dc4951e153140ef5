"""Every English sentence about chapters. PURE."""

OPEN_TITLE = "Take chapters from a file"
OPEN_FILTER = "Lists of chapters (*.txt *.vtt *.ffmetadata *.ffmeta *.ini);;All files (*)"
SAVE_TITLE = "Save the chapters"
SAVE_FILTER = "Text, as for YouTube (*.txt);;FFmpeg's metadata (*.ffmetadata);;WebVTT (*.vtt)"
