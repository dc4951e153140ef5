"""The keys that entitlements are signed with."""

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from server.database import Base


class SigningKey(Base):
    """An Ed25519 key pair: `public` as base64url, `sealed` the private half under KEYS_SECRET.

    It signs from `signs_from` on, long after its public half was published, until a later one does,
    and stays published until `retired_at`, when nothing that it signed counts any more. `number`
    counts the keys of a server from 1: of two that are made at once, one is refused.
    """

    __tablename__ = "signing_keys"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    number: Mapped[int] = mapped_column(unique=True)
    public: Mapped[str] = mapped_column(String(64))
    sealed: Mapped[str] = mapped_column(String(512))
    created_at: Mapped[datetime]
    signs_from: Mapped[datetime]
    retired_at: Mapped[datetime | None]
