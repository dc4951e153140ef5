"""What the index of a container tells of a stream's frames."""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from av.index import IndexEntry


@dataclass(frozen=True, slots=True)
class Listing:
    """What an index tells of a stream's frames: how many are stored, shown, and within the file.

    `stamps` are the DTS from the first shown one to the last, in ticks; `group_frames` is as `typical_group`.
    """

    stored: int
    shown: int
    there: int
    stamps: Sequence[int]
    group_frames: Fraction


def listing_of(entries: "Iterable[IndexEntry]", *, size_bytes: int) -> Listing:
    """Return what the `entries` of a container's index say, of a file of `size_bytes`.

    They are looked at once: two hours have a quarter of a million of them.
    """
    stored = shown = there = hidden_since = 0
    stamps = array("q")
    starts = array("q")
    for entry in entries:
        stored += 1
        if entry.pos + entry.size <= size_bytes:
            there += 1
        if entry.is_keyframe:
            starts.append(shown)
        if not entry.is_discard:
            shown += 1
            hidden_since = 0
            stamps.append(entry.timestamp)
        elif stamps:
            # Among reordered frames an edit list hides some that are stored between those shown.
            hidden_since += 1
            stamps.append(entry.timestamp)
    del stamps[len(stamps) - hidden_since :]
    return Listing(
        stored=stored,
        shown=shown,
        there=there,
        stamps=stamps,
        group_frames=typical_group(starts, shown),
    )


def typical_group(starts: Sequence[int], count: int) -> Fraction:
    """Return how many frames the groups have that begin at `starts`, of `count` frames.

    Each counts for as much as it is long, since that is how often a place lies in it.
    """
    groups = [after - before for before, after in pairwise([0, *starts, count])]
    return Fraction(sum(group * group for group in groups), max(count, 1))
