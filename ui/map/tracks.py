"""On which track of a gutter each horizontal run lies, so that few lines cross."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from ui.map.routes import Channel, Route
from ui.map.uprights import Uprights

_APART = 16.0
_TOUCH = 2.0
_OVERLAP = 1000


@dataclass(frozen=True, slots=True)
class Run:
    """One channel in one gutter: the x of the pieces that go up from it and down from it."""

    channel: Channel
    up: tuple[float, ...]
    down: tuple[float, ...]

    @property
    def low(self) -> float:
        return min(self.up + self.down)

    @property
    def high(self) -> float:
        return max(self.up + self.down)


def find_runs(routes: Sequence[Route], uprights: Uprights) -> dict[int, list[Run]]:
    """By gutter, the run of every channel that turns there."""
    up: dict[tuple[int, Channel], set[float]] = defaultdict(set)
    down: dict[tuple[int, Channel], set[float]] = defaultdict(set)
    for route in routes:
        xs = uprights.line_of(route)
        enters = down if route.leaves == "top" else up
        exits = down if route.channel[1] == "top" else up
        for place, gutter in enumerate(route.gutters):
            enters[gutter, route.channel].add(xs[place])
            exits[gutter, route.channel].add(xs[place + 1])
    runs: dict[int, list[Run]] = defaultdict(list)
    for at in sorted(up.keys() | down.keys()):
        if len(up[at] | down[at]) > 1:
            runs[at[0]].append(Run(at[1], tuple(sorted(up[at])), tuple(sorted(down[at]))))
    return runs


def count_crossings(lower: Run, upper: Run) -> int:
    """How often two channels cross when one run lies under the other."""
    return sum(lower.low < x < lower.high for x in upper.down) + sum(
        upper.low < x < upper.high for x in lower.up
    )


def assign_tracks(runs: Sequence[Run]) -> list[int]:
    """The track of each run, 0 the lowest. Runs of one track never come near each other.

    Starts with the shortest run lowest and moves runs while crossings or tracks get fewer.
    """
    order = sorted(range(len(runs)), key=lambda place: (runs[place].high - runs[place].low, place))
    crossings = [[_crossings(lower, upper) for upper in runs] for lower in runs]
    near = [[_near(one, other) for other in runs] for one in runs]

    def cost(tried: Sequence[int]) -> tuple[int, int]:
        return sum(
            crossings[low][high] for at, low in enumerate(tried) for high in tried[at + 1 :]
        ), max(_levels(tried, near), default=0)

    best, improved = cost(order), True
    while improved:
        improved = False
        for run in list(order):
            rest = [other for other in order if other != run]
            for place in range(len(order)):
                tried = [*rest[:place], run, *rest[place:]]
                tried_cost = cost(tried)
                if tried_cost < best:
                    order, best, improved = tried, tried_cost, True
    return _levels(order, near)


def _levels(order: Sequence[int], near: Sequence[Sequence[bool]]) -> list[int]:
    levels = [0] * len(order)
    for place, run in enumerate(order):
        levels[run] = max(
            (levels[lower] + 1 for lower in order[:place] if near[run][lower]), default=0
        )
    return levels


def _near(one: Run, other: Run) -> bool:
    return one.low < other.high + _APART and other.low < one.high + _APART


def _crossings(lower: Run, upper: Run) -> int:
    """Crossings, and above all pieces of two channels that would lie on one another."""
    together = sum(abs(x - other) < _TOUCH for x in lower.up for other in upper.down)
    return count_crossings(lower, upper) + _OVERLAP * together
