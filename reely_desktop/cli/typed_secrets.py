"""What a person types into the terminal that nobody else is to see."""

import getpass
import signal
import sys

from reely_desktop.engine.errors import Cancelled


def is_somebody_here() -> bool:
    """Tell whether there is a terminal that somebody may type into."""
    return sys.stdin is not None and sys.stdin.isatty()


def typed(question: str) -> str:
    """Return what is typed unseen; Ctrl-C gives up at once, and leaves the terminal as it was."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        return getpass.getpass(question)
    except EOFError:
        return ""
    except KeyboardInterrupt:
        raise Cancelled from None
    finally:
        signal.signal(signal.SIGINT, before)
