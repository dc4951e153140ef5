"""What somebody may want where the API keys of an account are shown. PURE."""

from dataclasses import dataclass, field
from uuid import UUID


@dataclass(frozen=True, slots=True)
class MakeApiKey:
    """Make a key that may do what `scopes` name, and lasts for `days`."""

    name: str
    scopes: tuple[str, ...]
    days: int


@dataclass(frozen=True, slots=True)
class RotateApiKey:
    """Make a key in place of another."""

    key_id: UUID


@dataclass(frozen=True, slots=True)
class RevokeApiKey:
    """End a key."""

    key_id: UUID


@dataclass(frozen=True, slots=True)
class CopyApiKey:
    """Copy the text of the new key."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class PutApiKeyAway:
    """Show the text of the new key no longer."""


ApiKeysWish = MakeApiKey | RotateApiKey | RevokeApiKey | CopyApiKey | PutApiKeyAway
