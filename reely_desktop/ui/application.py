"""One window with its editor, wired: everything that a person uses from the first paint to the last thread.

Whatever reads media is loaded once the window is seen, or by the first job. Closing the window cancels the
work under way, and waits for its threads.
"""

import sys
from contextlib import ExitStack
from functools import cache, partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGradient
from PySide6.QtWidgets import QApplication

from reely_desktop.app.choosing import Choosing
from reely_desktop.app.editor import Editor
from reely_desktop.app.giving_keys import GivingKeys
from reely_desktop.app.keeping_in_step import KeepingInStep
from reely_desktop.app.keeping_keys import KeepingKeys
from reely_desktop.app.metered_finding import FreeFinding, MeteredFinding
from reely_desktop.app.opening import Places
from reely_desktop.app.problem_report import Reporting
from reely_desktop.app.remembering import DATABASE_NAME
from reely_desktop.app.saving import FOLDER_NAME
from reely_desktop.app.signing_in import SigningIn
from reely_desktop.app.state import State
from reely_desktop.app.surveying import Surveying
from reely_desktop.app.writing import Once, metered
from reely_desktop.bootstrap import Wiring
from reely_desktop.config import Appearance
from reely_desktop.host.memory import give_back_large_blocks, give_back_what_lies_idle
from reely_desktop.host.paths import model_folders
from reely_desktop.ui import theme
from reely_desktop.ui.giving_back import GivingBack
from reely_desktop.ui.icons import Icons
from reely_desktop.ui.main_thread import Relay
from reely_desktop.ui.main_window import MainWindow, open_main_window
from reely_desktop.ui.settings.door import Backing
from reely_desktop.ui.translation import translate_qt
from reely_desktop.ui.workspace import Workspace

_TICK_MS = 5_000
_SHOWN_AFTER_MS = 100
"""By then the video that Reely was started with is painted: threads that start and load make it wait."""

_TURN_S = 0.001
"""Another thread that runs Python has it for so long, 5 ms unless told, when the window wants its turn."""


