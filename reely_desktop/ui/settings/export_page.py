"""The page of how clips are written: where, under which name, for what, by what."""

from PySide6.QtWidgets import QLineEdit

from reely_desktop.config import MOST_EXPORTS_AT_ONCE
from reely_desktop.name_template import DEFAULT_TEMPLATE
from reely_desktop.ui.settings import messages
from reely_desktop.ui.settings.name_field import NameField
from reely_desktop.ui.settings.page import (
    Choice,
    Page,
    button,
    label,
    note,
    plain,
    tick,
    with_buttons,
)
from reely_desktop.ui.settings.view import NameSample, SettingsView, name_view
from reely_desktop.ui.settings.wishes import Choose, Want, Wish


class ExportPage(Page):
    """Folder, name, format, encoder, how many at once, and chapters."""

    title = messages.EXPORT

    def __init__(self, want: Want) -> None:
        """Lay out the choices."""
        super().__init__(want)
        self._sample: NameSample | None = None
        self._add_folder()
        self._add_name()
        self._format = self._choice(messages.FORMAT, "export_format")
        self.add(label(messages.FORMAT, self._format), self._format, note(messages.FORMAT_NOTE))
        self._encoder = self._choice(messages.ENCODER, "encoder")
        self._encoder_note = note()
        self.add(label(messages.ENCODER, self._encoder), self._encoder, self._encoder_note)
        self._at_once = self._choice(messages.AT_ONCE, "exports_at_once")
        self._at_once.offer([(n, messages.at_once(n)) for n in range(1, MOST_EXPORTS_AT_ONCE + 1)])
        self.add(label(messages.AT_ONCE, self._at_once), self._at_once, note(messages.AT_ONCE_NOTE))
        self._markers = tick(messages.MARKERS_AS_CHAPTERS)
        self._markers.clicked.connect(lambda is_on: want(Choose("markers_as_chapters", is_on)))
        self.add(self._markers, note(messages.MARKERS_AS_CHAPTERS_NOTE))

    def show_view(self, shown: SettingsView) -> None:
        """Show what is chosen."""
        settings, export = shown.settings, shown.export
        self._folder.setText(export.folder)
        self._folder.setCursorPosition(0)
        self._folder.setToolTip(export.folder)
        self._fault.setText(export.folder_fault)
        self._fault.setVisible(bool(export.folder_fault))
        self._beside_video.setEnabled(settings.export_folder is not None)
        self._sample = export.sample
        self._name.show_kept(settings.export_name)
        self._usual.setEnabled(settings.export_name != DEFAULT_TEMPLATE)
        self._show_name(self._name.text())
        self._format.offer(export.formats)
        self._format.show_choice(settings.export_format)
        self._encoder.offer(export.encoders)
        self._encoder.show_choice(settings.encoder)
        self._encoder_note.setText(export.encoder_note)
        self._at_once.show_choice(settings.exports_at_once)
        self._markers.setChecked(settings.markers_as_chapters)

    def _add_folder(self) -> None:
        self._folder = QLineEdit()
        self._folder.setReadOnly(True)
        self._folder.setAccessibleName(plain(messages.FOLDER))
        choose = button(messages.CHOOSE_FOLDER)
        choose.clicked.connect(lambda *_: self.want(Wish.CHOOSE_EXPORT_FOLDER))
        self._beside_video = button(messages.BESIDE_VIDEO)
        self._beside_video.clicked.connect(lambda *_: self.want(Choose("export_folder", None)))
        self._fault = note()
        self._fault.setProperty("tone", "fault")
        self.add(
            label(messages.FOLDER, choose),
            with_buttons(self._folder, choose, self._beside_video),
            self._fault,
        )

    def _add_name(self) -> None:
        self._name = NameField(plain(messages.NAME))
        self._name.typed.connect(self._show_name)
        self._name.finished.connect(self._finish_name)
        self._usual = button(messages.USUAL_NAME)
        self._usual.clicked.connect(lambda *_: self.want(Choose("export_name", DEFAULT_TEMPLATE)))
        self._example = note()
        self.add(
            label(messages.NAME, self._name),
            with_buttons(self._name, self._usual),
            self._example,
            note(messages.NAME_NOTE),
        )

    def _choice(self, text: str, key: str) -> Choice:
        made = Choice(plain(text))
        made.activated.connect(lambda *_: self.want(Choose(key, made.currentData())))
        return made

    def _show_name(self, template: str) -> None:
        if self._sample is None:
            return
        shown = name_view(template, self._sample)
        self._name.show_name(shown)
        tone = "fault" if shown.fault else "muted"
        if self._example.property("tone") != tone:
            self._example.setProperty("tone", tone)
            self._example.style().unpolish(self._example)
            self._example.style().polish(self._example)
        self._example.setText(shown.fault or shown.example)

    def _finish_name(self, template: str) -> None:
        if self._sample is not None and not name_view(template, self._sample).fault:
            self.want(Choose("export_name", template))
