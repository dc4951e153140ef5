"""Carries out what the State says of playing, and tells the store where the playhead has come to.

Follows the store. What streams is played by the system's player (`stream`), whose pictures go to the
preview as they come; what is stepped moves the playhead at a timer, and `viewing` shows its frames and
drops those it is too slow for. Either way the playhead moves about thirty times a second at most.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal

from reely_desktop.app import frame_grid, playing
from reely_desktop.app import state as states
from reely_desktop.app.state import Notice
from reely_desktop.engine.mediatime import ZERO, from_seconds
from reely_desktop.ui.stream import Stream

if TYPE_CHECKING:
    from pathlib import Path

    from reely_desktop.app.playback import Playback
    from reely_desktop.app.state import Document, State
    from reely_desktop.app.store import Store
    from reely_desktop.engine.mediatime import MediaTime
    from reely_desktop.ui.stream import Moving

_TELL_EVERY_MS = 30


class Player(QObject):
    """Plays what the store's document shows."""

    pictured = Signal(object)  # QImage

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        """Follow `store`; what plays is loaded with the first playing."""
        super().__init__(parent)
        self._store = store
        self._stream: Stream | None = None
        self._path: Path | None = None
        self._told: MediaTime | None = None
        self._speed = 0
        self._anchor = ZERO
        self._has_spoken = False
        self._since_told = QElapsedTimer()
        self._since_anchor = QElapsedTimer()
        self._ticks = QTimer(self, interval=_TELL_EVERY_MS)
        self._ticks.setTimerType(Qt.TimerType.PreciseTimer)
        self._ticks.timeout.connect(self._step)
        self._stop_following = store.subscribe(self._follow)

    def close(self) -> None:
        """Stop, let go of the file and return when no thread of the player is left."""
        self._stop_following()
        self._ticks.stop()
        if self._stream is not None:
            self._stream.close()
            self._stream = None

    def _follow(self, state: State) -> None:
        document, playback = state.document, state.playback
        path = None if document is None else document.path
        if path != self._path:
            self._path, self._told = path, None
            if self._stream is not None:
                self._stream.release()
        if document is not None and playback.is_streaming:
            self._ticks.stop()
            self._play(document, playback)
            return
        if self._stream is not None:
            self._stream.pause()
        if document is not None and playback.is_stepped:
            self._step_from(document, playback)
            return
        self._ticks.stop()
        self._told, self._speed = None, 0

    def _play(self, document: Document, playback: Playback) -> None:
        stream = self._stream or self._load()
        if stream is None:
            return
        starts = document.playhead != self._told or self._speed not in {1, 2}
        if starts:
            stream.use_sound()
        stream.set_loudness(playback.volume, is_muted=playback.is_muted)
        stream.set_pace(playback.speed)
        if starts:
            self._told = document.playhead
            stream.play(document.path, at_ms=playing.middle_of_frame_ms(document))
        self._speed = playback.speed

    def _load(self) -> Stream | None:
        try:
            stream = Stream(self)
        except ImportError:
            self._do_without()
            return None
        stream.arrived.connect(self._show)
        stream.ended.connect(self._end)
        stream.broke.connect(self._do_without)
        self._stream = stream
        return stream

    def _show(self, moving: Moving) -> None:
        state = self._store.state
        if state.document is None or not state.playback.is_streaming:
            return
        time = playing.frame_near(state.document, moving.start_us)
        self._speak_of_sound()
        if playing.must_turn(state, time):
            self._turn(time)
            return
        self.pictured.emit(moving.image)
        if not self._since_told.isValid() or self._since_told.elapsed() >= _TELL_EVERY_MS:
            self._since_told.start()
            self._told = time
            self._store.apply(lambda s: playing.advance(s, time))

    def _end(self) -> None:
        document = self._store.state.document
        if document is not None:
            self._turn(document.duration)

    def _turn(self, time: MediaTime) -> None:
        # Wherever the playhead is put, the player has to go there: also where it already stands.
        self._told = None
        self._store.apply(lambda s: playing.advance(s, time))
        if self._told is None:
            self._follow(self._store.state)

    def _do_without(self) -> None:
        self._told = None
        self._store.apply(playing.streaming_failed)
        self._store.apply(lambda s: states.noticed(s, Notice.NO_PLAYER))

    def _speak_of_sound(self) -> None:
        lacks_device = self._stream is not None and self._stream.lacks_device
        had_spoken, self._has_spoken = self._has_spoken, lacks_device
        if lacks_device and not had_spoken:
            self._store.apply(lambda s: states.noticed(s, Notice.NO_SOUND))

    def _step_from(self, document: Document, playback: Playback) -> None:
        if document.playhead != self._told or playback.speed != self._speed:
            self._told = self._anchor = document.playhead
            self._speed = playback.speed
            self._since_anchor.start()
        if not self._ticks.isActive():
            self._ticks.start()

    def _step(self) -> None:
        state = self._store.state
        if state.document is None or not state.playback.is_stepped:
            return
        passed = Fraction(self._since_anchor.elapsed() * state.playback.speed, 1000)
        time = from_seconds(self._anchor.seconds + passed)
        if not playing.must_turn(state, time):
            frames = state.document.frames
            self._told = frame_grid.boundary(frames, frame_grid.frame_at(frames, time))
        self._store.apply(lambda s: playing.advance(s, time))
