"""Every sentence about what an account has used. PURE."""

from reely_desktop.ui.language import decimal, tr, whole

USE = tr("&Use")
CLIPS = tr("Clips by month")
HOOKS = tr("Searches for hooks by month")
JOBS = tr("Clips from all computers")
JOBS_NOTE = tr("What was exported on every computer of this account, the newest first.")
NOTHING = tr("Nothing was exported with this account yet.")
SHOW_MORE = tr("Show &more")
LOOKING = tr("Asking the server…")
HEADINGS = (tr("Day"), tr("Video"), tr("Length"), tr("Computer"), tr("Result"))

_MONTHS = (
    tr("Jan"),
    tr("Feb"),
    tr("Mar"),
    tr("Apr"),
    tr("May"),
    tr("Jun"),
    tr("Jul"),
    tr("Aug"),
    tr("Sep"),
    tr("Oct"),
    tr("Nov"),
    tr("Dec"),
)
_MONTH_OF_YEAR = tr("{month} {year}")
_ENDED = {
    "pending": tr("Waits for a computer"),
    "processing": tr("Under way"),
    "completed": tr("Done"),
    "failed": tr("Came to nothing"),
    "cancelled": tr("Stopped"),
}
_FEW_SECONDS = 10
_MINUTE, _HOUR = 60, 3600


def month(key: str) -> str:
    """Name the month "2026-11" without its year."""
    return _MONTHS[int(key[5:]) - 1]


def year(key: str) -> str:
    """Name the year of the month "2026-11"."""
    return key[:4]


def number(count: int) -> str:
    """Say how much was used in a month."""
    return whole(count)


def charted(title: str, months: tuple[tuple[str, int], ...]) -> str:
    """Speak a chart: each of its months with its number."""
    told = (
        tr("{month}: {count}").format(
            month=_MONTH_OF_YEAR.format(month=month(key), year=year(key)), count=whole(count)
        )
        for key, count in months
    )
    return tr("{title}. {months}").format(title=title, months=", ".join(told))


def length(seconds: float) -> str:
    """Say how long a clip is."""
    if seconds < _FEW_SECONDS:
        return tr("{seconds} s").format(seconds=decimal(seconds, 1))
    total = round(seconds)
    if total < _MINUTE:
        return tr("{seconds} s").format(seconds=whole(total))
    minutes, left = divmod(total, _MINUTE)
    if total < _HOUR:
        return tr("{minutes} min {seconds} s").format(minutes=whole(minutes), seconds=whole(left))
    return tr("{hours} h {minutes} min").format(
        hours=whole(minutes // _MINUTE), minutes=whole(minutes % _MINUTE)
    )


def ended(status: str, why: str | None) -> str:
    """Tell what became of a job, and why if that is known."""
    told = _ENDED.get(status, "")
    return tr("{ended}: {why}").format(ended=told, why=why) if told and why else told
