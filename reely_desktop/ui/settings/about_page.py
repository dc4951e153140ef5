"""The page of what Reely is: version, licence, what it is made with, and a report for whoever helps."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from reely_desktop.ui.settings import messages
from reely_desktop.ui.settings.page import Page, beside, button, note, title
from reely_desktop.ui.settings.view import SettingsView
from reely_desktop.ui.settings.wishes import Folder, OpenFolder, Want, Wish


class AboutPage(Page):
    """Version, licences, data folder and report."""

    title = messages.ABOUT

    def __init__(self, want: Want) -> None:
        """Lay out what there is to read, and the buttons."""
        super().__init__(want)
        self._version = QLabel()
        self._version.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._parts = note()
        self._data = note()
        folder = button(messages.OPEN_DATA)
        folder.clicked.connect(lambda *_: want(OpenFolder(Folder.DATA)))
        self._copy = button(messages.COPY_REPORT)
        self._copy.clicked.connect(lambda *_: want(Wish.COPY_REPORT))
        self._copied = note()
        self.add(self._version, note(messages.LICENCE))
        self.add(title(messages.PARTS), self._parts, note(messages.PARTS_NOTE))
        self.add(title(messages.DATA), self._data, beside(folder))
        self.add(
            title(messages.REPORT), note(messages.REPORT_NOTE), beside(self._copy), self._copied
        )

    def show_view(self, shown: SettingsView) -> None:
        """Show what is known by now."""
        about = shown.about
        self._version.setText(about.version)
        self._parts.setText(about.parts)
        self._data.setText(about.data)
        self._copy.setEnabled(not about.is_reporting)
        self._copied.setText(about.report)
