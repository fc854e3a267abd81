"""The limit a total is held against, year by year, as the norm in force says."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from indicators.catalogue import LimitEntry
from indicators.definition.component import Component, LimitUse
from indicators.impacts.schedule import FloatArray, IntArray
from indicators.judgement.targets import CITABLE
from indicators.period import parse_period


@dataclass(frozen=True, eq=False)
class LimitLine:
    """The judging limit of a component: `values` per year, not a number before the first norm.

    `values` are in the terms of the total: for what is taken, the most that may be taken has a
    minus. The total may not pass above a `ceiling`, nor below where it is none.
    """

    use: LimitUse
    values: FloatArray
    entries: tuple[LimitEntry | None, ...]
    """The norm in force in each year."""
    ceiling: bool
    contradicted: frozenset[str] = frozenset()
    """Dates from which two norms say different values."""

    def headroom(self, low: FloatArray, high: FloatArray) -> tuple[FloatArray, FloatArray]:
        """How far the worse and the better end of a total are inside the limit; minus: beyond."""
        if self.ceiling:
            return self.values - high, self.values - low
        return low - self.values, high - self.values

    def confirmed(self, position: int) -> bool:
        """Whether the norm of a year was read in a text that can be cited, and is the only one."""
        entry = self.entries[position]
        if entry is None or entry.since in self.contradicted:
            return False
        return entry.confidence in CITABLE


def versions(use: LimitUse, limits: Sequence[LimitEntry]) -> tuple[LimitEntry, ...]:
    """The norms of a limit, the oldest first; of one date the best confirmed last."""
    found = [entry for entry in limits if entry.id in use.limits]
    worst_first = sorted(found, key=lambda entry: entry.confidence, reverse=True)
    return tuple(sorted(worst_first, key=lambda entry: parse_period(entry.since)))


def judging_limit(
    component: Component, limits: Sequence[LimitEntry], years: IntArray
) -> LimitLine | None:
    """The limit that judges the component's total; `None` where none does."""
    use = next((limit for limit in component.limits if limit.judges), None)
    if use is None:
        return None
    dated = versions(use, limits)
    entries = tuple(
        next((e for e in reversed(dated) if parse_period(e.since).year <= year), None)
        for year in years.tolist()
    )
    if not any(entries):
        return None
    sign = -1.0 if component.takes else 1.0
    values = np.array([sign * entry.value if entry else np.nan for entry in entries])
    stated = {(entry.since, entry.value) for entry in dated}
    dates = [since for since, _ in stated]
    contradicted = frozenset(since for since in dates if dates.count(since) > 1)
    ceiling = (use.direction == "maximum") is not component.takes
    return LimitLine(use, values, entries, ceiling, contradicted)
