"""What a face holds: one store, and the gestures that need more than a transition. No Qt.

The composition of the use cases over one store. A plain edit is `editor.store.apply(editing.…)`;
what starts work or looks at the disk is a method here.
"""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path

from reely_desktop.app import chapter_files, handing_off, words_in_files
from reely_desktop.app.caption_choice import LoadStyles
from reely_desktop.app.caption_previews import CaptionPreviews
from reely_desktop.app.export_planning import ExportPlanning
from reely_desktop.app.export_presets import LoadPresets
from reely_desktop.app.export_queue import ExportQueue
from reely_desktop.app.hearing import Hearing
from reely_desktop.app.hook_search import FindHooks, HookSearch
from reely_desktop.app.jobs import Jobs, Lane, Post
from reely_desktop.app.keeping_hooks import KeepingHooks
from reely_desktop.app.loading import Loading
from reely_desktop.app.looking import look_for, stop_looking
from reely_desktop.app.model_shelf import LoadCatalogue, ModelShelf
from reely_desktop.app.opening import Places, open_video
from reely_desktop.app.proxy_jobs import ProxyMaker
from reely_desktop.app.remembering import Remembering
from reely_desktop.app.saving import Saving
from reely_desktop.app.store import Store
from reely_desktop.app.suggesting import Suggesting
from reely_desktop.app.tools import FindTools
from reely_desktop.app.viewing import Viewing
from reely_desktop.app.writing import WriteClip
from reely_desktop.engine.media.chapter_lists import ListedChapter
from reely_desktop.host.cache import Cache


