"""Pictures for the eye: the frame in focus, and the small ones of the film strip. No Qt.

Follows the store: whenever the frame in focus changes, it is decoded on a thread of its own, where
the newest request wins; pictures passed over while scrubbing are never decoded, nor is what the system's
player shows. The film strip has a second thread, which fetches one picture after another of the stretch
that is seen, coarsely first.

Where there is a proxy, a frame that is not at hand is shown as a draft from there, at once, and in full
quality when the playhead has come to rest:

    moved ── at hand? ──┬── the video's own frame
                        └── draft ── a moment at rest ── the video's own frame; given up at the next move
"""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import TYPE_CHECKING

from reely_desktop.app import decoded_pictures, editing
from reely_desktop.app.job import Failed, Stopped
from reely_desktop.app.jobs import Outcome, Post, Succeeded
from reely_desktop.app.latest_lane import LatestLane
from reely_desktop.app.picture_source import PictureSource
from reely_desktop.app.state import Document, Preview, State, Thumbnail
from reely_desktop.engine.errors import Cancelled, MediaError
from reely_desktop.engine.mediatime import MediaTime, Rounding
from reely_desktop.engine.progress import Cancellation
from reely_desktop.host.file_stamps import file_stamp, is_replaced

if TYPE_CHECKING:
    from pathlib import Path

    from reely_desktop.app.store import Store
    from reely_desktop.engine.media.pictures import Picture
    from reely_desktop.host.file_stamps import FileStamp

_COARSE = 4
_DRAFT_HEIGHT = 640
"""A proxy's own height, upright."""

_DRAFTS_BYTES = 32 * 1024 * 1024
AT_REST_AFTER = timedelta(milliseconds=80)
"""Longer than from one move of a hand to the next, shorter than an eye looks."""

_Asked = tuple["Path", "MediaTime", int]
_Video = tuple["Path", str, int]
"""A video, by its fingerprint, at the height that it is decoded in."""
_Ahead = tuple[_Video, "Picture"]
_PREVIEW_HEIGHTS = (360, 540, 720, 1080, 1440, 2160)


_log = logging.getLogger(__name__)


