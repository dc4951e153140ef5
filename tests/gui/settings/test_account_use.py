"""The use of an account, looked at by hand."""

import pytest
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QTreeWidget

from reely_desktop.account.wire_history import UsedMonth
from reely_desktop.app.account import Account, Overview, Section, Use
from reely_desktop.ui.settings import messages_account, messages_use
from reely_desktop.ui.settings.account_page import AccountPage
from reely_desktop.ui.settings.month_chart import MonthChart
from reely_desktop.ui.settings.wishes import Wish
from tests.gui.conftest import Person
from tests.gui.settings.account_hands import (
    BEA,
    SIGNED_IN,
    focused,
    has_problem,
    idle,
    open_section,
    press,
    press_by_key,
    sign_in,
    stand,
    told,
)
from tests.support.account_server import PASSWORD, AccountServer
from tests.support.account_work import worked
from tests.support.wires import wire_to


@pytest.fixture(scope="module")
def registered(server: AccountServer) -> AccountServer:
    server.register(BEA)
    return server


@pytest.fixture
def table(person: Person, page: AccountPage, registered: AccountServer) -> QTreeWidget:
    sign_in(person, page, registered.url, BEA, PASSWORD)
    open_section(person, page, messages_use.USE)
    found = page.findChild(QTreeWidget)
    assert isinstance(found, QTreeWidget)
    return found


def lines(table: QTreeWidget) -> list[list[str]]:
    items = (table.topLevelItem(place) for place in range(table.topLevelItemCount()))
    return [[item.text(column) for column in (1, 2, 3, 4)] for item in items if item is not None]


def test_an_account_that_has_done_nothing_says_so_and_then_shows_all_it_did(
    person: Person, page: AccountPage, table: QTreeWidget, registered: AccountServer
) -> None:
    assert not table.isVisible()
    assert messages_use.NOTHING in told(page)

    worked(registered, BEA, [f"ep-{number}.mp4" for number in range(21)])
    press(page, messages_account.LOOK_AGAIN)
    person.wait(lambda: idle(person) and table.isVisible())

    assert len(lines(table)) == 20
    assert lines(table)[0] == ["ep-20.mp4", "38 s", "Studio", "Done"]
    clips, hooks = page.findChildren(MonthChart)
    assert clips.accessibleName().endswith(": 21")
    assert hooks.accessibleName().endswith(": 0")

    chosen = table.topLevelItem(7)
    assert chosen is not None
    table.setCurrentItem(chosen)
    press_by_key(page, messages_use.SHOW_MORE)
    person.wait(lambda: len(lines(table)) == 21)

    assert lines(table)[20][0] == "ep-0.mp4"
    assert table.currentItem() is chosen
    assert focused(page) is table  # the button that had the focus is gone


def test_what_was_seen_stays_while_the_server_is_away(
    person: Person, page: AccountPage, registered: AccountServer
) -> None:
    with wire_to(registered.url) as wire:
        sign_in(person, page, wire.url, BEA, PASSWORD)
        open_section(person, page, messages_use.USE)
    before = told(page)
    press(page, messages_account.LOOK_AGAIN)

    person.wait(lambda: idle(person) and has_problem(person))
    assert set(before) < set(told(page))


def test_the_month_that_is_counted_in_now_is_marked_by_its_colour(
    person: Person, page: AccountPage
) -> None:
    months = (UsedMonth("2026-11", 5, 5), UsedMonth("2026-10", 5, 5))
    use = Use("2026-11", "UTC", months, (), None)
    stand(person, Account(Overview(SIGNED_IN), section=Section.USE, use=use))
    chart = page.findChildren(MonthChart)[0]
    person.wait(lambda: chart.height() == chart.sizeHint().height())

    seen = chart.grab().toImage()
    column = chart.width() / 12
    scale = seen.devicePixelRatio()
    middle = round(chart.height() / 2 * scale)
    now, before = (
        seen.pixelColor(round((place + 0.5) * column * scale), middle) for place in (11, 10)
    )

    marked = QGuiApplication.palette().color(QPalette.ColorRole.Link)
    assert (now.rgb() == marked.rgb(), before.rgb() == marked.rgb()) == (True, False)


def test_pressing_for_more_while_there_is_none_asks_nobody(
    person: Person, page: AccountPage
) -> None:
    use = Use("2026-11", "UTC", (), (), None)
    stand(person, Account(Overview(SIGNED_IN), section=Section.USE, use=use))

    page.want(Wish.SHOW_MORE_JOBS)

    assert idle(person)
    assert person.state.account.use == use
