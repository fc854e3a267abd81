"""Valued components, and what developments add to them or take from them.

Terms of IFC, *Good Practice Handbook: Cumulative Impact Assessment and Management* (2013).
"""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from indicators.definition.impact import (
    Certainty,
    ComponentKind,
    Desired,
    EffectSign,
    InteractionKind,
    MeasureKind,
    MeasureState,
    Phase,
    Quantity,
    Reversibility,
    Significance,
)
from indicators.definition.model import (
    DateText,
    Definition,
    PeriodText,
    Sentence,
    Slug,
    freeze,
)

Year = Annotated[int, Field(ge=1900, le=2200)]
Share = Annotated[float, Field(ge=0, le=1)]


class Spread(Definition):
    """A number known between two ends; none of the three is negative."""

    low: Annotated[float, Field(ge=0)]
    central: Annotated[float, Field(ge=0)]
    high: Annotated[float, Field(ge=0)]

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not self.low <= self.central <= self.high:
            raise ValueError("spread: low <= central <= high")
        return self


class Cited(Definition):
    """A published figure: of the repository, or (`attribute`) of the effect's own development."""

    variable: Slug | None = None
    place: str = ""
    period: PeriodText | None = None
    attribute: Slug | None = None

    @model_validator(mode="after")
    def _one_origin(self) -> Self:
        of_repository = self.variable is not None and self.place and self.period is not None
        beside = (self.variable, self.period) != (None, None) or bool(self.place)
        if self.attribute is not None and beside:
            raise ValueError("cited: attribute, or variable, place and period")
        if self.attribute is None and not of_repository:
            raise ValueError("cited: attribute, or variable, place and period")
        return self


class Published(Definition):
    """A magnitude somebody published; read from the repository, never typed.

    Before the year `since` the effect acts too, but nobody published how much it is.
    """

    basis: Literal["published"]
    figure: Cited
    low: Cited | None = None
    high: Cited | None = None
    since: Year | None = None


class Expert(Spread):
    """A magnitude judged by a named body on a date."""

    basis: Literal["expert"]
    body: Sentence
    date: DateText


class Unknown(Definition):
    """Nobody published the magnitude; `publisher` is who should."""

    basis: Literal["unknown"]
    publisher: Sentence


Magnitude = Annotated[Published | Expert | Unknown, Field(discriminator="basis")]


class Strength(Spread):
    """How strong an interaction is, as a share, with where that comes from."""

    basis: Literal["published", "expert"]
    source: Sentence
    date: DateText


class Reduction(Spread):
    """The share of an effect that a measure takes away, with where that comes from."""

    low: Share
    central: Share
    high: Share
    basis: Literal["published", "expert"]
    source: Sentence
    date: DateText


class Context(Definition):
    """A published figure that says something of an effect but cannot be added, and why not."""

    figure: Cited
    reason: Sentence


class Effect(Definition):
    """What one development does to the component in one phase of its life.

    Years without a value are those of the development's phase. The magnitude is per year, in the
    component's unit, and grows evenly to its full size over the years of the `ramp`.
    """

    id: Slug
    development: Slug
    phase: Phase
    sign: EffectSign
    magnitude: Magnitude
    pathway: Sentence
    start: Year | None = None
    ramp: Annotated[int, Field(ge=0, le=50)] = 0
    end: Year | None = None
    reversibility: Reversibility = Reversibility.UNKNOWN
    certainty: Certainty = Certainty.LIKELY
    context: tuple[Context, ...] = ()

    @model_validator(mode="after")
    def _forward(self) -> Self:
        if self.start is not None and self.end is not None and self.start > self.end:
            raise ValueError("effect: start <= end")
        return self


class Interaction(Definition):
    """What effects on the component do together; additive unless one of these says otherwise.

    The order of the effects counts: the first one masks, or induces, the others.
    """

    id: Slug
    kind: InteractionKind
    effects: tuple[Slug, ...] = Field(min_length=2, max_length=6)
    hypothesis: Sentence
    evidence: str = ""
    """Source of the hypothesis; empty when there is none."""
    strength: Strength | None = None


