"""All that plays, for the window: the player, its keys, its pictures in the preview, its volume."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from reely_desktop.app import playing
from reely_desktop.app.store import Store
from reely_desktop.ui.player import Player
from reely_desktop.ui.preview import PreviewPane
from reely_desktop.ui.shuttle import Shuttle
from reely_desktop.ui.volume import Volume


class PlayingControls:
    """Joins one window's player to what shows and works it."""

    def __init__(self, window: QWidget, store: Store) -> None:
        """Look at the keys of `window`; nothing is loaded before something plays."""
        self._store = store
        self._shuttle = Shuttle(window, store)
        self._player = Player(store, window)

    def commands(self) -> dict[str, Callable[[], None]]:
        """Return what carries out the commands that play, by name."""
        return self._shuttle.commands()

    def join(self, preview: PreviewPane, volume: Volume) -> None:
        """Show pictures in `preview`, and follow `volume`."""
        self._player.pictured.connect(preview.show_moving)
        volume.chosen.connect(
            lambda percent: self._store.apply(lambda s: playing.set_volume(s, percent))
        )

    def hold_with(self, keys: Sequence[str]) -> None:
        """Step with the playing keys while one of `keys` is held."""
        self._shuttle.hold_with(keys)

    def close(self) -> None:
        """Stop playing; no thread of the player is left when this returns."""
        self._player.close()
