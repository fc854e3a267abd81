"""Published figures as columns, the form in which the core receives them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

CONFIDENCES = ("A", "B", "C")
"""From best to worst; the code of a confidence is its position."""


@dataclass(frozen=True)
class Observations:
    """One figure per key, the preferred one where sources disagree.

    `variable`, `breakdown`, `place`, `period` and `confidence` are codes into the lists of the
    same meaning; all columns have the length of `value`.
    """

    variables: Sequence[str]
    breakdowns: Sequence[str]
    places: Sequence[str]
    periods: Sequence[str]
    variable: npt.NDArray[np.integer]
    breakdown: npt.NDArray[np.integer]
    place: npt.NDArray[np.integer]
    period: npt.NDArray[np.integer]
    confidence: npt.NDArray[np.integer]
    value: npt.NDArray[np.float64]

    @cached_property
    def published(self) -> frozenset[tuple[str, str]]:
        """Every variable and breakdown of which there is a figure."""
        seen = np.zeros((len(self.variables), len(self.breakdowns)), dtype=bool)
        seen[self.variable, self.breakdown] = True
        return frozenset(
            (self.variables[variable], self.breakdowns[breakdown])
            for variable, breakdown in np.argwhere(seen).tolist()
        )
