"""Who else judges what is worth a clip besides Reely's own rules, and going on without them. No Qt.

A judge gives picks, or raises; `judged_by` turns whatever keeps it from doing so into no picks and a note
that says why, so that there are hooks in every case.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Protocol

from reely_desktop.app.late_keychain import OpenKeychain
from reely_desktop.app.network import check_may_connect
from reely_desktop.app.provider_keys import ProviderKeys
from reely_desktop.app.providers import ProviderError, Remote, check_consent, remote
from reely_desktop.app.remote_judge import Asking, ask_remotely
from reely_desktop.config import Provider, Settings
from reely_desktop.engine.hooks.finding import Asked, best_runs
from reely_desktop.engine.hooks.head import Head
from reely_desktop.engine.hooks.picks import Pick
from reely_desktop.engine.hooks.providers.local_llm import JUDGED_RUNS, Instructed
from reely_desktop.engine.hooks.talk import Talk
from reely_desktop.engine.progress import Cancellation, Progress
from reely_desktop.engine.speech.catalogue import ModelKind, read_catalogue
from reely_desktop.engine.speech.models import find_model, models_at_hand
from reely_desktop.errors import ReelyError
from reely_desktop.host.sent import SentLog
from reely_desktop.host.settings import read_settings

_PATIENCE, _PATIENCE_HERE = timedelta(seconds=120), timedelta(seconds=300)
"""How long one answer is waited for; the processor of this machine reads slowly."""


@dataclass(frozen=True, slots=True)
class Judged:
    """Who judged, with which model, "" for none, what was picked, and what a person should read."""

    provider: Provider = Provider.LOCAL
    model: str = ""
    picks: tuple[Pick, ...] = ()
    notes: tuple[str, ...] = ()


class Judge(Protocol):
    """Picks what is worth a clip. Raises ReelyError and Cancelled."""

    @property
    def provider(self) -> Provider:
        """Who that is."""

    def judge(
        self,
        talk: Talk,
        head: Head,
        asked: Asked,
        *,
        progress: Progress,
        cancellation: Cancellation,
    ) -> Judged:
        """Return what is picked in `talk`."""


def judged_by(
    judge: Judge | None,
    talk: Talk,
    head: Head,
    asked: Asked,
    *,
    progress: Progress,
    cancellation: Cancellation,
) -> Judged:
    """Return what `judge` picks; nothing, with the reason, where it cannot. Raises Cancelled."""
    if judge is None or not len(talk):
        return Judged()
    try:
        judged = judge.judge(talk, head, asked, progress=progress, cancellation=cancellation)
    except ReelyError as error:
        why = f"{error.message}; {error.hint}"
        return Judged(
            notes=(f"{judge.provider.value} could not be asked, so this machine judged: {why}",)
        )
    if not judged.picks:
        nothing = f"{judge.provider.value} named nothing that can be used, so this machine judged"
        return Judged(notes=(*judged.notes, nothing))
    return judged


@dataclass(frozen=True, slots=True)
class Judges:
    """Makes the judge that is chosen: by the settings in that folder, or by name."""

    settings_folder: Path
    resources: Path
    model_places: Sequence[Path]
    open_keychain: OpenKeychain
    sent: SentLog

    def chosen(self, named: Provider | None) -> Judge | None:
        """Return who judges: `named`, else whom the settings name; None for nobody else.

        Raises ConsentError where `named` would be sent what nobody has agreed to, and SettingsError.
        """
        settings = read_settings(self.settings_folder)
        provider = named or settings.ai_provider
        there = remote(settings, provider)
        if there is not None:
            if named is not None:
                check_consent(settings, there)
            return RemoteJudge(
                there,
                settings,
                ProviderKeys(self.open_keychain).read,
                self.sent,
                _PATIENCE_HERE if there.is_here else _PATIENCE,
            )
        if provider is Provider.LOCAL_LLM:
            return LocalJudge(settings.instruct_model, self.resources, self.model_places)
        return None


@dataclass(frozen=True, slots=True)
class RemoteJudge:
    """A server that is asked; `key_for` reads its key, "" for none, `patience` is for one answer."""

    there: Remote
    settings: Settings
    key_for: Callable[[Remote], str]
    sent: SentLog
    patience: timedelta

    @property
    def provider(self) -> Provider:
        """Who that is."""
        return self.there.provider

    def judge(
        self,
        talk: Talk,
        _head: Head,
        asked: Asked,
        *,
        progress: Progress,
        cancellation: Cancellation,
    ) -> Judged:
        """Return what it picks. Raises ReelyError and Cancelled."""
        check_consent(self.settings, self.there)
        check_may_connect(self.settings)
        name = self.there.provider.value
        if not self.there.model:
            raise ProviderError(
                f"no model of {name} is chosen",
                code="RLY-PROVIDER-MODEL",
                hint=f"name one with `reely settings set {name}_model NAME`",
            )
        key = self.key_for(self.there)
        if not key and not self.there.is_here:
            raise ProviderError(
                f"no key for {self.there.host} is kept",
                code="RLY-PROVIDER-NO-KEY",
                hint=f"give it with `reely providers key {name}`",
            )
        asking = Asking(self.there, key, self.sent, progress, cancellation, self.patience)
        picks, notes = ask_remotely(asking, talk, asked.wishes)
        return Judged(self.provider, self.there.model, picks, notes)


@dataclass(frozen=True, slots=True)
class LocalJudge:
    """A small instruct model on this machine: by the name or folder `wanted`, "" for any that is known."""

    wanted: str
    resources: Path
    model_places: Sequence[Path]

    @property
    def provider(self) -> Provider:
        """Who that is."""
        return Provider.LOCAL_LLM

    def judge(
        self,
        talk: Talk,
        head: Head,
        asked: Asked,
        *,
        progress: Progress,
        cancellation: Cancellation,
    ) -> Judged:
        """Return what the best local runs are worth to it. Raises WorkError, ProviderError and Cancelled."""
        folder = self._folder()
        runs = best_runs(talk, head, asked, count=JUDGED_RUNS)
        picks = Instructed(folder).picks(talk, runs, progress=progress, cancellation=cancellation)
        return Judged(self.provider, folder.name, picks)

    def _folder(self) -> Path:
        catalogue = read_catalogue(self.resources / "speech_models.json")
        kind = ModelKind.INSTRUCT
        if self.wanted:
            return find_model(
                self.wanted, catalogue=catalogue, places=self.model_places, kind=kind
            ).folder
        found = models_at_hand(catalogue=catalogue, places=self.model_places, kind=kind)
        if not found:
            raise ProviderError(
                "there is no instruct model on this machine",
                code="RLY-PROVIDER-MODEL",
                hint="name the folder of one with `reely settings set instruct_model FOLDER`",
            )
        return found[0].folder
