"""What the settings window shows of this machine: seen by looking, never chosen. PURE.

None everywhere means that it was not looked at yet.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reely_desktop.app.job import Problem
    from reely_desktop.app.models_here import ModelsHere
    from reely_desktop.config import Encoder


@dataclass(frozen=True, slots=True)
class Format:
    """What a clip can be made for: the name of a preset, and how people call it."""

    name: str
    title: str


@dataclass(frozen=True, slots=True)
class Part:
    """A package that Reely is made with, and its licence as the package itself tells it."""

    name: str
    version: str
    licence: str


@dataclass(frozen=True, slots=True)
class ProviderKey:
    """What is known of the key for the provider that is chosen, at its host; `models` are what it opens."""

    host: str = ""
    has_key: bool | None = None
    models: tuple[str, ...] = ()
    is_busy: bool = False
    problem: Problem | None = None


UNSEEN_KEY = ProviderKey()


@dataclass(frozen=True, slots=True)
class Machine:
    """What was seen.

    `settings_problem` is why the settings cannot be read, and None while they can; `folder_problem` why
    nothing can be written into the folder for exports. `encoders` are the hardware encoders that work.
    `report` is what somebody who helps wants to know, `is_reporting` while that is being found out.
    `models` are those that listen, and what they listen on.
    """

    settings_problem: Problem | None = None
    formats: tuple[Format, ...] = ()
    encoders: tuple[Encoder, ...] | None = None
    folder_problem: Problem | None = None
    cache_bytes: int | None = None
    version: str = ""
    parts: tuple[Part, ...] = ()
    report: str = ""
    is_reporting: bool = False
    provider_key: ProviderKey = UNSEEN_KEY
    models: ModelsHere | None = None


UNSEEN = Machine()
