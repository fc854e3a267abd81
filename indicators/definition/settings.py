"""Thresholds of the status rule and the closed list of units."""

from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from indicators.definition.model import Definition, Sentence, Slug
from indicators.period import Frequency


class Thresholds(Definition):
    """The numbers of the status rule (STATUS). A change of one is logged."""

    falling: Annotated[float, Field(lt=0)]
    """An `avance` below this is *retrocede*."""
    on_track: Annotated[float, Field(gt=0, le=1)]
    """A `ritmo` from here on is *en camino*."""
    slow: Annotated[float, Field(gt=0, le=1)]
    """A `ritmo` from here on is *avanza lento*."""
    minimum_coverage: Annotated[float, Field(gt=0, le=1)]
    """The share of indicators with a score below which a parent has none."""
    max_age: dict[Frequency, Annotated[int, Field(ge=0)]]
    """Years after which a value is too old to judge, by frequency."""
    discrepancy: Annotated[float, Field(gt=0, lt=1)]
    """The relative difference from which a reported figure and the sum of parts disagree."""

    @model_validator(mode="after")
    def _ordered_and_whole(self) -> Self:
        if self.slow >= self.on_track:
            raise ValueError("thresholds: slow < on_track")
        if set(self.max_age) != set(Frequency):
            raise ValueError("thresholds: max_age for every frequency")
        return self


def _check_bounds(bounds: tuple[float | None, ...]) -> tuple[float | None, ...]:
    low, high = bounds
    if low is not None and high is not None and low >= high:
        raise ValueError("range: low < high")
    return bounds


Bounds = Annotated[
    tuple[float | None, ...], Field(min_length=2, max_length=2), AfterValidator(_check_bounds)
]
"""The lowest and the highest value there can be; `None` where nothing is impossible."""


class Unit(Definition):
    """A unit of the closed list. Without `expression` it cannot be computed with.

    Outside its `range` a figure is impossible by the meaning of the unit.
    """

    id: Slug
    label: Sentence
    expression: str | None = None
    range: Bounds | None = None


class Units(Definition):
    """The closed list of units and the base definitions its expressions are written in."""

    base: tuple[str, ...]
    units: tuple[Unit, ...]
