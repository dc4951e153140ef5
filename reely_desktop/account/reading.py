"""Reading what a JSON document holds into one of our dataclasses. PURE.

Fields that are not known are ignored, so that an old desktop reads a newer server; those that are
missing, or of another type, make the document one that cannot be read.
"""

from datetime import datetime
from math import isfinite
from typing import Any, TypeVar
from uuid import UUID

from cattrs import BaseValidationError, Converter

T = TypeVar("T")


class WireError(ValueError):
    """An answer is not what it should be."""


def read(shape: type[T], answer: object) -> T:
    """Return what the JSON document `answer` holds. Raises WireError."""
    try:
        return _converter.structure(answer, shape)
    except (BaseValidationError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise WireError(f"no {shape.__name__} can be read there") from error


def _exactly(kind: type[T]) -> Any:  # noqa: ANN401 - a hook as cattrs takes it
    def structure(value: object, _: object) -> T:
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise TypeError(f"not a {kind.__name__}")
        return value

    return structure


def _instant(value: object, _: object) -> datetime:
    instant = datetime.fromisoformat(_text(value, None))
    if instant.tzinfo is None:
        raise ValueError("an instant has an offset")
    return instant


def _number(value: object, _: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError("not a number")
    number = float(value)
    if not isfinite(number):  # Python reads such words in what is no JSON
        raise ValueError("not a number of JSON's")
    return number


_text = _exactly(str)
_converter = Converter()
_converter.register_structure_hook(str, _text)
_converter.register_structure_hook(int, _exactly(int))
_converter.register_structure_hook(bool, _exactly(bool))
_converter.register_structure_hook(float, _number)
_converter.register_structure_hook(datetime, _instant)
_converter.register_structure_hook(UUID, lambda value, _: UUID(_text(value, None)))
