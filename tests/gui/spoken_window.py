"""The whole window, piece by piece, to be looked at in one language. Loaded once that is spoken."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QListWidget, QWidget

from reely_desktop.account.session import SignedIn
from reely_desktop.account.usage_events import Metric
from reely_desktop.account.wire import (
    ApiKey,
    Device,
    Event,
    LiveSession,
    Month,
    Plan,
    Profile,
    Terms,
)
from reely_desktop.account.wire_history import Job, UsedMonth
from reely_desktop.app import cutting, editing
from reely_desktop.app import state as states
from reely_desktop.app.account import (
    Account,
    ApiKeys,
    Devices,
    Form,
    Log,
    Overview,
    Said,
    Section,
    Use,
)
from reely_desktop.app.job import Problem
from reely_desktop.app.missing_video import MissingVideo
from reely_desktop.app.state import State
from reely_desktop.app.usage import MetricUse, Usage
from reely_desktop.bootstrap import Wiring
from reely_desktop.ui.application import Window
from reely_desktop.ui.commands import COMMANDS
from reely_desktop.ui.documentation import Documentation
from reely_desktop.ui.export_dialog import ExportDialog
from reely_desktop.ui.keys_sheet import KeysSheet
from reely_desktop.ui.language import tongue, unmarked
from reely_desktop.ui.missing_dialog import MissingDialog
from reely_desktop.ui.past_exports import PastExports
from reely_desktop.ui.report_dialog import ReportDialog
from reely_desktop.ui.settings.window import SettingsWindow
from reely_desktop.ui.side_panel import SidePanel
from tests.gui.window_texts import cut_off, in_english, shared_mnemonics
from tests.support.model_work import with_model_work

_PATIENCE_MS = 30_000
_WAIT_MS = 50
_PROBLEM = Problem(
    "RLY-MEDIA-MISSING",
    "there is no file film.mp4",
    "check the path, or whether its drive is connected",
)
_ACCOUNT_PAGE = 1
_NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)
_ADA = SignedIn("https://reely.example.org", "ada.lovelace@example.org", UUID(int=1), UUID(int=2))
_ACCOUNTS = {
    "sign-in": Account(
        Overview(
            None,
            usage=Usage("2026-11", "UTC", _NOON, _NOON, (MetricUse(Metric.TRIMS, 4, 5, 4),)),
        )
    ),
    "sign-up": Account(Overview(None), form=Form.SIGN_UP),
    "reset": Account(Overview(None), form=Form.RESET),
    "new-password": Account(Overview(None), form=Form.NEW_PASSWORD, said=Said.RESET_SENT),
    "password-reset": Account(Overview(None), said=Said.PASSWORD_RESET),
    "signed-in": Account(
        Overview(
            _ADA,
            profile=Profile(
                _ADA.user_id, _ADA.email, "UTC", is_verified=False, deletion_due_at=_NOON
            ),
            plan=Plan(
                "pro",
                "active",
                (),
                {"monthly_trims": 100, "monthly_hooks": -1},
                {"trims": 12, "hooks": 3},
                {"trims": 88, "hooks": -1},
                Month("2026-11", "UTC", _NOON, _NOON),
                until=_NOON,
            ),
            usage=Usage(
                "2026-11",
                "UTC",
                _NOON,
                _NOON,
                (MetricUse(Metric.TRIMS, 12, 100, 1), MetricUse(Metric.HOOKS, 3, None, 0)),
            ),
        ),
        why_brief=Problem("", "the keychain of this system cannot be used (there is none)", ""),
    ),
}
_ACCOUNTS["use"] = replace(
    _ACCOUNTS["signed-in"],
    section=Section.USE,
    use=Use(
        "2026-11",
        "UTC",
        (UsedMonth("2026-11", 1234, 5),),
        (
            Job(UUID(int=10), "completed", _NOON, source_name="film.mp4", trimmed_duration=3725.0),
            Job(UUID(int=11), "failed", _NOON, source_name="film.mp4", trimmed_duration=99.5),
        ),
        "more",
    ),
)
_KEY = ApiKey(
    UUID(int=12), "nightly", "Zk2q", ("jobs:read", "webhooks:manage"), "active", _NOON, _NOON
)
_TERMS = Terms({"webhook_support": True}, {"api_keys": 5})
_CONFIRMED = replace(
    _ACCOUNTS["signed-in"],
    overview=Overview(_ADA),
    section=Section.KEYS,
    keys=ApiKeys((_KEY, replace(_KEY, id=UUID(int=13), status="rotated")), _TERMS),
)
_ACCOUNTS["keys"] = _CONFIRMED
_ACCOUNTS["new-key"] = replace(
    _CONFIRMED,
    said=Said.KEY_ROTATED,
    keys=ApiKeys(
        (), _TERMS, replace(_KEY, key="rly_live_aSampleThatOpensNothingAtAllAnywhereZk2q")
    ),
)
_ACCOUNTS["no-keys"] = replace(
    _ACCOUNTS["signed-in"], section=Section.KEYS, keys=ApiKeys((), _TERMS)
)
_ACCOUNTS["devices"] = replace(
    _ACCOUNTS["signed-in"],
    section=Section.DEVICES,
    said=Said.OTHERS_ENDED,
    devices=Devices(
        (
            LiveSession(_ADA.session_id, current=True, last_seen_at=_NOON, ip="192.0.2.1"),
            LiveSession(UUID(int=7), current=False, last_seen_at=_NOON, device_name="A laptop"),
        ),
        (
            Device(UUID(int=8), "A desk", platform="Linux", last_seen_at=_NOON),
            Device(UUID(int=9), "A laptop", platform="Linux", app_version="1", last_seen_at=_NOON),
        ),
        UUID(int=8),
    ),
)
_ACCOUNTS["security"] = replace(
    _ACCOUNTS["signed-in"],
    section=Section.SECURITY,
    said=Said.PASSWORD_CHANGED,
    log=Log(
        (
            Event(UUID(int=1), "signed_in", by_staff=False, created_at=_NOON, ip="192.0.2.1"),
            Event(UUID(int=2), "role_set", by_staff=True, created_at=_NOON),
        ),
        UUID(int=2),
    ),
)
_WINDOWS: dict[str, type[QWidget]] = {
    "keys": KeysSheet,
    "past-exports": PastExports,
    "report": ReportDialog,
    "documentation": Documentation,
}


def look_at_everything(wiring: Wiring, video: Path, pictures: Path | None) -> dict[str, list[str]]:
    """Return what is wrong, each with where it was; a picture of all goes into the folder of `pictures`."""
    application = QApplication(sys.argv[:1])
    window = Window(application, wiring)
    translation = wiring.resources / "translations" / f"{tongue().code}.ts"
    faults: dict[str, list[str]] = {"cut off": [], "shared": [], "English": []}
    for name, shown in _pieces(application, window, video):
        for _ in range(2):  # what wraps may need other room once it has its width
            application.processEvents()
        faults["cut off"] += [f"{name}: {text}" for text in cut_off(shown)]
        faults["shared"] += [f"{name}: {text}" for text in shared_mnemonics(shown)]
        if translation.exists():
            faults["English"] += [f"{name}: {text}" for text in in_english(shown, translation)]
        if pictures is not None:
            shown.grab().save(str(pictures / f"{tongue().code}-{name}.png"))
    window.close_as_a_person_does()
    window.close()
    return faults


def _pieces(
    application: QApplication, window: Window, video: Path
) -> Iterator[tuple[str, QWidget]]:
    """Yield each thing to look at, by a name: as it comes, and as small as a person can make it."""
    main, store = window.main_window, window.editor.store

    def wait(is_so: Callable[[], bool]) -> None:
        deadline = QDeadlineTimer(_PATIENCE_MS)
        while not is_so():
            assert not deadline.hasExpired(), "the window did not come so far"
            application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, _WAIT_MS)

    window.show()
    yield "welcome", main
    window.editor.open(video)
    wait(lambda: store.state.document is not None)
    store.apply(lambda state: editing.step(state, 20))
    store.apply(cutting.split_here)
    store.apply(lambda state: states.problem_arose(state, _PROBLEM))
    yield "window", main
    window.editor.planning.begin(all_clips=True)
    wait(lambda: store.state.export_plan is not None and store.state.export_plan.is_ready)
    yield "export", _only(window, ExportDialog)
    window.editor.planning.give_up()
    window.editor.export()
    wait(lambda: any(job.is_over for job in store.state.jobs if job.request))
    main.resize(main.minimumSize())
    side = _only(window, SidePanel)
    for tab in range(side.count()):  # type: ignore[attr-defined] # by its type
        side.setCurrentIndex(tab)  # type: ignore[attr-defined] # as above
        yield f"window-small-{tab}", main
    window.workspace.open_settings()
    wait(lambda: store.state.machine.formats != () and store.state.machine.encoders is not None)
    wait(lambda: store.state.account.overview is not None)
    wait(lambda: store.state.machine.models is not None)
    store.apply(with_model_work)
    settings = _only(window, SettingsWindow)
    (pages,) = settings.findChildren(QListWidget, "pages")
    for page in range(pages.count()):
        pages.setCurrentRow(page)
        yield f"settings-{page}", settings
    settings.resize(settings.minimumSize())
    for page in range(pages.count()):
        pages.setCurrentRow(page)
        yield f"settings-{page}-small", settings
    pages.setCurrentRow(_ACCOUNT_PAGE)
    for name, account in _ACCOUNTS.items():
        store.apply(_with_account(account))
        yield f"account-{name}-small", settings
    settings.close()
    for command, kind in _WINDOWS.items():
        _action(window, command).trigger()
        yield command, _only(window, kind)
        _only(window, kind).close()
    store.apply(lambda state: replace(state, missing=MissingVideo(video, _PROBLEM)))
    yield "missing", _only(window, MissingDialog)
    store.apply(lambda state: replace(state, missing=None))


def _with_account(account: Account) -> Callable[[State], State]:
    return lambda state: replace(state, account=account)


def _only(window: Window, kind: type[QWidget]) -> QWidget:
    (found,) = window.main_window.findChildren(kind)
    return found


def _action(window: Window, command: str) -> QAction:
    (text,) = [one.text for one in COMMANDS if one.name == command]
    (found,) = [
        one
        for one in window.main_window.findChildren(QAction)
        if unmarked(one.text()) == unmarked(text)
    ]
    return found
