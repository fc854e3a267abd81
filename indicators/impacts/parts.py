"""The parts of a total: what each effect and each interaction adds in each year."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np

from indicators.definition.component import Interaction
from indicators.definition.impact import InteractionKind
from indicators.impacts.interactions import ARITHMETIC, induced
from indicators.impacts.known import KnownEffect, Sizes
from indicators.impacts.mitigation import Working, remaining
from indicators.impacts.schedule import BoolArray, FloatArray, IntArray, activity

LOW, CENTRAL, HIGH = range(3)


@dataclass(frozen=True, eq=False)
class Parts:
    """Effects and interactions by year. First axis of amounts and changes: low, central, high.

    `amounts` and `changes` are not numbers where nobody knows them; `active` is the share of its
    full size that each effect has, not a number where it has no place in time; `counted` says in
    which years an effect has a number.
    """

    effects: tuple[KnownEffect, ...]
    measures: tuple[Working, ...]
    active: FloatArray
    counted: BoolArray
    amounts: FloatArray
    interactions: tuple[Interaction, ...]
    changes: FloatArray


def lay_out(
    effects: tuple[KnownEffect, ...],
    interactions: Sequence[Interaction],
    measures: tuple[Working, ...],
    years: IntArray,
    orientation: int,
) -> Parts:
    """The parts of a scenario. `orientation` is 1 where more is better, else -1."""
    active = _activities(effects, interactions, years)
    counted = _counted(effects, active, years)
    amounts = _amounts(effects, np.where(counted, active, np.nan), measures)
    together = tuple(interactions)
    changes = np.full((3, len(together), len(years)), np.nan)
    for number, interaction in enumerate(together):
        changes[:, number] = _change(interaction, effects, amounts, orientation)
    return Parts(effects, measures, active, counted, amounts, together, changes)


def share_of(interaction: Interaction) -> Sizes | None:
    """The low, central and high strength, 0 where the kind has none; `None` where unknown."""
    if not interaction.kind.has_strength:
        return (0.0, 0.0, 0.0)
    strength = interaction.strength
    return (strength.low, strength.central, strength.high) if strength else None


def _activities(
    effects: Sequence[KnownEffect], interactions: Sequence[Interaction], years: IntArray
) -> FloatArray:
    position = {effect.id: number for number, effect in enumerate(effects)}
    active = np.array([activity(effect.dates, years) for effect in effects])
    active = active.reshape(len(effects), len(years))
    nothing = np.zeros(len(years))
    links = [i for i in interactions if i.kind is InteractionKind.INDUCES]
    # chains are as long as there are links at most: what is induced may itself induce
    for _ in links:
        for link in links:
            cause = position.get(link.effects[0])
            for name in link.effects[1:]:
                if name in position:
                    there = nothing if cause is None else active[cause]
                    active[position[name]] = induced(there, active[position[name]])
    return active


def _counted(effects: Sequence[KnownEffect], active: FloatArray, years: IntArray) -> BoolArray:
    """Where an effect has a number: nobody knows one before the year it was published from."""
    sized = np.array([effect.size is not None for effect in effects], dtype=bool)[:, None]
    since = np.array([effect.since or years[0] for effect in effects], dtype=int)[:, None]
    idle = active == 0
    return np.asarray(sized & (idle | (years >= since)) & ~np.isnan(active))


def _amounts(
    effects: Sequence[KnownEffect], active: FloatArray, measures: Sequence[Working]
) -> FloatArray:
    sizes = np.array([effect.size or (np.nan,) * 3 for effect in effects]).reshape(-1, 3)
    left = remaining(measures, (active.shape[0], active.shape[1]))
    amounts = np.stack([sizes[:, end, None] * active * share for end, share in enumerate(left)])
    taken = np.array([effect.sign < 0 for effect in effects], dtype=bool)
    amounts[:, taken] = -amounts[::-1, taken]
    return amounts + 0.0  # never a zero with a minus


def _change(
    interaction: Interaction,
    effects: Sequence[KnownEffect],
    amounts: FloatArray,
    orientation: int,
) -> FloatArray:
    """Low, central and high change by year; the ends are the extremes over all the ends."""
    strengths = share_of(interaction)
    position = {effect.id: number for number, effect in enumerate(effects)}
    years = amounts.shape[2]
    if strengths is None:
        return np.full((3, years), np.nan)
    nothing = np.zeros((3, years))
    named = [amounts[:, position[n]] if n in position else nothing for n in interaction.effects]
    together = orientation * np.stack(named)
    arithmetic = ARITHMETIC[interaction.kind]
    central = arithmetic(together[:, CENTRAL], np.asarray(strengths[CENTRAL]))
    corners = [
        arithmetic(
            np.stack([together[n, end] for n, end in enumerate(ends)]),
            np.asarray(strength),
        )
        for ends in product((LOW, HIGH), repeat=len(together))
        for strength in {strengths[LOW], strengths[HIGH]}
    ]
    low, high = np.min(corners, axis=0), np.max(corners, axis=0)
    found = np.stack([low, central, high]) * orientation
    if interaction.kind.has_strength:
        found[:, np.isnan(together).any(axis=(0, 1))] = np.nan
    return found if orientation > 0 else found[::-1]
