"""The likely band of a total: many draws between the ends of what is known.

Every number that is known only between two ends is drawn from the triangular distribution over
its low, central and high value, once for all years. All draws lie inside the band of interval
arithmetic.
"""

from collections.abc import Mapping
from functools import lru_cache
from zlib import crc32

import numpy as np

from indicators.definition.component import Interaction
from indicators.impacts.interactions import ARITHMETIC
from indicators.impacts.known import KnownEffect, Sizes
from indicators.impacts.outcome import Outcome
from indicators.impacts.parts import CENTRAL, share_of
from indicators.impacts.schedule import FloatArray, IntArray

PERCENTILES = (5, 95)
_KEPT_DRAWS = 256
_AT_ONCE = 1000
"""Draws worked on together: what a processor keeps close by."""


def simulate(outcome: Outcome, draws: int, seed: int) -> FloatArray:
    """The 5th and the 95th percentile of the total by year (2 × years); equal seeds, equal bands.

    Not a number where the total is none.
    """
    totals = draw_totals(outcome, draws, seed)
    band = np.percentile(totals, PERCENTILES, axis=1, overwrite_input=True)
    band[:, np.isnan(outcome.total[CENTRAL])] = np.nan
    return np.asarray(band)


def draw_totals(outcome: Outcome, draws: int, seed: int) -> FloatArray:
    """The drawn totals, by year and draw; years in which the same things act are drawn once."""
    first, back = _distinct_years(outcome)
    sampler = _Sampler(outcome, first, draws, seed)
    totals = np.empty((len(first), draws))
    for start in range(0, draws, _AT_ONCE):
        some = slice(start, min(start + _AT_ONCE, draws))
        totals[:, some] = sampler.totals(some)
    return totals if len(first) == len(back) else np.asarray(totals[back])


class _Sampler:
    """Draws the parts of one outcome in some of its years."""

    def __init__(self, outcome: Outcome, years: IntArray, draws: int, seed: int) -> None:
        self._outcome = outcome
        self._parts = outcome.parts
        self._years = years
        self._draws = draws
        self._seed = seed
        counted = outcome.parts.counted[:, years]
        self._active = np.where(counted, outcome.parts.active[:, years], 0.0)
        self._apart = self._standing_apart()
        plain = [
            number
            for number, effect in enumerate(outcome.effects)
            if effect.size is not None and number not in self._apart
        ]
        signs = np.array([outcome.effects[number].sign for number in plain])
        self._weights = (signs[:, None] * self._active[plain]).T
        self._sizes = np.array([self._size(outcome.effects[number]) for number in plain])

    def totals(self, some: slice) -> FloatArray:
        """Some of the draws, by year and draw."""
        reference = np.nan_to_num(self._outcome.reference[self._years])[:, None]
        found = np.repeat(reference, some.stop - some.start, axis=1)
        if len(self._sizes):
            found += self._weights @ self._sizes[:, some]
        apart = self._effects_apart(some)
        for amount in apart.values():
            found += amount
        for number, interaction in enumerate(self._parts.interactions):
            if _changes(interaction):
                change = self._change(interaction, apart, np.zeros(found.shape), some)
                unknown = np.isnan(self._parts.changes[CENTRAL, number, self._years])
                change[unknown] = 0.0
                found += change
        return found

    def _effects_apart(self, some: slice) -> Mapping[str, FloatArray]:
        """By year and draw, the effects that measures reduce or that do something together."""
        found: dict[str, FloatArray] = {}
        for number, effect in self._apart.items():
            amount = np.outer(effect.sign * self._active[number], self._size(effect)[some])
            for measure in self._parts.measures:
                if measure.on[number].any():
                    share = (measure.low, measure.central, measure.high)
                    less = self._draw(share, f"measure {measure.measure.id}", some)
                    amount *= 1 - np.outer(measure.on[number, self._years], less)
            found[effect.id] = amount
        return found

    def _change(
        self,
        interaction: Interaction,
        apart: Mapping[str, FloatArray],
        nothing: FloatArray,
        some: slice,
    ) -> FloatArray:
        """What an interaction changes, by year and draw; nothing where that is not known."""
        silent = {effect.id for effect in self._parts.effects} - set(apart)
        if silent & set(interaction.effects):
            return nothing
        low, central, high = share_of(interaction) or (0.0, 0.0, 0.0)
        strength = self._draw((low, central, high), f"interaction {interaction.id}", some)
        together = np.stack([apart.get(name, nothing) for name in interaction.effects])
        way = self._outcome.orientation
        return np.asarray(way * ARITHMETIC[interaction.kind](way * together, strength))

    def _standing_apart(self) -> Mapping[int, KnownEffect]:
        """The effects with a number that do not only add, by their place."""
        parts = self._parts
        together = {name for i in parts.interactions if _changes(i) for name in i.effects}
        return {
            number: effect
            for number, effect in enumerate(parts.effects)
            if effect.size is not None
            and (effect.id in together or any(m.on[number].any() for m in parts.measures))
        }

    def _size(self, effect: KnownEffect) -> FloatArray:
        size = effect.size or (0.0, 0.0, 0.0)
        return _draw_number(size, self._draws, self._seed, f"effect {effect.id}")

    def _draw(self, size: Sizes, name: str, some: slice) -> FloatArray:
        return _draw_number(size, self._draws, self._seed, name)[some]


@lru_cache(maxsize=_KEPT_DRAWS)
def _draw_number(size: tuple[float, float, float], draws: int, seed: int, name: str) -> FloatArray:
    """Draws of one number; the same ones in every scenario, as they hang on its name."""
    low, central, high = size
    if low == high:
        return np.full(draws, central)
    chance = np.random.default_rng([seed, crc32(name.encode())])
    return chance.triangular(low, central, high, draws)


def _changes(interaction: Interaction) -> bool:
    """Whether an interaction can change the sum at all."""
    return interaction.kind.has_strength and interaction.strength is not None


def _distinct_years(outcome: Outcome) -> tuple[IntArray, IntArray]:
    """A year of each sort, and for every year which of them it is like."""
    parts = outcome.parts
    acting = [np.nan_to_num(parts.active), parts.counted, np.nan_to_num(outcome.reference)[None]]
    acting.append(np.isnan(parts.changes[CENTRAL]))
    acting += [measure.on for measure in outcome.parts.measures]
    _, first, back = np.unique(
        np.concatenate(acting), axis=1, return_index=True, return_inverse=True
    )
    return first, back
