"""Which node stands left of which, so that few arrows cross."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations

from ui.map.model import Arrow
from ui.map.routes import Rows, route_arrows
from ui.map.spacing import Crossing, choose_gaps, gaps_of, space_evenly
from ui.map.tracks import count_crossings, find_runs
from ui.map.uprights import Port, Uprights

_SWEEPS = 6
_MOST_TRIES = 400  # about a quarter of a second; our own maps need fewer
_LEAN = 0.1

Cost = tuple[int, float]


@lru_cache(maxsize=64)
def order_rows(rows: Rows, arrows: tuple[Arrow, ...]) -> Rows:
    """The rows with their nodes reordered; the same input always gives the same order.

    Barycentre sweeps (Sugiyama, Tagawa and Toda 1981) from the given order; then, from the best and
    from the given one, exchanges of two nodes of a row while they help. Fewer crossings win, then
    shorter arrows; on a tie the given order stays.
    """
    starts = [rows, _sweep(rows, arrows)]
    return min((_exchange(start, arrows) for start in starts), key=lambda r: estimate(r, arrows))


def estimate(rows: Rows, arrows: Sequence[Arrow]) -> Cost:
    """Crossings of channels, and the length of their runs, before ports are settled."""
    routes = route_arrows(rows, arrows)
    spans = space_evenly(rows)
    middle = {
        node: (left + right) / 2
        for row, places in zip(rows, spans, strict=True)
        for node, (left, right) in zip(row, places, strict=True)
    }
    half = {
        node: (right - left) / 2
        for row, places in zip(rows, spans, strict=True)
        for node, (left, right) in zip(row, places, strict=True)
    }
    climbs: dict[Crossing, float] = {}
    for (row, channel), gap in choose_gaps(rows, routes).items():
        low, high = gaps_of(spans[row])[gap]
        climbs[row, channel] = min(max(middle[channel[0]], low), high)
    ports: dict[Port, float] = {}
    for route in routes:
        source, (target, edge) = route.arrow.source, route.channel
        ahead = climbs[route.crossed[0], route.channel] if route.crossed else middle[target]
        off = ahead - middle[source]
        straight = route.leaves == "top" and abs(off) < half[source]
        ports[source, route.leaves, route.channel] = (
            ahead if straight else middle[source] + _LEAN * off
        )
        ports[target, edge, route.channel] = middle[target]
    crossings, length = 0, 0.0
    for runs in find_runs(routes, Uprights(ports, climbs)).values():
        length += sum(run.high - run.low for run in runs)
        for one, other in combinations(runs, 2):
            if one.low < other.high and other.low < one.high:
                crossings += min(count_crossings(one, other), count_crossings(other, one))
    return crossings, round(length, 3)


def _sweep(rows: Rows, arrows: Sequence[Arrow]) -> Rows:
    best, best_cost = rows, estimate(rows, arrows)
    current = rows
    for sweep in range(_SWEEPS):
        levels = range(len(rows)) if sweep % 2 else reversed(range(len(rows)))
        for level in levels:
            current = _sort_row(current, level, arrows, rows)
        cost = estimate(current, arrows)
        if cost < best_cost:
            best, best_cost = current, cost
    return best


def _sort_row(rows: Rows, level: int, arrows: Sequence[Arrow], given: Rows) -> Rows:
    places = {node: (place + 0.5) / len(row) for row in rows for place, node in enumerate(row)}
    neighbours: dict[str, list[float]] = {node: [] for node in rows[level]}
    for arrow in arrows:
        for one, other in ((arrow.source, arrow.target), (arrow.target, arrow.source)):
            if one in neighbours and other not in neighbours:
                neighbours[one].append(places[other])

    def barycentre(node: str) -> tuple[float, int]:
        near = neighbours[node] or [places[node]]
        return round(sum(near) / len(near), 9), given[level].index(node)

    return (*rows[:level], tuple(sorted(rows[level], key=barycentre)), *rows[level + 1 :])


def _exchange(rows: Rows, arrows: Sequence[Arrow]) -> Rows:
    cost = estimate(rows, arrows)
    tries, improved = 0, True
    while improved:
        improved = False
        for level in range(len(rows)):
            for first, second in combinations(range(len(rows[level])), 2):
                tries += 1
                if tries > _MOST_TRIES:
                    return rows
                changed = list(rows[level])
                changed[first], changed[second] = changed[second], changed[first]
                tried = (*rows[:level], tuple(changed), *rows[level + 1 :])
                tried_cost = estimate(tried, arrows)
                if tried_cost < cost:
                    rows, cost, improved = tried, tried_cost, True
    return rows
