"""Desktops without a window: the account of a profile, and clips written within its plan."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from pathlib import Path

from reely_desktop.account.errors import AccountError
from reely_desktop.account.session import ThisRun
from reely_desktop.app.metered_exports import MeteredExports
from reely_desktop.app.opening_membership import open_membership
from reely_desktop.app.tools import Tools
from reely_desktop.engine.cut.presets import SOURCE, Preset
from reely_desktop.engine.cut.request import CaptionsWanted, CutMode, ExportReport, ExportRequest
from reely_desktop.engine.progress import Cancellation, no_progress
from tests.support.exports import FFMPEG, span

SAMPLE = "sample.mp4"


class Desktop:
    """One installation in `home`; its keychain is `secrets`, which outlive a program, or there is none."""

    def __init__(self, home: Path, *, secrets: ThisRun | None = None) -> None:
        self.home = home
        self.secrets = secrets
        self.membership = open_membership(
            settings_folder=home / "settings",
            data_folder=home / "data",
            server="",
            open_keychain=self._keychain,
        )

    def turn_clock(self, by: timedelta) -> None:
        """Let this machine's clock run ahead by so much, or behind."""
        self.membership = replace(self.membership, wall=lambda: datetime.now(UTC) + by)

    @property
    def folder(self) -> Path:
        """Where the files of the account are."""
        return self.home / "data" / "account"

    def trim(
        self,
        video: Path,
        start: int | Fraction = 0,
        end: int | Fraction = 1,
        *,
        preset: Preset = SOURCE,
        mode: CutMode = CutMode.EXACT,
        max_bytes: int | None = None,
        captions: CaptionsWanted | None = None,
        ffmpeg: Path = FFMPEG,
        waits: bool = False,
        cancellation: Cancellation | None = None,
    ) -> ExportReport:
        """Write a clip as a face does. Raises ReelyError and Cancelled."""
        request = ExportRequest(
            video,
            (span(start, end),),
            self.home / "clip.mp4",
            preset,
            mode=mode,
            max_bytes=max_bytes,
            overwrite=True,
            captions=captions,
        )
        return MeteredExports(lambda: self.membership, sample=self.home / SAMPLE).write(
            request,
            tools=Tools(ffmpeg),
            progress=no_progress,
            cancellation=cancellation or Cancellation(),
            waits=waits,
        )

    def _keychain(self) -> ThisRun:
        if self.secrets is None:
            raise AccountError("there is no keychain", code="RLY-KEYCHAIN-NONE", hint="install one")
        return self.secrets

    def used(self) -> int:
        """Return the trims of this month, as far as they are known here."""
        return self.membership.usage().metrics[0].used

    def again(self) -> "Desktop":
        """Close it, and open it as the next program does."""
        self.membership.close()
        return Desktop(self.home, secrets=self.secrets)


@contextmanager
def desktop(home: Path, *, secrets: ThisRun | None = None) -> Iterator[Desktop]:
    """Sit at a desktop until it is closed."""
    home.mkdir(parents=True, exist_ok=True)
    sitting = Desktop(home, secrets=secrets)
    try:
        yield sitting
    finally:
        sitting.membership.close()
