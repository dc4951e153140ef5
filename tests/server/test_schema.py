"""The schema: what migrations make is what the models say, on either engine, up and down."""

import asyncio
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import CheckConstraint, event, func, inspect, select
from sqlalchemy.engine import Connection
from sqlalchemy.ext.asyncio import AsyncEngine

from server.auth.models import User
from server.config import Settings
from server.database import Database, migrate, migration_config, open_database
from server.schema import metadata
from tests.support.server_process import emptied

SEEDED = {
    "users": "id email hashed_password full_name is_active is_verified subscription_tier "
    "stripe_customer_id created_at updated_at last_login monthly_trim_count monthly_hook_count "
    "last_usage_reset avatar_url timezone",
    "video_jobs": "id user_id job_id youtube_url start_time end_time vertical_format add_subtitles "
    "ai_provider status error_message original_duration trimmed_duration output_file_url thumbnail_url "
    "hooks_data created_at updated_at completed_at",
    "usage_stats": "id user_id month year month_num trims_count hooks_count api_requests_count trims_limit "
    "hooks_limit total_processing_time total_video_duration created_at updated_at",
    "usage_logs": "id user_id action_type job_id credits_used usage_metadata created_at",
    "api_keys": "id user_id key_hash key_preview name is_active last_used_at created_at expires_at "
    "total_requests last_request_ip",
    "subscriptions": "id user_id stripe_subscription_id tier status current_period_start current_period_end "
    "created_at updated_at",
}


async def seen_by(engine: AsyncEngine, look: Any) -> Any:  # noqa: ANN401 - whatever is looked at
    async with engine.connect() as connection:
        return await connection.run_sync(look)


@pytest.mark.parametrize("table", SEEDED)
async def test_the_tables_that_were_asked_for_have_their_columns(
    settings: Settings, table: str
) -> None:
    database = open_database(settings)

    columns = await seen_by(
        database.primary, lambda c: {column["name"] for column in inspect(c).get_columns(table)}
    )
    await database.close()

    assert set(SEEDED[table].split()) <= columns


async def test_migrations_make_what_the_models_say(settings: Settings) -> None:
    database = open_database(settings)

    different = await seen_by(
        database.primary, lambda c: compare_metadata(MigrationContext.configure(c), metadata)
    )
    await database.close()

    assert different == []


def test_all_migrations_are_one_transaction(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between two, another process that migrates at the same time could do the second."""
    begun: list[Connection] = []

    def watched(given: Settings) -> Database:
        database = open_database(given)
        event.listen(database.primary.sync_engine, "begin", begun.append)
        return database

    emptied(settings)
    monkeypatch.setattr("server.database.open_database", watched)

    migrate(settings)

    assert len(begun) == 1


async def test_checks_in_the_database_are_those_of_the_models(settings: Settings) -> None:
    database = open_database(settings)

    def look(connection: Connection) -> dict[str, set[str]]:
        return {
            name: {str(check["name"]) for check in inspect(connection).get_check_constraints(name)}
            for name in metadata.tables
        }

    made = await seen_by(database.primary, look)
    await database.close()

    meant = {
        name: {str(check.name) for check in table.constraints if isinstance(check, CheckConstraint)}
        for name, table in metadata.tables.items()
    }
    assert made == meant


def test_indexes_of_what_people_own_begin_with_whose_it_is() -> None:
    owned = [table for table in metadata.tables.values() if "user_id" in table.columns]

    led_by_something_else = {
        index.name
        for table in owned
        for index in table.indexes
        if next(iter(index.columns)).name != "user_id"
    }

    # What is kept for a time is also found by its age, to be pruned; a lease by its end.
    assert led_by_something_else == {
        "ix_audit_events_created_at",
        "ix_kept_answers_created_at",
        "ix_video_jobs_lease_expires_at",
    }


def test_the_schema_goes_down_to_nothing_and_up_again(settings: Settings) -> None:
    left = asyncio.run(brought_down(settings))
    migrate(settings)

    assert left == ["alembic_version"]
    assert asyncio.run(users_of(settings)) == 0


async def brought_down(settings: Settings) -> list[str]:
    """Take the schema away; return the tables that are left."""

    def down(connection: Connection) -> list[str]:
        command.downgrade(migration_config(connection), "base")
        return [str(name) for name in inspect(connection).get_table_names()]

    database = open_database(settings)
    async with database.primary.connect() as connection:
        left = await connection.run_sync(down)
        await connection.commit()
    await database.close()
    return left


async def users_of(settings: Settings) -> int:
    database = open_database(settings)
    async with database.reading() as session:
        counted = await session.scalar(select(func.count()).select_from(User))
    await database.close()
    return counted or 0
