"""The keys of one command: take one away, press a new one, and what came of that, said in place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reely_desktop.ui import messages_keys
from reely_desktop.ui.actions import shown
from reely_desktop.ui.present_keys import KeyRow
from reely_desktop.ui.settings.key_capture import KeyCapture
from reely_desktop.ui.settings.page import button


class KeyEditor(QFrame):
    """Shows a `KeyRow`; nothing where no command is chosen."""

    key_pressed = Signal(object)  # key
    key_moved = Signal(object)  # key
    key_dropped = Signal(object)  # key
    reset_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no command yet."""
        super().__init__(parent)
        self.setObjectName("job")
        self._row: KeyRow | None = None
        self._asked = ""
        self._title = QLabel()
        self._title.setProperty("tone", "title")
        self._caps = QHBoxLayout()
        self._caps.setSpacing(6)
        self.capture = KeyCapture()
        self.capture.pressed_key.connect(self.key_pressed)
        self.capture.toggled.connect(lambda is_waiting: self._clear() if is_waiting else None)
        self._reset = button(messages_keys.RESET)
        self._reset.setProperty("kind", "quiet")
        self._reset.clicked.connect(lambda *_: self.reset_wanted.emit())
        self._told = QLabel()
        self._told.setWordWrap(True)
        self._told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._move = button(messages_keys.MOVE)
        self._move.clicked.connect(lambda *_: self._move_asked())
        self._leave = button(messages_keys.LEAVE)
        self._leave.clicked.connect(lambda *_: self._leave_asked())
        keeps_room = self._move.sizePolicy()
        keeps_room.setRetainSizeWhenHidden(True)  # so that a word in place moves nothing
        self._move.setSizePolicy(keeps_room)
        self._lay_out()
        self.show_row(None)

    def show_row(self, row: KeyRow | None) -> None:
        """Show the keys of another command, or those that it has now."""
        if row is not None and row == self._row:
            return
        if row is None or self._row is None or row.name != self._row.name:
            self._clear()
        self._row = row
        self._title.setText(row.text if row is not None else messages_keys.NO_COMMAND)
        self.capture.setVisible(row is not None)
        self._reset.setVisible(row is not None and row.is_changed)
        while self._caps.count():
            item = self._caps.takeAt(0)
            cap = None if item is None else item.widget()
            if cap is not None:
                cap.hide()
                cap.deleteLater()
        for key in row.keys if row is not None else ():
            cap = self._cap(key, row.text if row is not None else "")
            self._caps.addWidget(cap)
            cap.show()

    def ask(self, key: str, by: str) -> None:
        """Say that the command called `by` has the key, and offer to move it here."""
        self._asked = key
        self._say(messages_keys.taken(shown(key), by), tone="fault")
        self._move.setVisible(True)
        self._leave.setVisible(True)
        self._move.setFocus()

    def tell(self, text: str, *, is_fault: bool) -> None:
        """Say what came of a pressed key."""
        self._clear()
        self._say(text, tone="fault" if is_fault else "muted")

    def _cap(self, key: str, command: str) -> QPushButton:
        cap = button(f"{shown(key)}  \N{MULTIPLICATION SIGN}")
        cap.setAccessibleName(messages_keys.take_away(shown(key), command))
        cap.setToolTip(messages_keys.take_away(shown(key), command))
        cap.clicked.connect(lambda *_: self._drop(key))
        return cap

    def _drop(self, key: str) -> None:
        self._clear()
        self.capture.setFocus()  # its own button goes
        self.key_dropped.emit(key)

    def _move_asked(self) -> None:
        key, self._asked = self._asked, ""
        self.capture.setFocus()
        self.key_moved.emit(key)

    def _leave_asked(self) -> None:
        self.capture.setFocus()
        self._clear()

    def _clear(self) -> None:
        self._asked = ""
        self._say("", tone="muted")
        self._move.setVisible(False)
        self._leave.setVisible(False)

    def _say(self, text: str, *, tone: str) -> None:
        self._told.setText(text)
        self._told.setVisible(bool(text))
        if self._told.property("tone") != tone:
            self._told.setProperty("tone", tone)
            self._told.style().unpolish(self._told)
            self._told.style().polish(self._told)

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.addWidget(self._title, 1)
        first.addWidget(self._reset)
        second = QHBoxLayout()
        second.addLayout(self._caps)
        second.addWidget(self.capture)
        second.addStretch()
        third = QHBoxLayout()
        third.addWidget(self._told, 1)
        third.addWidget(self._move)
        third.addWidget(self._leave)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.addLayout(first)
        layout.addLayout(second)
        layout.addLayout(third)
