"""Statements of the requests that come most: made once, and on PostgreSQL carried out by psycopg itself.

SQLAlchemy writes their text and knows how each value is sent and read; the driver carries them out, in a
third of the time. What fails there is told in SQLAlchemy's words all the same. SQLite is asked by way of
SQLAlchemy.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

import psycopg
from psycopg.rows import namedtuple_row
from sqlalchemy import (
    JSON,
    BindParameter,
    ColumnElement,
    Delete,
    Dialect,
    Insert,
    Integer,
    Select,
    TableValuedAlias,
    Text,
    Update,
    bindparam,
    cast,
    column,
    func,
    literal_column,
    select,
    true,
)
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession
from sqlalchemy.orm import InstrumentedAttribute
from sqlalchemy.sql.visitors import ExternallyTraversible, replacement_traverse
from sqlalchemy.types import TypeEngine

from server.database import Database

Question = Select[*tuple[Any, ...]] | Insert | Update | Delete
"""What can be asked: a query, or a change that returns columns."""

_ASKED: Final = "asked"
_PLACE: Final = "place"

_Convert = Callable[[Any], Any]


class Statement:
    """A question whose values have names, unless they are fixed. Rows have their columns by name.

    `on_sqlite` is what is asked there where that differs.
    """

    def __init__(self, question: Question, *, on_sqlite: Question | None = None) -> None:
        self._question = question
        self._on_sqlite = question if on_sqlite is None else on_sqlite
        self._on_postgresql: _Prepared | None = None
        self._for_many: _Prepared | None = None

    async def rows(self, session: AsyncSession, **values: object) -> Sequence[Any]:
        """Carry it out in the transaction of `session`, after what is pending there."""
        if session.new or session.dirty or session.deleted:
            await session.flush()
        connection = await session.connection()
        if connection.dialect.name == "sqlite":
            return (await connection.execute(self._on_sqlite, values)).all()
        return await _carried_out(self._alone(connection.dialect), connection, values)

    async def glance(self, database: Database, **values: object) -> Sequence[Any]:
        """Carry out a query by itself: no session, no transaction. Its values are no free text.

        On PostgreSQL those that are asked in one turn of the event loop are one statement, and rows
        have one more column, the last: the place among those asked.
        """
        if database.is_sqlite:
            async with database.bare() as connection:
                return (await connection.execute(self._on_sqlite, values)).all()
        return await database.gathering.ask(self, values, partial(self._rows_of_each, database))

    async def _rows_of_each(
        self, database: Database, asked: Sequence[Mapping[str, object]]
    ) -> Sequence[Sequence[Any]]:
        dialect = database.primary.dialect
        if self._for_many is None:
            self._for_many = _prepared(_of_each(self._question), dialect)
        alone = self._alone(dialect)
        written = [{_PLACE: place, **alone.ready(values)} for place, values in enumerate(asked)]
        found: list[list[Any]] = [[] for _ in asked]
        sent = {_ASKED: json.dumps(written, default=str)}
        driver: Any = None
        try:
            async with database.driver() as driver:
                rows = await self._for_many.rows(driver, sent)
        except psycopg.Error as error:
            raise self._for_many.told(error, driver) from error
        for row in rows:
            found[row[-1]].append(row)
        return found

    def _alone(self, dialect: Dialect) -> "_Prepared":
        if self._on_postgresql is None:
            self._on_postgresql = _prepared(self._question, dialect)
        return self._on_postgresql


def looking_among(
    sought: InstrumentedAttribute[Any],
    name: str,
    question: Callable[[ColumnElement[bool]], Select[*tuple[Any, ...]]],
) -> Statement:
    """Return the statement of a `question` about rows whose `sought` is one of the values of `name`.

    No value comes twice. The text does not grow with their number on PostgreSQL, which gets them as one
    array and looks for each by itself.
    """
    values = (
        func.unnest(bindparam(name, type_=ARRAY(sought.type)))
        .table_valued(column("value", sought.type))
        .render_derived(name=_ASKED)
    )
    value = literal_column(f"{_ASKED}.value", sought.type)
    listed = sought.in_(bindparam(name, expanding=True))
    return Statement(_for_each(values, question(sought == value)), on_sqlite=question(listed))


@dataclass(slots=True)
class _Prepared:
    """The text of a question to PostgreSQL, what is sent with it, and how its rows are read.

    `names` are the places of the values, each with what makes it ready to be sent; `fixed` is sent as it
    is. `columns` are the types of what comes back. The first answer tells the rest.
    """

    text: bytes
    fixed: Mapping[str, Any]
    names: Sequence[tuple[str, _Convert | None]]
    columns: Sequence[TypeEngine[Any]]
    dialect: Dialect
    reads: Sequence[tuple[int, _Convert]] = ()
    make: Callable[[Sequence[Any]], Any] | None = None

    def ready(self, values: Mapping[str, object]) -> dict[str, object]:
        """Return the values that have names as they are sent."""
        return {
            name: values[name] if convert is None else convert(values[name])
            for name, convert in self.names
        }

    async def rows(
        self, driver: psycopg.AsyncConnection[Any], values: Mapping[str, object]
    ) -> list[Any]:
        """Ask over `driver`."""
        cursor = driver.cursor()
        await cursor.execute(self.text, {**self.fixed, **self.ready(values)})
        if not self.columns:
            return []
        if self.make is None:
            self.reads = self._read_by(cursor)
            self.make = namedtuple_row(cursor)
        found = []
        for row in await cursor.fetchall():
            read = list(row)
            for place, convert in self.reads:
                read[place] = convert(read[place])
            found.append(self.make(read))
        return found

    def told(self, error: psycopg.Error, driver: psycopg.AsyncConnection[Any] | None) -> DBAPIError:
        """Return `error` as SQLAlchemy tells it; without a word of what was sent."""
        told = DBAPIError.instance(
            self.text.decode(),
            None,
            error,
            psycopg.Error,
            hide_parameters=True,
            connection_invalidated=driver is None or driver.closed,
            dialect=self.dialect,
        )
        assert isinstance(told, DBAPIError)  # noqa: S101 - it is what became of an error of the driver
        return told

    def _read_by(self, cursor: psycopg.AsyncCursor[Any]) -> list[tuple[int, _Convert]]:
        described = zip(self.columns, cursor.description or (), strict=True)
        found = [
            kept.dialect_impl(self.dialect).result_processor(self.dialect, column.type_code)
            for kept, column in described
        ]
        return [(place, convert) for place, convert in enumerate(found) if convert is not None]


async def _carried_out(
    prepared: _Prepared, connection: AsyncConnection, values: Mapping[str, object]
) -> Sequence[Any]:
    """Return what the driver of `connection` gives; raise what it raises in SQLAlchemy's words."""
    driver: Any = None
    try:
        driver = (await connection.get_raw_connection()).driver_connection
        return await prepared.rows(driver, values)
    except psycopg.Error as error:
        told = prepared.told(error, driver)
        if told.connection_invalidated:
            await connection.invalidate(error)
        raise told from error


