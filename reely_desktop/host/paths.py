"""Where Reely's things are on this machine.

Each system has its own customs, which platformdirs knows. The variable REELY_HOME moves every folder
that Reely writes to, for portable use and for tests. Nothing is made here: who writes makes.
"""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs

HOME_VARIABLE = "REELY_HOME"
_NAME = "Reely"
_HOUSE = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Folders:
    """Every folder that Reely writes to; `clips` takes those that cannot go beside their source."""

    settings: Path
    data: Path
    cache: Path
    logs: Path
    clips: Path


def folders(environment: Mapping[str, str]) -> Folders:
    """Return the folders of the person whose `environment` this is."""
    home = environment.get(HOME_VARIABLE, "")
    if home:
        root = Path(home).expanduser().absolute()
        return Folders(
            settings=root / "settings",
            data=root / "data",
            cache=root / "cache",
            logs=root / "logs",
            clips=root / "clips",
        )
    return Folders(
        settings=platformdirs.user_config_path(_NAME, appauthor=False),
        data=platformdirs.user_data_path(_NAME, appauthor=False),
        cache=platformdirs.user_cache_path(_NAME, appauthor=False),
        logs=platformdirs.user_log_path(_NAME, appauthor=False),
        clips=platformdirs.user_videos_path() / _NAME,
    )


def model_folders(places: Folders) -> tuple[Path, ...]:
    """Return the folders that models are looked for in: the person's own first, to which new ones go.

    A source checkout has another one, which its setup fills and git ignores.
    """
    own = places.data / "models"
    is_frozen = getattr(sys, "_MEIPASS", None) is not None
    if is_frozen or not (_HOUSE / "dev.py").is_file():
        return (own,)
    return (own, _HOUSE / ".models")


def resource(name: str) -> Path:
    """Return the file or folder `name` of the resources: frozen, in a checkout, or installed."""
    frozen: str | None = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen) / "resources" / name
    installed = _HOUSE / "reely_resources"
    return (installed if installed.is_dir() else _HOUSE / "resources") / name


def documents() -> Path:
    """Return the folder of the documentation, where it came along."""
    frozen: str | None = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen) / "docs"
    installed = _HOUSE / "reely_resources"
    return (installed if installed.is_dir() else _HOUSE) / "docs"
