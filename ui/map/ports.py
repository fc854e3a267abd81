"""Where on the edges of nodes, and where in the gaps between them, the lines stand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import copysign

from ui.map.model import Edge
from ui.map.routes import Channel, Route, Rows
from ui.map.spacing import MARGIN, Crossing, Span, gaps_of
from ui.map.uprights import Comb, Port, Uprights

PORT_STEP = 34.0
_CLOSEST_PORTS = 20.0
_INSET = 14.0
_CLIMB_STEP = 14.0

Wishes = dict[Channel, float]


def place_uprights(
    rows: Rows,
    spans: Sequence[Sequence[Span]],
    routes: Sequence[Route],
    gaps: Mapping[Crossing, int],
) -> Uprights:
    """Settle first the arrivals from below, then climbs, then upper and lower edges."""
    hand = _Hand(rows, spans, routes, gaps)
    hand.place_arrivals()
    hand.place_climbs()
    hand.place_edges("top")
    hand.place_edges("bottom")
    return Uprights(hand.ports, hand.climbs)


@dataclass(slots=True)
class _Hand:
    """What is settled so far."""

    rows: Rows
    spans: Sequence[Sequence[Span]]
    routes: Sequence[Route]
    gaps: Mapping[Crossing, int]
    comb: Comb = field(default_factory=Comb)
    ports: dict[Port, float] = field(default_factory=dict)
    climbs: dict[Crossing, float] = field(default_factory=dict)
    boxes: dict[str, Span] = field(init=False)

    def __post_init__(self) -> None:
        self.boxes = {
            node: span
            for row, places in zip(self.rows, self.spans, strict=True)
            for node, span in zip(row, places, strict=True)
        }

    def place_arrivals(self) -> None:
        """All that comes from below arrives at the middle."""
        channels = {route.channel for route in self.routes}
        for level, row in enumerate(self.rows):
            for node in row:
                channel: Channel = (node, "bottom")
                if channel in channels:
                    x = self.comb.take(self.middle(node), channel, [level + 1])
                    self.ports[*channel, channel] = x

    def place_climbs(self) -> None:
        """Each climb near the x it goes to, those of one gap a step apart."""
        for level in range(len(self.rows)):
            for gap, (low, high) in enumerate(gaps_of(self.spans[level])):
                wishes = {
                    channel: self.climbs.get((level - 1, channel), self.middle(channel[0]))
                    for (row, channel), chosen in self.gaps.items()
                    if (row, chosen) == (level, gap)
                }
                order = sorted(wishes, key=lambda channel, w=wishes: (w[channel], channel))  # type: ignore[misc]
                margin = min(MARGIN, (high - low) / (len(order) + 1))
                inner = (low + margin, high - margin)
                places = _spread([wishes[channel] for channel in order], inner, _CLIMB_STEP)
                for channel, wish in zip(order, places, strict=True):
                    x = self.comb.settle(wish, inner, channel, [level, level + 1])
                    self.climbs[level, channel] = x

    def place_edges(self, edge: Edge) -> None:
        for level, row in enumerate(self.rows):
            gutter = level if edge == "top" else level + 1
            for node in row:
                arrival = self.ports.get((node, "bottom", (node, "bottom")))
                taken = arrival if edge == "bottom" else None
                for channel, wish, span in _arrange(
                    self.wishes(node, edge), self.boxes[node], taken
                ):
                    x = self.comb.settle(wish, span, channel, [gutter])
                    self.ports[node, edge, channel] = x

    def wishes(self, node: str, edge: Edge) -> Wishes:
        """Where the line of each movable port of an edge goes next."""
        wishes: Wishes = {}
        for route in self.routes:
            channel = route.channel
            if route.arrow.source == node and route.leaves == edge:
                if route.crossed:
                    wishes[channel] = self.climbs[route.crossed[0], channel]
                else:
                    port = (*channel, channel)
                    wishes[channel] = self.ports.get(port, self.middle(channel[0]))
        coming = [route for route in self.routes if route.channel == (node, "top")]
        if edge == "top" and coming:
            origins = [self.origin_above(route) for route in coming]
            wishes[node, "top"] = sum(origins) / len(origins)
        return wishes

    def origin_above(self, route: Route) -> float:
        """From which x a line that leads down comes into the gutter of its end."""
        if route.crossed:
            return self.climbs[route.crossed[-1], route.channel]
        source = route.arrow.source
        beside = PORT_STEP if (source, "bottom", (source, "bottom")) in self.ports else 0.0
        side = self.middle(route.arrow.target) - self.middle(source)
        return self.middle(source) + copysign(beside, side)

    def middle(self, node: str) -> float:
        left, right = self.boxes[node]
        return (left + right) / 2


def _arrange(wishes: Wishes, box: Span, taken: float | None) -> list[tuple[Channel, float, Span]]:
    """Each channel with the x it wishes on an edge and the part of the edge it may use.

    Ordered by where the lines go, so that they do not cross at once; straight on where possible.
    ``taken`` is a port in the middle that the others keep away from.
    """
    order = sorted(wishes, key=lambda channel: (wishes[channel], channel))
    left, right = box[0] + _INSET, box[1] - _INSET
    if taken is None:
        step = min(PORT_STEP, (right - left) / max(len(order) - 1, 1))
        first = (left + right - step * (len(order) - 1)) / 2
        return _line_up(order, wishes, (left, right), (first, step))
    before = [channel for channel in order if wishes[channel] < taken]
    after = order[len(before) :]
    room = right - taken
    near, far = (left, taken - _CLOSEST_PORTS), (taken + _CLOSEST_PORTS, right)
    steps = [min(PORT_STEP, room / max(len(side), 1)) for side in (before, after)]
    return [
        *_line_up(before, wishes, near, (taken - steps[0] * len(before), steps[0])),
        *_line_up(after, wishes, far, (taken + steps[1], steps[1])),
    ]


def _line_up(
    order: Sequence[Channel], wishes: Wishes, span: Span, usual: tuple[float, float]
) -> list[tuple[Channel, float, Span]]:
    """Each at its wish where all lie apart in the span, else at the usual first x and step."""
    low, high = span
    first, step = usual
    stepped = [min(max(first + step * place, low), high) for place in range(len(order))]
    straight = [
        wishes[channel] if low <= wishes[channel] <= high else x
        for channel, x in zip(order, stepped, strict=True)
    ]
    apart = all(b - a >= min(_CLOSEST_PORTS, step) for a, b in pairwise(straight))
    places = straight if apart else stepped
    return [(channel, x, span) for channel, x in zip(order, places, strict=True)]


def _spread(wishes: Sequence[float], span: Span, step: float) -> list[float]:
    """Places within the span near the wishes, which increase; a step apart if there is room."""
    low, high = span
    step = min(step, (high - low) / max(len(wishes) - 1, 1))
    places = [min(max(wish, low), high) for wish in wishes]
    for place in range(1, len(places)):
        places[place] = max(places[place], places[place - 1] + step)
    limit = high
    for place in reversed(range(len(places))):
        places[place] = min(places[place], limit)
        limit = places[place] - step
    return places
