"""What the page of the account shows of a State. PURE."""

from dataclasses import dataclass, replace
from enum import Enum

from reely_desktop.account.wire import UNLIMITED, Profile
from reely_desktop.app.account import Account, Connection, Form, Overview, Said, Section
from reely_desktop.app.job import Problem
from reely_desktop.app.state import State
from reely_desktop.app.usage import MetricUse, Usage
from reely_desktop.ui.retelling import retold
from reely_desktop.ui.settings import messages, messages_leaving, messages_plan_parts
from reely_desktop.ui.settings import messages_account as words
from reely_desktop.ui.settings.api_keys_view import ApiKeysView, api_keys_view
from reely_desktop.ui.settings.devices_view import DevicesView, devices_view
from reely_desktop.ui.settings.security_view import LogView, ProfileView, log_view, profile_view
from reely_desktop.ui.settings.use_view import UseView, use_view

_METERED = ("trims", "hooks")

_BOUNDS = ("max_video_duration", "max_file_size_mb", "concurrent_jobs")


class Stage(Enum):
    """Which of its forms the page shows."""

    LOOKING = "looking"
    SIGN_IN = "sign in"
    SIGN_UP = "sign up"
    RESET = "reset"
    NEW_PASSWORD = "new password"  # noqa: S105 - that is none
    SIGNED_IN = "signed in"


_STAGES = {
    Form.SIGN_IN: Stage.SIGN_IN,
    Form.SIGN_UP: Stage.SIGN_UP,
    Form.RESET: Stage.RESET,
    Form.NEW_PASSWORD: Stage.NEW_PASSWORD,
}


@dataclass(frozen=True, slots=True)
class Meter:
    """How much of something is used: in words, and 0 to 1 of what there may be, None for any number."""

    told: str
    share: float | None


@dataclass(frozen=True, slots=True)
class AccountPageView:
    """The page. `plan` is empty where it is not known; `needs_code` while the address is to be confirmed."""

    stage: Stage
    is_busy: bool
    server: str
    who: str = ""
    where: str = ""
    needs_code: bool = False
    plan: str = ""
    holds: str = ""
    offline_until: str = ""
    meters: tuple[Meter, ...] = ()
    resets: str = ""
    trouble: str = ""
    said: str = ""
    brief: str = ""
    free: str = ""
    section: Section = Section.OVERVIEW
    use: UseView | None = None
    devices: DevicesView | None = None
    profile: ProfileView | None = None
    log: LogView | None = None
    done: Said | None = None
    api_keys: ApiKeysView | None = None
    leaving: str = ""
    plans_page: str = ""


def account_page_view(state: State) -> AccountPageView:
    """Return what the page shows."""
    account = state.account
    overview = account.overview
    nobody = AccountPageView(
        _stage(account),
        account.is_busy,
        account.server or state.settings.server,
        trouble=_trouble(account.problem),
        said=_said(account),
        section=account.section,
    )
    if overview is None:
        return nobody
    if overview.signed_in is None:
        return replace(nobody, free=_free(overview.usage))
    signed_in, profile, usage = overview.signed_in, overview.profile, overview.usage
    name = None if profile is None else profile.full_name
    brief = account.why_brief
    return replace(
        nobody,
        who=name or (profile.email if profile else signed_in.email),
        where=words.at(profile.email if profile else signed_in.email, signed_in.server),
        needs_code=profile is not None and not profile.is_verified,
        plan=_plan(overview),
        holds=_holds(overview),
        offline_until=_offline_until(overview),
        meters=() if usage is None else tuple(map(_meter, usage.metrics)),
        resets="" if usage is None else _resets(usage),
        use=use_view(account),
        devices=devices_view(account),
        profile=profile_view(account),
        log=log_view(account),
        done=account.said,
        api_keys=api_keys_view(account),
        leaving=_leaving(profile),
        plans_page=overview.plans_page,
        brief="" if brief is None else words.brief(retold(brief.message)),
    )


def _stage(account: Account) -> Stage:
    if account.overview is None:
        return Stage.LOOKING
    return _STAGES[account.form] if account.overview.signed_in is None else Stage.SIGNED_IN


def _trouble(problem: Problem | None) -> str:
    return "" if problem is None else messages.sentences(problem.message, problem.hint)


def _said(account: Account) -> str:
    if account.said is Said.DELETION_ASKED:
        gone = account.gone_at
        return messages_leaving.asked("" if gone is None else words.day_here(gone))
    return words.said(account.said)


def _leaving(profile: Profile | None) -> str:
    if profile is None or profile.deletion_due_at is None:
        return ""
    return messages_leaving.will_be_gone(words.day(profile.deletion_due_at, profile.timezone))


def _plan(overview: Overview) -> str:
    plan, standing = overview.plan, overview.standing
    if plan is not None:
        return words.plan(plan.tier, plan.until, plan.period.timezone)
    return "" if standing is None else words.plan(standing.tier, None, "UTC")


def _holds(overview: Overview) -> str:
    """Tell what the plan holds, by the server where it has answered, else by what counts here."""
    plan, standing = overview.plan, overview.standing
    if plan is not None:
        bounds = [plan.limits.get(name) for name in _BOUNDS]
        told = (
            messages_plan_parts.features(plan.features),
            messages_plan_parts.exports(*(None if b == UNLIMITED else b for b in bounds)),
        )
    elif standing is not None:
        limits = standing.limits
        told = (
            messages_plan_parts.features(standing.features),
            messages_plan_parts.exports(
                limits.max_video_duration, limits.max_file_size_mb, limits.concurrent_jobs
            ),
        )
    else:
        return ""
    return " ".join(filter(None, told))


def _offline_until(overview: Overview) -> str:
    standing, until = overview.standing, overview.offline_until
    held = None if standing is None else standing.entitlement
    if held is not None:
        match overview.connection:
            case Connection.GRACE:
                return words.grace(held.issued_at, held.grace_until)
            case Connection.EXPIRED:
                return words.expired(held.issued_at)
            case _:
                pass
    return words.offline_until(until)


def _meter(use: MetricUse) -> Meter:
    told = words.used(use.metric, use.used, use.limit)
    if use.limit is None:
        return Meter(told, None)
    return Meter(told, min(use.used / use.limit, 1.0) if use.limit else 1.0)


def _resets(usage: Usage) -> str:
    """Tell when the month is over, and how much of it the server does not know of yet."""
    told = words.resets(usage.end, usage.zone)
    waiting = sum(max(use.pending, 0) for use in usage.metrics)
    return f"{told} {words.waiting(waiting)}" if waiting else told


def _free(usage: Usage | None) -> str:
    """Tell what counts for somebody who is not signed in."""
    if usage is None:
        return ""
    meters = (words.used(use.metric, use.used, use.limit) for use in usage.metrics)
    return words.free(meters, usage.end, usage.zone)
