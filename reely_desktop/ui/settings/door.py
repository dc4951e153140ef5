"""Opens the settings window, keeps it up with the store, and carries out what is wanted in it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import assert_never

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from reely_desktop.app import state as states
from reely_desktop.app.choosing import Choosing
from reely_desktop.app.giving_keys import GivingKeys
from reely_desktop.app.keeping_keys import KeepingKeys
from reely_desktop.app.model_shelf import ModelShelf
from reely_desktop.app.problem_report import Reporting
from reely_desktop.app.saving import FOLDER_NAME
from reely_desktop.app.signing_in import SigningIn
from reely_desktop.app.state import State
from reely_desktop.app.store import Store
from reely_desktop.app.surveying import Surveying
from reely_desktop.host.paths import Folders
from reely_desktop.host.sent import FOLDER_NAME as SENT
from reely_desktop.host.settings import FILE_NAME
from reely_desktop.ui.file_dialogs import ask_for_folder
from reely_desktop.ui.settings import messages, messages_account, messages_models, models_door
from reely_desktop.ui.settings.account_door import AccountDoor
from reely_desktop.ui.settings.hooks_wishes import ForgetKey, GiveKey, HooksWish
from reely_desktop.ui.settings.models_wishes import ModelsWish
from reely_desktop.ui.settings.view import SettingsView, settings_view
from reely_desktop.ui.settings.window import SettingsWindow
from reely_desktop.ui.settings.wishes import (
    AccountWish,
    AnyWish,
    Choose,
    ChooseKeys,
    CopyKeys,
    Folder,
    LoadKeys,
    OpenFolder,
    Wish,
)


@dataclass(frozen=True, slots=True)
class Backing:
    """What the window works with."""

    choosing: Choosing
    keeping_keys: KeepingKeys
    surveying: Surveying
    reporting: Reporting
    signing_in: SigningIn
    giving_keys: GivingKeys
    models: ModelShelf
    folders: Folders
    documents: Path


class SettingsDoor:
    """The window over `parent`, made when it is wanted first."""

    def __init__(self, parent: QWidget, *, store: Store, backing: Backing) -> None:
        """Show nothing yet."""
        self._parent = parent
        self._store = store
        self._choosing = backing.choosing
        self._keeping_keys = backing.keeping_keys
        self._surveying = backing.surveying
        self._account = AccountDoor(backing.signing_in)
        self._giving_keys = backing.giving_keys
        self._models = backing.models
        self._folders = backing.folders
        self._places = _places(backing.folders)
        self._window: SettingsWindow | None = None

    def open(self) -> None:
        """Bring up the window, with what stands in the file by now."""
        if self._window is None:
            self._window = SettingsWindow(self._parent, self.carry_out)
        self._choosing.read_again()
        self._surveying.look()
        self._account.look()
        self._giving_keys.look()
        self._models.look()
        self._window.show_view(self._view(self._store.state))
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    def commands(self) -> dict[str, Callable[[], object]]:
        """Return the commands that are carried out here."""
        return {
            "settings": self.open,
            "speech-models": lambda: self._open_on(messages_models.SPEECH),
            "log-folder": lambda: self.carry_out(OpenFolder(Folder.LOGS)),
        }

    def open_account(self) -> None:
        """Bring up the window on the page of the account."""
        self._open_on(messages_account.ACCOUNT)

    def _open_on(self, title: str) -> None:
        self.open()
        if self._window is not None:
            self._window.go_to(title)

    def show_state(self, state: State) -> None:
        """Show what is chosen by now, where the window is open."""
        if self._window is not None and self._window.isVisible():
            self._window.show_view(self._view(state))

    def carry_out(self, wish: AnyWish) -> None:
        """Do what is wanted."""
        if isinstance(wish, AccountWish):
            self._account.carry_out(wish)
            return
        if isinstance(wish, ModelsWish):
            models_door.carry_out(self._models, wish, over=self._window)
            return
        if isinstance(wish, HooksWish):
            self._carry_out_key(wish)
            return
        match wish:
            case Choose(key, value):
                self._choosing.choose(key, value)
            case ChooseKeys(keymap):
                self._store.apply(lambda state: states.keymap_chosen(state, keymap))
            case CopyKeys(file):
                self._keeping_keys.save_copy(file)
            case LoadKeys(file):
                self._keeping_keys.load(file)
            case OpenFolder(folder):
                _show(self._places[folder])
            case Wish():
                self._carry_out_plain(wish)
            case _:
                assert_never(wish)

    def _carry_out_key(self, wish: HooksWish) -> None:
        match wish:
            case GiveKey(typed):
                self._giving_keys.give(typed)
            case ForgetKey():
                self._giving_keys.forget()
            case _:
                assert_never(wish)

    def _carry_out_plain(self, wish: Wish) -> None:
        match wish:
            case Wish.OPEN_SETTINGS_FILE:
                _show(self._folders.settings / FILE_NAME)
            case Wish.READ_AGAIN:
                self._choosing.read_again()
            case Wish.BEGIN_ANEW:
                self._choosing.begin_anew()
            case Wish.CHOOSE_EXPORT_FOLDER:
                self._choose_export_folder()
            case Wish.CLEAR_CACHE:
                self._surveying.clear()
            case Wish.LOOK_AT_ACCOUNT:
                self._account.look_again()
            case Wish.SEND_CODE_AGAIN:
                self._account.send_code_again()
            case Wish.SHOW_MORE_JOBS:
                self._account.show_more_jobs()
            case Wish.COPY_REPORT:
                self._surveying.report(QGuiApplication.clipboard().setText)
            case _:
                assert_never(wish)

    def _view(self, state: State) -> SettingsView:
        today = datetime.now().astimezone().date()
        return settings_view(
            state, places=self._places, keys_file=self._keeping_keys.file, today=today
        )

    def _choose_export_folder(self) -> None:
        before = self._store.state.settings.export_folder or self._folders.clips
        chosen = ask_for_folder(self._window, messages.FOLDER_TITLE, before)
        if chosen is not None:
            self._choosing.choose("export_folder", chosen)


def _places(folders: Folders) -> Mapping[Folder, Path]:
    return {
        Folder.DATA: folders.data,
        Folder.PROJECTS: folders.data / FOLDER_NAME,
        Folder.CACHE: folders.cache,
        Folder.SETTINGS: folders.settings,
        Folder.LOGS: folders.logs,
        Folder.CLIPS: folders.clips,
        Folder.SENT: folders.logs / SENT,
    }


def _show(path: Path) -> None:
    """Let the system show `path`, or the nearest folder above it that there is."""
    there = next(one for one in (path, *path.parents) if one.exists())
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(there)))
