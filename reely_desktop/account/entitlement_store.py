"""The file of what is held of each server between runs, read and changed by several programs at once.

A file that is gone, cut off, damaged, of another version or not to be read is one that holds nothing: reading
never fails. Only what may be a good file is never written over: one of a later version, and one that cannot
be read at the moment.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Final

from reely_desktop.account.entitlement_file import Account, Contents, Held, from_json, to_json
from reely_desktop.account.errors import EntitlementError, unwritable

FILE_NAME: Final = "entitlements.json"


class EntitlementStore:
    """The file, whose changes `lock` keeps apart."""

    def __init__(
        self,
        file: Path,
        *,
        write: Callable[[Path, bytes], None],
        lock: Callable[[], AbstractContextManager[object]],
    ) -> None:
        """Read nothing yet; `write` leaves the old file or the new one, whole, and raises OSError."""
        self._file = file
        self._write = write
        self._lock = lock

    def held(self, account: Account) -> Held:
        """Return what is held of `account`, which is nothing where nothing can be read."""
        try:
            return self._contents().held(account)
        except (OSError, EntitlementError):
            return Held()

    def change(self, account: Account, change: Callable[[Held], Held]) -> Held:
        """Keep what `change` makes of what is held of `account`, and return it.

        `change` is given what the file holds at that moment; no other program changes it meanwhile. Raises
        AccountError where it cannot be kept, and what `lock` and `change` raise; nothing is kept then.
        """
        with self._lock():
            try:
                contents = self._contents()
                before = contents.held(account)
                after = change(before)
                if after != before:
                    self._write(self._file, to_json(contents.holding(account, after)))
            except OSError as error:
                raise unwritable(self._file, error) from error
        return after

    def _contents(self) -> Contents:
        try:
            return from_json(self._file.read_bytes(), name=str(self._file))
        except FileNotFoundError:
            return Contents()
