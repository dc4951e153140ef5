"""Taking the claims of a signed document apart, each as the type that it has to be of. PURE.

A claim that is missing or of another type raises EntitlementError RLY-ENTITLEMENT-UNREADABLE.
"""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from uuid import UUID

from reely_desktop.account.errors import EntitlementError
from reely_desktop.account.signed_documents import unreadable

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


class Claims:
    """The claims of a document, or of a part of it called `name`."""

    def __init__(self, claims: Mapping[str, Any], *, name: str = "") -> None:
        """Take no claim apart yet."""
        self._claims = claims
        self._name = name

    def part(self, name: str) -> "Claims":
        """Return the claims within the claim `name`."""
        part = self._claims.get(name)
        if not isinstance(part, Mapping):
            raise self._wrong(name)
        return Claims(part, name=f"{self._name}{name}.")

    def text(self, name: str) -> str:
        """Return a text."""
        text = self._claims.get(name)
        if not isinstance(text, str):
            raise self._wrong(name)
        return text

    def texts(self, name: str) -> frozenset[str]:
        """Return a list of texts whose order means nothing."""
        texts = self._claims.get(name)
        if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
            raise self._wrong(name)
        return frozenset(texts)

    def identity(self, name: str) -> UUID:
        """Return a UUID."""
        try:
            return UUID(self.text(name))
        except ValueError as error:
            raise self._wrong(name) from error

    def count(self, name: str) -> int:
        """Return a whole number from 0 up."""
        count = self._claims.get(name)
        if not isinstance(count, int) or isinstance(count, bool) or count < 0:
            raise self._wrong(name)
        return count

    def limit(self, name: str) -> int | None:
        """Return a whole number from 0 up, or None where the claim is null: unlimited."""
        return None if name in self._claims and self._claims[name] is None else self.count(name)

    def instant(self, name: str) -> datetime:
        """Return a NumericDate (RFC 7519, section 2), a whole number of seconds."""
        try:
            return _EPOCH + timedelta(seconds=self.count(name))
        except OverflowError as error:
            raise self._wrong(name) from error

    def instant_or_never(self, name: str) -> datetime | None:
        """Return a NumericDate, or None where the claim is null."""
        return None if name in self._claims and self._claims[name] is None else self.instant(name)

    def _wrong(self, name: str) -> EntitlementError:
        return unreadable(f"{self._name}{name} is missing, or cannot be that")
