"""Ledgers with as many events as a bench wants, made at once, and the batches that they are handed over in.

They are written with the ledger's own statements, but in one transaction: as a person makes them, each clip
is flushed to the disk twice. What they tell of each clip is as long as it is of one from the sample.
"""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from pathlib import Path
from uuid import UUID

from reely_desktop.account import ledger_uses
from reely_desktop.account.ledger import FILE, open_ledger
from reely_desktop.account.ledger_file import LedgerFile
from reely_desktop.account.ledger_uses import Wanted
from reely_desktop.account.months import month_of
from reely_desktop.account.usage_events import Answer, Metric, as_sent
from reely_desktop.app.metered_clips import Ended, clip_of, job_of
from reely_desktop.app.surveying import own_version
from reely_desktop.engine.cut.presets import SOURCE
from reely_desktop.engine.cut.request import ExportRequest
from reely_desktop.engine.media.probe import probe
from reely_desktop.engine.mediatime import MediaRange, from_seconds
from reely_desktop.host.paths import resource

_SAMPLE = "sample/harbour-walk.mp4"
_TOOK = timedelta(seconds=3, milliseconds=141)


def write_ledger(folder: Path, *, owner: UUID, events: int) -> None:
    """Begin the ledger in `folder` with so many clips of `owner`, of which the server has not heard."""
    now = datetime.now(UTC)
    month, job = month_of(now, "UTC"), _jobs(now)
    folder.mkdir(parents=True, exist_ok=True)
    file = LedgerFile(folder / FILE)
    try:
        with file.transaction() as connection:
            for number in range(events):
                wanted = Wanted(
                    owner=owner,
                    metric=Metric.TRIMS,
                    subject=f"clip {number}",
                    units=1,
                    at=now,
                    month=month,
                )
                use = ledger_uses.begin(connection, wanted, run="one that is over")
                ledger_uses.finish(connection, use.use_id, job=job(use.use_id))
    finally:
        file.close()


def batches(folder: Path, *, owner: UUID, device: str) -> Iterator[bytes]:
    """Give what waits in the ledger in `folder` as it is sent, batch after batch, each taken for answered."""
    now = datetime.now(UTC)
    ledger = open_ledger(folder, now=now)
    try:
        while batch := ledger.pending(owner):
            document = {
                "device_id": device,
                "client_time": now.isoformat(),
                "clock": "ok",
                "app_version": own_version(),
                "events": [as_sent(event) for event in batch],
            }
            yield json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()
            ledger.acknowledge(Answer(event.event_id, "accepted") for event in batch)
    finally:
        ledger.close()


def _jobs(began: datetime) -> Callable[[UUID], str]:
    """Return what tells of a clip that came of the sample, by the id of its work."""
    sample = resource(_SAMPLE)
    info = probe(sample)
    kept = MediaRange(from_seconds(Fraction(3)), from_seconds(Fraction(8)))
    request = ExportRequest(sample, (kept,), Path("clip.mp4"), SOURCE)
    clip = clip_of(request, info, known_by="", source_bytes=0)
    return lambda work: job_of(
        request, info, clip, job_id=work, ended=Ended.DONE, began=began, took=_TOOK
    )
