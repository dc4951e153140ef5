"""The words of a transcript as a text to read, select and cut by. A press on a word goes there.

Written for hours of speech: the text is laid out where it is looked at, and only paragraphs whose words look
otherwise than before are dressed anew.
"""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QTextCharFormat,
    QTextCursor,
    QTextLayout,
)
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QTextEdit, QToolTip, QWidget

from reely_desktop.app.word_cuts import Played
from reely_desktop.engine.transcript.words import Word
from reely_desktop.ui import messages_transcript
from reely_desktop.ui.actions import shown
from reely_desktop.ui.spelling_field import SpellingField
from reely_desktop.ui.theme import DARK, Colours
from reely_desktop.ui.transcript_layout import Look, Run, TextLayout

_NAMES = "Left Right Up Down Home End PageUp PageDown Delete Backspace Return Enter F2"
_KEYS: frozenset[int] = frozenset(getattr(Qt.Key, f"Key_{name}") for name in _NAMES.split())
_PLAIN_OR_SELECTING = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
_SPARE_PX = 24


class TranscriptText(QPlainTextEdit):
    """Shows words; numbers count them from 0."""

    word_pressed = Signal(object)  # number
    removal_wanted = Signal(object)  # numbers
    clip_wanted = Signal(object)  # numbers
    spelled = Signal(object)  # (numbers, text)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setObjectName("transcript")
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(messages_transcript.TEXT_NAME)
        self.setAccessibleDescription(
            messages_transcript.TEXT_HELP.format(
                go=shown("Return"), remove=shown("Del"), spell=shown("F2")
            )
        )
        self.setMinimumHeight(1)
        self._layout = TextLayout()
        self._played: Played | None = None
        self._worn: list[object] = []
        """Of each paragraph what it was dressed by."""
        self._said: int | None = None
        self._colours = DARK
        self._field = SpellingField(self.viewport())
        self._field.taken.connect(self.spelled)
        self._field.left.connect(self.setFocus)

    @property
    def selected(self) -> range:
        """The numbers of the selected words, or of the one at the cursor."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            return self._layout.words_between(cursor.selectionStart(), cursor.selectionEnd())
        number = self._layout.word_at(cursor.position())
        return range(0) if number is None else range(number, number + 1)

    def show_words(self, words: tuple[Word, ...], played: Played | None) -> None:
        """Show `words`, those that are not `played` struck through or faint."""
        if words is not self._layout.words:
            self._write(words)
        elif played is self._played:
            return
        self._played = played
        self._wear()

    def show_said(self, number: int | None, *, follows: bool) -> None:
        """Mark the word that is said, and bring it into sight where the text `follows`."""
        if number == self._said:
            return
        self._said = number
        self._mark_said()
        if follows and number is not None and not self.textCursor().hasSelection():
            self._bring_into_sight(number)

    def select(self, numbers: range) -> None:
        """Select the words of those numbers, and bring them into sight."""
        cursor = self.textCursor()
        cursor.setPosition(self._layout.start_of(numbers.start))
        cursor.setPosition(self._layout.end_of(numbers.stop - 1), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.centerCursor()

    def spell(self) -> None:
        """Let the selected words be written otherwise."""
        numbers = self.selected
        if not numbers:
            return
        start, end = self._layout.start_of(numbers.start), self._layout.end_of(numbers.stop - 1)
        cursor = self.textCursor()
        cursor.setPosition(start)
        self.setTextCursor(cursor)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._field.begin(numbers, cursor.selectedText(), self._place_of(start))

    def dress(self, colours: Colours) -> None:
        """Wear `colours` from now on."""
        self._colours = colours
        self._worn = [None for _ in self._worn]
        self._wear()
        self._mark_said()

    def event(self, event: QEvent) -> bool:
        """Keep the keys that move in a text and cut it; all others are the window's."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() in _KEYS and event.modifiers() in _PLAIN_OR_SELECTING:
                event.accept()
                return True
            if not _is_of_text(event):
                event.ignore()
                return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell of a doubtful word how sure it is."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self._word_under(event.pos())
            word = None if number is None else self._layout.words[number]
            text = (
                messages_transcript.doubtful(word.probability) if word and word.is_doubtful else ""
            )
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to a word, remove it, or correct it."""
        numbers = self.selected
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if numbers:
                self.word_pressed.emit(numbers.start)
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace if numbers:
                self.removal_wanted.emit(numbers)
            case Qt.Key.Key_F2:
                self.spell()
            case _:
                super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the word that was pressed, unless words were selected."""
        super().mouseReleaseEvent(event)
        number = self._word_under(event.position().toPoint())
        is_press = (
            event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection()
        )
        if is_press and number is not None:
            self.word_pressed.emit(number)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Let the word be written otherwise."""
        if self._word_under(event.position().toPoint()) is not None:
            self.spell()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the selected words, or the one that was pressed."""
        is_press = event.reason() is QContextMenuEvent.Reason.Mouse
        if is_press and not self.textCursor().hasSelection():
            self.setTextCursor(self.cursorForPosition(event.pos()))
        numbers = self.selected
        if not numbers:
            return
        is_played = self._played is None or any(self._played.has(number) for number in numbers)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        remove = (
            messages_transcript.REMOVE_WORDS if is_played else messages_transcript.RESTORE_WORDS
        )
        menu.addAction(remove, lambda: self.removal_wanted.emit(numbers))
        menu.addAction(messages_transcript.SPELL, self.spell)
        menu.addAction(messages_transcript.NEW_CLIP, lambda: self.clip_wanted.emit(numbers))
        menu.addAction(messages_transcript.COPY, self.copy)
        menu.popup(event.globalPos())

    def _write(self, words: tuple[Word, ...]) -> None:
        self._field.give_up()
        if self._layout.goes_on_with(words):
            bar = self.verticalScrollBar()
            is_at_end = bar.value() == bar.maximum()
            cursor = QTextCursor(self.document())
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.insertText(self._layout.add(words))
            if is_at_end:
                bar.setValue(bar.maximum())
            return
        change = self._layout.change_to(words)
        if change is not None:
            cursor = QTextCursor(self.document())
            cursor.setPosition(change.start)
            cursor.setPosition(change.end, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(change.text)
            instead: list[object] = [None] * change.count
            self._worn[change.paragraphs.start : change.paragraphs.stop] = instead
            self._said = None
            self.setExtraSelections([])
        else:
            place, scrolled = self.textCursor().position(), self.verticalScrollBar().value()
            self._layout = TextLayout()
            self.setPlainText(self._layout.add(words))
            cursor = self.textCursor()
            cursor.setPosition(min(place, self.document().characterCount() - 1))
            self.setTextCursor(cursor)
            self.verticalScrollBar().setValue(scrolled)
            self._said = None
            self._worn = []
            self.setExtraSelections([])

    def _wear(self) -> None:
        """Dress the paragraphs that look otherwise than before."""
        count = len(self._layout.paragraphs)
        self._worn += [None] * (count - len(self._worn))
        for number in range(count):
            words = self._layout.words_of(number)
            worn = (words, None if self._played is None else self._played.part(words))
            if worn != self._worn[number]:
                self._worn[number] = worn
                self._wear_paragraph(number)

    def _wear_paragraph(self, number: int) -> None:
        block = self.document().findBlockByNumber(number)
        start = block.position()
        runs = self._layout.runs(number, self._played)
        block.layout().setFormats([self._range(run, start) for run in runs])
        self.document().markContentsDirty(start, block.length())

    def _range(self, run: Run, paragraph: int) -> QTextLayout.FormatRange:
        found = QTextLayout.FormatRange()
        found.start = self._layout.start_of(run.numbers.start) - paragraph
        end = self._layout.end_of(run.numbers.stop - 1) - paragraph
        found.length = end - found.start
        found.format = self._format(run)
        return found

    def _format(self, run: Run) -> QTextCharFormat:
        format_ = QTextCharFormat()
        if run.look is not Look.PLAYED:
            format_.setForeground(QColor(self._colours.muted))
            format_.setFontStrikeOut(run.look is Look.REMOVED)
        if run.is_doubtful:
            format_.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            format_.setUnderlineColor(QColor(self._colours.look))
        return format_

    def _mark_said(self) -> None:
        number = self._said
        if number is None or number >= len(self._layout.words):
            self.setExtraSelections([])
            return
        mark = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._layout.start_of(number))
        cursor.setPosition(self._layout.end_of(number), QTextCursor.MoveMode.KeepAnchor)
        mark.cursor = cursor
        format_ = QTextCharFormat()
        format_.setBackground(QColor(self._colours.border))
        format_.setForeground(QColor(self._colours.text))
        mark.format = format_
        self.setExtraSelections([mark])

    def _bring_into_sight(self, number: int) -> None:
        place = self._place_of(self._layout.start_of(number))
        if not 0 <= place.y() <= self.viewport().height() - _SPARE_PX:
            block = self.document().findBlock(self._layout.start_of(number))
            self.verticalScrollBar().setValue(block.firstLineNumber())

    def _place_of(self, position: int) -> QPoint:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        return self.cursorRect(cursor).topLeft()

    def _word_under(self, point: QPoint) -> int | None:
        position = self.cursorForPosition(point).position()
        number = self._layout.word_at(position)
        if number is None or position > self._layout.end_of(number):
            return None
        return number


def _is_of_text(event: QKeyEvent) -> bool:
    """Whether a key moves in a text, selects in it or copies it."""
    is_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return is_control and event.key() in (Qt.Key.Key_A, Qt.Key.Key_C, *_KEYS)
