"""The engine's branch of the error tree, and the signal that work was cancelled.

    EngineError
    ├── RequestError    what was asked cannot be meant (output is the input, unknown container)
    ├── MediaError      this input cannot be used (unreadable, not media, range outside it)
    └── WorkError       the input is good, but the work failed (disk full, folder gone, encoder died)

`Cancelled` is deliberately outside the tree: it ends work on request and is never shown as an error.
"""

from reely_desktop.errors import ReelyError


class EngineError(ReelyError):
    """The engine could not do what was asked."""


class RequestError(EngineError):
    """What was asked makes no sense, whatever the input."""


class MediaError(EngineError):
    """The input cannot be used as it is."""


class WorkError(EngineError):
    """The work failed although the input is good."""


class Cancelled(Exception):  # noqa: N818 - not an error, so not named like one
    """The caller asked for the work to stop, and it has stopped with nothing left behind."""