class Measure(Definition):
    """Something done, or promised, to avoid, reduce, restore or compensate effects."""

    id: Slug
    name: Sentence
    kind: MeasureKind
    effects: tuple[Slug, ...] = Field(min_length=1)
    reduction: Reduction | None = None
    since: Year | None = None
    responsible: Sentence
    state: MeasureState
    follow_up: tuple[DateText, ...] = ()
    """Dates on which its fulfilment is, or was, looked at."""
    source: Sentence
    note: str = ""


class LimitUse(Definition):
    """Limits of the repository that follow one another in time, the older ones first.

    Only the limit that `judges` is held against the total; its unit is the component's.
    """

    id: Slug
    name: Sentence
    limits: tuple[Slug, ...] = Field(min_length=1)
    direction: Literal["maximum", "minimum"]
    judges: bool = False
    note: str = ""


class Observed(Definition):
    """A variable of the repository that shows how the component is doing at a place."""

    variable: Slug
    place: str
    reference: bool = False
    """Whether its last figure is the reference that a condition starts from."""
    note: str = ""


class Boundary(Definition):
    """Where and from when to when the component is looked at."""

    space: Sentence
    territories: tuple[str, ...] = Field(min_length=1)
    place: str = ""
    """Another named place that it is about (a basin, a reservoir)."""
    since: Year
    until: Year
    reason: str = ""

    @model_validator(mode="after")
    def _forward(self) -> Self:
        if self.since >= self.until:
            raise ValueError("boundary: since < until")
        return self


class ComponentWords(Definition):
    """How a total is said: `today` of what exists, `future` of what is not built yet."""

    today: Annotated[str, Field(pattern=r"\{value\}")]
    future: Annotated[str, Field(pattern=r"\{value\}")]


class Component(Definition):
    """A valued component with its limits, the effects on it and what is done about them."""

    id: Slug
    name: Sentence
    short: Annotated[str, Field(max_length=24)]
    question: Sentence
    kind: ComponentKind
    quantity: Quantity
    unit: Slug
    decimals: Annotated[int, Field(ge=0, le=6)]
    desired: Desired
    desired_reason: Sentence
    takes: bool = False
    """Whether developments mostly take from it: totals and limits are said as amounts taken."""
    accumulates: bool = False
    """Whether the sum over the years means something."""
    plain: ComponentWords
    boundary: Boundary
    observed: tuple[Observed, ...] = ()
    no_reference: str = ""
    """Why a condition has no reference, where it has none."""
    drivers: tuple[Sentence, ...] = ()
    """What else moves it, besides the developments."""
    limits: tuple[LimitUse, ...] = ()
    no_limit: Sentence
    """What is said where no limit can judge."""
    objectives: tuple[Slug, ...] = ()
    indicators: tuple[Slug, ...] = ()
    caution: str = ""
    effects: tuple[Effect, ...] = ()
    interactions: tuple[Interaction, ...] = ()
    measures: tuple[Measure, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _as_written(cls, data: object) -> object:
        return freeze(data)


class SignificanceClass(Definition):
    """One class of significance in words."""

    id: Significance
    name: Sentence
    meaning: Sentence


class ImpactSettings(Definition):
    """The numbers of the significance rule and of the simulation, with the words of the classes."""

    near: Annotated[float, Field(gt=0, lt=1)]
    """The share of the limit from which a total is near to it."""
    trend: Annotated[float, Field(gt=0)]
    """The relative change since the first year from which on the total is said to worsen."""
    minimum_quantified: Share
    """The share of the known effects with a number below which nothing is said to be within."""
    draws: Annotated[int, Field(ge=100, le=100_000)]
    seed: Annotated[int, Field(ge=0)]
    classes: tuple[SignificanceClass, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _every_class(self) -> Self:
        if {found.id for found in self.classes} != set(Significance):
            raise ValueError("impacts: every class of significance")
        return self
