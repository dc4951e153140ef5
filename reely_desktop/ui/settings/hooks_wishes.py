"""What somebody may want on the page of hooks, besides choosing. PURE."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class GiveKey:
    """Try a key for the provider that is chosen, and keep it."""

    typed: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ForgetKey:
    """Remove the key of the provider that is chosen."""


HooksWish = GiveKey | ForgetKey
