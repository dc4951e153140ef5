"""A file is had whole and right, or not at all, however the server behaves."""

import hashlib
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reely_desktop.host.download_answers import DownloadError, DownloadStopped, Wanted
from reely_desktop.host.downloads import download
from tests.support.speech_servers import FileServer, Manner, file_server

CONTENT = bytes(range(256)) * 4_000
WANTED = Wanted("", len(CONTENT), hashlib.sha256(CONTENT).hexdigest())


@pytest.fixture
def server() -> Iterator[FileServer]:
    with file_server({"/model.bin": CONTENT}) as serving:
        yield serving


def get(server: FileServer, target: Path, *, patience_s: float = 5) -> list[int]:
    """Download, and return how many bytes were told to be there."""
    told: list[int] = []
    wanted = replace(WANTED, address=f"{server.url}/model.bin")
    download(wanted, target, on_bytes=told.append, is_stopped=lambda: False, patience_s=patience_s)
    return told


def test_a_file_is_had_whole(server: FileServer, tmp_path: Path) -> None:
    told = get(server, tmp_path / "models" / "model.bin")

    assert (tmp_path / "models" / "model.bin").read_bytes() == CONTENT
    assert [file.name for file in (tmp_path / "models").iterdir()] == ["model.bin"]
    assert told == sorted(told)
    assert (told[0], told[-1]) == (0, len(CONTENT))


def test_where_the_connection_is_cut_it_goes_on_from_there(
    server: FileServer, tmp_path: Path
) -> None:
    server.manner = Manner.CUTS

    get(server, tmp_path / "model.bin")

    assert (tmp_path / "model.bin").read_bytes() == CONTENT
    assert len(server.asked) > 2
    assert server.asked[1] == f"bytes={len(CONTENT) // 2}-"


def test_a_part_of_an_earlier_run_is_gone_on_with(server: FileServer, tmp_path: Path) -> None:
    (tmp_path / "model.bin.part").write_bytes(CONTENT[:1000])

    told = get(server, tmp_path / "model.bin")

    assert (tmp_path / "model.bin").read_bytes() == CONTENT
    assert server.asked == ["bytes=1000-"]
    assert told[0] == 1000


def test_a_server_that_knows_no_ranges_gives_all_of_it(server: FileServer, tmp_path: Path) -> None:
    (tmp_path / "model.bin.part").write_bytes(b"x" * 1000)
    server.manner = Manner.IGNORES_RANGES

    get(server, tmp_path / "model.bin")

    assert (tmp_path / "model.bin").read_bytes() == CONTENT


@pytest.mark.parametrize("length", [1_000, len(CONTENT), len(CONTENT) + 5])
def test_a_part_that_is_of_something_else_is_had_anew(
    server: FileServer, tmp_path: Path, length: int
) -> None:
    (tmp_path / "model.bin.part").write_bytes(b"x" * length)

    get(server, tmp_path / "model.bin")

    assert (tmp_path / "model.bin").read_bytes() == CONTENT


def test_where_the_server_sends_on_it_is_followed(server: FileServer, tmp_path: Path) -> None:
    server.manner = Manner.SENDS_ON

    get(server, tmp_path / "model.bin")

    assert (tmp_path / "model.bin").read_bytes() == CONTENT


@pytest.mark.parametrize(
    ("manner", "code"),
    [
        (Manner.WRONG_BYTES, "RLY-DOWNLOAD-WRONG"),
        (Manner.OTHER_LENGTH, "RLY-DOWNLOAD-WRONG"),
        (Manner.NOT_THERE, "RLY-DOWNLOAD-REFUSED"),
        (Manner.TROUBLE, "RLY-DOWNLOAD-AWAY"),
        (Manner.CUTS_AT_ONCE, "RLY-DOWNLOAD-AWAY"),
        (Manner.HANGS, "RLY-DOWNLOAD-AWAY"),
    ],
    ids=lambda value: getattr(value, "name", None),
)
def test_what_cannot_be_had_is_said_and_no_file_is_there(
    server: FileServer, tmp_path: Path, manner: Manner, code: str
) -> None:
    server.manner = manner

    with pytest.raises(DownloadError) as raised:
        get(server, tmp_path / "model.bin", patience_s=0.2)

    assert raised.value.code == code
    assert not (tmp_path / "model.bin").exists()


def test_nobody_there_is_said(tmp_path: Path) -> None:
    with file_server({}) as gone:
        pass

    with pytest.raises(DownloadError) as raised:
        get(gone, tmp_path / "model.bin", patience_s=0.2)

    assert raised.value.code == "RLY-DOWNLOAD-AWAY"


@pytest.mark.parametrize("manner", [Manner.HANGS, Manner.HANGS_HALFWAY], ids=lambda m: m.name)
def test_it_stops_at_once_and_keeps_what_came(
    server: FileServer, tmp_path: Path, manner: Manner
) -> None:
    server.manner = manner
    began = time.monotonic()
    stopped_at = 0.0

    def is_stopped() -> bool:
        nonlocal stopped_at
        if time.monotonic() - began > 0.3 and not stopped_at:
            stopped_at = time.monotonic()
        return bool(stopped_at)

    with pytest.raises(DownloadStopped):
        download(
            replace(WANTED, address=f"{server.url}/model.bin"),
            tmp_path / "model.bin",
            on_bytes=lambda _count: None,
            is_stopped=is_stopped,
        )

    assert time.monotonic() - stopped_at < 0.4
    if manner is Manner.HANGS_HALFWAY:
        assert (tmp_path / "model.bin.part").stat().st_size == len(CONTENT) // 2


def test_a_proxy_that_cannot_be_used_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", "nonsense://nowhere")

    with pytest.raises(DownloadError) as raised:
        download(
            replace(WANTED, address="https://models.example.org/model.bin"),
            tmp_path / "model.bin",
            on_bytes=lambda _count: None,
            is_stopped=lambda: False,
        )

    assert raised.value.code == "RLY-PROXY-UNUSABLE"


def test_the_proxy_of_the_environment_is_gone_through(
    server: FileServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The proxy here refuses to connect on, which nobody would hear of who did not ask it."""
    monkeypatch.setenv("https_proxy", server.url)

    with pytest.raises(DownloadError):
        download(
            replace(WANTED, address="https://models.example.org/model.bin"),
            tmp_path / "model.bin",
            on_bytes=lambda _count: None,
            is_stopped=lambda: False,
            patience_s=0.2,
        )
