"""The page of hooks: who judges what is worth a clip, where that is, by which key, and whether it may."""

from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QWidget

from reely_desktop.config import Provider
from reely_desktop.ui.settings import messages_hooks as words
from reely_desktop.ui.settings.hooks_view import ServerView, address_meant
from reely_desktop.ui.settings.hooks_wishes import ForgetKey, GiveKey
from reely_desktop.ui.settings.name_field import NameField
from reely_desktop.ui.settings.page import (
    Choice,
    Page,
    beside,
    button,
    label,
    note,
    plain,
    tick,
    with_buttons,
)
from reely_desktop.ui.settings.view import NameView, SettingsView
from reely_desktop.ui.settings.wishes import Choose, Folder, OpenFolder, Want


class HooksPage(Page):
    """The choice, and below it what the chosen one needs."""

    title = words.HOOKS

    def __init__(self, want: Want) -> None:
        """Lay out everything; what is not needed is not seen."""
        super().__init__(want)
        self._shown: ServerView | None = None
        self._provider = Choice(plain(words.PROVIDER), tuple(words.PROVIDERS.items()))
        self._provider.activated.connect(
            lambda *_: want(Choose("ai_provider", self._provider.currentData()))
        )
        self._note = note()
        self.add(label(words.PROVIDER, self._provider), self._provider, self._note)
        self._of_a_model = self._add_folder()
        self._of_a_server = [
            *self._add_address(),
            *self._add_model(),
            *self._add_key(),
            *self._add_consent(),
        ]

    def show_view(self, shown: SettingsView) -> None:
        """Show what is chosen."""
        hooks = shown.hooks
        self._shown = hooks.server
        self._provider.show_choice(hooks.provider)
        self._note.setText(hooks.note)
        is_model = hooks.provider is Provider.LOCAL_LLM
        for part in self._of_a_model:
            part.setVisible(is_model)
        self._folder.show_kept(hooks.instruct_model)
        for part in self._of_a_server:
            part.setVisible(hooks.server is not None)
        if hooks.server is not None:
            self._show_server(hooks.server)

    def _show_server(self, shown: ServerView) -> None:
        self._address.show_kept(shown.address)
        _say(self._address_note, shown.address_note)
        self._model.show_kept(shown.model)
        _say(self._model_note, shown.model_note)
        _say(self._key_note, shown.key)
        _say(self._key_fault, shown.key_fault)
        self._keep.setEnabled(not shown.is_busy)
        self._forget.setEnabled(shown.can_forget)
        self._consent.setVisible(bool(shown.consent))
        if shown.consent:
            self._consent.setText(shown.consent)
            self._consent.setAccessibleName(plain(shown.consent))
        self._consent.setChecked(shown.has_consent)
        self._consent_note.setText(words.CONSENT_NOTE if shown.consent else words.STAYS_HERE)

    def _add_folder(self) -> tuple[QWidget, ...]:
        self._folder = NameField(plain(words.FOLDER))
        self._folder.finished.connect(
            lambda text: self.want(Choose("instruct_model", text.strip()))
        )
        parts = (label(words.FOLDER, self._folder), self._folder, note(words.FOLDER_NOTE))
        self.add(*parts)
        return parts

    def _add_address(self) -> tuple[QWidget, ...]:
        self._address = NameField(plain(words.ADDRESS))
        self._address.typed.connect(self._judge_address)
        self._address.finished.connect(self._finish_address)
        self._address_fault = note()
        self._address_fault.setProperty("tone", "fault")
        self._address_fault.hide()
        self._address_note = note()
        named = label(words.ADDRESS, self._address)
        self.add(named, self._address, self._address_fault, self._address_note)
        return named, self._address, self._address_note

    def _add_model(self) -> tuple[QWidget, ...]:
        self._model = NameField(plain(words.MODEL))
        self._model.finished.connect(self._finish_model)
        self._model_note = note()
        named = label(words.MODEL, self._model)
        self.add(named, self._model, self._model_note)
        return named, self._model, self._model_note

    def _add_key(self) -> tuple[QWidget, ...]:
        self._key = QLineEdit()
        self._key.setEchoMode(QLineEdit.EchoMode.Password)
        self._key.setAccessibleName(plain(words.KEY))
        self._key.returnPressed.connect(self._give_key)
        self._keep, self._forget = button(words.KEEP_KEY), button(words.FORGET_KEY)
        self._keep.clicked.connect(lambda *_: self._give_key())
        self._forget.clicked.connect(lambda *_: self.want(ForgetKey()))
        self._key_note = note()
        self._key_fault = note()
        self._key_fault.setProperty("tone", "fault")
        named, row = (
            label(words.KEY, self._key),
            with_buttons(self._key, self._keep, self._forget),
        )
        self.add(named, row, self._key_note, self._key_fault)
        return named, row, self._key_note, self._key_fault

    def _add_consent(self) -> tuple[QWidget, ...]:
        self._consent: QCheckBox = tick(words.CONSENT)
        self._consent.clicked.connect(self._agree)
        self._consent_note = note()
        sent = button(words.SHOW_SENT)
        sent.clicked.connect(lambda *_: self.want(OpenFolder(Folder.SENT)))
        row = beside(sent)
        self.add(self._consent, self._consent_note, row)
        return self._consent, self._consent_note, row

    def _judge_address(self, text: str) -> None:
        _, fault = address_meant(text)
        self._address.show_name(NameView("", fault))
        _say(self._address_fault, fault)

    def _finish_address(self, text: str) -> None:
        address, fault = address_meant(text)
        if self._shown is not None and not fault and address != self._shown.address:
            self.want(Choose(self._shown.address_key, address))

    def _finish_model(self, text: str) -> None:
        if self._shown is not None:
            self.want(Choose(self._shown.model_key, text.strip()))

    def _give_key(self) -> None:
        typed = self._key.text()
        self._key.clear()
        if typed:
            self.want(GiveKey(typed))

    def _agree(self, is_given: bool) -> None:  # noqa: FBT001 - as Qt tells it
        if self._shown is not None:
            given, taken = self._shown.consent_given, self._shown.consent_taken
            self.want(Choose("ai_consent", given if is_given else taken))


def _say(line: QLabel, text: str) -> None:
    """Show `text`, and no empty line where there is none."""
    line.setText(text)
    line.setVisible(bool(text))
