"""What the parts of the account are made of: each is a widget of its own on one tab of the page.

A part shows what the page shows and says what is wanted; it keeps nothing.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reely_desktop.ui.settings.account_view import AccountPageView
from reely_desktop.ui.settings.wishes import Want

_BETWEEN_ROWS_PX = 20
_INSIDE_ROW_PX = 5


class AccountSection(QWidget):
    """One part, to be subclassed with its rows.

    Letters of its buttons and fields are none of those that the page itself has: A, I, K, U, V and Y.
    """

    def __init__(self, want: Want) -> None:
        """Lay out nothing yet; `want` is told what somebody wants."""
        super().__init__()
        self.want = want
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(_BETWEEN_ROWS_PX)

    def add(self, *rows: QWidget) -> None:
        """Add `rows`, one below the other."""
        for row in rows:
            self._rows.addWidget(row)

    def show_account(self, shown: AccountPageView) -> None:
        """Show how things stand."""
        raise NotImplementedError

    def focus_after(self, _lost: QWidget) -> QWidget | None:
        """Return what takes the focus after something that had it is gone, None to begin above."""
        return None


def plain_label(text: str = "") -> QLabel:
    """Tell something; what others wrote is shown as they wrote it, and never read as HTML."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


def stacked(*parts: QWidget, apart_px: int = _INSIDE_ROW_PX) -> QWidget:
    """Put `parts` one below the other, close together unless they are to be so far apart."""
    whole = QWidget()
    rows = QVBoxLayout(whole)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(apart_px)
    for part in parts:
        rows.addWidget(part)
    return whole
