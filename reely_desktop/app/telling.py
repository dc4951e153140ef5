"""Good news that holds numbers, told for a moment as a Notice is. PURE."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChaptersTaken:
    """That many chapters became clips, or markers."""

    count: int
    are_clips: bool


Telling = ChaptersTaken
