"""What all bodies on the wire share: what is sent is taken strictly, what is answered is written plainly."""

from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, model_validator

_NUL = "\x00"


def _without_nul(value: object) -> None:
    match value:
        case str() if _NUL in value:
            raise ValueError("text may not hold NUL characters")
        case dict():
            for key, item in value.items():
                _without_nul(key)
                _without_nul(item)
        case list():
            for item in value:
                _without_nul(item)


class Body(BaseModel):
    """What a client sends: unknown fields are refused, and so are NUL characters, which no text holds."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)

    @model_validator(mode="before")
    @classmethod
    def _holds_no_nul(cls, sent: Any) -> Any:  # noqa: ANN401 - whatever was sent
        _without_nul(sent)
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
