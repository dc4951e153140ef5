"""What staff send and are shown."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field

from server.auth.models import Role, Tier
from server.bodies import Answer, Body
from server.plans.tiers import UNLIMITED
from server.usage.schemas import MetricAnswer, PeriodAnswer, PlanAnswer

MOST_A_MONTH = 1_000_000

Limit = Annotated[int, Field(strict=True, ge=UNLIMITED, le=MOST_A_MONTH)]


class AccountAnswer(Answer):
    """One account in a list; `tier` is the one that it was last written down with."""

    id: UUID
    email: str
    full_name: str | None
    role: Role
    tier: Tier
    is_active: bool
    is_verified: bool
    created_at: datetime
    last_login: datetime | None


class AccountsAnswer(Answer):
    """A page of accounts, the newest first; `next` is the `before` of the page that follows."""

    accounts: list[AccountAnswer]
    next: UUID | None


class OwnLimits(Answer):
    """What was set for this account in place of its plan's numbers: null is nothing, -1 unlimited."""

    monthly_trims: int | None
    monthly_hooks: int | None


class AccountDetail(AccountAnswer):
    """One account, with where it stands."""

    timezone: str
    deletion_due_at: datetime | None
    limits: OwnLimits
    plan: PlanAnswer
    period: PeriodAnswer
    metrics: list[MetricAnswer]
    live_sessions: int
    devices: int


class LimitsChange(Body):
    """Numbers in place of the plan's: -1 is unlimited, null goes back to the plan; left out, one stays."""

    monthly_trims: Limit | None = None
    monthly_hooks: Limit | None = None


class EndedAnswer(Answer):
    """How many sessions ended."""

    ended: int


class AuditEntry(Answer):
    """One entry of the security log: about `user_id`, done by `actor_id` where that is staff."""

    id: UUID
    user_id: UUID | None
    actor_id: UUID | None
    action: str
    ip: str | None
    user_agent: str | None
    facts: dict[str, Any]
    created_at: datetime


class AuditAnswer(Answer):
    """A page of the security log, the newest first; `next` is the `before` of the page that follows."""

    events: list[AuditEntry]
    next: UUID | None


class TaskAnswer(Answer):
    """A task that was given up. What it was to do is not shown: it may be a letter."""

    id: UUID
    name: str
    tries: int
    error: str | None
    created_at: datetime


class TasksAnswer(Answer):
    """Tasks that were given up, the oldest first; `next` is the `after` of the page that follows."""

    tasks: list[TaskAnswer]
    next: UUID | None
