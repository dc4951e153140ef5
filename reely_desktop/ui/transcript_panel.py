"""The tab on which one reads what is said, and cuts the clip by its words."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reely_desktop.app import editing, text_editing
from reely_desktop.app.editor import Editor
from reely_desktop.engine.mediatime import MediaTime
from reely_desktop.engine.transcript.words import TIMEBASE
from reely_desktop.ui import messages_transcript
from reely_desktop.ui.find_bar import FindBar
from reely_desktop.ui.listening_menu import ListeningMenu
from reely_desktop.ui.present import DocumentView
from reely_desktop.ui.side_tab import SideTab
from reely_desktop.ui.slack_list import SlackList
from reely_desktop.ui.theme import Colours
from reely_desktop.ui.transcript_text import TranscriptText

if TYPE_CHECKING:
    from reely_desktop.ui.present_transcript import TranscriptView


_LOW_PX, _LOWEST_PX = 240, 130


class TranscriptPanel(SideTab):
    """Shows a `TranscriptView`."""

    title = messages_transcript.TAB

    looked_at = Signal()
    stop_wanted = Signal()

    def __init__(self, actions: dict[str, QAction]) -> None:
        """Show nothing yet."""
        super().__init__(actions)
        self._video: object = None
        self._shown: TranscriptView | None = None
        self._how = ListeningMenu()
        self._listen = QPushButton()
        self._listen.clicked.connect(actions["listen"].trigger)
        self._get_model = QPushButton(messages_transcript.GET_MODEL)
        self._get_model.clicked.connect(actions["speech-models"].trigger)
        self._stop = QPushButton(messages_transcript.STOP)
        self._stop.clicked.connect(self.stop_wanted)
        self._message = QLabel()
        self._message.setWordWrap(True)
        self._message.setProperty("tone", "muted")
        self._message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._find = FindBar()
        self._text = TranscriptText()
        self._slack = SlackList()
        self._space = QWidget()
        self._space.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._line = QWidget()
        line = QHBoxLayout(self._line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self._how)
        line.addStretch()
        line.addWidget(self._more(actions))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.setSpacing(6)
        layout.addWidget(self._line)
        layout.addWidget(self._find)
        layout.addWidget(self._text, 1)
        asked = (self._message, self._get_model, self._listen, self._stop)
        for part in (*asked, self._slack, self._space):
            layout.addWidget(part)

    def join(self, editor: Editor) -> None:
        """Have `editor` carry out what is done here."""
        store, hearing = editor.store, editor.hearing
        self.looked_at.connect(hearing.recall)
        self.stop_wanted.connect(hearing.stop)
        self._how.chosen.connect(hearing.choose)
        self._text.word_pressed.connect(
            lambda number: store.apply(lambda s: text_editing.seek_word(s, number))
        )
        self._text.removal_wanted.connect(
            lambda numbers: store.apply(lambda s: text_editing.remove_or_restore_words(s, numbers))
        )
        self._text.clip_wanted.connect(
            lambda numbers: store.apply(lambda s: text_editing.new_clip_of_words(s, numbers))
        )
        self._text.spelled.connect(
            lambda told: store.apply(lambda s: text_editing.spell(s, told[0], told[1]))
        )
        self._find.found.connect(self._text.select)
        self._find.closed.connect(self._text.setFocus)
        self._find.closed.connect(self._fit)
        self._find.replace_wanted.connect(
            lambda told: store.apply(lambda s: text_editing.replace_found(s, *told))
        )
        self._find.replace_all_wanted.connect(
            lambda told: store.apply(lambda s: text_editing.replace_all(s, *told))
        )
        self._slack.going_to.connect(
            lambda one: store.apply(lambda s: editing.seek(s, MediaTime(one.start_ms, TIMEBASE)))
        )
        self._slack.removal_wanted.connect(
            lambda some: store.apply(lambda s: text_editing.remove_slack(s, some))
        )

    def show_view(self, shown: DocumentView) -> None:
        """Show what is said; what was known of this video before is asked for when it is looked at."""
        if self.isVisible() and shown.timeline.video != self._video:
            self._look_at(shown.timeline.video)
        elif not self.isVisible():
            self._video = None
        view = shown.transcript
        before, self._shown = self._shown, view
        if view == before:
            return
        self._how.show_view(view)
        self._how.setEnabled(not view.is_listening)
        words = view.words or ()
        has_text = bool(words)
        self._text.show_words(words, view.played)
        self._text.show_said(view.said, follows=view.is_playing)
        self._find.look_in(words)
        self._text.setVisible(has_text)
        self._space.setVisible(not has_text)
        if not has_text:
            self._find.hide()
        self._message.setText(view.message)
        self._listen.setToolTip(view.message)
        self._get_model.setToolTip(view.message)
        self._listen.setVisible(view.can_listen and (not has_text or view.is_heard_otherwise))
        self._get_model.setVisible(view.lacks_model)
        self._listen.setText(
            messages_transcript.LISTEN_AGAIN if has_text else messages_transcript.LISTEN
        )
        self._slack.show_rows(view.slack, view.slack_line)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask what was heard before, once somebody looks."""
        super().showEvent(event)
        self.looked_at.emit()

    def dress(self, colours: Colours) -> None:
        """Wear `colours` from now on."""
        self._text.dress(colours)

    def open_search(self) -> None:
        """Let a text be typed that is looked for in what is said."""
        if self._shown is not None and self._shown.words:
            self._find.open()
            self._fit()
        else:
            self._listen.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave things out where there is little room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In a low window the text comes first: what else there is, the menus have too."""
        is_low = self.height() < _LOW_PX
        shown = self._shown
        has_text = shown is not None and bool(shown.words)
        is_listening = shown is not None and shown.is_listening
        is_lowest = self.height() < _LOWEST_PX
        self._line.setVisible(not is_lowest and not (is_low and (has_text or is_listening)))
        is_asked = not (self._listen.isHidden() and self._get_model.isHidden())
        says_enough = is_low if has_text else is_lowest and is_asked
        self._message.setVisible(bool(self._message.text()) and not says_enough)
        self._stop.setVisible(is_listening and not is_low)
        self._slack.fold(is_folded=is_low)
        is_searching = not self._find.isHidden()
        self._slack.setVisible(self._slack.has_rows and not (is_low and is_searching))

    def _look_at(self, video: object) -> None:
        self._video = video
        self.looked_at.emit()

    def _more(self, actions: dict[str, QAction]) -> QToolButton:
        more = QToolButton()
        more.setObjectName("more")
        more.setText("…")
        more.setAccessibleName(messages_transcript.MORE_NAME)
        more.setToolTip(messages_transcript.MORE_NAME)
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(more)
        for name in ("find", "thin-out", "listen", "take-words", "save-words", "speech-models"):
            menu.addAction(actions[name])
        more.setMenu(menu)
        return more
