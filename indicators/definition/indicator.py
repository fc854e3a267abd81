"""One indicator: what it asks, how it is computed, from where and to where."""

from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from indicators.definition.basis import Agreed, Basis, PlanValue
from indicators.definition.model import (
    Consensus,
    Consented,
    Definition,
    PeriodText,
    Sentence,
    Slug,
    freeze,
)
from indicators.period import Frequency


class Direction(StrEnum):
    """What counts as better."""

    INCREASE = "increase"
    DECREASE = "decrease"
    RANGE = "range"
    MAINTAIN = "maintain"
    INFORMATIVE = "informative"


class Plain(Definition):
    """Sentences for people: one with a value, one for a gap.

    `value` may use {value}, {period} and {territory}; `gap` may use {territory}.
    """

    value: Sentence
    gap: Sentence


class Baseline(Consented):
    """The period progress is measured from; its value is read from the repository."""

    period: PeriodText
    reason: str = ""
    since: int | None = None
    """First year in which this version is in force; empty for the first version."""


class PathPoint(Definition):
    """A plan's own value for one year on the way to its target."""

    year: int
    value: float


class Target(Consented):
    """What is to be reached by a horizon, in the territory it is set for and in no other."""

    horizon: Slug
    territory: str = ""
    each: tuple[Slug, ...] = ()
    """Levels whose places each get a target computed from their own values."""
    basis: Basis
    path: tuple[PathPoint, ...] = ()
    since: int | None = None
    """First year in which this version is in force; empty for the first version."""
    reason: str = ""
    """Why a version replaced the former one."""

    @model_validator(mode="after")
    def _scope_and_standing(self) -> Self:
        if bool(self.territory) == bool(self.each):
            raise ValueError("target: territory, or each")
        if self.each and self.status is Consensus.AGREED:
            raise ValueError("target: each is only for proposed ones")
        agreed = self.status is Consensus.AGREED
        if isinstance(self.basis, Agreed) and not agreed:
            raise ValueError("target: a typed value needs an agreement")
        if agreed and not isinstance(self.basis, Agreed | PlanValue):
            raise ValueError("target: an agreed value is typed or read from a plan")
        return self


class Example(Definition):
    """A worked example of the formula, by the expert who owns it; runs as a test.

    `given` holds one number per operand (`variable` or `variable[key=value]`).
    """

    given: dict[str, float]
    expected: float


class Indicator(Consented):
    """A measured statement about a place, computed from variables of the repository."""

    id: Slug
    name: Sentence
    question: Sentence
    plain: Plain
    objective: Slug
    unit: Slug
    direction: Direction
    direction_reason: Sentence
    formula: Sentence
    decimals: Annotated[int, Field(ge=0, le=6)]
    plain_decimals: Annotated[int, Field(ge=0, le=6)]
    frequency: Frequency
    levels: tuple[Slug, ...] = Field(min_length=1)
    breakdowns: tuple[Slug, ...] = ()
    owner: Sentence
    """Who publishes the figures, or should."""
    weight: Annotated[float, Field(ge=0)] = 1.0
    max_age: Annotated[int, Field(ge=0)] | None = None
    """Years after which the newest value is too old to judge; by frequency when empty."""
    breaks: tuple[PeriodText, ...] = ()
    """First period of each new comparable stretch."""
    unverified: tuple[Literal["A", "B", "C"], ...] = ()
    """Confidences whose values are shown as *por verificar* and get no verdict."""
    baseline: tuple[Baseline, ...] = ()
    """Versions, the first one first; empty when nothing can serve."""
    targets: tuple[Target, ...] = ()
    plan_references: tuple[Slug, ...] = ()
    """Plan targets shown beside the indicator that judge nothing."""
    no_target_reason: str = ""
    limits: Sentence
    """What the number does not show."""
    icons: bool = False
    """Whether the value can be drawn as so many of one hundred."""
    examples: tuple[Example, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _single_baseline(cls, data: object) -> object:
        if isinstance(data, dict) and isinstance(data.get("baseline"), dict):
            data = {**data, "baseline": [data["baseline"]]}
        return freeze(data)
