"""How panels are put together: one below the other, or as two panes with an edge to drag between them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget


def column(into: QWidget, *parts: QWidget, spacing_px: int = 0) -> QVBoxLayout:
    """Put `parts` one below the other `into` a widget, from edge to edge."""
    layout = QVBoxLayout(into)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing_px)
    for part in parts:
        layout.addWidget(part)
    return layout


def panes(
    orientation: Qt.Orientation, first: QWidget, second: QWidget, *, edge_px: int
) -> QSplitter:
    """Return both with an edge between them; what room is won or lost is the first one's."""
    both = QSplitter(orientation)
    both.setChildrenCollapsible(False)
    both.setHandleWidth(edge_px)
    both.addWidget(first)
    both.addWidget(second)
    both.setStretchFactor(0, 1)
    return both
