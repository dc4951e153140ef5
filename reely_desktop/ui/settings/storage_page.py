"""The page of what lies on the disk: where, how much, and how much it may be."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from reely_desktop.ui.settings import messages
from reely_desktop.ui.settings.page import Choice, Page, beside, button, label, note, plain, title
from reely_desktop.ui.settings.view import SettingsView
from reely_desktop.ui.settings.wishes import Choose, Folder, OpenFolder, Want, Wish

_LIMITS_MB = (250, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000)


class StoragePage(Page):
    """Folders to open, the cache and its limit."""

    title = messages.STORAGE

    def __init__(self, want: Want) -> None:
        """Lay out the folders and the cache."""
        super().__init__(want)
        self._paths = {folder: _path(name) for folder, name in messages.PLACES_NAMES.items()}
        self._cache = QLabel()
        self._clear = button(messages.CLEAR_CACHE)
        self._clear.clicked.connect(lambda *_: want(Wish.CLEAR_CACHE))
        self._limit = Choice(plain(messages.CACHE_LIMIT))
        self._limit.activated.connect(
            lambda *_: want(Choose("cache_limit_mb", self._limit.currentData()))
        )
        self.add(title(messages.CACHE), beside(self._cache, self._clear), note(messages.CACHE_NOTE))
        self.add(label(messages.CACHE_LIMIT, self._limit), self._limit)
        self.add(title(messages.PLACES), self._places())

    def show_view(self, shown: SettingsView) -> None:
        """Show where things are and how much is kept."""
        for folder, field in self._paths.items():
            path = shown.storage.places[folder]
            if field.text() != path:
                field.setText(path)
                field.setCursorPosition(0)
                field.setToolTip(path)
        self._cache.setText(shown.storage.cache)
        chosen = shown.settings.cache_limit_mb
        # What stands in the file may lie between the steps.
        self._limit.offer([(one, messages.limit(one)) for one in sorted({*_LIMITS_MB, chosen})])
        self._limit.show_choice(chosen)

    def _places(self) -> QWidget:
        whole = QWidget()
        grid = QGridLayout(whole)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (folder, field) in enumerate(self._paths.items()):
            grid.addWidget(QLabel(messages.PLACES_NAMES[folder]), row, 0)
            grid.addWidget(field, row, 1)
            grid.addWidget(self._opener(folder), row, 2)
        return whole

    def _opener(self, folder: Folder) -> QPushButton:
        made = button(messages.OPEN_FOLDER)
        made.setAccessibleName(messages.open_folder(messages.PLACES_NAMES[folder]))
        made.clicked.connect(lambda *_: self.want(OpenFolder(folder)))
        return made


def _path(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setReadOnly(True)
    field.setAccessibleName(name)
    field.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # the button behind it is what Tab is for
    return field
