"""The keys of providers: in the system's keychain, one for each provider and host. No Qt.

Each is tried before it is kept. A key is in no file, no log and no error.
"""

import json
from dataclasses import dataclass
from datetime import timedelta

from reely_desktop.account.session import Secrets
from reely_desktop.app.late_keychain import OpenKeychain
from reely_desktop.app.network import check_may_connect
from reely_desktop.app.providers import ProviderError, Remote
from reely_desktop.config import Provider, Settings
from reely_desktop.engine.hooks.providers import anthropic, openai
from reely_desktop.engine.progress import Cancellation
from reely_desktop.errors import ReelyError
from reely_desktop.host.llm import Llm, LlmError

_LONGEST_KEY = 1_000
_PATIENCE = timedelta(seconds=20)


@dataclass(frozen=True, slots=True)
class ProviderKeys:
    """The keys in what `open_keychain` opens, which raises ReelyError where there is none."""

    open_keychain: OpenKeychain

    def read(self, there: Remote) -> str:
        """Return the key for that host, "" where there is none.

        Raises ReelyError where the keychain cannot be used, but not for a host that needs no key.
        """
        try:
            return self._secrets().read(there.key_name) or ""
        except ReelyError:
            if there.is_here:
                return ""
            raise

    def keep(self, there: Remote, key: str) -> None:
        """Keep a key that was tried. Raises ReelyError."""
        self._secrets().keep(there.key_name, key)

    def forget(self, there: Remote) -> None:
        """Remove the key for that host, if there is one. Raises ReelyError."""
        self._secrets().forget(there.key_name)

    def _secrets(self) -> Secrets:
        return self.open_keychain()


def typed_key(text: str) -> str:
    """Return the key that somebody typed or pasted. Raises ProviderError for what can be none."""
    key = text.strip()
    if (
        not key
        or len(key) > _LONGEST_KEY
        or not key.isascii()
        or not key.isprintable()
        or " " in key
    ):
        raise ProviderError(
            "that is no key: it is empty, too long, or holds what keys do not",
            code="RLY-PROVIDER-KEY-FORM",
            hint="copy it anew from the provider's page, all of it and nothing else",
        )
    return key


def try_key(
    there: Remote, key: str, settings: Settings, cancellation: Cancellation
) -> tuple[str, ...]:
    """Return which models that key opens, in the order of the server. No transcript is sent for it.

    Raises OfflineError, LlmError and Cancelled.
    """
    check_may_connect(settings)
    kind = anthropic if there.provider is Provider.ANTHROPIC else openai

    def pause(wait: timedelta) -> None:
        cancellation.wait(wait)
        cancellation.raise_if_cancelled()

    asked = Llm(there.address, _PATIENCE, pause).get(kind.MODELS_PATH, kind.headers(key))
    try:
        told = json.loads(asked)["data"] or ()  # Ollama has null where it has no model
        return tuple(str(model["id"]) for model in told)
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise LlmError(
            f"what answers at {there.host} is no such provider",
            code="RLY-PROVIDER-STRANGE",
            hint="check the address in the settings",
        ) from error
