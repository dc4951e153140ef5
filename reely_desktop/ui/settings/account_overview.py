"""What the account is: whether its address is confirmed, its plan, and leaving it."""

import re

from PySide6.QtWidgets import QLineEdit, QProgressBar, QVBoxLayout, QWidget

from reely_desktop.ui.settings import messages_account as words
from reely_desktop.ui.settings import messages_leaving
from reely_desktop.ui.settings.account_forms import line
from reely_desktop.ui.settings.account_profile import ProfileForm
from reely_desktop.ui.settings.account_section import AccountSection, plain_label, stacked
from reely_desktop.ui.settings.account_view import AccountPageView, Meter
from reely_desktop.ui.settings.leaving_wishes import KeepAccount
from reely_desktop.ui.settings.page import beside, button, label, note, title
from reely_desktop.ui.settings.wishes import Confirm, OpenPlans, SignOut, Want, Wish

_METER_PX = 360
_CODE_PX = 150
_FINE = 1000
_MOST_METERS = 2
_CODE = re.compile("[0-9]{8}")


class OverviewSection(AccountSection):
    """The account as a whole."""

    def __init__(self, want: Want) -> None:
        """Lay it out."""
        super().__init__(want)
        self._code = line(words.CODE)
        self._code.setFixedWidth(_CODE_PX)
        self._confirm = button(words.CONFIRM)
        self._again = button(words.SEND_AGAIN)
        self._confirming = stacked(
            note(words.CODE_NOTE),
            label(words.CODE, self._code),
            beside(self._code, self._confirm, self._again),
        )
        self._plan, self._offline_until, self._resets = plain_label(), note(), note()
        self._holds = note()
        self._meters = tuple(_MeterLine() for _ in range(_MOST_METERS))
        self._larger = button(words.LARGER_PLANS)
        self._larger.clicked.connect(lambda *_: want(OpenPlans()))
        self._planned = stacked(
            title(words.PLAN), self._plan, self._holds, self._offline_until, beside(self._larger)
        )
        self._used = stacked(title(words.THIS_MONTH), *self._meters, self._resets)
        self._out = button(words.SIGN_OUT)
        self._everywhere = button(words.SIGN_OUT_EVERYWHERE)
        self._confirm.clicked.connect(lambda *_: want(Confirm(_blankless(self._code))))
        self._code.textChanged.connect(lambda *_: self._weigh())
        self._weigh()
        self._code.returnPressed.connect(self._confirm.click)
        self._again.clicked.connect(lambda *_: want(Wish.SEND_CODE_AGAIN))
        self._out.clicked.connect(lambda *_: want(SignOut(everywhere=False)))
        self._everywhere.clicked.connect(lambda *_: want(SignOut(everywhere=True)))
        self._profile = ProfileForm(want)
        self._leaving, keep = note(), button(messages_leaving.KEEP)
        self._leaving.setProperty("tone", "fault")
        keep.clicked.connect(lambda *_: want(KeepAccount()))
        self._kept = stacked(self._leaving, beside(keep))
        self.add(
            self._kept,
            self._confirming,
            self._planned,
            self._used,
            beside(self._out, self._everywhere),
            self._profile.widget,
        )

    def show_account(self, shown: AccountPageView) -> None:
        """Show it."""
        self._kept.setVisible(bool(shown.leaving))
        self._leaving.setText(shown.leaving)
        self._profile.show_profile(shown.profile)
        self._confirming.setVisible(shown.needs_code)
        if not shown.needs_code:
            self._code.clear()
        self._plan.setText(shown.plan)
        self._holds.setText(shown.holds)
        self._holds.setVisible(bool(shown.holds))
        self._offline_until.setText(shown.offline_until)
        self._offline_until.setVisible(bool(shown.offline_until))
        self._larger.setToolTip(shown.plans_page)
        self._larger.setVisible(bool(shown.plans_page))
        self._planned.setVisible(bool(shown.plan or shown.offline_until))
        self._used.setVisible(bool(shown.meters))
        for meter, line_ in zip(shown.meters, self._meters, strict=False):
            line_.show_meter(meter)
        self._resets.setText(shown.resets)

    def _weigh(self) -> None:
        self._confirm.setEnabled(_CODE.fullmatch(_blankless(self._code)) is not None)


class _MeterLine(QWidget):
    """How much of something is used, in words and as a bar."""

    def __init__(self) -> None:
        super().__init__()
        self._told = plain_label()
        self._bar = QProgressBar()
        self._bar.setRange(0, _FINE)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_METER_PX)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 2, 0, 4)
        rows.setSpacing(4)
        rows.addWidget(self._told)
        rows.addWidget(self._bar)

    def show_meter(self, meter: Meter) -> None:
        """Show it; without a limit there is no bar."""
        self._told.setText(meter.told)
        self._bar.setAccessibleName(meter.told)
        self._bar.setVisible(meter.share is not None)
        self._bar.setValue(round((meter.share or 0.0) * _FINE))


def _blankless(field: QLineEdit) -> str:
    return "".join(field.text().split())
