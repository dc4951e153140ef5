"""The statements that reach a database, on either engine."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
import pytest
from sqlalchemy import Connection, Engine, event


@contextmanager
def noted_statements() -> Iterator[list[str]]:
    """Yield a list that every statement of the block is added to, but for transactions' own."""
    noted: list[str] = []

    def note(connection: Connection, _cursor: object, text: str, *_rest: object) -> None:
        if connection.dialect.name == "sqlite":
            noted.append(text)

    execute = psycopg.AsyncCursor.execute

    async def execute_noted(cursor: Any, query: Any, *rest: Any, **options: Any) -> Any:  # noqa: ANN401 - the driver's
        noted.append(query.decode() if isinstance(query, bytes) else str(query))
        return await execute(cursor, query, *rest, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(psycopg.AsyncCursor, "execute", execute_noted)
        event.listen(Engine, "before_cursor_execute", note)
        try:
            yield noted
        finally:
            event.remove(Engine, "before_cursor_execute", note)
            noted[:] = [text for text in noted if not text.startswith("BEGIN")]
