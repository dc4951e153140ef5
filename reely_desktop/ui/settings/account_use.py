"""What the account has used: twelve months in two charts, and the jobs of all its computers."""

from PySide6.QtWidgets import QWidget

from reely_desktop.ui.settings import messages_use as words
from reely_desktop.ui.settings.account_section import AccountSection, stacked
from reely_desktop.ui.settings.account_view import AccountPageView
from reely_desktop.ui.settings.job_table import JobTable
from reely_desktop.ui.settings.month_chart import MonthChart
from reely_desktop.ui.settings.page import beside, button, note, title
from reely_desktop.ui.settings.wishes import Want, Wish


class UseSection(AccountSection):
    """Charts above, a table below."""

    def __init__(self, want: Want) -> None:
        """Lay it out."""
        super().__init__(want)
        self._looking = note(words.LOOKING)
        self._charts = (MonthChart(), MonthChart())
        self._note, self._nothing = note(words.JOBS_NOTE), note(words.NOTHING)
        self._table = JobTable()
        self._more = button(words.SHOW_MORE)
        self._more.clicked.connect(lambda *_: want(Wish.SHOW_MORE_JOBS))
        self._jobs = stacked(
            title(words.JOBS),
            self._note,
            self._nothing,
            self._table,
            beside(self._more),
        )
        titles = (words.CLIPS, words.HOOKS)
        self._charted = [
            stacked(title(text), chart) for text, chart in zip(titles, self._charts, strict=True)
        ]
        self.add(self._looking, *self._charted, self._jobs)

    def show_account(self, shown: AccountPageView) -> None:
        """Show it; nothing before anybody has looked."""
        seen = shown.use
        self._looking.setVisible(seen is None and shown.is_busy)
        for part in (*self._charted, self._jobs):
            part.setVisible(seen is not None)
        if seen is None:
            return
        for chart, painted in zip(seen.charts, self._charts, strict=True):
            painted.show_chart(chart)
        self._table.show_lines(seen.jobs)
        self._table.setVisible(bool(seen.jobs))
        self._note.setVisible(bool(seen.jobs))
        self._nothing.setVisible(not seen.jobs)
        self._more.setVisible(seen.has_more)

    def focus_after(self, lost: QWidget) -> QWidget | None:
        """Stay with the jobs once all of them are shown."""
        return self._table if lost is self._more else None
