"""Every setting of the server, read once, from the environment.

`REELY_ENV` chooses between the defaults of development and production; each variable overrides
one. Production refuses to start where a secret is weak, debugging is on, or SQLite was not asked
for. `docs/reference/server-settings.md` lists what stands here.
"""

import re
import secrets
from collections.abc import Mapping
from enum import StrEnum
from ipaddress import IPv4Network, IPv6Network
from pathlib import Path
from typing import Self

import platformdirs
from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)

from server.errors import SettingsError

LEAST_SECRET_BYTES = 32
_SECRET_FILE = "secret"
_ORIGIN = re.compile(r"https?://[a-z0-9.-]+(:[0-9]{1,5})?|https?://\[[0-9a-f:]+\](:[0-9]{1,5})?")
_PAGE = re.compile(r"https?://[^\s/]+\S*")
_ACCESS_FILE = "access-secrets"
_KEPT_ACCESS_SECRETS = 3
_IN_WORDS = dict.fromkeys(
    ("ip_v4_network", "ip_v6_network"),
    "write each as an address or a network, such as 10.0.0.0/8",
)


class Environment(StrEnum):
    """Where the server runs; it decides the defaults."""

    DEVELOPMENT = "development"
    PRODUCTION = "production"


class Enumeration(StrEnum):
    """Whether the server tells which addresses have accounts."""

    HONEST = "honest"
    UNIFORM = "uniform"


_BY_ENVIRONMENT: Mapping[Environment, Mapping[str, object]] = {
    Environment.DEVELOPMENT: {
        "use_sqlite": True,
        "debug": True,
        "rate_limit": "60/minute",
        "security_headers": False,
    },
    Environment.PRODUCTION: {
        "use_sqlite": False,
        "debug": False,
        "rate_limit": "30/minute",
        "security_headers": True,
    },
}


class Settings(BaseModel):
    """The server's settings; the name of each in capitals is its variable."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    reely_env: Environment = Environment.DEVELOPMENT
    reely_home: Path = Field(
        default_factory=lambda: platformdirs.user_data_path("Reely", appauthor=False)
    )
    public_url: str = "http://127.0.0.1:8484"
    plans_url: str | None = None

    use_sqlite: bool
    debug: bool
    database_url: SecretStr | None = None
    database_replica_url: SecretStr | None = None
    database_pool_size: int = Field(default=10, ge=1, le=500)
    database_max_overflow: int = Field(default=20, ge=0, le=500)
    redis_url: SecretStr | None = None

    jwt_secret_key: SecretStr = SecretStr("")
    jwt_previous_secret_keys: tuple[SecretStr, ...] = ()
    keys_secret: SecretStr = SecretStr("")
    password_pepper: SecretStr = SecretStr("")
    password_previous_peppers: tuple[SecretStr, ...] = ()
    access_token_minutes: int = Field(default=30, ge=1, le=24 * 60)
    refresh_token_days: int = Field(default=7, ge=1, le=90)
    session_days: int = Field(default=90, ge=1, le=365)
    password_min_score: int = Field(default=2, ge=0, le=4)
    bcrypt_cost: int = Field(default=12, ge=4, le=16)
    enumeration: Enumeration = Enumeration.HONEST

    rate_limit: str
    security_headers: bool
    cors_origins: tuple[str, ...] = ()
    trusted_proxies: tuple[IPv4Network | IPv6Network, ...] = ()

    smtp_host: str | None = None
    smtp_port: int = Field(default=587, ge=1, le=65535)
    smtp_username: str | None = None
    smtp_password: SecretStr | None = None
    smtp_tls: bool = True
    mail_from: str = "Reely <no-reply@localhost>"

    ai_hook_detection: bool = True
    stripe_payments: bool = False
    email_notifications: bool = True
    cloud_storage: bool = False
    rate_limiting: bool = True
    user_analytics: bool = True
    api_access: bool = True
    webhook_support: bool = False

    @field_validator(
        "cors_origins",
        "trusted_proxies",
        "jwt_previous_secret_keys",
        "password_previous_peppers",
        mode="before",
    )
    @classmethod
    def _split(cls, written: object) -> object:
        if isinstance(written, str):
            return tuple(word.strip() for word in written.split(",") if word.strip())
        return written

    @field_validator("plans_url")
    @classmethod
    def _is_a_page(cls, written: str | None) -> str | None:
        if written and not _PAGE.fullmatch(written):
            raise ValueError("write the address of a page, such as https://reely.example/plans")
        return written or None

    @field_validator("cors_origins")
    @classmethod
    def _are_origins(cls, listed: tuple[str, ...]) -> tuple[str, ...]:
        if not all(_ORIGIN.fullmatch(origin) for origin in listed):
            raise ValueError("write each as browsers do, such as https://app.example, and no *")
        return listed

    @field_validator("rate_limit")
    @classmethod
    def _is_a_rate(cls, written: str) -> str:
        number, slash, per = written.partition("/")
        if not (slash and number.isdecimal() and int(number) > 0 and per in {"min", "minute"}):
            raise ValueError("write it as N/minute, with N above 0")
        return f"{int(number)}/minute"

    @model_validator(mode="after")
    def _can_be_served(self) -> Self:
        if not self.use_sqlite and self.database_url is None:
            raise ValueError("set DATABASE_URL, or USE_SQLITE=true for the embedded database")
        if self.database_url is not None and not self.use_sqlite:
            url = self.database_url.get_secret_value()
            if not url.startswith(("postgresql://", "postgres://", "postgresql+psycopg://")):
                raise ValueError("DATABASE_URL has to begin with postgresql://")
        return self

    @property
    def folder(self) -> Path:
        """Where the server writes: its database, its mails where none are sent, its secret."""
        return self.reely_home.expanduser().absolute() / "server"

    @property
    def token_secrets(self) -> tuple[str, ...]:
        """What signs access and refresh tokens, the newest first; all of them are accepted."""
        listed = (self.jwt_secret_key, *self.jwt_previous_secret_keys)
        return tuple(secret.get_secret_value() for secret in listed)

    @property
    def requests_per_minute(self) -> int:
        """How many requests a session, key or source may make in a minute."""
        return int(self.rate_limit.partition("/")[0])

    @property
    def is_production(self) -> bool:
        """Whether strangers can reach this server."""
        return self.reely_env is Environment.PRODUCTION


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Return the settings that the variables in `environment` describe.

    In development the secrets that are not set are made once and kept in the server's folder.
    Raises SettingsError, whose message says what to set.
    """
    given = {key.lower(): value for key, value in environment.items() if value}
    try:
        kind = Environment(given.get("reely_env", Environment.DEVELOPMENT))
    except ValueError:
        raise SettingsError("REELY_ENV is neither development nor production.") from None
    known = {name: given[name] for name in Settings.model_fields if name in given}
    if kind is Environment.DEVELOPMENT and "database_url" in known and "use_sqlite" not in known:
        known["use_sqlite"] = "false"
    try:
        settings = Settings.model_validate({**_BY_ENVIRONMENT[kind], **known})
    except ValidationError as error:
        raise SettingsError(_told(error)) from None
    if settings.is_production:
        _refuse_weakness(settings, asked_for_sqlite="use_sqlite" in known)
        return settings
    return _with_secrets(settings)


