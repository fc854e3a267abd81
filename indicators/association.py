"""What the data say of a cause→effect link: an association of changes, never a proof of cause.

Spearman's ρ between the cause indicator's yearly change at t − lag and the effect indicator's at
t, over consecutive years of one comparable stretch. Its p-value is the share of random
reorderings of the effect whose |ρ| is at least as large.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from indicators.definition.strategy import Link, Sign
from indicators.evaluation.evaluation import Evaluation
from indicators.evaluation.grid import FloatArray
from indicators.evaluation.sheet import Sheet
from indicators.identity import PlaceId
from indicators.period import Kind

MINIMUM_PAIRS = 8
SIGNIFICANT = 0.10
PERMUTATIONS = 10_000
SEED = 20_221_001
"""Any fixed number: with it the same data always give the same answer."""


class Finding(StrEnum):
    """What the data say of a link."""

    INSUFFICIENT = "datos_insuficientes"
    COMPATIBLE = "compatible"
    CONTRADICTS = "contradice"
    INCONCLUSIVE = "no_concluyente"


@dataclass(frozen=True)
class Association:
    """The answer with what it rests on: n pairs of changes, and the effect's years."""

    finding: Finding
    pairs: tuple[tuple[int, float, float], ...]
    """Year of the effect, change of the cause, change of the effect."""
    rho: float | None = None
    p_value: float | None = None

    @property
    def n(self) -> int:
        return len(self.pairs)

    @property
    def years(self) -> tuple[int, ...]:
        return tuple(year for year, _, _ in self.pairs)


def associate(evaluation: Evaluation, link: Link, place: PlaceId) -> Association | None:
    """The association of a link's two indicators at a place; `None` where it names none."""
    if link.indicators is None:
        return None
    cause = yearly_changes(evaluation.of(link.indicators.cause), place)
    effect = yearly_changes(evaluation.of(link.indicators.effect), place)
    pairs = tuple(
        (year, cause[year - link.lag], change)
        for year, change in sorted(effect.items())
        if year - link.lag in cause
    )
    return weigh_pairs(pairs, link.indicators.expected)


def yearly_changes(sheet: Sheet, place: PlaceId) -> dict[int, float]:
    """Changes from each year to the next, by the later year, inside comparable stretches."""
    row = sheet.grid.row.get(place)
    if row is None:
        return {}
    values = {
        period.year: (float(sheet.value[row, column]), float(sheet.stretch[column]))
        for column, period in enumerate(sheet.grid.periods)
        if period.kind is Kind.YEAR and not np.isnan(sheet.value[row, column])
    }
    return {
        year: value - values[year - 1][0]
        for year, (value, stretch) in values.items()
        if year - 1 in values and values[year - 1][1] == stretch
    }


def weigh_pairs(pairs: tuple[tuple[int, float, float], ...], expected: Sign) -> Association:
    """Test pairs of changes against the sign expected between the two indicators."""
    if len(pairs) < MINIMUM_PAIRS:
        return Association(Finding.INSUFFICIENT, pairs)
    cause, effect = (mean_ranks([pair[n] for pair in pairs]) for n in (1, 2))
    if np.ptp(cause) == 0 or np.ptp(effect) == 0:
        return Association(Finding.INCONCLUSIVE, pairs)
    rho, p_value = permutation_test(cause, effect)
    if p_value >= SIGNIFICANT:
        finding = Finding.INCONCLUSIVE
    elif (rho > 0) == (expected is Sign.POSITIVE):
        finding = Finding.COMPATIBLE
    else:
        finding = Finding.CONTRADICTS
    return Association(finding, pairs, rho, p_value)


def mean_ranks(values: Sequence[float]) -> FloatArray:
    """Ranks from 1; equal values share the mean of theirs."""
    _, place, counts = np.unique(values, return_inverse=True, return_counts=True)
    ranks: FloatArray = (np.cumsum(counts) - (counts - 1) / 2)[place]
    return ranks


def permutation_test(cause: FloatArray, effect: FloatArray) -> tuple[float, float]:
    """Pearson's correlation of two rankings and its two-sided permutation p-value."""
    first, second = (
        (ranks - ranks.mean()) / np.linalg.norm(ranks - ranks.mean()) for ranks in (cause, effect)
    )
    rho = float(first @ second)
    shuffled = np.random.default_rng(SEED).permuted(np.tile(second, (PERMUTATIONS, 1)), axis=1)
    # one part in a million: equal correlations must count as equal in floating point
    as_far = np.abs(shuffled @ first) >= abs(rho) * (1 - 1e-6)
    return rho, (int(as_far.sum()) + 1) / (PERMUTATIONS + 1)
