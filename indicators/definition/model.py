"""What every definition has in common."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)

from indicators.period import parse_period


class Definition(BaseModel):
    """A frozen value read from YAML; an unknown key or a wrong type cannot be built."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


Slug = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{1,63}$")]
"""An id: lower-case words joined by underscores."""

Sentence = Annotated[str, StringConstraints(min_length=1)]
"""Spanish text for people, never empty."""


def freeze(data: object) -> object:
    """Lists as tuples at every depth: what a `before` validator hands on to be read strictly."""
    if isinstance(data, list | tuple):
        return tuple(freeze(item) for item in data)
    if isinstance(data, dict):
        return {key: freeze(value) for key, value in data.items()}
    return data


def _check_period(text: str) -> str:
    parse_period(text)
    return text


PeriodText = Annotated[str, AfterValidator(_check_period)]
"""A period as text; quote it in YAML (`"2019"`)."""


def _check_date(text: str) -> str:
    try:
        date.fromisoformat(text)
    except ValueError:
        raise ValueError("date: not in the calendar") from None
    return text


DateText = Annotated[
    str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$"), AfterValidator(_check_date)
]
"""A day as text: `2026-11-20`."""


class Consensus(StrEnum):
    """The standing of an objective, link, indicator, baseline or target."""

    PROPOSED = "proposed"
    AGREED = "agreed"


class Agreement(Definition):
    """By whom and when something proposed was agreed, and who objected."""

    date: DateText
    by: tuple[Sentence, ...] = Field(min_length=1)
    act: str = ""
    dissent: tuple[str, ...] = ()


class Consented(Definition):
    """A definition that is proposed until an agreement is on record."""

    status: Consensus = Consensus.PROPOSED
    agreement: Agreement | None = None

    @model_validator(mode="after")
    def _agreement_on_record(self) -> Self:
        if (self.status is Consensus.AGREED) != (self.agreement is not None):
            raise ValueError("agreed needs agreement, proposed has none")
        return self