class Editor:
    """One editor. Made, used and closed on one thread, to which `post` brings calls back.

    `drain` carries out at once what has been posted so far; `write` writes the clips of the queue, and
    `find_hooks` finds hooks. Models that hear are looked for in `model_shelves`; `catalogue` gives those
    that Reely knows.
    """

    def __init__(
        self,
        *,
        post: Post,
        places: Places,
        cache: Cache,
        find_tools: FindTools,
        write: WriteClip,
        find_hooks: FindHooks,
        presets: LoadPresets,
        caption_styles: LoadStyles,
        catalogue: LoadCatalogue,
        drain: Callable[[], None] = lambda: None,
        makes_proxies: Callable[[], bool] = lambda: False,
        model_shelves: Sequence[Path] = (),
    ) -> None:
        """Begin with nothing open and no thread started."""
        self.store = Store()
        self.loading = Loading(post=post)
        self.viewing = Viewing(store=self.store, post=post)
        self.planning = ExportPlanning(
            store=self.store,
            post=post,
            places=places,
            presets=presets,
            caption_styles=caption_styles,
        )
        self._jobs = Jobs(store=self.store, post=post)
        self.remembering = Remembering(
            store=self.store,
            post=post,
            file=places.database,
            presets=presets,
            new_id=self._jobs.new_id,
        )
        self._saving = Saving(store=self.store, post=post, folder=places.projects)
        self._suggesting = Suggesting(store=self.store, places=places, presets=presets)
        self.exports = ExportQueue(
            store=self.store,
            jobs=self._jobs,
            find_tools=find_tools,
            write=write,
            presets=presets,
            caption_styles=caption_styles,
            clips=places.clips,
        )
        self._words = places.projects.with_name(words_in_files.FOLDER_NAME)
        self._drain = drain
        self._places = places
        self._cache = cache
        self._proxies = ProxyMaker(
            store=self.store,
            jobs=self._jobs,
            cache=cache,
            find_tools=find_tools,
            is_wanted=makes_proxies,
        )
        self.hearing = Hearing(
            store=self.store,
            jobs=self._jobs,
            post=post,
            cache=cache,
            shelves=model_shelves,
            words=self._words,
        )
        self.models = ModelShelf(
            store=self.store,
            jobs=self._jobs,
            post=post,
            cache=cache,
            shelves=model_shelves,
            catalogue=catalogue,
        )
        self.captions = CaptionPreviews(
            store=self.store,
            post=post,
            find_tools=find_tools,
            presets=presets,
            caption_styles=caption_styles,
            cache=cache,
            recall=self.hearing.recall,
        )
        self.hooks = HookSearch(
            store=self.store, jobs=self._jobs, hearing=self.hearing, find=find_hooks
        )
        self._keeping_hooks = KeepingHooks(
            store=self.store, post=post, folder=places.data, came_back=self.hearing.recall
        )

    def stand_by(self) -> None:
        """Start the threads that a video needs, and load the rest of what it needs, before one is opened."""
        self._jobs.stand_by(Lane.MEDIA, Lane.FRAMES, Lane.LANDMARKS, Lane.PROXY, Lane.EXPORT)
        self.viewing.stand_by()
        self._saving.stand_by()
        self.loading.go_on()

    def open(self, path: Path) -> None:
        """Open the video at `path`."""
        open_video(
            path,
            store=self.store,
            jobs=self._jobs,
            places=self._places,
            cache=self._cache,
            proxies=self._proxies,
            height_px=self.viewing.height_px,
        )

    def open_sample(self) -> None:
        """Open the sample that comes with Reely."""
        self.open(self._places.sample)

    def export(self) -> None:
        """Write the chosen clip."""
        self.exports.add_chosen()

    def export_planned(self) -> None:
        """Write what is planned."""
        self.planning.start(self.exports.add)

    def save_project(self, file: Path) -> None:
        """Write the project into `file`, where it is left to the person who named it."""
        self._saving.save_as(file)

    def save_frame(self) -> None:
        """Write the frame at the playhead as a picture."""
        handing_off.save_frame(store=self.store, jobs=self._jobs, places=self._places)

    def save_timeline(self) -> None:
        """Write the clips as a timeline for other editors."""
        handing_off.save_timeline(store=self.store, jobs=self._jobs, places=self._places)

    def take_chapters(self, file: Path | None, *, are_clips: bool) -> None:
        """Take over the chapters that `file` lists, or those of the video itself, as clips or markers."""
        if file is None:
            chapter_files.take_own(store=self.store, jobs=self._jobs, are_clips=are_clips)
        else:
            chapter_files.take_listed(file, store=self.store, jobs=self._jobs, are_clips=are_clips)

    def save_chapters(self, file: Path, listed: Sequence[ListedChapter]) -> None:
        """Write a list of chapters, in the form that the suffix of `file` names."""
        chapter_files.save(file, listed, store=self.store, jobs=self._jobs)

    def take_words(self, file: Path) -> None:
        """Go by what `file` says is said."""
        words_in_files.take_words(file, store=self.store, jobs=self._jobs, shelf=self._words)

    def save_words(self, file: Path) -> None:
        """Write what is said, in the form that the suffix of `file` names."""
        words_in_files.save_words(file, store=self.store, jobs=self._jobs)

    def look_for_video(self, place: Path) -> None:
        """Look for the video that is missing at `place`, a file or a folder, and open what was asked for."""
        look_for(
            place,
            store=self.store,
            jobs=self._jobs,
            places=self._places,
            cache=self._cache,
            proxies=self._proxies,
            height_px=self.viewing.height_px,
        )

    def stop_looking(self) -> None:
        """Look no longer; who gave up is not asked again."""
        stop_looking(store=self.store, jobs=self._jobs)

    def close(self) -> None:
        """Cancel everything and return when no thread is left; each part is closed, whatever fails."""
        with ExitStack() as last_first:
            last_first.callback(self.loading.close)
            last_first.callback(self._saving.close)
            last_first.callback(self.planning.close)
            last_first.callback(self.hearing.close)
            last_first.callback(self.models.close)
            last_first.callback(self.captions.close)
            last_first.callback(self._keeping_hooks.close)
            last_first.callback(self.hooks.close)
            last_first.callback(self.viewing.close)
            # An export that was whole at the last moment is done, and kept as that.
            last_first.callback(self.remembering.close)
            last_first.callback(self._drain)
            last_first.callback(self._jobs.close)
            last_first.callback(self.exports.close)
            last_first.callback(self._suggesting.close)
            last_first.callback(self._proxies.close)
