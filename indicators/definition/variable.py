"""What formulas need to know of a variable beyond its catalogue entry."""

from enum import StrEnum

from pydantic import model_validator

from indicators.definition.model import Definition, PeriodText, Sentence, Slug, freeze

RUNNING = "_acumulado"
"""How a variable ends whose months are cut-offs of a running year."""


class TimeRule(StrEnum):
    """How the parts of a period make the whole period."""

    SUM = "sum"
    MEAN = "mean"
    LAST = "last"
    NONE = "none"


class TerritoryRule(StrEnum):
    """Whether a territory may be the sum of its parts."""

    SUM = "sum"
    NONE = "none"


class LateStart(Definition):
    """A territory whose series starts after the territory itself: until then it is no part."""

    place: str
    since: PeriodText
    reason: Sentence


class Variable(Definition):
    """The semantics of one variable of the repository. Nothing is aggregated by default."""

    id: Slug
    time: TimeRule = TimeRule.NONE
    territory: TerritoryRule = TerritoryRule.NONE
    cumulative: bool = False
    """A month is the cut-off of a running year, not the month's own value."""
    complete: tuple[Slug, ...] = ()
    """Breakdown keys whose parts add up to the total."""
    starts: tuple[LateStart, ...] = ()
    note: str = ""

    @model_validator(mode="before")
    @classmethod
    def _accumulated_by_name(cls, data: object) -> object:
        if isinstance(data, dict) and str(data.get("id", "")).endswith(RUNNING):
            data = {"cumulative": True, **data}
        return freeze(data)
