"""What the settings window shows of a State: choices and sentences, ready for its pages. PURE."""

from dataclasses import dataclass

from reely_desktop.app.state import State
from reely_desktop.config import Settings
from reely_desktop.ui.settings import messages


@dataclass(frozen=True, slots=True)
class SettingsView:
    """The whole window. `trouble` is why nothing can be kept, empty while all can."""

    settings: Settings
    trouble: str


def settings_view(state: State) -> SettingsView:
    """Return what the window shows."""
    problem = state.machine.settings_problem
    return SettingsView(
        settings=state.settings,
        trouble="" if problem is None else messages.trouble(problem.message),
    )
