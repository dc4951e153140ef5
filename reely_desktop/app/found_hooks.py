"""What a search for hooks found, as it is shown, kept and told. PURE."""

from dataclasses import dataclass

from reely_desktop.engine.hooks.hook import Hook


@dataclass(frozen=True, slots=True)
class FoundHooks:
    """What was found: who was asked, what judged, and the hooks, the best first.

    `notes` are sentences that a person should read.
    """

    provider: str
    scorer: str
    hooks: tuple[Hook, ...]
    notes: tuple[str, ...] = ()
