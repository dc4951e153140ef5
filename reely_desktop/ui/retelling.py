"""Says in the window's language what comes from below it in English: what went wrong, and what to do. PURE.

The engine and the use cases speak English alone, for the terminal and for the log, and hand up whole
sentences; those of yesterday's exports come out of a database. So a sentence is recognised by its form, as it
is listed in `messages_media`, `messages_cutting` and the others below, with what stands
in the place of its {fields}. What is not recognised stays as it is: half in English is better than not told.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from reely_desktop.ui import (
    messages_account,
    messages_captions,
    messages_cutting,
    messages_keeping,
    messages_media,
    messages_plan,
    messages_providers,
    messages_reasons,
    messages_speech,
)
from reely_desktop.ui.language import ENGLISH, tongue, tr

SENTENCES = (
    *messages_media.SENTENCES,
    *messages_cutting.SENTENCES,
    *messages_keeping.SENTENCES,
    *messages_account.SENTENCES,
    *messages_plan.SENTENCES,
    *messages_speech.SENTENCES,
    *messages_captions.SENTENCES,
    *messages_reasons.SENTENCES,
    *messages_providers.SENTENCES,
)
_FIELD = re.compile(r"\{(\w+)\}")
_RETOLD = frozenset({"check", "minutes", "more", "preset", "suffix", "why"})
"""Fields that hold sentences themselves."""


@lru_cache(maxsize=512)
def retold(said: str) -> str:
    """Return what was `said` below in the language of the window."""
    if tongue() is ENGLISH:
        return said
    found = recognised(said)
    if found is None:
        return said
    form, values = found
    return tr(form).format(
        **{name: retold(value) if name in _RETOLD else value for name, value in values.items()}
    )


def recognised(said: str) -> tuple[str, dict[str, str]] | None:
    """Return the form of what was `said` and what stands in its fields, None where it is not listed."""
    for form, pattern in _patterns():
        found = pattern.fullmatch(said)
        if found is not None:
            return form, found.groupdict()
    return None


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the forms with what finds them, those with most words of their own first."""
    forms = sorted(SENTENCES, key=lambda form: -len(_FIELD.sub("", form)))
    return tuple((form, re.compile("".join(_pattern(form)), re.DOTALL)) for form in forms)


def _pattern(form: str) -> Iterator[str]:
    for place, part in enumerate(_FIELD.split(form)):
        yield f"(?P<{part}>.+?)" if place % 2 else re.escape(part)
