"""What the page of hooks shows of a State. PURE."""

from dataclasses import dataclass

from reely_desktop.app.machine import ProviderKey
from reely_desktop.app.providers import (
    Remote,
    has_consent,
    remote,
    with_consent,
    without_consent,
)
from reely_desktop.app.state import State
from reely_desktop.config import Provider, Settings
from reely_desktop.server_address import ServerAddressError, server_address
from reely_desktop.ui import messages
from reely_desktop.ui.settings import messages_hooks as words

_MOST_MODELS = 12


@dataclass(frozen=True, slots=True)
class ServerView:
    """What is shown of a provider that is a server, with the keys of its settings.

    `consent` is what is asked, "" where the server is on this machine; `consent_given` and `consent_taken`
    are what the setting is after yes and no.
    """

    address_key: str
    address: str
    address_note: str
    model_key: str
    model: str
    model_note: str
    consent: str
    has_consent: bool
    consent_given: str
    consent_taken: str
    key: str
    key_fault: str
    can_forget: bool
    is_busy: bool


@dataclass(frozen=True, slots=True)
class HooksPageView:
    """The page: who judges, and what that needs; `server` is None for one that is none."""

    provider: Provider
    note: str
    instruct_model: str
    server: ServerView | None


def hooks_page_view(state: State) -> HooksPageView:
    """Return what the page shows."""
    settings = state.settings
    there = remote(settings, settings.ai_provider)
    seen = state.machine.provider_key
    return HooksPageView(
        provider=settings.ai_provider,
        note=words.NOTES[settings.ai_provider],
        instruct_model=settings.instruct_model,
        server=None if there is None else _server(settings, there, seen),
    )


def address_meant(text: str) -> tuple[str, str]:
    """Return the address that somebody typed, or else why it is none."""
    try:
        return server_address(text), ""
    except ServerAddressError as error:
        return "", messages.problem(error.message, error.hint)


def _server(settings: Settings, there: Remote, seen: ProviderKey) -> ServerView:
    name = there.provider.value
    return ServerView(
        address_key=f"{name}_address",
        address=there.address,
        address_note=words.ADDRESS_NOTE if there.provider is Provider.OPENAI else "",
        model_key=f"{name}_model",
        model=there.model,
        model_note=_model_note(there, seen),
        consent="" if there.is_here else words.consent(there.host),
        has_consent=has_consent(settings, there),
        consent_given=with_consent(settings, there),
        consent_taken=without_consent(settings, there),
        key=_key(there, seen),
        key_fault=messages.problem(seen.problem.message, seen.problem.hint) if seen.problem else "",
        can_forget=bool(seen.has_key) and not seen.is_busy,
        is_busy=seen.is_busy,
    )


def _model_note(there: Remote, seen: ProviderKey) -> str:
    if seen.models and there.model not in seen.models:
        return words.models(seen.models[:_MOST_MODELS])
    return "" if there.model else words.MODEL_MISSING


def _key(there: Remote, seen: ProviderKey) -> str:
    if seen.is_busy:
        return words.KEY_TRIED
    if seen.has_key is None or seen.host != there.host:
        return ""
    return words.key(there.host, is_kept=seen.has_key)
