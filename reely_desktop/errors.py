"""The root of every error that the desktop shows to a person.

    ReelyError
    ├── engine.errors.EngineError
    │   ├── MediaError      the input cannot be used
    │   └── WorkError       the work on a good input failed
    └── (further floors hang their own branch here)

Each error carries what a face needs to tell it in one line: a stable code, what happened and why,
and the one thing to do. Cancelling is not an error and has no place in this tree.
"""


class ReelyError(Exception):
    """Something a person has to be told.

    `code` is stable and starts with ``RLY-``; `message` says what happened and why; `hint` says what to
    do about it. Both are whole clauses without a closing full stop, so that faces can join them.
    """

    def __init__(self, message: str, *, code: str, hint: str) -> None:
        """Keep the three parts; `str(error)` is the message alone."""
        super().__init__(message)
        self.message = message
        self.code = code
        self.hint = hint
