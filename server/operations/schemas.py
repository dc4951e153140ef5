"""What the server tells of itself, on the wire."""

from server.bodies import Answer


class Alive(Answer):
    """The process answers."""

    status: str = "alive"


class Ready(Answer):
    """Requests are taken; `status` is ready, or degraded where something is missing."""

    status: str
    database: str
    migrations: str
    redis: str


class PasswordRules(Answer):
    """What a password has to be; the score is zxcvbn's, from 0 to 4."""

    min_length: int
    max_length: int
    needs: tuple[str, ...]
    min_score: int


class Limits(Answer):
    """What a client has to keep to: in a request, in a minute, in a batch of usage, in an account."""

    body_bytes: int
    requests_per_minute: int | None
    sync_events: int
    sync_bytes: int
    devices: int
    api_keys: int


class Config(Answer):
    """What this server offers, for clients to read before anybody has signed in.

    `min_app` is the oldest version of the desktop that it works with, `plans_url` the page on which larger
    plans are sold, null where none are.
    """

    version: str
    min_app: str
    features: dict[str, bool]
    plans_url: str | None
    password: PasswordRules
    limits: Limits
