"""What a player is heard on: the system's device for sound, and none once that is gone.

    none ── there is a device when something begins to play ── heard
    heard ── the system has another one by then ── heard on that
    heard ── it takes no more, and so holds the pictures up ── none
    none ── another one is plugged in, or another video is played ── the first is tried again, too

That a device was pulled out while it played is not told (Qt 6.11, PulseAudio): the player then stands still,
waiting for it. Whoever looks after the pictures calls `give_up`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtMultimedia
from PySide6.QtCore import QObject, Qt, Slot

from reely_desktop.ui.player_threads import answer_beforehand

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioDevice, QAudioOutput, QMediaPlayer


class SoundOutput(QObject):
    """The sound of one player."""

    def __init__(self, player: QMediaPlayer, parent: QObject) -> None:
        """Be heard on nothing yet."""
        super().__init__(parent)
        self._player = player
        self._output: QAudioOutput | None = None
        self._useless: QAudioDevice | None = None
        self._volume, self._is_muted = 1.0, False
        self._devices = QtMultimedia.QMediaDevices(self)
        QtMultimedia.QMediaDevices.defaultAudioOutput()  # asks the system for the first time
        self._devices.audioOutputsChanged.connect(
            self.trust_again, Qt.ConnectionType.QueuedConnection
        )

    @property
    def is_on(self) -> bool:
        """Whether there is a device that the player is heard on."""
        return self._output is not None

    @property
    def is_missing(self) -> bool:
        """Whether there is sound to be heard, and nothing to hear it on."""
        return self._output is None and self._player.hasAudio()

    def turn_on(self) -> None:
        """Be heard on the system's device, if there is one by now."""
        device = QtMultimedia.QMediaDevices.defaultAudioOutput()
        if device.isNull() or device == self._useless:
            return
        if self._output is None:
            self._output = QtMultimedia.QAudioOutput(device, self)
            answer_beforehand(self._output.volumeChanged)
            self._make_loud()
            self._player.setAudioOutput(self._output)
        elif self._output.device() != device:
            self._output.setDevice(device)

    def set_loudness(self, percent: int, *, is_muted: bool) -> None:
        """Be that loud; percent of what an ear hears."""
        scale = QtMultimedia.QtAudio.VolumeScale
        self._volume = QtMultimedia.QtAudio.convertVolume(
            percent / 100, scale.LogarithmicVolumeScale, scale.LinearVolumeScale
        )
        self._is_muted = is_muted
        self._make_loud()

    def give_up(self) -> None:
        """Be heard no longer: the device takes no more. The player has to be stopped."""
        output, self._output = self._output, None
        if output is not None:
            self._useless = output.device()
            self._player.setAudioOutput(None)  # type: ignore[arg-type]  # Qt takes none
            output.deleteLater()

    @Slot()
    def trust_again(self) -> None:
        """Try the device again that was given up: another was plugged in, or another video is to be heard."""
        self._useless = None

    def _make_loud(self) -> None:
        if self._output is not None:
            self._output.setVolume(self._volume)
            self._output.setMuted(self._is_muted)
