"""Statements of the requests that come most: made once, and on PostgreSQL carried out by psycopg itself.

SQLAlchemy writes their text and knows how each value is sent and read; the driver carries them out, in a
third of the time. What fails there is told in SQLAlchemy's words all the same. SQLite is asked by way of
SQLAlchemy.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import psycopg
from psycopg.rows import namedtuple_row
from sqlalchemy import ColumnElement, Delete, Dialect, Insert, Select, Update, any_, bindparam
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute
from sqlalchemy.types import TypeEngine

from server.database import Database

Question = Select[*tuple[Any, ...]] | Insert | Update | Delete
"""What can be asked: a query, or a change that returns columns."""

_Convert = Callable[[Any], Any]


class Statement:
    """A question whose values have names, unless they are fixed. Rows have their columns by name.

    `on_sqlite` is what is asked there where that differs.
    """

    def __init__(self, question: Question, *, on_sqlite: Question | None = None) -> None:
        self._question = question
        self._on_sqlite = question if on_sqlite is None else on_sqlite
        self._on_postgresql: _Prepared | None = None

    async def rows(self, session: AsyncSession, **values: object) -> Sequence[Any]:
        """Carry it out in the transaction of `session`, after what is pending there."""
        if session.new or session.dirty or session.deleted:
            await session.flush()
        connection = await session.connection()
        if connection.dialect.name == "sqlite":
            return (await connection.execute(self._on_sqlite, values)).all()
        driver: Any = None
        prepared = self._prepared(connection.dialect)
        try:
            driver = (await connection.get_raw_connection()).driver_connection
            return await prepared.rows(driver, values)
        except psycopg.Error as error:
            told = prepared.told(error, driver)
            if told.connection_invalidated:
                await connection.invalidate(error)
            raise told from error

    async def glance(self, database: Database, **values: object) -> Sequence[Any]:
        """Carry it out alone: no session, no transaction."""
        if database.is_sqlite:
            async with database.bare() as connection:
                return (await connection.execute(self._on_sqlite, values)).all()
        prepared = self._prepared(database.primary.dialect)
        driver: Any = None
        try:
            lent = await database.lending.lend()
            try:
                driver = lent.driver_connection
                rows = await prepared.rows(driver, values)
            except BaseException:
                await database.lending.give_back(lent)
                raise
        except psycopg.Error as error:
            raise prepared.told(error, driver) from error
        await database.lending.take_back(lent)
        return rows

    def _prepared(self, dialect: Dialect) -> "_Prepared":
        if self._on_postgresql is None:
            self._on_postgresql = _prepared(self._question, dialect)
        return self._on_postgresql


def looking_among(
    sought: InstrumentedAttribute[Any],
    name: str,
    question: Callable[[ColumnElement[bool]], Question],
) -> Statement:
    """Return the statement of a `question` about rows whose `sought` is one of the values of `name`.

    Its text does not grow with their number on PostgreSQL, which gets them as one array.
    """
    array = any_(bindparam(name, type_=ARRAY(sought.type)))
    listed = sought.in_(bindparam(name, expanding=True))
    return Statement(question(sought == array), on_sqlite=question(listed))


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

    async def rows(
        self, driver: psycopg.AsyncConnection[Any], values: Mapping[str, object]
    ) -> list[Any]:
        """Ask over `driver`."""
        sent = dict(self.fixed)
        for name, convert in self.names:
            sent[name] = values[name] if convert is None else convert(values[name])
        cursor = driver.cursor()
        await cursor.execute(self.text, sent)
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