class Window:
    """One window with its editor."""

    def __init__(
        self, application: QApplication, wiring: Wiring, main_window: MainWindow | None = None
    ) -> None:
        """Fill `main_window`, or one made for it, which is shown by `show`."""
        translate_qt(application)
        self._application = application
        self._resources = wiring.resources
        self.folders = wiring.folders
        self._relay = Relay()
        membership = Once(lambda: wiring.open_membership(wiring.folders))
        self._membership = membership
        self.editor = Editor(
            post=self._relay.post,
            drain=self._relay.drain,
            places=Places(
                sample=wiring.sample,
                clips=wiring.folders.clips,
                projects=wiring.folders.data / FOLDER_NAME,
                database=wiring.folders.data / DATABASE_NAME,
                data=wiring.folders.data,
            ),
            cache=wiring.cache,
            find_tools=wiring.find_tools,
            write=metered(membership, sample=wiring.sample, has_ended=self._work_ended),
            find_hooks=MeteredFinding(
                FreeFinding(wiring.finder), membership, wiring.sample, self._work_ended
            ),
            presets=wiring.presets,
            caption_styles=cache(wiring.caption_styles),
            catalogue=wiring.catalogue,
            makes_proxies=wiring.makes_proxies,
            model_shelves=model_folders(wiring.folders),
        )
        self._choosing = Choosing(
            store=self.editor.store, post=self._relay.post, folder=wiring.folders.settings
        )
        self._keeping_keys = KeepingKeys(
            store=self.editor.store, post=self._relay.post, folder=wiring.folders.settings
        )
        self._reporting = Reporting(
            store=self.editor.store,
            post=self._relay.post,
            folders=wiring.folders,
            cache=wiring.cache,
        )
        self._surveying = Surveying(
            store=self.editor.store,
            post=self._relay.post,
            folders=wiring.folders,
            cache=wiring.cache,
            presets=wiring.presets,
        )
        self._signing_in = SigningIn(
            store=self.editor.store,
            post=self._relay.post,
            open_membership=membership,
            keep_server=partial(self._choosing.choose, "server"),
            server=wiring.server,
        )
        self._giving_keys = GivingKeys(
            store=self.editor.store, post=self._relay.post, open_keychain=wiring.open_keychain
        )
        self._in_step = KeepingInStep(
            store=self.editor.store, post=self._relay.post, membership=membership
        )
        self._tick = QTimer()
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._in_step.tick)
        self._giving_back = GivingBack(give_back_what_lies_idle)
        backing = Backing(
            choosing=self._choosing,
            keeping_keys=self._keeping_keys,
            surveying=self._surveying,
            reporting=self._reporting,
            signing_in=self._signing_in,
            giving_keys=self._giving_keys,
            models=self.editor.models,
            folders=wiring.folders,
            documents=wiring.documents,
        )
        if main_window is None:
            application.setStyle("Fusion")
            main_window = open_main_window(
                application, wiring.resources, self.editor.store.state.settings.appearance
            )
        self.main_window = main_window
        self.workspace = Workspace(
            self.main_window, self.editor, Icons(wiring.resources / "icons"), backing=backing
        )
        self.main_window.closed.connect(self.close)
        self._is_closed = False
        self._worn: theme.Colours | None = None
        self._wear(self.editor.store.state)
        self.editor.store.subscribe(self._wear)
        application.styleHints().colorSchemeChanged.connect(
            lambda *_: self._wear(self.editor.store.state)
        )

    def choose(self, appearance: Appearance) -> None:
        """Look light or dark from now on."""
        self.choose_setting("appearance", appearance)

    def choose_setting(self, key: str, value: object) -> None:
        """Hold that `value` for the setting that is called `key`, and keep it."""
        self._choosing.choose(key, value)

    def show(self) -> None:
        """Put the window on the screen, then load what the first video will need."""
        self.main_window.show()
        sys.setswitchinterval(_TURN_S)
        QTimer.singleShot(0, self.main_window, give_back_large_blocks)
        QTimer.singleShot(0, self.main_window, self.editor.loading.begin)
        # PySide makes a class of its many gradients at the first fill: not amid the first picture.
        QTimer.singleShot(0, self.main_window, lambda: QGradient.Preset)
        QTimer.singleShot(0, self.main_window, self._begin_the_rest)

    def _begin_the_rest(self) -> None:
        """Begin what may wait, once the video that Reely was started with is shown, or cannot be."""
        store = self.editor.store

        def begin(state: State) -> None:
            if state.opening is None and not self._is_closed:
                stop_following()
                self.editor.remembering.begin()
                self._surveying.tidy()
                self._in_step.recall()
                self._tick.start()
                self._giving_back.start()
                QTimer.singleShot(_SHOWN_AFTER_MS, self.main_window, self._stand_by)

        stop_following = store.subscribe(begin)
        begin(store.state)

    def _stand_by(self) -> None:
        if not self._is_closed:
            self.editor.stand_by()

    def close_as_a_person_does(self) -> None:
        """Close the window as its own button does."""
        self.main_window.close()

    def close(self) -> None:
        """Cancel the work under way and return when no thread is left, whatever fails. Repeatable."""
        if not self._is_closed:
            self._is_closed = True
            self._tick.stop()
            self._giving_back.stop()
            with ExitStack() as last_first:
                last_first.callback(self._relay.drain)
                last_first.callback(self._reporting.close)
                last_first.callback(self._surveying.close)
                last_first.callback(self._giving_keys.close)
                last_first.callback(self._close_account)
                last_first.callback(self._in_step.close)
                last_first.callback(self._signing_in.close)
                last_first.callback(self._keeping_keys.close)
                last_first.callback(self._choosing.close)
                last_first.callback(self.editor.close)
                last_first.callback(self.workspace.close)

    def _work_ended(self) -> None:
        self._in_step.ask_soon()

    def _close_account(self) -> None:
        membership = self._membership.if_made()
        if membership is not None:
            membership.close()

    def _wear(self, state: State) -> None:
        colours = theme.colours_for(state.settings.appearance)
        if colours is self._worn:
            return
        self._worn = colours
        sheet = theme.sheet_of(self._resources, colours)
        theme.apply(self._application, colours=colours, sheet=sheet)
        self.workspace.dress(colours)
