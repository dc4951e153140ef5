"""Many rows in one statement, on either engine, whose text does not grow with their number.

PostgreSQL gets each column as one array: a statement with a place for each value of a hundred rows
costs both sides more to read than to carry out. SQLite runs one prepared statement a row.
"""

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import (
    JSON,
    ColumnElement,
    Select,
    Text,
    any_,
    cast,
    column,
    func,
    literal,
    select,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute
from sqlalchemy.sql.base import ReadOnlyColumnCollection

from server.database import Base

T = TypeVar("T")

Excluded = ReadOnlyColumnCollection[str, ColumnElement[Any]]
"""The row that was to be inserted where there is one already."""


async def insert_rows(
    session: AsyncSession,
    rows: Sequence[Mapping[str, Any]],
    *,
    key: Sequence[InstrumentedAttribute[Any]],
    returning: InstrumentedAttribute[T],
    change: Callable[[Excluded], Mapping[str, ColumnElement[Any]]] | None = None,
    only_if: Callable[[Excluded], ColumnElement[bool]] | None = None,
) -> Sequence[T]:
    """Insert `rows`, all with the same columns, into the table of `returning`.

    A row whose `key` is there already is left out, or else changed as `change` says `only_if` it may
    be. Returns the column `returning` of those that were inserted or changed.
    """
    if not rows:
        return []
    into: type[Base] = returning.property.parent.class_
    on_sqlite = _is_sqlite(session)
    insert: postgresql.Insert | sqlite.Insert
    if on_sqlite:
        insert = sqlite.insert(into)
    else:
        insert = postgresql.insert(into).from_select(list(rows[0]), _unnested(into, rows))
    if change is None:
        insert = insert.on_conflict_do_nothing(index_elements=key)
    else:
        where = None if only_if is None else only_if(insert.excluded)
        insert = insert.on_conflict_do_update(
            index_elements=key, set_=change(insert.excluded), where=where
        )
    statement = insert.returning(returning)
    found = await (
        session.scalars(statement, [dict(row) for row in rows])
        if on_sqlite
        else session.scalars(statement)
    )
    return found.all()


def among(
    session: AsyncSession, sought: InstrumentedAttribute[T], values: Collection[T]
) -> ColumnElement[bool]:
    """Return the condition that `sought` is one of `values`."""
    if _is_sqlite(session):
        return sought.in_(values)
    return sought == any_(literal(list(values), ARRAY(sought.type)))


def _is_sqlite(session: AsyncSession) -> bool:
    return session.get_bind().dialect.name == "sqlite"


def _unnested(into: type[Base], rows: Sequence[Mapping[str, Any]]) -> Select[*tuple[Any, ...]]:
    """Return `rows` as a query: what they share as one value, what differs as an array."""
    columns = into.__table__.columns
    shared: dict[str, ColumnElement[Any]] = {}
    arrays: dict[str, ColumnElement[Any]] = {}
    for name, first in rows[0].items():
        kept = columns[name].type
        values = [row[name] for row in rows]
        is_json = isinstance(kept, JSON)
        sent_as = Text() if is_json else kept
        if len(rows) > 1 and all(value is first or value == first for value in values):
            shared[name] = literal(_written(first) if is_json else first, sent_as)
        else:
            listed = [_written(value) for value in values] if is_json else values
            arrays[name] = literal(listed, ARRAY(sent_as))
    table = (
        func.unnest(*arrays.values())
        .table_valued(*(column(name) for name in arrays))
        .render_derived(name="sent")
    )
    taken = {name: shared[name] if name in shared else table.c[name] for name in rows[0]}
    return select(
        *(
            cast(value, JSON) if isinstance(columns[name].type, JSON) else value
            for name, value in taken.items()
        )
    )


def _written(value: object) -> str | None:
    return None if value is None else json.dumps(value)
