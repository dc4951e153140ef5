"""`reely providers` and `reely hooks --provider` in a terminal, with a real keychain."""

import subprocess
from pathlib import Path

import pytest

from reely_desktop.engine.transcript.whisper_json import write_whisper_json
from reely_desktop.host.paths import resource
from reely_desktop.host.settings import keep_settings, read_settings
from tests.desktop.cli.terminal import REELY, Told, environment_with, reely
from tests.support.instruct_models import instruct_model
from tests.support.providers import (
    Heard,
    chosen,
    openai_says,
    provider_server,
    says,
    the_run_from,
)
from tests.support.spoken import GROUND, STORY, said

KEY = "sk-of-a-test-0123456789"
SAMPLE = resource("sample/harbour-walk.mp4")
MODELS = says(200, b'{"data": [{"id": "small-model"}]}')


def the_dull_one(heard: Heard) -> str:
    return chosen(the_run_from(heard, "Clocks come in different sizes", seconds=18))


@pytest.fixture
def words(tmp_path: Path) -> Path:
    path = tmp_path / "talk.json"
    path.write_text(write_whisper_json(said(GROUND + STORY + GROUND)), encoding="utf-8")
    return path


def chosen_in(folder: Path, **settings: object) -> None:
    keep_settings(folder / "home" / "settings", settings)


def give_key(typed: str, *words: str, **variables: str) -> Told:
    ended = subprocess.run(
        [*REELY, "providers", "key", *words, "--key-stdin"],
        env=environment_with(**variables),
        input=typed,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    return Told(ended.returncode, ended.stdout, ended.stderr)


def test_a_provider_is_set_up_asked_and_told_of(
    tmp_path: Path, words: Path, keychain: dict[str, str]
) -> None:
    with provider_server(MODELS, openai_says(the_dull_one)) as server:
        own = {**keychain, "REELY_HOME": str(tmp_path / "home")}
        chosen_in(tmp_path, openai_address=f"{server.url}/v1")
        given = give_key(f"{KEY}\n", "openai", **own)
        chosen_in(tmp_path, openai_model="small-model")
        asked = ("hooks", SAMPLE, "--transcript", words, "--provider", "openai", "--json")
        found = reely(*asked, folder=None, **own)
        listed = reely("providers", "--json", folder=None, **own)

    assert given.status == 0
    assert "reely settings set openai_model NAME" in given.out
    assert "small-model" in given.out
    assert found.status == 0, found.err
    assert found.json["provider"] == "openai"
    assert found.json["scorer"].endswith("+small-model")
    assert found.json["hooks"][0]["opening"].startswith("Clocks come")
    assert found.json["hooks"][0]["features"]["judged"] == 4
    assert server.heard[-1].headers["authorization"] == f"Bearer {KEY}"
    folder = Path(listed.json["sent"])
    assert f"what was sent is kept in {folder}" in found.err
    assert len(list(folder.iterdir())) == 1
    (openai,) = [one for one in listed.json["providers"] if one["provider"] == "openai"]
    assert (openai["has_key"], openai["agreed"], openai["stays_here"]) == (True, True, True)
    written = [file for file in (tmp_path / "home").rglob("*") if file.is_file()]
    assert not [file for file in written if KEY.encode() in file.read_bytes()]
    assert KEY not in "".join(told.out + told.err for told in (given, found, listed))


def test_who_has_not_agreed_is_told_what_would_be_sent_where(tmp_path: Path, words: Path) -> None:
    own = {"REELY_HOME": str(tmp_path / "home")}
    ask = ("hooks", SAMPLE, "--transcript", words, "--provider", "anthropic")

    refused = reely(*ask, folder=None, **own)
    agreed = reely("providers", "agree", "anthropic", folder=None, **own)
    consent = read_settings(tmp_path / "home" / "settings").ai_consent
    then = reely(*ask, folder=None, **own)
    reely("providers", "refuse", "anthropic", folder=None, **own)

    assert refused.status == 4
    assert refused.err.startswith(
        "error[RLY-PROVIDER-CONSENT]: anthropic would be sent the transcript"
    )
    assert "api.anthropic.com" in refused.err
    assert len(refused.err.splitlines()) == 1
    assert "reely providers agree anthropic" in refused.err
    assert "api.anthropic.com" in agreed.out
    assert consent == "anthropic api.anthropic.com"
    assert then.status == 0  # no model is chosen, so this machine judges and says so
    assert "note: anthropic could not be asked, so this machine judged" in then.err
    assert read_settings(tmp_path / "home" / "settings").ai_consent == ""


def test_a_small_model_on_this_machine_judges(tmp_path: Path, words: Path) -> None:
    own = {"REELY_HOME": str(tmp_path / "home")}
    known = tuple(sorted(set((STORY + GROUND).split())))
    folder = instruct_model(tmp_path / "tiny", known, leaning="ticking.")
    chosen_in(tmp_path, instruct_model=str(folder))

    found = reely(
        *("hooks", SAMPLE, "--transcript", words, "--provider", "local-llm", "--json"),
        folder=None,
        **own,
    )

    assert found.json["provider"] == "local-llm"
    assert "note:" not in found.err
    assert found.json["scorer"].endswith("+tiny")


@pytest.mark.parametrize(
    "typed", [["key"], ["key", "local"], ["agree", "nobody"], ["list", "openai"], ["boast"]]
)
def test_what_means_nothing_is_told(tmp_path: Path, typed: list[str]) -> None:
    told = reely("providers", *typed, REELY_HOME=str(tmp_path))

    assert told.status == 2
    assert "openai or anthropic" in told.err


def test_a_key_that_is_refused_is_not_kept(tmp_path: Path, keychain: dict[str, str]) -> None:
    with provider_server(says(401, KEY.encode())) as server:
        own = {**keychain, "REELY_HOME": str(tmp_path / "home")}
        chosen_in(tmp_path, anthropic_address=server.url)
        given = give_key(f"{KEY}\n", "anthropic", **own)
        listed = reely("providers", "list", folder=None, **own)

    assert given.status == 5
    assert given.err.startswith("error[RLY-PROVIDER-KEY]")
    assert KEY not in given.out + given.err
    (line,) = [line for line in listed.out.splitlines() if line.startswith("anthropic")]
    assert "no key" in line
