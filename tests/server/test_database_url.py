"""What an operator writes behind the address of the database."""

import pytest
from sqlalchemy import text

from server.config import Settings, read_settings
from server.database import open_database
from tests.server.conftest import ENGINES
from tests.support.server_process import variables


@pytest.mark.skipif("postgresql" not in ENGINES, reason="there is no PostgreSQL here")
@pytest.mark.parametrize("settings", ["postgresql"], indirect=True)
async def test_what_the_address_says_of_connections_stands(settings: Settings) -> None:
    assert settings.database_url is not None
    address = settings.database_url.get_secret_value() + "&application_name=ours"
    database = open_database(read_settings(variables(settings, DATABASE_URL=address)))

    async with database.primary.connect() as connection:
        named = await connection.scalar(text("SHOW application_name"))
    await database.primary.dispose()

    assert named == "ours"
