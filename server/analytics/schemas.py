"""Figures about use, for people about themselves and for the operator."""

from datetime import date

from server.bodies import Answer
from server.usage.schemas import MetricAnswer, PeriodAnswer, PlanAnswer


class MetricShare(MetricAnswer):
    """One counter, and what share of the plan's limit it is; null where the plan sets none."""

    share: float | None


class FeatureUse(Answer):
    """How many of the month's jobs used what."""

    jobs: int
    vertical_format: int
    subtitles: int
    with_ai: int


class JobOutcomes(Answer):
    """How the month's jobs went; `completion_rate` is of those that completed or failed, from 0 to 1."""

    completed: int
    failed: int
    cancelled: int
    completion_rate: float | None


class Processing(Answer):
    """Seconds of the month's work, of the video that it made, and of one completed job on average."""

    seconds: float
    video_seconds: float
    seconds_per_job: float | None


class MonthOfUse(Answer):
    """One month; seconds are of work, and of the video that it made."""

    month: str
    trims: int
    hooks: int
    api_requests: int
    processing_seconds: float
    video_seconds: float


class OwnFigures(Answer):
    """One account's use; `trend` ends with the current month and leaves out none."""

    period: PeriodAnswer
    plan: PlanAnswer
    metrics: list[MetricShare]
    features: FeatureUse
    jobs: JobOutcomes
    processing: Processing
    trend: list[MonthOfUse]


class Activity(Answer):
    """How many accounts had a session or used something in the last 24 hours, 7 days and 30 days."""

    daily: int | None
    weekly: int | None
    monthly: int | None


class Jobs(Answer):
    """Jobs that were made on the days that are shown, and which share of those that ended completed.

    Cancelled ones count in neither.
    """

    made: int | None
    completion_rate: float | None


class ApiUse(Answer):
    """From how many accounts requests came by API key in 30 days; and how many, on the days shown."""

    accounts: int | None
    requests: int | None


class Day(Answer):
    """One day in UTC."""

    day: date
    registered: int | None
    active: int | None
    trims: int | None
    hooks: int | None
    api_requests: int | None
    jobs: int | None


class SystemFigures(Answer):
    """All accounts together over `days`; null is what fewer than `hidden_below` people make up."""

    days: int
    hidden_below: int
    accounts: int | None
    tiers: dict[str, int | None]
    activity: Activity
    jobs: Jobs
    api: ApiUse
    trend: list[Day]
