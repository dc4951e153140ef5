"""The tab of hooks: look for them, hear how each begins, keep it as a clip or reject it, move its ends.

While it is looked for, the latest words are shown in one line. In a low window what is wished for gives way
to the list.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reely_desktop.app import chosen, hook_list, hook_review
from reely_desktop.app.clip import Side
from reely_desktop.app.editor import Editor
from reely_desktop.ui import messages_hooks, messages_transcript
from reely_desktop.ui.hook_lines import HookLines
from reely_desktop.ui.hook_wishes import HookWishes
from reely_desktop.ui.latest_words import LatestWords
from reely_desktop.ui.present import DocumentView
from reely_desktop.ui.side_tab import SideTab
from reely_desktop.ui.theme import Colours

if TYPE_CHECKING:
    from reely_desktop.ui.present_hooks import HooksView

_STEPS = 1000
_FOR_ALL_PX, _FOR_ENDS_PX, _FOR_WISHES_PX, _FOR_ANSWERS_PX = 560, 270, 230, 120
_ENDS = (
    (messages_hooks.START_EARLIER, Side.START, -1),
    (messages_hooks.START_LATER, Side.START, 1),
    (messages_hooks.END_EARLIER, Side.END, -1),
    (messages_hooks.END_LATER, Side.END, 1),
)


class HooksPanel(SideTab):
    """Shows a `HooksView`."""

    title = messages_hooks.TAB

    find_wanted = Signal(object)  # topic
    stop_wanted = Signal()
    account_wanted = Signal()
    forget_wanted = Signal()

    def __init__(self, actions: dict[str, QAction]) -> None:
        """Show nothing yet."""
        super().__init__(actions)
        self._shown: HooksView | None = None
        self._wishes = HookWishes()
        self._wishes.entered.connect(self.find_hooks)
        self._wish = QToolButton()
        self._wish.setCheckable(True)
        self._wish.setArrowType(Qt.ArrowType.DownArrow)
        self._wish.setAccessibleName(messages_hooks.WISHES)
        self._wish.setToolTip(messages_hooks.WISHES)
        self._wish.toggled.connect(lambda *_: self._fit())
        self._find = QPushButton(messages_hooks.FIND)
        self._find.clicked.connect(lambda *_: self._find_or_stop())
        self._menu = QMenu(self)
        self._forget = self._menu.addAction(messages_hooks.FORGET)
        self._forget.triggered.connect(lambda *_: self.forget_wanted.emit())
        self._more = QToolButton()
        self._more.setText("⋯")
        self._more.setAccessibleName(messages_hooks.MORE)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setMenu(self._menu)
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._account = QPushButton(messages_hooks.ACCOUNT)
        self._account.clicked.connect(lambda *_: self.account_wanted.emit())
        self._get_model = QPushButton(messages_transcript.GET_MODEL)
        self._get_model.clicked.connect(actions["speech-models"].trigger)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._words = LatestWords()
        self._lines = HookLines()
        self._keep = QPushButton(messages_hooks.KEEP)
        self._keep.clicked.connect(lambda *_: self._lines.kept.emit())
        self._reject = QPushButton(messages_hooks.REJECT)
        self._reject.clicked.connect(lambda *_: self._lines.rejected.emit())
        self._answers, self._ends = QWidget(), QWidget()
        self._movers = [self._mover(actions, *end) for end in _ENDS]
        self._column = QVBoxLayout(self)
        self._lay_out()

    def join(self, editor: Editor) -> None:
        """Have `editor` carry out what is done here."""
        store, lines = editor.store, self._lines
        self.find_wanted.connect(editor.hooks.start)
        self.stop_wanted.connect(editor.hooks.stop)
        self.forget_wanted.connect(lambda: store.apply(hook_list.taste_forgotten))
        self._wishes.chosen.connect(
            lambda wish: store.apply(lambda s: chosen.setting_chosen(s, *wish))
        )
        lines.chosen.connect(lambda one: store.apply(lambda s: hook_review.choose(s, one)))
        lines.stepped.connect(lambda by: store.apply(lambda s: hook_review.choose_neighbour(s, by)))
        lines.kept.connect(lambda: store.apply(hook_review.keep))
        lines.rejected.connect(lambda: store.apply(hook_review.reject))
        lines.end_moved.connect(lambda end: store.apply(lambda s: hook_review.move_end(s, *end)))

    def find_hooks(self) -> None:
        """Look for hooks, unless that is under way."""
        if self._shown is not None and not self._shown.is_at_work:
            self.find_wanted.emit(self._wishes.topic)
        self._lines.setFocus()

    def show_view(self, shown: DocumentView) -> None:
        """Show how the search stands, and what was found."""
        view = shown.hooks
        if view == self._shown:
            return
        if self._shown is not None and not self._shown.rows and view.rows:
            self._wish.setChecked(False)  # what was found needs the room
        self._shown = view
        self._wishes.show_view(view)
        self._find.setText(messages_hooks.STOP if view.is_at_work else messages_hooks.FIND)
        kind = "plain" if view.is_at_work or view.rows else "primary"
        _set(self._find, "kind", kind)
        _set(self._text, "tone", "fault" if view.has_failed else "muted")
        self._text.setText(view.text)
        self._account.setVisible(view.is_for_the_account)
        self._bar.setVisible(view.is_at_work)
        self._bar.setRange(0, 0 if view.fraction is None else _STEPS)
        self._bar.setValue(round((view.fraction or 0) * _STEPS))
        self._words.setVisible(bool(view.words))
        self._words.show_text(view.words)
        self._lines.show_rows(view.rows)
        self._forget.setEnabled(bool(view.learned))
        self._more.setToolTip(view.learned or messages_hooks.MORE)
        for mover in self._movers:
            mover.setEnabled(view.can_move_ends)
        self._fit()

    def dress(self, colours: Colours) -> None:
        """Wear `colours` from now on."""
        self._lines.dress(colours)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is little room for."""
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        search = QHBoxLayout()
        search.setSpacing(6)
        search.addWidget(self._find, 1)
        search.addWidget(self._wish)
        search.addWidget(self._more)
        answers = QHBoxLayout(self._answers)
        answers.setContentsMargins(0, 0, 0, 0)
        answers.setSpacing(6)
        answers.addWidget(self._keep, 1)
        answers.addWidget(self._reject, 1)
        ends = QHBoxLayout(self._ends)
        ends.setContentsMargins(0, 0, 0, 0)
        ends.setSpacing(0)
        for name, movers in (
            (messages_hooks.STARTS, self._movers[:2]),
            (messages_hooks.ENDS, self._movers[2:]),
        ):
            label = QLabel(name)
            label.setProperty("tone", "muted")
            ends.addWidget(label)
            ends.addSpacing(4)
            for mover in movers:
                ends.addWidget(mover)
            ends.addStretch()
        layout = self._column
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        layout.addWidget(self._wishes)
        layout.addLayout(search)
        layout.addWidget(self._text)
        for led in (self._account, self._get_model):
            layout.addWidget(led, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._bar)
        layout.addWidget(self._words)
        layout.addWidget(self._lines, 1)
        layout.addWidget(self._ends)
        layout.addWidget(self._answers)

    def _mover(self, actions: dict[str, QAction], name: str, side: Side, words: int) -> QToolButton:
        button = QToolButton()
        like = actions[
            "back" if words < 0 else "forward"
        ]  # the same arrows, in the window's colours
        like.changed.connect(lambda: button.setIcon(like.icon()))
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAutoRepeat(True)
        button.clicked.connect(lambda *_: self._lines.end_moved.emit((side, words)))
        return button

    def _find_or_stop(self) -> None:
        if self._shown is not None and self._shown.is_at_work:
            self.stop_wanted.emit()
        else:
            self.find_hooks()

    def _fit(self) -> None:
        has_rows = self._shown is not None and bool(self._shown.rows)
        is_a_hint = self._shown is not None and self._shown.is_a_hint
        tall = self.height()
        is_wished = self._wish.isChecked() or (not has_rows and tall >= _FOR_WISHES_PX)
        self._wishes.setVisible(is_wished or tall >= _FOR_ALL_PX)
        self._wish.setVisible(has_rows and tall < _FOR_ALL_PX)
        for_hint = _FOR_ALL_PX if has_rows else _FOR_ANSWERS_PX
        lacks_model = self._shown is not None and self._shown.lacks_model
        self._get_model.setVisible(lacks_model and tall >= _FOR_ANSWERS_PX)
        may_go = is_a_hint or (lacks_model and not has_rows)  # which stands in the bar of jobs, too
        self._text.setVisible(not may_go or tall >= for_hint)
        self._ends.setVisible(has_rows and tall >= _FOR_ENDS_PX)
        self._answers.setVisible(has_rows and tall >= _FOR_ANSWERS_PX)
        self._column.activate()  # what has come takes its room at once


def _set(widget: QWidget, name: str, value: str) -> None:
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
