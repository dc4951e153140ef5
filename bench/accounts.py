"""Databases with as many accounts as a bench wants, and a few of them to ask with.

Each generated account has a device, a session and a month of use, as one that is in use has. They are
made by the database itself, row sets at a time; those that ask are made by signing in.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import psycopg
from psycopg import sql

from bench.load import CLIENTS
from server.auth.passwords import hash_password
from server.config import Settings
from server.database import migrate

PASSWORD = "harbour walk 1907"  # noqa: S105 - of accounts that live as long as the bench
_FILL = """
INSERT INTO users (id, email, hashed_password, is_verified, created_at, updated_at, password_changed_at,
                   subscription_tier, tier_override)
SELECT gen_random_uuid(), 'someone' || n || '@example.org', '!', true, now(), now(), now(),
       'premium', 'premium'
FROM generate_series(1, %(accounts)s) AS n;
INSERT INTO devices (user_id, id, name, created_at, last_seen_at)
SELECT id, gen_random_uuid(), 'Studio', now(), now() FROM users;
INSERT INTO sessions (id, user_id, created_at, rotated_at, last_seen_at, idle_expires_at, expires_at)
SELECT gen_random_uuid(), id, now(), now(), now(), now() + interval '7 days',
       now() + interval '90 days'
FROM users;
INSERT INTO usage_stats (id, user_id, month, year, month_num, timezone, period_start, period_end, trims_count,
                         created_at, updated_at)
SELECT gen_random_uuid(), id, to_char(now(), 'YYYY-MM'), extract(year FROM now()), extract(month FROM now()),
       'UTC', date_trunc('month', now(), 'UTC'), date_trunc('month', now(), 'UTC') + interval '1 month', 3,
       now(), now()
FROM users;
INSERT INTO usage_logs (id, user_id, event_id, action_type, credits_used, status, month, occurred_at,
                        usage_metadata, created_at)
SELECT gen_random_uuid(), id, gen_random_uuid(), 'trim', 1, 'accepted', to_char(now(), 'YYYY-MM'), now(),
       '{}', now()
FROM users;
"""


@dataclass(frozen=True, slots=True)
class Asker:
    """An account that asks: its access token, its device, its address."""

    token: str
    device: str
    email: str


def make_database(server: str, name: str) -> str:
    """Make the empty database `name` on the PostgreSQL `server`; return its URL."""
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    return server.rsplit("/", 1)[0] + f"/{name}"


def fill(settings: Settings, *, accounts: int) -> None:
    """Give the database of `settings` the schema and `accounts` accounts, and those that ask."""
    migrate(settings)
    assert settings.database_url is not None  # noqa: S101 - a bench names one
    secret = hash_password(
        PASSWORD, pepper=settings.password_pepper.get_secret_value(), cost=settings.bcrypt_cost
    )
    url = settings.database_url.get_secret_value()
    with psycopg.connect(url, autocommit=True) as connection:
        for statement in _FILL.split(";"):
            if statement.strip():
                connection.execute(statement, {"accounts": accounts})
        for number in range(CLIENTS):
            connection.execute(
                "UPDATE users SET email = %s, hashed_password = %s WHERE email = %s",
                (address_of(number), secret, f"someone{number + 1}@example.org"),
            )
        _bring_to_rest(connection)


def _bring_to_rest(connection: psycopg.Connection[Any]) -> None:
    """Do now what the database would do beside the measuring: tidy what was made, and write it down."""
    connection.execute("SELECT pg_stat_force_next_flush()")  # it is seen what the tidying is for
    connection.execute("VACUUM ANALYZE")
    connection.execute("CHECKPOINT")
    if hasattr(os, "sync"):
        os.sync()


def sign_in_all(address: str) -> list[Asker]:
    """Sign in those that ask, on the server at `address`, and register a device of each."""
    with httpx.Client(base_url=address, timeout=30) as client:
        return [sign_in(client, address_of(number), number=number) for number in range(CLIENTS)]


def sign_in(client: httpx.Client, email: str, *, number: int = 0) -> Asker:
    """Sign `email` in from the place of that number, and register a device."""
    answer = client.post(
        "/auth/login",
        json={"email": email, "password": PASSWORD},
        headers={"X-Forwarded-For": f"10.0.0.{number}"},
    )
    token = answer.raise_for_status().json()["access_token"]
    device = client.post(
        "/devices",
        json={"name": "Bench"},
        headers={"Authorization": f"Bearer {token}"},
    )
    return Asker(token, device.raise_for_status().json()["device_id"], email)


def write_askers(askers: Sequence[Asker], path: Path) -> None:
    """Write `askers` for the scripts of `bench.load`, a line each."""
    lines = (f"{who.token}\t{who.device}\t{who.email}\t{PASSWORD}" for who in askers)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def address_of(number: int) -> str:
    """Return the address that an account which asks signs in with; there are as many as CLIENTS."""
    return f"asker{number}@example.org"
