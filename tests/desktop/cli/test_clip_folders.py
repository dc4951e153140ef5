"""Where `reely clip` puts its clips is tried before a search is counted for them."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reely_desktop.cli.output_folder import output_folder
from reely_desktop.engine.errors import WorkError
from reely_desktop.engine.transcript.whisper_json import write_whisper_json
from tests.desktop.cli.terminal import REELY, environment_with, reely
from tests.support.spoken import STORY, said

_SAMPLE = Path(__file__).resolve().parents[3] / "resources" / "sample" / "harbour-walk.mp4"


@pytest.fixture
def video(tmp_path: Path) -> Path:
    copy = tmp_path / "talk.mp4"
    shutil.copy(_SAMPLE, copy)
    with copy.open("ab") as file:
        file.write(b"\0\0\0\x08free")
    (tmp_path / "talk.json").write_text(write_whisper_json(said(STORY)), encoding="utf-8")
    return copy


@pytest.mark.skipif(sys.platform != "linux", reason="disks are mounted as Linux does")
@pytest.mark.parametrize(
    ("options", "code"), [("ro", "RLY-FOLDER-DENIED"), ("size=1m", "RLY-DISK-FULL")]
)
def test_a_disk_that_takes_no_clips_costs_no_search(
    video: Path, tmp_path: Path, options: str, code: str
) -> None:
    disk, words = tmp_path / "disk", video.with_suffix(".json")
    disk.mkdir()
    enter = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--mount", "-r"]
    mounting = 'mount -t tmpfs -o "$1" none "$2" && shift 2 && exec "$@"'
    clip = [*REELY, "clip", str(video), "--transcript", str(words), "-o", str(disk / "new" / "sub")]

    ended = subprocess.run(
        [*enter, "sh", "-c", mounting, "sh", options, str(disk), *clip],
        env=environment_with(REELY_HOME=str(tmp_path / "home")),
        capture_output=True,
        text=True,
        check=False,
    )

    usage = reely("usage", "--json", REELY_HOME=str(tmp_path / "home")).json
    assert f"error[{code}]" in ended.stderr
    assert [one["used"] for one in usage["metrics"]] == [0, 0]


def test_a_folder_into_which_nothing_came_is_not_left_behind(video: Path, tmp_path: Path) -> None:
    words = tmp_path / "empty.json"
    words.write_text('{"segments": []}', encoding="utf-8")

    told = reely(
        *("clip", video, "--transcript", words, "-o", tmp_path / "new" / "sub"),
        REELY_HOME=str(tmp_path / "home"),
    )

    assert told.status == 0
    assert not (tmp_path / "new").exists()


def test_a_drive_that_is_not_there_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.path.exists", lambda _place: False)  # nothing is, up to the root

    with pytest.raises(WorkError) as told, output_folder(tmp_path / "clips", needed_bytes=1):
        pass

    assert told.value.code == "RLY-FOLDER-MISSING"
    assert told.value.message == f"there is no folder {tmp_path.anchor}"
