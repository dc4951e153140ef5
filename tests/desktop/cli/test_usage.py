"""`reely usage` and `reely sync` as they are typed, and a limit that is met in the terminal."""

import subprocess
import sys
from pathlib import Path

from tests.desktop.cli.conftest import ADA, Desktop
from tests.desktop.cli.terminal import Told, reely
from tests.support import clip_cases
from tests.support.clips import cached_clip
from tests.support.members import desktop as sitting


def trim(home: Path, start: float = 0) -> Told:
    clip = home / "clip.mp4"
    words = ("--in", str(start), "--out", str(start + 0.2), "-o", clip, "--overwrite", "--json")
    return reely("trim", cached_clip(clip_cases.PLAIN), *words, REELY_HOME=str(home))


def test_a_limit_is_exit_status_4_and_one_line_with_a_code(tmp_path: Path) -> None:
    with sitting(tmp_path) as here:
        for start in range(4):
            here.trim(cached_clip(clip_cases.PLAIN), start, start + 1)
    assert trim(tmp_path).status == 0

    told = trim(tmp_path, 0.5)

    assert told.status == 4
    assert told.json["error"]["code"] == "RLY-PLAN-TRIMS"
    used = reely("usage", "--json", REELY_HOME=str(tmp_path)).json
    assert used["state"] == "anonymous"
    assert used["metrics"][0] == {
        "metric": "trims",
        "used": 5,
        "limit": 5,
        "remaining": 0,
        "pending": 5,
    }
    assert trim(tmp_path).status == 0  # exported before


def test_nobody_to_hand_over_to_is_said(tmp_path: Path) -> None:
    told = reely("sync", "--json", REELY_HOME=str(tmp_path))

    assert told.status == 5
    assert told.json["error"]["code"] == "RLY-NOT-SIGNED-IN"


def test_what_was_used_is_handed_over_and_told_of(desktop: Desktop) -> None:
    used_signed_out(desktop.home)
    desktop.login()

    handed = desktop.reely("sync", "--json").json
    again = desktop.reely("sync", "--json").json
    told = desktop.reely("usage", "--json")
    desktop.reely("settings", "set", "offline", "true")
    offline = desktop.reely("sync", "--json")
    desktop.reely("settings", "set", "offline", "false")
    desktop.reely("logout")

    assert handed == {"sent": 1, "accepted": 1, "duplicate": 0, "rejected": 0, "pending": 0}
    assert again["sent"] == 0
    used = told.json
    assert told.err == ""
    assert (used["state"], used["email"], used["tier"]) == ("online", ADA, "pro")
    assert used["metrics"][0] == {
        "metric": "trims",
        "used": 1,
        "limit": 100,
        "remaining": 99,
        "pending": 0,
    }
    assert offline.status == 5
    assert offline.json["error"]["code"] == "RLY-OFFLINE-CHOSEN"


def used_signed_out(home: Path) -> None:
    with sitting(home) as here:
        here.trim(cached_clip(clip_cases.PLAIN))


def test_a_clip_that_nobody_is_asked_about_loads_no_network() -> None:
    told = "import reely_desktop.cli.trim, sys; print('httpx' in sys.modules)"

    ended = subprocess.run(
        [sys.executable, "-c", told], check=True, capture_output=True, encoding="utf-8"
    )

    assert ended.stdout.strip() == "False"
