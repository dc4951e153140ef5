"""What somebody may want who takes their data along, or leaves. PURE."""

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ExportAccount:
    """Save all that the server keeps of the account as `file`."""

    file: Path


@dataclass(frozen=True, slots=True)
class DeleteAccount:
    """Have the account deleted, by its password."""

    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class KeepAccount:
    """Keep an account that was to be deleted."""


LeavingWish = ExportAccount | DeleteAccount | KeepAccount
