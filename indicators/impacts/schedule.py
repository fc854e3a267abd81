"""When an effect acts, and with how much of its full size."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from indicators.definition.component import Effect
from indicators.definition.impact import Phase
from indicators.development import Development

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]
BoolArray = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Dates:
    """The years of an effect, both included; it lasts until the boundary where `end` is unknown.

    Without a `start` the effect was there before anybody looked (`there`), or nobody published
    when it begins, and then it has no place in time.
    """

    start: int | None
    end: int | None
    ramp: int
    there: bool

    @property
    def placed(self) -> bool:
        """Whether it is known in which years the effect acts."""
        return self.start is not None or self.there


def dates(effect: Effect, development: Development) -> Dates:
    """The years an effect says, else those of its development's phase."""
    phase = development.phase(effect.phase)
    start = effect.start if effect.start is not None else phase.start if phase else None
    end = effect.end if effect.end is not None else phase.end if phase else None
    lasting = effect.phase is not Phase.CONSTRUCTION and development.built
    return Dates(start, end, effect.ramp, there=start is None and lasting)


def activity(when: Dates, years: IntArray) -> FloatArray:
    """The share of its full size an effect has in each year; not a number without a place in time.

    Over a ramp of n years it grows evenly: 1/(n + 1) in its first year, all of it n years later.
    After its end it has none, whenever it began.
    """
    share = np.full(years.shape, 1.0 if when.placed else np.nan)
    if when.start is not None:
        share = np.clip((years - when.start + 1) / (when.ramp + 1), 0, 1)
    if when.end is not None:
        share = np.where(years > when.end, 0.0, share)
    return share
