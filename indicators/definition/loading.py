"""The rules of bringing data in: who confirms, and from where on a figure looks odd."""

from typing import Annotated

from pydantic import Field

from indicators.definition.model import Definition, Sentence, Slug


class Ceiling(Definition):
    """An amount that cannot be above another one of the same place, breakdown and period."""

    amount: Slug
    ceiling: Slug


class Steward(Definition):
    """The post that answers for the data of an institution; never a private person."""

    institution: Sentence
    post: Sentence


class LoadRules(Definition):
    """The numbers of the checks of a load, and who may confirm it. A change of one is logged.

    A region that does not write them down has these defaults.
    """

    four_eyes: bool = True
    """A load is confirmed by somebody else than who proposed it."""
    jump: Annotated[float, Field(gt=0)] = 3.5
    """The modified z-score from which on a figure jumps; 3.5 after Iglewicz and Hoaglin, *How to
    Detect and Handle Outliers* (1993)."""
    minimum_history: Annotated[int, Field(ge=3)] = 5
    """Other figures of a series below which no jump is looked for."""
    tolerance: Annotated[float, Field(ge=0, lt=1)] = 0.005
    """The relative difference from which on parts and their total disagree."""
    not_above: tuple[Ceiling, ...] = ()
    stewards: tuple[Steward, ...] = ()
    """An institution that is not listed has no responsible post."""
