"""How a database's schema stands to what this version of the server needs."""

from dataclasses import dataclass

from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.engine import Connection

from server.database import migration_config


@dataclass(frozen=True, slots=True)
class Revision:
    """The migration that a database has seen, None for an empty one, beside the `head` of this version."""

    current: str | None
    head: str
    known: frozenset[str]

    @property
    def is_head(self) -> bool:
        """Whether the schema is what this version needs."""
        return self.current == self.head

    @property
    def is_newer(self) -> bool:
        """Whether a later version of the server made the schema."""
        return self.current is not None and self.current not in self.known


def revision_of(connection: Connection) -> Revision:
    """Return how the schema behind `connection` stands."""
    return _beside_scripts(MigrationContext.configure(connection).get_current_revision())


def no_revision() -> Revision:
    """Return how a database stands that has not been made yet."""
    return _beside_scripts(None)


def _beside_scripts(current: str | None) -> Revision:
    scripts = ScriptDirectory.from_config(migration_config())
    return Revision(
        current=current,
        head=scripts.get_current_head() or "",
        known=frozenset(script.revision for script in scripts.walk_revisions()),
    )


def as_revision(current: str | None, like: Revision) -> Revision:
    """Return how a schema at `current` would stand to the version of `like`."""
    return Revision(current=current, head=like.head, known=like.known)
