"""What is shown of the use of an account: two charts, and a table of jobs. PURE."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reely_desktop.app.account import Account
from reely_desktop.app.account_use import last_months
from reely_desktop.ui.settings import messages_account, messages_use

if TYPE_CHECKING:
    from collections.abc import Callable

    from reely_desktop.account.wire_history import Job, UsedMonth
    from reely_desktop.app.account import Use


@dataclass(frozen=True, slots=True)
class Bar:
    """A month: its name, its year where that begins or the chart does, and what was used, also in words."""

    month: str
    year: str
    told: str
    share: float
    is_now: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars, the latest last, each with its share of the tallest one; `spoken` tells all of it."""

    title: str
    bars: tuple[Bar, ...]
    spoken: str


@dataclass(frozen=True, slots=True)
class JobLine:
    """One job, as the columns of the table tell it."""

    day: str
    video: str
    length: str
    computer: str
    result: str


@dataclass(frozen=True, slots=True)
class UseView:
    """The whole part of the account."""

    charts: tuple[Chart, ...]
    jobs: tuple[JobLine, ...]
    has_more: bool


def use_view(account: Account) -> UseView | None:
    """Return what is shown, None before anybody has looked."""
    use = account.use
    if use is None:
        return None
    return UseView(
        charts=(
            _chart(messages_use.CLIPS, use, lambda month: month.trims),
            _chart(messages_use.HOOKS, use, lambda month: month.hooks),
        ),
        jobs=tuple(_line(job, use.zone) for job in use.jobs),
        has_more=use.cursor is not None,
    )


def _chart(title: str, use: "Use", count: "Callable[[UsedMonth], int]") -> Chart:
    counts = {month.month: count(month) for month in use.months}
    months = last_months(use.this_month)
    tallest = max((counts.get(month, 0) for month in months), default=0)
    bars = tuple(
        _bar(month, counts.get(month, 0), tallest, is_first=not place, now=use.this_month)
        for place, month in enumerate(months)
    )
    spoken = messages_use.charted(title, tuple((month, counts.get(month, 0)) for month in months))
    return Chart(title, bars, spoken)


def _bar(month: str, count: int, tallest: int, *, is_first: bool, now: str) -> Bar:
    return Bar(
        month=messages_use.month(month),
        year=messages_use.year(month) if is_first or month.endswith("-01") else "",
        told=messages_use.number(count),
        share=count / tallest if tallest else 0.0,
        is_now=month == now,
    )


def _line(job: "Job", zone: str) -> JobLine:
    seconds = _seconds(job)
    return JobLine(
        day=messages_account.day(job.created_at, zone),
        video=job.source_name or _site(job.youtube_url),
        length="" if seconds is None else messages_use.length(seconds),
        computer=job.device_name or "",
        result=messages_use.ended(job.status, job.error_message),
    )


def _seconds(job: "Job") -> float | None:
    if job.trimmed_duration is not None:
        return job.trimmed_duration
    if job.end_time is None:
        return None
    return max(0.0, job.end_time - (job.start_time or 0.0))


def _site(address: str | None) -> str:
    """Return an address as people know it: without its scheme."""
    return "" if address is None else address.partition("://")[2] or address
