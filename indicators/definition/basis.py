"""The closed list of ways to obtain a target's value; a proposed one is computed, never typed."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from indicators.definition.model import Definition, PeriodText, Sentence, Slug


class OwnBest(Definition):
    """The best value the place itself had between two periods, both included."""

    kind: Literal["own_best"]
    since: PeriodText
    until: PeriodText


class BestPlace(Definition):
    """The best value of all places of a level in one period."""

    kind: Literal["best_place"]
    level: Slug
    period: PeriodText


class ValueOf(Definition):
    """The value of a named place (of the place itself when empty) in one period."""

    kind: Literal["value_of"]
    period: PeriodText
    place: str = ""


class FullCoverage(Definition):
    """Everyone, or no one, because it is a right or a duty; `right` says which."""

    kind: Literal["full_coverage"]
    value: Literal[0, 100]
    right: Sentence


class ScaleEnd(Definition):
    """The best end of the indicator's own scale, as its publisher defines it."""

    kind: Literal["scale_end"]
    value: float
    scale: Sentence


class Limit(Definition):
    """A limit or standard of confidence A or B, by its id in the repository.

    For a range the limit is the upper end and `low` the lower one.
    """

    kind: Literal["limit"]
    limit: Slug
    low: float | None = None


class PlanValue(Definition):
    """The value of a plan's target, by its id in the repository."""

    kind: Literal["plan_value"]
    plan_target: Slug


Reference = Annotated[
    OwnBest | BestPlace | ValueOf | FullCoverage | ScaleEnd | Limit | PlanValue,
    Field(discriminator="kind"),
]
"""A value something can be compared with; each names where it comes from."""


class GapShare(Definition):
    """Close a share of the gap from a start (the baseline when none) to a named reference."""

    kind: Literal["gap_share"]
    share: Annotated[float, Field(gt=0, le=1)]
    reference: Reference
    start: Reference | None = None


class LineToPlan(Definition):
    """The straight line from the baseline to a dated national target, at the horizon's year."""

    kind: Literal["line_to_plan"]
    plan_target: Slug


class KeepBaseline(Definition):
    """Stay within a share of the baseline, in percent of it."""

    kind: Literal["keep_baseline"]
    tolerance_percent: Annotated[float, Field(gt=0, le=50)]


class Agreed(Definition):
    """A value agreed by the actors: the only kind that is typed."""

    kind: Literal["agreed"]
    value: float | None = None
    low: float | None = None
    high: float | None = None
    tolerance: Annotated[float, Field(gt=0)] | None = None

    @model_validator(mode="after")
    def _one_shape(self) -> Self:
        is_range = self.low is not None or self.high is not None
        if is_range == (self.value is not None):
            raise ValueError("agreed: value, or low and high")
        if is_range and (self.low is None or self.high is None or self.low >= self.high):
            raise ValueError("agreed: low < high")
        return self


Basis = Annotated[
    OwnBest
    | BestPlace
    | GapShare
    | Limit
    | LineToPlan
    | FullCoverage
    | KeepBaseline
    | PlanValue
    | Agreed,
    Field(discriminator="kind"),
]
