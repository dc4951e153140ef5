"""Good news that holds more than its name, told for a moment as a Notice is. PURE."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class ChaptersTaken:
    """That many chapters became clips, or markers."""

    count: int
    are_clips: bool


@dataclass(frozen=True, slots=True)
class VideosFound:
    """That many videos that had moved were found in `place`; `missing` ones of their old folder were not."""

    count: int
    missing: int
    place: Path


@dataclass(frozen=True, slots=True)
class SnappingTurned:
    """What is dragged snaps from now on, or no longer."""

    is_on: bool


Telling = ChaptersTaken | VideosFound | SnappingTurned
