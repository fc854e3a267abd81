"""Where nodes stand along a row, and through which gap between them a passing channel climbs."""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from ui.map.routes import Channel, Route, Rows

CANVAS_WIDTH = 1200.0
FIELD_LEFT, FIELD_RIGHT = 128.0, 1192.0
WIDEST_NODE = 240.0
GAP = 18.0
MARGIN = 10.0
LINE_STEP = 12.0
_SMALLEST_SHARE = 0.8
_CROWDED = 8.0

Span = tuple[float, float]
Crossing = tuple[int, Channel]


@lru_cache(maxsize=256)
def space_row(count: int, lines: tuple[int, ...]) -> tuple[Span, ...]:
    """(left, right) of ``count`` nodes of one width, given how many lines climb each gap.

    ``lines`` has ``count + 1`` entries, from the gap left of the first node to that right of the
    last. Without lines every node stands in the middle of an equal cell.
    """
    if not count:
        return ()
    room = FIELD_RIGHT - FIELD_LEFT
    needs = [MARGIN * 2 + LINE_STEP * (number - 1) if number else 0.0 for number in lines]
    usual = room / count - GAP
    width = min(WIDEST_NODE, usual, max((room - sum(needs)) / count, usual * _SMALLEST_SHARE))
    gaps = _share(room - count * width, needs)
    left, spans = FIELD_LEFT, []
    for gap in gaps[:-1]:
        spans.append((left + gap, left + gap + width))
        left += gap + width
    return tuple(spans)


def space_evenly(rows: Rows) -> tuple[tuple[Span, ...], ...]:
    """Every row without a line through its gaps."""
    return tuple(space_row(len(row), (0,) * (len(row) + 1)) for row in rows)


def gaps_of(spans: Sequence[Span]) -> tuple[Span, ...]:
    edges = [FIELD_LEFT, *(edge for span in spans for edge in span), FIELD_RIGHT]
    return tuple(pairwise(edges))[::2]


def choose_gaps(rows: Rows, routes: Sequence[Route]) -> dict[Crossing, int]:
    """The gap that each channel takes through each row it passes: the nearest to its target.

    Of two that are equally near, the one on the side it comes from.
    """
    spans = space_evenly(rows)
    middle = {
        node: (left + right) / 2
        for row, places in zip(rows, spans, strict=True)
        for node, (left, right) in zip(row, places, strict=True)
    }
    chosen: dict[Crossing, int] = {}
    crowd: Counter[tuple[int, int]] = Counter()
    for channel in sorted({route.channel for route in routes}, key=lambda c: (middle[c[0]], c)):
        own = [route for route in routes if route.channel == channel]
        origin = sum(middle[route.arrow.source] for route in own) / len(own)
        x = middle[channel[0]]
        for row in reversed(max((route.crossed for route in own), key=len)):
            gaps = gaps_of(spans[row])
            lines = [crowd[row, gap] for gap in range(len(gaps))]
            gap = _nearest(gaps, lines, x, origin)
            chosen[row, channel] = gap
            crowd[row, gap] += 1
            x = min(max(x, gaps[gap][0]), gaps[gap][1])
    return chosen


def _nearest(gaps: Sequence[Span], lines: Sequence[int], x: float, origin: float) -> int:
    def cost(gap: int) -> tuple[float, float]:
        low, high = gaps[gap]
        off = abs(min(max(x, low), high) - x) + _CROWDED * lines[gap]
        return round(off, 6), abs((low + high) / 2 - origin)

    return min(range(len(gaps)), key=cost)


def _share(room: float, needs: Sequence[float]) -> list[float]:
    """``room`` divided among gaps: inner ones twice the outer ones, none under its need."""
    if sum(needs) >= room:
        return [need * room / sum(needs) for need in needs]
    weights = [0.5, *[1.0] * (len(needs) - 2), 0.5]
    fixed: set[int] = set()
    while True:
        free = [place for place in range(len(needs)) if place not in fixed]
        level = (room - sum(needs[place] for place in fixed)) / sum(weights[p] for p in free)
        tight = {place for place in free if needs[place] > level * weights[place] + 1e-9}
        if not tight:
            return [
                needs[place] if place in fixed else level * weights[place]
                for place in range(len(needs))
            ]
        fixed |= tight
