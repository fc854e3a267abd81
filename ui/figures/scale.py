"""Ticks chosen by hand: few, round, and never on top of each other."""

import math
from collections.abc import Iterable, Sequence

MOST_TICKS = 5
_NOTHING = 1e-9
"""A span that no digit shows, as a part of the numbers."""
_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


def round_ticks(low: float, high: float, *, whole: bool = False) -> tuple[float, ...]:
    """At most five round numbers at equal distances, the first ≤ low and the last ≥ high.

    Where only whole numbers are counted, there is no tick between two of them.
    """
    if high - low <= _NOTHING * max(abs(low), abs(high), 1.0):
        high = low + max(abs(low), 1.0)
    size = 10.0 ** math.floor(math.log10((high - low) / (MOST_TICKS - 1)))
    for step in (factor * size for factor in (*_STEPS, 20.0, 100.0)):
        first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
        if last - first < MOST_TICKS and not (whole and step % 1):
            break
    return tuple(round(number * step, 12) for number in range(first, last + 1))


def decimals_of(ticks: Sequence[float]) -> int:
    """The decimals that the ticks need to be told apart."""
    for decimals in range(7):
        if all(math.isclose(tick, round(tick, decimals), abs_tol=1e-9) for tick in ticks):
            return decimals
    return 6


def spread_out(
    wanted: Iterable[tuple[float, str]], low: float, high: float, apart: float = 0.13
) -> tuple[tuple[float, str], ...]:
    """The ticks, the most important first in; one too near to another, by share, is left out."""
    kept: list[tuple[float, str]] = []
    for position, text in wanted:
        near = any(abs(position - other) < apart * (high - low) for other, _ in kept)
        if not near and len(kept) < MOST_TICKS:
            kept.append((position, text))
    return tuple(sorted(kept))


def push_apart(values: Sequence[float], distance: float) -> tuple[float, ...]:
    """Positions for labels at these heights, in the same order, at least a distance apart."""
    order = sorted(range(len(values)), key=lambda number: values[number])
    placed = [values[number] for number in order]
    for _ in range(50):
        moved = False
        for lower in range(len(placed) - 1):
            lack = distance - (placed[lower + 1] - placed[lower])
            if lack > 1e-9:
                placed[lower] -= lack / 2
                placed[lower + 1] += lack / 2
                moved = True
        if not moved:
            break
    found = [0.0] * len(values)
    for number, height in zip(order, placed, strict=True):
        found[number] = height
    return tuple(found)
