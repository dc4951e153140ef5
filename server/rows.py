"""Many rows in one statement, on either engine, whose text does not grow with their number.

PostgreSQL gets each column as one array: a statement with a place for each value of a hundred rows
costs both sides more to read than to carry out. SQLite runs one prepared statement a row.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from sqlalchemy import (
    JSON,
    ColumnElement,
    Select,
    Text,
    bindparam,
    cast,
    column,
    func,
    select,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute
from sqlalchemy.sql.base import ReadOnlyColumnCollection
from sqlalchemy.sql.dml import ReturningInsert

from server.statements import Statement

if TYPE_CHECKING:
    from server.database import Base

T = TypeVar("T")

_MOST_STATEMENTS: Final = 64

Excluded = ReadOnlyColumnCollection[str, ColumnElement[Any]]
"""The row that was to be inserted where there is one already."""

_Insert = TypeVar("_Insert", postgresql.Insert, sqlite.Insert)


class Insertion(Generic[T]):
    """How rows come into the table of the column `returning`.

    A row whose `key` is there already is left out, or else changed as `change` says `only_if` it may be.
    """

    def __init__(
        self,
        *,
        key: Sequence[InstrumentedAttribute[Any]],
        returning: InstrumentedAttribute[T],
        change: Callable[[Excluded], Mapping[str, ColumnElement[Any]]] | None = None,
        only_if: Callable[[Excluded], ColumnElement[bool]] | None = None,
    ) -> None:
        self._into: type[Base] = returning.property.parent.class_
        self._key = key
        self._returning = returning
        self._change = change
        self._only_if = only_if
        self._statement = lru_cache(_MOST_STATEMENTS)(self._made)

    async def write(self, session: AsyncSession, rows: Sequence[Mapping[str, Any]]) -> Sequence[T]:
        """Insert `rows`, all with the same columns.

        Returns the column `returning` of those that were inserted or changed.
        """
        if not rows:
            return []
        if session.get_bind().dialect.name == "sqlite":
            insert = self._unless_there(sqlite.insert(self._into))
            return (await session.scalars(insert, [dict(row) for row in rows])).all()
        shared: dict[str, object] = {}
        arrays: dict[str, object] = {}
        for name, first in rows[0].items():
            values = [row[name] for row in rows]
            write = _written if self._is_json(name) else _as_it_is
            if len(rows) > 1 and all(value is first or value == first for value in values):
                shared[_sent(name)] = write(first)
            else:
                arrays[_sent(name)] = [write(value) for value in values]
        statement = self._statement(tuple(rows[0]), frozenset(shared))
        return [row[0] for row in await statement.rows(session, **shared, **arrays)]

    def _made(self, names: tuple[str, ...], shared: frozenset[str]) -> Statement:
        insert = postgresql.insert(self._into)
        rows = self._unnested(names, shared)
        return Statement(self._unless_there(insert.from_select(list(names), rows)))

    def _unless_there(self, insert: _Insert) -> ReturningInsert[T]:
        if self._change is None:
            insert = insert.on_conflict_do_nothing(index_elements=self._key)
        else:
            where = None if self._only_if is None else self._only_if(insert.excluded)
            insert = insert.on_conflict_do_update(
                index_elements=self._key, set_=self._change(insert.excluded), where=where
            )
        return insert.returning(self._returning)

    def _unnested(self, names: Sequence[str], shared: frozenset[str]) -> Select[*tuple[Any, ...]]:
        """Return the rows as a query: what they share as one value, what differs as an array."""
        ones: dict[str, ColumnElement[Any]] = {}
        arrays: dict[str, ColumnElement[Any]] = {}
        for name in names:
            sent_as = Text() if self._is_json(name) else self._into.__table__.c[name].type
            if _sent(name) in shared:
                ones[name] = bindparam(_sent(name), type_=sent_as)
            else:
                arrays[name] = bindparam(_sent(name), type_=ARRAY(sent_as))
        table = (
            func.unnest(*arrays.values())
            .table_valued(*(column(name) for name in arrays))
            .render_derived(name="sent")
        )
        taken = {name: ones[name] if name in ones else table.c[name] for name in names}
        return select(
            *(cast(value, JSON) if self._is_json(name) else value for name, value in taken.items())
        )

    def _is_json(self, name: str) -> bool:
        return isinstance(self._into.__table__.c[name].type, JSON)


def _sent(name: str) -> str:
    return f"sent_{name}"


def _as_it_is(value: object) -> object:
    return value


def _written(value: object) -> str | None:
    return None if value is None else json.dumps(value)