def _told(error: ValidationError) -> str:
    lines: dict[str, str] = {}
    for fault in error.errors(include_input=False, include_url=False):
        name = "_".join(str(part) for part in fault["loc"][:1]).upper()
        why = _IN_WORDS.get(fault["type"], fault["msg"].removeprefix("Value error, "))
        lines.setdefault(name, f"{name}: {why}." if name else f"{why[:1].upper()}{why[1:]}.")
    return "The server cannot start as it is configured. " + " ".join(lines.values())


def _refuse_weakness(settings: Settings, *, asked_for_sqlite: bool) -> None:
    if settings.debug:
        raise SettingsError(
            "DEBUG is on, which a production server must not have; set DEBUG=false."
        )
    if settings.use_sqlite and not asked_for_sqlite:
        raise SettingsError(
            "Set DATABASE_URL, or USE_SQLITE=true if the embedded database is meant."
        )
    for name in ("jwt_secret_key", "keys_secret", "password_pepper"):
        secret: SecretStr = getattr(settings, name)
        length = len(secret.get_secret_value().encode())
        if (
            length < LEAST_SECRET_BYTES
            or len(set(secret.get_secret_value())) < LEAST_SECRET_BYTES // 4
        ):
            raise SettingsError(
                f"{name.upper()} is missing, shorter than {LEAST_SECRET_BYTES} bytes, or easy to guess; "
                "make one with: python3 -c 'import secrets; print(secrets.token_urlsafe(48))'"
            )


def _with_secrets(settings: Settings) -> Settings:
    """Fill in the secrets that development has not set; they outlive the process."""
    path = settings.folder / _SECRET_FILE
    missing = [
        name
        for name in ("jwt_secret_key", "keys_secret", "password_pepper")
        if not getattr(settings, name).get_secret_value()
    ]
    if not missing:
        return settings
    kept = _kept_secret(path)
    found = {name: SecretStr(f"{name}.{kept}") for name in missing}
    rotated = [SecretStr(secret) for secret in _rotated(settings)]
    if "jwt_secret_key" in missing and rotated:
        first = found["jwt_secret_key"]
        found["jwt_secret_key"] = rotated[0]
        earlier = (*rotated[1:], first, *settings.jwt_previous_secret_keys)
        return settings.model_copy(update={**found, "jwt_previous_secret_keys": earlier})
    return settings.model_copy(update=found)


def rotate_kept_access_secret(settings: Settings) -> None:
    """Put a new secret of access tokens before those that development keeps in its folder.

    Servers that run go on with the old one until they are started again; then both are accepted.
    """
    path = settings.folder / _ACCESS_FILE
    secrets_kept = [secrets.token_urlsafe(48), *_rotated(settings)][:_KEPT_ACCESS_SECRETS]
    part = path.with_name(f".{_ACCESS_FILE}-{secrets.token_hex(4)}")
    part.touch(mode=0o600)
    part.write_text("\n".join(secrets_kept), encoding="ascii")
    part.replace(path)


def _rotated(settings: Settings) -> list[str]:
    path = settings.folder / _ACCESS_FILE
    return path.read_text(encoding="ascii").split() if path.exists() else []


def _kept_secret(path: Path) -> str:
    """Return the secret in `path`, which is made at the first start and readable by its owner alone."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    part = path.with_name(f".{_SECRET_FILE}-{secrets.token_hex(4)}")
    if not path.exists():
        part.touch(mode=0o600)
        part.write_text(secrets.token_urlsafe(48), encoding="ascii")
        try:
            path.hardlink_to(part)  # the first of several processes wins
        except FileExistsError:
            pass
        finally:
            part.unlink()
    return path.read_text(encoding="ascii")
