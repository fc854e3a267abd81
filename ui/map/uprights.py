"""The x of every vertical piece: ports on the edges of nodes, and climbs through the gaps."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ui.map.model import Edge
from ui.map.routes import Channel, Route
from ui.map.spacing import Crossing, Span

RADIUS = 9.0
_SEPARATIONS = (12.0, 9.0, 6.0, 4.0, 2.0)

Port = tuple[str, Edge, Channel]


@dataclass(frozen=True, slots=True)
class Uprights:
    """The x of each port and of each climb."""

    ports: Mapping[Port, float]
    climbs: Mapping[Crossing, float]

    def line_of(self, route: Route) -> list[float]:
        """Where a route leaves its node, where it crosses each row, where it arrives."""
        start = self.ports[route.arrow.source, route.leaves, route.channel]
        end = self.ports[*route.channel, route.channel]
        return [start, *(self.climbs[row, route.channel] for row in route.crossed), end]


@dataclass(slots=True)
class Comb:
    """The x taken in each gutter, so that two channels never stand on one another."""

    taken: dict[int, list[tuple[float, Channel]]] = field(default_factory=lambda: defaultdict(list))

    def take(self, x: float, channel: Channel, gutters: Iterable[int]) -> float:
        for gutter in gutters:
            self.taken[gutter].append((x, channel))
        return x

    def settle(self, wish: float, span: Span, channel: Channel, gutters: Sequence[int]) -> float:
        """Take the free x nearest to the wish within the span.

        Pieces of one channel meet or keep room for two bends, if that costs no place of others.
        """
        low, high = span
        near = [pin for gutter in gutters for pin in self.taken[gutter]]
        others = [x for x, owner in near if owner != channel]
        own = [x for x, owner in near if owner == channel]
        steps = [wish + sign * step for step in range(int(high - low) + 2) for sign in (1, -1)]
        places = sorted(
            {min(max(x, low), high) for x in steps} | {x for x in own if low <= x <= high},
            key=lambda x: (abs(x - wish), x),
        )
        for apart in _SEPARATIONS:
            for x in places:
                jog = any(0 < abs(x - other) < 2 * RADIUS for other in own)
                crowded = any(abs(x - other) < apart for other in others)
                if not crowded and not (jog and apart == _SEPARATIONS[0]):
                    return self.take(x, channel, gutters)
        return self.take(wish, channel, gutters)
