"""The tabs beside the preview, in their order."""

from reely_desktop.ui.captions_panel import CaptionsPanel
from reely_desktop.ui.clips_panel import ClipsPanel
from reely_desktop.ui.history_panel import HistoryPanel
from reely_desktop.ui.hooks_panel import HooksPanel
from reely_desktop.ui.side_tab import SideTab
from reely_desktop.ui.transcript_panel import TranscriptPanel

TABS: tuple[type[SideTab], ...] = (
    ClipsPanel,
    HooksPanel,
    TranscriptPanel,
    CaptionsPanel,
    HistoryPanel,
)
