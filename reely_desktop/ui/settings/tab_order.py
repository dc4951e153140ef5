"""Where Tab goes among controls that were made later than what stands around them."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def keep_tab_order(holder: QWidget, controls: Iterable[QWidget]) -> None:
    """Have Tab go through `controls` where `holder` stands, and not after all that was made before them."""
    before = holder.previousInFocusChain()
    while before is not None and before is not holder and not _leads_to(holder, before):
        before = before.previousInFocusChain()
    if before is None or before is holder:
        return
    for control in controls:
        QWidget.setTabOrder(before, control)
        before = control


def _leads_to(holder: QWidget, widget: QWidget) -> bool:
    return widget.focusPolicy() is not Qt.FocusPolicy.NoFocus and not holder.isAncestorOf(widget)
