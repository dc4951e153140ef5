"""The page of the server's settings says what the code says: every one, and its defaults."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from pydantic import SecretStr

from server.config import Settings, read_settings

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "server-settings.md"
ROW = re.compile(r"^\| `([A-Z0-9_]+)` \| (.+?) \| (.+?) \| ", re.MULTILINE)
SECRETS = ("JWT_SECRET_KEY", "KEYS_SECRET", "PASSWORD_PEPPER")
STRONG = "a secret of tests, long enough to be one: 0123456789"
# What cannot be read off a default: it is made, demanded, or the machine's own.
TOLD: Mapping[str, Mapping[str, str]] = {
    "development": {
        "REELY_HOME": "the user's data folder",
        **dict.fromkeys(SECRETS, "made once"),
    },
    "production": {
        "REELY_HOME": "the user's data folder",
        "DATABASE_URL": "required",
        **dict.fromkeys(SECRETS, "required"),
    },
}


def shown(value: object) -> str:
    """Return how the page writes a default."""
    match value:
        case None | ():
            return "none"
        case bool():
            return f"`{str(value).lower()}`"
        case SecretStr():
            return "a secret"
        case _:
            return f"`{value}`"


def test_the_page_has_every_setting_and_no_other() -> None:
    told = [name for name, _, _ in ROW.findall(PAGE.read_text(encoding="utf-8"))]

    assert sorted(told) == sorted(name.upper() for name in Settings.model_fields)


@pytest.mark.parametrize("kind", ["development", "production"])
def test_the_page_has_each_environment_s_defaults(kind: str, tmp_path: Path) -> None:
    needed = {**dict.fromkeys(SECRETS, STRONG), "DATABASE_URL": "postgresql://db.example/reely"}
    settings = read_settings(
        {
            "REELY_ENV": kind,
            "REELY_HOME": str(tmp_path),
            **(needed if kind == "production" else {}),
        }
    )
    rows = ROW.findall(PAGE.read_text(encoding="utf-8"))

    told = {name: (first if kind == "development" else second) for name, first, second in rows}

    expected = {
        name.upper(): TOLD[kind].get(name.upper()) or shown(getattr(settings, name))
        for name in Settings.model_fields
    }
    assert told == expected