def _of_each(question: Question) -> Question:
    """Return `question` asked of each member of a JSON array, which holds its values by their names."""
    if not isinstance(question, Select):
        raise TypeError("only a query can be asked of many at a time")
    needed: dict[str, TypeEngine[Any]] = {}

    def read(element: ExternallyTraversible, **_: object) -> ColumnElement[Any] | None:
        if not isinstance(element, BindParameter) or not element.required:
            return None
        needed[element.key] = element.type
        return literal_column(f'{_ASKED}."{element.key}"', element.type)

    of_one = replacement_traverse(question, {}, read)
    assert isinstance(of_one, Select)  # noqa: S101 - it is what it was
    asked = (
        func.json_to_recordset(cast(bindparam(_ASKED, type_=Text()), JSON()))
        .table_valued(column(_PLACE, Integer()), *(column(*named) for named in needed.items()))
        .render_derived(name=_ASKED, with_types=True)
    )
    return _for_each(asked, of_one, asked.c[_PLACE])


def _for_each(
    asked: TableValuedAlias, question: Select[*tuple[Any, ...]], *more: ColumnElement[Any]
) -> Select[*tuple[Any, ...]]:
    """Return what `question`, which names columns of `asked`, finds for each of its rows, and `more`.

    The offset keeps PostgreSQL from planning it as a join of whole tables. That is by its statistics,
    which lag behind: it would look for an account's events of one batch among all that it ever had.
    """
    found = question.offset(0).lateral("found")
    return select(*found.c, *more).select_from(asked.join(found, true()))


def _prepared(question: Question, dialect: Dialect) -> _Prepared:
    compiled = question.compile(dialect=dialect)
    fixed: dict[str, Any] = {}
    names: list[tuple[str, _Convert | None]] = []
    for name, bind in compiled.binds.items():
        convert = bind.type.dialect_impl(dialect).bind_processor(dialect)
        if bind.required:
            names.append((name, convert))
        else:
            value = bind.effective_value
            fixed[name] = value if convert is None else convert(value)
    return _Prepared(
        text=str(compiled).encode(),
        fixed=fixed,
        names=names,
        columns=[column.type for column in question.exported_columns],
        dialect=dialect,
    )
