"""How the State changes when a person chooses a setting, and when the settings turn out unreadable. PURE."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from reely_desktop.app import state as states

if TYPE_CHECKING:
    from reely_desktop.app.job import Problem
    from reely_desktop.app.state import State
    from reely_desktop.config import Settings


def setting_chosen(state: State, key: str, value: object) -> State:
    """Hold that `value` for the setting that is called `key` from now on."""
    chosen: dict[str, Any] = {key: value}
    return replace(state, settings=replace(state.settings, **chosen))


def settings_read(state: State, settings: Settings) -> State:
    """Hold what stands in the settings."""
    machine = replace(state.machine, settings_problem=None)
    return replace(state, settings=settings, machine=machine)


def settings_unreadable(state: State, problem: Problem) -> State:
    """Say why the settings cannot be read; what was chosen last holds."""
    machine = replace(state.machine, settings_problem=problem)
    return states.problem_arose(replace(state, machine=machine), problem)
