"""Whatever the server can say of a job or a key, the desktop has words for."""

from datetime import UTC, datetime

import pytest

from reely_desktop.account.wire import Scope
from reely_desktop.cli import keys
from reely_desktop.ui.settings import api_keys_view, messages_api_keys, messages_use
from server.api_keys import models, schemas
from server.jobs.models import JobStatus

AT = datetime(2026, 11, 26, 16, tzinfo=UTC)


@pytest.mark.parametrize("status", JobStatus)
def test_what_became_of_a_job_is_told(status: JobStatus) -> None:
    assert messages_use.ended(status, None)


def test_how_a_key_stands_is_told_of_each_otherwise() -> None:
    told = {messages_api_keys.standing(status, AT, AT, "UTC") for status in schemas.KeyStatus}

    assert len(told) == len(schemas.KeyStatus)


def test_what_a_key_may_do_has_the_server_s_names() -> None:
    assert {str(scope) for scope in Scope} == {str(scope) for scope in models.Scope}
    assert set(api_keys_view.SCOPES) == set(Scope)


def test_a_key_lasts_as_long_as_the_server_lets_it() -> None:
    assert max(api_keys_view.DAYS) == keys.LONGEST_DAYS == schemas.LONGEST_DAYS
