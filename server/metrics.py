"""What the server counts of itself, for Prometheus: how sign-ins and syncs ended, how long answers took.

Labels are closed choices and route templates, never ids or addresses, so that their number stays
small. Several worker processes of one server share their numbers where PROMETHEUS_MULTIPROC_DIR
names a folder, as prometheus-client asks for it; figures that are read at the scrape are the
answering process's own.
"""

import os
from collections.abc import Iterable
from dataclasses import dataclass

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
UNKNOWN_ROUTE = "(none)"
"""The route of a request that no route took."""

_SHARED_FOLDER = "PROMETHEUS_MULTIPROC_DIR"
_SECONDS = (0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)


@dataclass(frozen=True, slots=True)
class Figure:
    """One number that is read at the scrape; `labels` are pairs of name and value."""

    name: str
    told: str
    value: float
    labels: tuple[tuple[str, str], ...] = ()


class Metrics:
    """The counters of one server, which any slice may raise."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self.logins = self._counter("reely_logins", "Sign-ins by how they ended.", "outcome")
        self.refreshes = self._counter(
            "reely_refreshes", "Refresh tokens that were presented, by what they were.", "case"
        )
        self.sync_events = self._counter(
            "reely_sync_events", "Events that desktops sent, by what became of them.", "status"
        )
        self.quota_denials = self._counter(
            "reely_quota_denials", "Units that were refused because a month was used up.", "metric"
        )
        self._requests = Histogram(
            "reely_request_seconds",
            "Seconds from a request to the end of its answer.",
            ("method", "route", "status"),
            buckets=_SECONDS,
            registry=self._registry,
        )

    def took(self, seconds: float, *, method: str, route: str, status: int) -> None:
        """Count one answer; `route` is a template, such as `/devices/{device_id}`."""
        self._requests.labels(method, route, str(status)).observe(seconds)

    def written(self, figures: Iterable[Figure] = ()) -> bytes:
        """Return everything counted, and `figures`, in Prometheus's text format."""
        counted = self._registry
        if _SHARED_FOLDER in os.environ:
            counted = CollectorRegistry()
            MultiProcessCollector(counted)  # type: ignore[no-untyped-call] # it ships no types here
        return generate_latest(counted) + generate_latest(_Figures(tuple(figures)))

    def _counter(self, name: str, told: str, label: str) -> Counter:
        return Counter(name, told, (label,), registry=self._registry)


class _Figures(CollectorRegistry):
    """Figures as a registry of their own, gathered in the order they came in."""

    def __init__(self, figures: tuple[Figure, ...]) -> None:
        super().__init__()
        families: dict[str, GaugeMetricFamily] = {}
        for figure in figures:
            family = families.get(figure.name)
            if family is None:
                labels = [name for name, _ in figure.labels]
                family = GaugeMetricFamily(figure.name, figure.told, labels=labels)
                families[figure.name] = family
            family.add_metric([value for _, value in figure.labels], figure.value)
        self._families = tuple(families.values())

    def collect(self) -> Iterable[GaugeMetricFamily]:
        """Return the figures, one family for each name."""
        return self._families
