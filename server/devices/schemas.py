"""Devices on the wire."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from server.bodies import Answer, Body, Name

Short = Annotated[str, Field(max_length=40)]


class NewDevice(Body):
    """An app introduces itself; it may keep the id that it has given itself."""

    device_id: UUID | None = None
    name: Annotated[Name, Field(max_length=120)]
    platform: Short | None = None
    app_version: Short | None = None
    runs_jobs: bool = False


class DeviceChange(Body):
    """What is to be changed; what is left out stays."""

    name: Annotated[Name, Field(max_length=120)] | None = None
    runs_jobs: bool | None = None


class DeviceAnswer(Answer):
    """One device; `device_id` repeats `id` under the name that other bodies use."""

    id: UUID
    device_id: UUID
    name: str
    platform: str | None
    app_version: str | None
    runs_jobs: bool
    created_at: datetime
    last_seen_at: datetime
    retired_at: datetime | None


class DevicesAnswer(Answer):
    """The devices of an account, the last used first; retired ones are left out."""

    devices: list[DeviceAnswer]
