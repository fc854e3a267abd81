"""What measures leave of effects. Measures on one effect act one after the other."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from indicators.definition.component import Measure
from indicators.definition.impact import MeasureState
from indicators.impacts.known import KnownEffect
from indicators.impacts.schedule import FloatArray, IntArray

_COUNTED = {MeasureState.COMMITTED, MeasureState.UNDER_WAY, MeasureState.DONE}
"""What is only proposed, or was stopped, takes nothing away from an effect."""


@dataclass(frozen=True, eq=False)
class Working:
    """A measure with a published reduction: which effects it acts on, in which years."""

    measure: Measure
    low: float
    central: float
    high: float
    on: FloatArray
    """1 where it acts, by effect and year."""

    def leaves(self, reduction: float) -> FloatArray:
        """The share of each effect that is left, by effect and year."""
        return np.asarray(1 - reduction * self.on)


def working(
    measures: Sequence[Measure], effects: Sequence[KnownEffect], years: IntArray
) -> tuple[Working, ...]:
    """The measures that change a number: promised or done, of a known reduction and first year."""
    found = []
    for measure in measures:
        if measure.reduction is None or measure.since is None or measure.state not in _COUNTED:
            continue
        named = np.array([effect.id in measure.effects for effect in effects], dtype=float)
        on = named[:, None] * (years >= measure.since)
        share = measure.reduction
        found.append(Working(measure, share.low, share.central, share.high, on))
    return tuple(found)


def remaining(
    measures: Sequence[Working], shape: tuple[int, int]
) -> tuple[FloatArray, FloatArray, FloatArray]:
    """The share left of each effect in each year: with the most, the likely, the least reduction.

    From several measures on one effect the product of what each leaves.
    """
    least, likely, most = np.ones(shape), np.ones(shape), np.ones(shape)
    for found in measures:
        least = least * found.leaves(found.high)
        likely = likely * found.leaves(found.central)
        most = most * found.leaves(found.low)
    return least, likely, most
