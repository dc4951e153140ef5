"""On what is listened: which numbers a card reckons with, and going on without one that fails."""

import os
import sys
from pathlib import Path

import psutil
import pytest

from reely_desktop.engine.progress import Cancellation
from reely_desktop.engine.speech.computer import Card, CardState
from reely_desktop.engine.speech.devices import (
    Device,
    advice,
    compute_type,
    look_at_computer,
    placings,
    usable_threads,
)
from tests.support.speech_hearing import hear, text_of
from tests.support.speech_voices import SENTENCES, speak


@pytest.mark.parametrize(
    ("memory_mib", "capability", "compute"),
    [
        (24_000, 8.9, "float16"),
        (6_144, 7.5, "float16"),
        (4_096, 7.5, "int8_float16"),
        (8_192, 6.1, "int8"),
    ],
)
def test_a_card_reckons_with_what_it_has_room_for(
    memory_mib: int, capability: float, compute: str
) -> None:
    assert compute_type(memory_mib, capability) == compute


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("CUDA failed with error out of memory", "smaller model"),
        ("CUDA driver version is insufficient for CUDA runtime version", "update the driver"),
        ("Library libcublas.so.12 is not found or cannot be loaded", r"reely[cuda]"),
        ("unknown error", "nvidia-smi"),
    ],
)
def test_what_to_do_about_a_card_follows_from_what_it_said(said: str, told: str) -> None:
    assert told in advice(said)


def test_the_processor_alone_is_not_asked_about_cards() -> None:
    (only,) = placings(Device.CPU, is_fast=False, cancellation=Cancellation())

    assert (only.device, only.compute, only.batch_size) == ("cpu", "int8", 1)


@pytest.mark.skipif(
    sys.platform == "win32", reason="a shell script stands in for the driver's tool"
)
def test_where_a_card_fails_the_processor_listens_and_a_note_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The driver's tool tells of a card, which nothing here can work on."""
    tool = tmp_path / "nvidia-smi"
    tool.write_text("#!/bin/sh\necho '24564, 8.9'\n", encoding="ascii")
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "")  # where there is one after all
    recording = speak(tmp_path / "said.wav", SENTENCES[:1])

    recognition = hear(recording.path, device=Device.AUTOMATIC)

    assert recognition.device == "cpu"
    assert "quiet" in text_of(recognition)
    (note,) = recognition.notes
    assert note.startswith("the graphics card could not be used, so the processor listened: ")


@pytest.mark.skipif(
    sys.platform == "win32", reason="a shell script stands in for the driver's tool"
)
@pytest.mark.parametrize(
    ("told", "states", "name"),
    [
        ("No devices were found", {CardState.SILENT}, ""),
        ("NVIDIA-SMI has failed, since no driver answers", {CardState.SILENT}, ""),
        (
            "NVIDIA GeForce RTX 4070, 12282",
            {CardState.READY, CardState.WITHOUT_LIBRARIES},  # whether they are here is as it is
            "NVIDIA GeForce RTX 4070",
        ),
    ],
)
def test_what_the_driver_tells_of_a_card_is_seen(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    told: str,
    states: set[CardState],
    name: str,
) -> None:
    tool = tmp_path / "nvidia-smi"
    tool.write_text(f"#!/bin/sh\necho '{told}'\n", encoding="ascii")
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")

    seen = look_at_computer(Cancellation())

    assert seen.card.state in states
    assert seen.card.name == name
    assert seen.processors >= 1
    assert seen.memory_bytes > 0


def test_without_a_driver_there_is_no_card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    assert look_at_computer(Cancellation()).card == Card(CardState.NONE)


def test_all_processors_are_told_though_not_all_listen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(psutil, "cpu_count", lambda *, logical: 24 if logical else 12)
    monkeypatch.setattr(os, "cpu_count", lambda: 24)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _process: set(range(24)), raising=False)

    assert look_at_computer(Cancellation()).processors == 12
    assert usable_threads() == 8
