"""What all bodies on the wire share: what is sent is taken strictly, what is answered is written plainly."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Annotated, Any, Final

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, model_validator

MOST_BODY_BYTES = 1 << 20
"""How much one request may bring."""

_NUL = "\x00"
_FIRST_YEAR: Final = 1970
_LAST_YEAR: Final = 9998
_LONGEST_FAULT: Final = 200
_NO_OBJECT = frozenset({"model_type", "model_attributes_type", "dict_type"})
_MEMBER = re.compile(r"<\w+\.\w+: ('[^']*')>")
_HALF_A_CHARACTER = re.compile("[\ud800-\udfff]")


def _refuse_unwritable(value: object) -> None:
    match value:
        case str() if _NUL in value:
            raise ValueError("text may not hold NUL characters")
        case str() if _HALF_A_CHARACTER.search(value):
            raise ValueError("text may not hold halves of characters")
        case dict():
            for key, item in value.items():
                _refuse_unwritable(key)
                _refuse_unwritable(item)
        case list():
            for item in value:
                _refuse_unwritable(item)


def fault_in_words(fault: Mapping[str, Any]) -> str:
    """Return what is wrong with a field, for its sender, who knows neither Python nor our classes."""
    if fault["type"] in _NO_OBJECT:
        return "Input should be a JSON object"
    told = str(fault["msg"]).removeprefix("Value error, ")
    return _MEMBER.sub(r"\1", told)[:_LONGEST_FAULT]


class Body(BaseModel):
    """What a client sends: unknown fields are refused, and so is text that no database can keep.

    That is NUL, and the halves of surrogate pairs, which JSON can write and UTF-8 cannot.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)

    @model_validator(mode="before")
    @classmethod
    def _can_be_kept(cls, sent: Any) -> Any:  # noqa: ANN401 - whatever was sent
        _refuse_unwritable(sent)
        return sent


class Answer(BaseModel):
    """What the server answers; it may be made from a row."""

    model_config = ConfigDict(frozen=True, from_attributes=True)


def _stripped(text: str) -> str:
    text = text.strip()
    if not text:
        raise ValueError("text is needed here")
    return text


Name = Annotated[str, AfterValidator(_stripped)]
"""A line that people gave something, without blanks around it."""


def _in_utc(instant: datetime) -> datetime:
    try:
        instant = instant.astimezone(UTC)
    except OverflowError:
        raise ValueError("no such instant") from None
    if not _FIRST_YEAR <= instant.year <= _LAST_YEAR:
        raise ValueError("no instant at which anything was done")
    return instant


Instant = Annotated[AwareDatetime, AfterValidator(_in_utc)]
"""An instant, written with its offset from UTC; it comes in UTC."""
