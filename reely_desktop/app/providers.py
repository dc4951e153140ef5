"""Who may be asked what is worth a clip, where that is, and whether its owner agreed. PURE.

A transcript goes to a host only where `ai_consent` names that very host for that provider; what answers on
this machine needs no consent, since nothing leaves it. The keys are `app.provider_keys`' business.
"""

from dataclasses import dataclass

from reely_desktop.config import Provider, Settings
from reely_desktop.errors import ReelyError
from reely_desktop.server_address import host_of, is_on_this_machine

REMOTE = (Provider.OPENAI, Provider.ANTHROPIC)
"""The providers that are servers."""


class ProviderError(ReelyError):
    """A provider cannot be asked, or what it answers cannot be used."""


class ConsentError(ReelyError):
    """Nobody has agreed that a transcript is sent there."""


@dataclass(frozen=True, slots=True)
class Remote:
    """A provider that is a server: where it is, and which of its models is asked, "" for none chosen."""

    provider: Provider
    address: str
    model: str

    @property
    def host(self) -> str:
        """The server as people are told of it."""
        return host_of(self.address)

    @property
    def is_here(self) -> bool:
        """Whether it is on this machine, so that nothing leaves that."""
        return is_on_this_machine(self.address)

    @property
    def key_name(self) -> str:
        """What its key is called in the keychain: another host gets another key."""
        return f"provider {self.provider.value} {self.host}"


def remote(settings: Settings, provider: Provider) -> Remote | None:
    """Return where `provider` is by the settings; None for one that is no server."""
    match provider:
        case Provider.OPENAI:
            return Remote(provider, settings.openai_address, settings.openai_model)
        case Provider.ANTHROPIC:
            return Remote(provider, settings.anthropic_address, settings.anthropic_model)
        case Provider.LOCAL | Provider.LOCAL_LLM:
            return None


def asked_remotes(settings: Settings) -> tuple[Remote, ...]:
    """Return the servers that may be asked by the settings: those chosen, agreed to, or set up here."""
    found = (there for provider in REMOTE if (there := remote(settings, provider)) is not None)
    return tuple(
        there
        for there in found
        if there.provider is settings.ai_provider
        or _entry(there) in _agreed(settings)
        or (there.is_here and there.model)
    )


def has_consent(settings: Settings, there: Remote) -> bool:
    """Tell whether a transcript may be sent there."""
    return there.is_here or _entry(there) in _agreed(settings)


def check_consent(settings: Settings, there: Remote) -> None:
    """Raise ConsentError where a transcript may not be sent there."""
    if not has_consent(settings, there):
        raise ConsentError(
            f"{there.provider.value} would be sent the transcript, all that is said in the video, to "
            f"{there.host}, and you have not agreed to that",
            code="RLY-PROVIDER-CONSENT",
            hint=f"agree with `reely providers agree {there.provider.value}`, or leave out --provider to "
            "have it judged on this machine",
        )


def with_consent(settings: Settings, there: Remote) -> str:
    """Return the setting `ai_consent` that agrees to that host for its provider, in place of another."""
    others = _without(settings, there.provider)
    return ", ".join([*others, _entry(there)])


def without_consent(settings: Settings, there: Remote) -> str:
    """Return the setting `ai_consent` that agrees to nothing for its provider."""
    return ", ".join(_without(settings, there.provider))


def _entry(there: Remote) -> str:
    return f"{there.provider.value} {there.host}"


def _agreed(settings: Settings) -> tuple[str, ...]:
    entries = (" ".join(entry.split()) for entry in settings.ai_consent.split(","))
    return tuple(entry for entry in entries if entry)


def _without(settings: Settings, provider: Provider) -> tuple[str, ...]:
    return tuple(entry for entry in _agreed(settings) if entry.split()[0] != provider.value)
