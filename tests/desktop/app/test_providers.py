"""Nothing is sent where nobody agreed; keys are for one host, and tried before they are kept."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from reely_desktop.account.session import ThisRun
from reely_desktop.app.account import Account
from reely_desktop.app.judging import Judges, RemoteJudge, judged_by
from reely_desktop.app.network import OfflineError, Purpose, hosts
from reely_desktop.app.provider_keys import ProviderKeys, try_key, typed_key
from reely_desktop.app.providers import (
    ConsentError,
    ProviderError,
    Remote,
    check_consent,
    has_consent,
    remote,
    with_consent,
    without_consent,
)
from reely_desktop.config import DEFAULTS, Provider, Settings
from reely_desktop.engine.hooks.finding import Asked
from reely_desktop.engine.hooks.hook import Wishes
from reely_desktop.engine.progress import Cancellation, no_progress
from reely_desktop.host.keychain import KeychainError
from reely_desktop.host.llm import LlmError
from reely_desktop.host.sent import SentLog
from reely_desktop.host.settings import keep_settings
from tests.support.instruct_models import instruct_model
from tests.support.providers import openai_says, provider_server, says
from tests.support.spoken import GROUND, STORY, head_of_words, talk_of

KEY = "sk-of-a-test-0123456789"
TALK = talk_of(GROUND + STORY + GROUND)


def there(settings: Settings = DEFAULTS, provider: Provider = Provider.OPENAI) -> Remote:
    found = remote(settings, provider)
    assert found is not None
    return found


def at(url: str, **chosen: object) -> Settings:
    return replace(DEFAULTS, openai_address=url, openai_model="m", **chosen)  # type: ignore[arg-type]


def judges(folder: Path, secrets: ThisRun | None = None) -> Judges:
    keychain = secrets or ThisRun()
    return Judges(folder, Path("resources"), (), lambda: keychain, SentLog(folder / "sent"))


def why(judges: Judges) -> str:
    judged = judged_by(
        judges.chosen(None),
        TALK,
        head_of_words(),
        Asked(Wishes()),
        progress=no_progress,
        cancellation=Cancellation(),
    )
    assert judged.provider is Provider.LOCAL
    return " ".join(judged.notes)


def test_nobody_has_agreed_at_first() -> None:
    for provider in (Provider.OPENAI, Provider.ANTHROPIC):
        with pytest.raises(ConsentError) as told:
            check_consent(DEFAULTS, there(provider=provider))

        assert there(provider=provider).host in told.value.message
        assert f"reely providers agree {provider.value}" in told.value.hint


def test_an_agreement_is_for_one_provider_at_one_host() -> None:
    agreed = replace(DEFAULTS, ai_consent=with_consent(DEFAULTS, there()))
    moved = replace(agreed, openai_address="https://elsewhere.example.org/v1")

    assert has_consent(agreed, there(agreed))
    assert not has_consent(agreed, there(agreed, Provider.ANTHROPIC))
    assert not has_consent(moved, there(moved))
    both = replace(agreed, ai_consent=with_consent(agreed, there(agreed, Provider.ANTHROPIC)))
    assert has_consent(both, there(both))
    assert without_consent(both, there(both)) == "anthropic api.anthropic.com"


@pytest.mark.parametrize(
    "text", ["openai", "openai api.openai.com.evil.org", "* *", "api.openai.com", ",,"]
)
def test_what_is_no_agreement_agrees_to_nothing(text: str) -> None:
    assert not has_consent(replace(DEFAULTS, ai_consent=text), there())


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:11434/v1", "http://localhost:1234/v1", "http://[::1]:9/v1"]
)
def test_what_answers_on_this_machine_needs_no_agreement(url: str) -> None:
    assert has_consent(at(url), there(at(url)))


def test_who_is_named_without_agreement_is_refused_and_who_is_set_is_told_of(
    tmp_path: Path,
) -> None:
    keep_settings(tmp_path, {"ai_provider": "openai", "openai_model": "m"})

    with pytest.raises(ConsentError):
        judges(tmp_path).chosen(Provider.OPENAI)

    assert "reely providers agree openai" in why(judges(tmp_path))


def test_working_offline_no_provider_is_asked(tmp_path: Path) -> None:
    with provider_server(openai_says("{}")) as server:
        address = {"openai_address": server.url, "openai_model": "m"}
        keep_settings(tmp_path, {"ai_provider": "openai", "offline": True, **address})

        assert "offline" in why(judges(tmp_path))
        with pytest.raises(OfflineError):
            try_key(there(at(server.url)), KEY, at(server.url, offline=True), Cancellation())

    assert server.heard == []


def test_what_is_lacking_is_told(tmp_path: Path) -> None:
    agreed = {"ai_provider": "anthropic", "ai_consent": "anthropic api.anthropic.com"}

    keep_settings(tmp_path, agreed)
    assert "reely settings set anthropic_model NAME" in why(judges(tmp_path))
    keep_settings(tmp_path, {"anthropic_model": "m"})
    assert "reely providers key anthropic" in why(judges(tmp_path))
    keep_settings(tmp_path, {"ai_provider": "local-llm"})
    assert "reely settings set instruct_model FOLDER" in why(judges(tmp_path))
    keep_settings(tmp_path, {"instruct_model": str(tmp_path)})
    assert "holds no model" in why(judges(tmp_path))


def test_who_may_be_asked_stands_in_the_list() -> None:
    agreed = replace(DEFAULTS, ai_consent="anthropic api.anthropic.com")
    named = replace(DEFAULTS, ai_provider=Provider.OPENAI)

    def listed(settings: Settings) -> list[str]:
        known = hosts(settings, Account())
        return [host.name for host in known if host.purpose is Purpose.PROVIDER]

    assert listed(DEFAULTS) == []
    assert listed(agreed) == ["https://api.anthropic.com"]
    assert listed(named) == ["https://api.openai.com/v1"]


def test_a_key_is_for_one_host() -> None:
    held = ThisRun()
    keys = ProviderKeys(lambda: held)
    elsewhere = there(at("https://elsewhere.example.org/v1"))
    keys.keep(there(), KEY)

    assert keys.read(there()) == KEY
    assert keys.read(elsewhere) == ""
    keys.forget(there())
    assert keys.read(there()) == ""


def test_a_server_on_this_machine_is_asked_without_a_keychain() -> None:
    def locked() -> ThisRun:
        raise KeychainError("it is locked", code="RLY-KEYCHAIN-UNUSABLE", hint="unlock it")

    keys = ProviderKeys(locked)

    assert keys.read(there(at("http://127.0.0.1:11434/v1"))) == ""
    with pytest.raises(KeychainError):
        keys.read(there())


@pytest.mark.parametrize(
    "text", ["", "  \n", "two words", "sk-\x00", "schlüssel", "k" * 2_000, "a\nb"]
)
def test_what_can_be_no_key_is_refused_and_not_repeated(text: str) -> None:
    with pytest.raises(ProviderError) as told:
        typed_key(text)

    assert told.value.code == "RLY-PROVIDER-KEY-FORM"
    assert not text.strip() or text.strip() not in told.value.message


def test_a_key_is_tried_by_asking_which_models_it_opens() -> None:
    models = says(200, b'{"data": [{"id": "a"}, {"id": "b"}]}')
    with provider_server(models) as server:
        found = try_key(there(at(server.url)), typed_key(f" {KEY}\n"), DEFAULTS, Cancellation())

    assert found == ("a", "b")
    (heard,) = server.heard
    assert (heard.method, heard.path, heard.body) == ("GET", "/models", None)
    assert heard.headers["authorization"] == f"Bearer {KEY}"


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (says(401, KEY.encode()), "RLY-PROVIDER-KEY"),
        (says(200, b"<html>"), "RLY-PROVIDER-STRANGE"),
        (says(200, b'{"data": 7}'), "RLY-PROVIDER-STRANGE"),
        (says(307, location="http://127.0.0.1:9/"), "RLY-PROVIDER-REFUSED"),
    ],
)
def test_a_key_that_opens_nothing_is_told(answer: object, code: str) -> None:
    with provider_server(answer) as server, pytest.raises(LlmError) as told:  # type: ignore[arg-type]
        try_key(there(at(server.url)), KEY, DEFAULTS, Cancellation())

    assert told.value.code == code
    assert KEY not in f"{told.value.message} {told.value.hint}"


def test_a_model_on_this_machine_judges(tmp_path: Path) -> None:
    words = tuple(sorted(set((STORY + GROUND).split())))
    folder = instruct_model(tmp_path / "tiny", words, leaning="ticking.")
    keep_settings(tmp_path, {"ai_provider": "local-llm", "instruct_model": str(folder)})
    judge = judges(tmp_path).chosen(None)

    judged = judged_by(
        judge,
        TALK,
        head_of_words(),
        Asked(Wishes()),
        progress=no_progress,
        cancellation=Cancellation(),
    )

    assert (judged.provider, judged.model) == (Provider.LOCAL_LLM, "tiny")
    assert judged.picks
    assert judged.notes == ()


def test_a_server_here_is_waited_for_longer(tmp_path: Path) -> None:
    keep_settings(tmp_path, {"openai_address": "http://127.0.0.1:9/v1"})

    here = judges(tmp_path).chosen(Provider.OPENAI)

    assert isinstance(here, RemoteJudge)
    assert here.patience > timedelta(seconds=120)