class Viewing:
    """Keeps the pictures in the store up with what is looked at. Used from the store's thread."""

    def __init__(self, *, store: Store, post: Post, rest: timedelta = AT_REST_AFTER) -> None:
        """Follow `store`; start no thread yet. A playhead that stays for `rest` rests."""
        self._rest = rest
        self._post = post
        self._store = store
        self._preview_lane: LatestLane[Preview] = LatestLane(name="preview", post=post)
        self._strip_lane: LatestLane[Picture | None] = LatestLane(name="strip", post=post)
        self._preview_source = PictureSource()
        self._draft_source = PictureSource(kept_bytes=_DRAFTS_BYTES)
        self._useless_proxy: tuple[Path, FileStamp | None] | None = None
        self._resting = Cancellation()
        self._strip_source = PictureSource()
        self._height = _PREVIEW_HEIGHTS[1]
        self._asked: _Asked | None = None
        self._had_picture = False
        self._ahead: _Ahead | None = None
        self._has_drafted = False  # on the preview lane's thread
        self._asked_of = ""
        self._strip_of: tuple[Path, str] | None = None
        self._strip_times: tuple[MediaTime, ...] = ()
        self._strip_missing: set[MediaTime] = set()
        self._is_fetching = False
        self._stop_following = store.subscribe(self._follow)

    def stand_by(self) -> None:
        """Start the threads of the first pictures."""
        self._preview_lane.stand_by()
        self._strip_lane.stand_by()

    def fit_preview(self, height_px: int) -> None:
        """Decode frames tall enough for `height_px` device pixels from now on.

        Never less tall than before: what a smaller window saves is not worth opening the file again.
        """
        tall_enough = [h for h in _PREVIEW_HEIGHTS if h >= height_px]
        height = tall_enough[0] if tall_enough else _PREVIEW_HEIGHTS[-1]
        if height > self._height:
            self._height = height
            self._follow(self._store.state)

    @property
    def height_px(self) -> int:
        """How tall frames are decoded."""
        return self._height

    def fill_strip(self, times: tuple[MediaTime, ...]) -> None:
        """Fetch the film strip's pictures for these places, which are the ones in view."""
        self._strip_times = tuple(t for n in range(_COARSE) for t in times[n::_COARSE])
        self._fetch_next()

    def close(self) -> None:
        """Stop following and return when both threads are gone."""
        self._stop_following()
        self._resting.cancel()
        self._preview_lane.close(self._close_preview)
        self._strip_lane.close(self._strip_source.close)

    def _follow(self, state: State) -> None:
        document = state.document
        time = editing.time_in_focus(state)
        if document is None or time is None or state.playback.is_streaming:
            return
        path, height = document.path, self._height
        # Opened once more, a video has lost the picture that it had: it is asked for anew.
        has_lost, self._had_picture = self._had_picture, state.preview is not None
        # Made anew under its name, it is another.
        asked_of, self._asked_of = self._asked_of, document.fingerprint
        is_shown = asked_of == document.fingerprint and not (has_lost and state.preview is None)
        if (path, time, height) == self._asked and is_shown:
            return
        self._asked = asked = (path, time, height)
        self._resting.cancel()
        self._resting = resting = Cancellation()
        is_new = asked_of != document.fingerprint
        video = (path, document.fingerprint, height)
        came = state.preview if is_new and _comes_with(document, state.preview, asked) else None

        def landed(outcome: Outcome[Preview]) -> None:
            match outcome:
                case Succeeded(preview):
                    self._store.apply(lambda s: decoded_pictures.picture_arrived(s, path, preview))
                    if preview.is_draft and self._asked == asked:
                        self._preview_lane.ask(
                            lambda: self._once_at_rest(asked, resting),
                            landed,
                            afterwards=lambda: self._look_ahead(video),
                        )
                case Failed(problem):
                    self._store.apply(lambda s: decoded_pictures.picture_failed(s, path, problem))
                case Stopped():
                    pass

        if came is None:
            self._preview_lane.ask(
                lambda: self._soonest(asked, state.proxy),
                landed,
                afterwards=lambda: self._look_ahead(video),
            )
            self._show_if_ahead(video, time)
        else:
            self._preview_lane.ask(lambda: self._last_of_all(came), landed)

    def _look_ahead(self, video: _Video) -> None:
        """Bring the frame that may be wanted next, for a step without waiting; on the lane's thread.

        After a draft nobody steps: the hand is still moving.
        """
        path, _, height = video
        picture = None if self._has_drafted else self._preview_source.look_ahead(path, height)
        if picture is not None:
            self._post(lambda: self._came_ahead((video, picture)))

    def _came_ahead(self, ahead: _Ahead) -> None:
        self._ahead = ahead

    def _show_if_ahead(self, video: _Video, time: MediaTime) -> None:
        """Show the frame at once, where it was brought before."""
        if self._ahead is None or self._ahead[0] != video:
            return
        path, picture = video[0], self._ahead[1]
        if time.rescale(picture.time.timebase, Rounding.DOWN) == picture.time:
            preview = Preview(asked=time, picture=picture)
            self._store.apply(lambda s: decoded_pictures.picture_arrived(s, path, preview))

    def _last_of_all(self, came: Preview) -> Preview:
        """Let go of the video before, and return what `came` after what was under way of it.

        On the lane's thread.
        """
        self._close_preview()
        return came

    def _soonest(self, asked: _Asked, proxy: Path | None) -> Preview:
        """Return the frame, as a draft where that is quicker; on the lane's thread."""
        path, time, height = asked
        source = self._preview_source
        if proxy and self._is_useful(proxy) and not source.is_at_hand(path, time, height):
            try:
                draft = self._draft_source.at(proxy, time, _DRAFT_HEIGHT)
            except MediaError as error:  # let go of to make room, or damaged
                _log.info("the proxy cannot be read: %s", error.code)
                self._useless_proxy = (proxy, file_stamp(proxy))
            else:
                self._has_drafted = True
                return Preview(asked=time, picture=draft, is_draft=True)
        self._has_drafted = False
        return Preview(asked=time, picture=source.at(path, time, height))

    def _is_useful(self, proxy: Path) -> bool:
        """Whether it could be read so far; one that was made anew may be."""
        useless = self._useless_proxy
        return useless is None or useless[0] != proxy or is_replaced(*useless)

    def _once_at_rest(self, asked: _Asked, resting: Cancellation) -> Preview:
        """Return the video's own frame, unless the playhead moves on; on the lane's thread."""
        path, time, height = asked
        if resting.wait(self._rest):
            raise Cancelled
        picture = self._preview_source.at(path, time, height, cancellation=resting)
        self._has_drafted = False
        return Preview(asked=time, picture=picture)

    def _close_preview(self) -> None:
        self._preview_source.close()
        self._draft_source.close()

    def _fetch_next(self) -> None:
        document = self._store.state.document
        if document is None or self._is_fetching:
            return
        path = document.path
        strip_of = (path, document.fingerprint)
        if strip_of != self._strip_of:
            self._strip_of, self._strip_missing = strip_of, set()
        have = {thumbnail.at for thumbnail in self._store.state.thumbnails}
        time = next(
            (t for t in self._strip_times if t not in have and t not in self._strip_missing), None
        )
        if time is None:
            return
        self._is_fetching = True

        def landed(outcome: Outcome[Picture | None]) -> None:
            self._is_fetching = False
            match outcome:
                case Succeeded(picture) if picture is not None and self._is_open(strip_of):
                    thumbnail = Thumbnail(at=time, picture=picture)
                    self._store.apply(
                        lambda s: decoded_pictures.thumbnail_arrived(s, path, thumbnail)
                    )
                case _:
                    # The strip stays bare there; the preview says what is wrong with the file.
                    if strip_of == self._strip_of:
                        self._strip_missing.add(time)
            self._fetch_next()

        self._strip_lane.ask(lambda: self._strip_source.near(path, time), landed)

    def _is_open(self, video: tuple[Path, str]) -> bool:
        document = self._store.state.document
        return document is not None and (document.path, document.fingerprint) == video


def _comes_with(document: Document, preview: Preview | None, asked: _Asked) -> bool:
    """Whether a video that was just opened has brought the picture along that is asked for."""
    _, time, height = asked
    if preview is None or preview.asked != time:
        return False
    return preview.picture.height >= min(height, document.height)
