"""What the desktop tells of a job is what the server takes, however long it was paused."""

import json
from datetime import UTC, datetime, timedelta
from uuid import uuid4

from reely_desktop.app.metered_clips import Ended, clip_of, job_of
from reely_desktop.engine.cut.presets import SOURCE
from reely_desktop.engine.cut.request import ExportRequest
from reely_desktop.engine.media.probe import probe
from server.sync.schemas import EventJob
from tests.support import clip_cases
from tests.support.clips import cached_clip
from tests.support.exports import span


def test_a_job_that_was_paused_for_a_month_is_taken() -> None:
    video = cached_clip(clip_cases.PLAIN)
    request = ExportRequest(video, (span(0, 1),), video.with_suffix(".mov"), SOURCE)
    info = probe(video)

    told = job_of(
        request,
        info,
        clip_of(request, info, known_by="it", source_bytes=1),
        job_id=uuid4(),
        ended=Ended.DONE,
        began=datetime(2026, 11, 1, tzinfo=UTC),
        took=timedelta(days=30),
    )

    assert EventJob.model_validate(json.loads(told)).processing_seconds == 7 * 24 * 3600
