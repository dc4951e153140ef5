"""What the settings window shows of a State: choices and sentences, ready for its pages. PURE."""

from dataclasses import dataclass
from pathlib import Path

from reely_desktop.app.state import State
from reely_desktop.config import Settings
from reely_desktop.ui.present_keys import KeysPageView, keys_page_view
from reely_desktop.ui.settings import messages


@dataclass(frozen=True, slots=True)
class SettingsView:
    """The whole window. `trouble` is why nothing can be kept, empty while all can."""

    settings: Settings
    keys: KeysPageView
    trouble: str


def settings_view(state: State, *, keys_file: Path) -> SettingsView:
    """Return what the window shows; `keys_file` is where the keys are kept."""
    problem = state.machine.settings_problem
    return SettingsView(
        settings=state.settings,
        keys=keys_page_view(state, file=keys_file),
        trouble="" if problem is None else messages.trouble(problem.message),
    )
