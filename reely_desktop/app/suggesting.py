"""Keeps the name that the next export gets up with what it is made of. No Qt.

Where the chosen clip, its name or the settings change, another name is suggested, and so it is once an
export takes the name. One that the person chose stays until then.
"""

from reely_desktop.app import editing
from reely_desktop.app.export_planning import outputs_in_use
from reely_desktop.app.export_presets import LoadPresets, chosen_preset, file_word
from reely_desktop.app.opening import Places, suggested_output
from reely_desktop.app.state import Document, State
from reely_desktop.app.store import Store


class Suggesting:
    """Suggests names in the store. Used from its thread."""

    def __init__(self, *, store: Store, places: Places, presets: LoadPresets) -> None:
        """Follow `store`."""
        self._store = store
        self._places = places
        self._presets = presets
        self._named_by: tuple[object, ...] = ()
        self._stop_following = store.subscribe(self._follow)

    def suggest(self) -> None:
        """Suggest a name that no file and no export under way has."""
        state = self._store.state
        document = state.document
        if document is None:
            return
        settings = state.settings
        output = suggested_output(
            document.path,
            taken=outputs_in_use(state),
            places=self._places,
            settings=settings,
            clip=document.clip.name,
            number=_number(document),
            preset=file_word(chosen_preset(self._presets, settings)),
        )
        self._store.apply(lambda s: editing.suggest_output(s, output))

    def close(self) -> None:
        """Stop following."""
        self._stop_following()

    def _follow(self, state: State) -> None:
        document = state.document
        if document is None:
            return
        before, self._named_by = self._named_by, _named_by(state, document)
        has_changed = before != self._named_by and not document.is_output_chosen
        if has_changed or document.output in outputs_in_use(state):
            self.suggest()


def _named_by(state: State, document: Document) -> tuple[object, ...]:
    settings = state.settings
    return (
        document.path,
        document.clip.name,
        _number(document),
        settings.export_folder,
        settings.export_name,
        settings.export_format,
    )


def _number(document: Document) -> int:
    """Return where the chosen clip stands among all, counted from 1."""
    return document.project.clips.index(document.clip) + 1
