"""The system's player: a video as pictures and sound, at its own pace. It and its sound know QtMultimedia.

    play ── (loading) ── pictures … ──┬── pause
                                      ├── ended    nothing is left to show
                                      ├── (stands still) ── its sound is given up; pictures …
                                      └── broke    it cannot, or shows nothing for ten seconds

A device that takes no more sound holds up the pictures too (`sound_output`).

QtMultimedia is loaded when the first stream is made, never before. It has threads of its own, which are
gone after `close`; `release` lets go of the file. Times are whole microseconds from the first frame.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QLoggingCategory, QObject, Qt, QTimer, QUrl, Signal, Slot

from reely_desktop.host.file_stamps import file_stamp, is_replaced
from reely_desktop.ui.player_threads import answer_beforehand

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QImage

    from reely_desktop.host.file_stamps import FileStamp

_NEAR_US = 250_000
_MOST_STRAYS = 10
_PATIENCE_MS = 10_000
STANDSTILL_MS = 1500
"""A stream whose time stands still for so long while it plays waits for its sound."""

# What the library tells of itself at its start is nothing to whoever runs a program in a terminal; that no
# sound server answers, it tells under no name of its own.
_QUIET = "qt.multimedia.*.info=false\nqt.multimedia.*.warning=false"
_QUIET_AT_START = f"{_QUIET}\ndefault.warning=false"


@dataclass(frozen=True, slots=True)
class Moving:
    """A picture of the stream and when it is shown."""

    image: QImage
    start_us: int


class Stream(QObject):
    """Plays one file at a time."""

    arrived = Signal(object)  # Moving
    ended = Signal()
    broke = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Load the player. Raises ImportError where the system lacks what it needs."""
        super().__init__(parent)
        QLoggingCategory.setFilterRules(_QUIET_AT_START)
        from PySide6 import QtMultimedia

        from reely_desktop.ui.sound_output import SoundOutput

        self._media = QtMultimedia
        self._player = QtMultimedia.QMediaPlayer(self)
        self._sink = QtMultimedia.QVideoSink(self)
        self._player.setVideoSink(self._sink)
        answer_beforehand(self._player.errorOccurred)
        answer_beforehand(self._sink.videoFrameChanged)
        self._sound = SoundOutput(self._player, self)
        QLoggingCategory.setFilterRules(_QUIET)
        self._stamp: FileStamp | None = None
        self._first_us: int | None = None
        self._start_ms: int | None = None
        self._strays = 0
        self._is_on = False
        self._patience = QTimer(self, interval=_PATIENCE_MS, singleShot=True)
        self._patience.timeout.connect(self._fail)
        self._was_at_ms = -1
        self._watch = QTimer(self, interval=STANDSTILL_MS)
        self._watch.timeout.connect(self._look_after)
        # Pictures come on a thread of the player's; each call looks at the newest one.
        self._sink.videoFrameChanged.connect(self._look, Qt.ConnectionType.QueuedConnection)
        self._player.mediaStatusChanged.connect(
            self._follow_status, Qt.ConnectionType.QueuedConnection
        )
        self._player.errorOccurred.connect(self._fail, Qt.ConnectionType.QueuedConnection)

    @property
    def lacks_device(self) -> bool:
        """Whether the video has sound and there is nothing to play it on."""
        return self._sound.is_missing

    def play(self, path: Path, *, at_ms: int) -> None:
        """Play `path` from the frame shown at `at_ms`."""
        self._is_on = True
        self._start_ms, self._strays = at_ms, 0
        if not self._player.isAvailable():
            self._fail()
            return
        self._patience.start()
        url = QUrl.fromLocalFile(str(path))
        if self._player.source() != url or is_replaced(path, self._stamp):
            self._first_us, self._stamp = None, file_stamp(path)
            self._player.setSource(QUrl())  # or the name alone would tell it that nothing changed
            self._player.setSource(url)
        self._begin()

    def use_sound(self) -> None:
        """Play the sound too, if there is a device for it by now."""
        self._sound.turn_on()

    def set_pace(self, rate: int) -> None:
        """Play `rate` times as fast."""
        if self._player.playbackRate() != rate:
            self._player.setPlaybackRate(rate)

    def set_loudness(self, percent: int, *, is_muted: bool) -> None:
        """Play that loud; percent of what an ear hears."""
        self._sound.set_loudness(percent, is_muted=is_muted)

    def pause(self) -> None:
        """Play no further; the file stays open."""
        if self._is_on:
            self._rest()
            self._player.pause()

    def release(self) -> None:
        """Let go of the file."""
        self._rest()
        self._player.stop()
        self._player.setSource(QUrl())
        self._sound.trust_again()
        self._first_us = None

    def close(self) -> None:
        """Let go of everything and return when the player's threads are gone."""
        self.release()
        shiboken6.delete(self._player)

    def _begin(self) -> None:
        status = self._media.QMediaPlayer.MediaStatus
        if self._start_ms is None or self._player.mediaStatus() in {
            status.NoMedia,
            status.LoadingMedia,
        }:
            return  # the status tells when it is loaded
        if self._first_us is None:
            self._player.pause()  # shows the first frame, whose time is not 0 in every container
            return
        self._player.setPosition(self._start_ms + self._first_us // 1000)
        self._player.play()

    @Slot()
    def _follow_status(self) -> None:
        if not self._is_on:
            return
        status = self._media.QMediaPlayer.MediaStatus
        match self._player.mediaStatus():
            case status.LoadedMedia | status.BufferedMedia if not self._is_under_way():
                self._begin()
            case status.EndOfMedia:
                self.ended.emit()
            case status.InvalidMedia:
                self._fail()
            case _:
                pass

    def _is_under_way(self) -> bool:
        return self._player.playbackState() is self._media.QMediaPlayer.PlaybackState.PlayingState

    @Slot()
    def _look(self) -> None:
        frame = self._sink.videoFrame()
        if not frame.isValid():
            return
        if self._first_us is None:
            self._first_us = frame.startTime()
            if self._is_on:
                self._begin()
            return
        start_us, end_us = frame.startTime() - self._first_us, frame.endTime() - self._first_us
        if not self._is_on or self._is_stray(start_us, end_us):
            return
        image = frame.toImage()
        if not image.isNull():
            self._patience.stop()
            if not self._watch.isActive():
                self._was_at_ms = -1
                self._watch.start()
            self.arrived.emit(Moving(image, start_us))

    def _is_stray(self, start_us: int, end_us: int) -> bool:
        """Whether a picture is still one from before the last jump."""
        if self._start_ms is None:
            return False
        wanted_us = self._start_ms * 1000
        is_near = start_us - _NEAR_US <= wanted_us <= max(start_us, end_us) + _NEAR_US
        if not is_near and self._strays < _MOST_STRAYS:
            self._strays += 1
            return True
        self._start_ms = None
        return False

    @Slot()
    def _fail(self) -> None:
        if self._is_on:
            self._rest()
            self._player.stop()
            self.broke.emit()

    def _rest(self) -> None:
        self._is_on = False
        self._patience.stop()
        self._watch.stop()

    @Slot()
    def _look_after(self) -> None:
        """Go on without sound where that is what holds everything up."""
        before, self._was_at_ms = self._was_at_ms, self._player.position()
        # Where pictures are far apart, the time moves on between them.
        if self._was_at_ms != before or not self._is_under_way() or not self._sound.is_on:
            return
        self._player.stop()
        self._sound.give_up()
        self._start_ms, self._strays = before - (self._first_us or 0) // 1000, 0
        self._begin()
