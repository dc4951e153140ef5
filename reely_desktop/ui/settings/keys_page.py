"""The page of keys: what is pressed in its panel is judged, and wanted or answered in place."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from reely_desktop.app.keymap import FILE_NAME, REELYS_OWN, Keymap
from reely_desktop.ui import bindings, messages_keys
from reely_desktop.ui.actions import shown
from reely_desktop.ui.bindings import Free, Held, Refused, Taken, judge
from reely_desktop.ui.commands import COMMANDS
from reely_desktop.ui.settings.keys_panel import KeysPanel
from reely_desktop.ui.settings.page import Page
from reely_desktop.ui.settings.view import SettingsView
from reely_desktop.ui.settings.wishes import ChooseKeys, CopyKeys, LoadKeys, Want

_TEXTS = {command.name: command.text for command in COMMANDS}


class KeysPage(Page):
    """Shows and changes the keys of every command."""

    title = messages_keys.PAGE_TITLE

    def __init__(self, want: Want) -> None:
        """Fill the page with its panel, whose table takes all the room there is."""
        super().__init__(want)
        self._keymap = REELYS_OWN
        self.panel = panel = KeysPanel(self.title)
        self.setWidget(panel)
        panel.preset_chosen.connect(
            lambda name: self._choose(bindings.with_preset(self._keymap, name))
        )
        panel.key_pressed.connect(lambda wanted: self._judge(*wanted))
        panel.key_moved.connect(lambda wanted: self._give(*wanted))
        panel.key_dropped.connect(
            lambda wanted: self._choose(bindings.without_key(self._keymap, *wanted))
        )
        panel.reset_wanted.connect(
            lambda command: self._choose(bindings.reset(self._keymap, command))
        )
        panel.all_reset.connect(lambda: self._choose(bindings.reset_all(self._keymap)))
        panel.copy_wanted.connect(self._save_copy)
        panel.load_wanted.connect(self._load_copy)

    def show_view(self, shown: SettingsView) -> None:
        """Show the keys."""
        self._keymap = shown.keys.keymap
        self.panel.show_view(shown.keys)

    def _choose(self, keymap: Keymap) -> None:
        self.want(ChooseKeys(keymap))

    def _judge(self, command: str, key: str) -> None:
        match judge(self._keymap, command, key):
            case Refused(why):
                self.panel.tell(messages_keys.refused(shown(key) or key, why), is_fault=True)
            case Held():
                self.panel.tell(messages_keys.held(shown(key)), is_fault=False)
            case Taken(by):
                self.panel.ask(key, _TEXTS[by])
            case Free():
                self._give(command, key)

    def _give(self, command: str, key: str) -> None:
        self._choose(bindings.with_key(self._keymap, command, key))
        self.panel.tell(messages_keys.given(shown(key), _TEXTS[command]), is_fault=False)

    def _save_copy(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, messages_keys.SAVE_TITLE, str(Path.home() / FILE_NAME), messages_keys.FILE_FILTER
        )
        if chosen:
            self.want(CopyKeys(Path(chosen)))

    def _load_copy(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, messages_keys.LOAD_TITLE, str(Path.home()), messages_keys.FILE_FILTER
        )
        if chosen:
            self.want(LoadKeys(Path(chosen)))
