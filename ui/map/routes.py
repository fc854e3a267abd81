"""Through which rows and gutters an arrow runs. Gutter i lies above row i; the last one below all.

Arrows arrive from below at the middle of the lower edge, also from a node of their own row; only
an arrow that leads down arrives at the upper edge. Those that arrive at one port are one channel.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from ui.map.model import Arrow, Edge

Rows = tuple[tuple[str, ...], ...]
Channel = tuple[str, Edge]


@dataclass(frozen=True, slots=True)
class Route:
    """``crossed`` rows and ``gutters``, both from the cause to the effect."""

    arrow: Arrow
    channel: Channel
    leaves: Edge
    crossed: tuple[int, ...]
    gutters: tuple[int, ...]


def route_arrows(rows: Rows, arrows: Iterable[Arrow]) -> tuple[Route, ...]:
    level = {node: row for row, nodes in enumerate(rows) for node in nodes}
    return tuple(_route(arrow, level[arrow.source], level[arrow.target]) for arrow in arrows)


def _route(arrow: Arrow, start: int, end: int) -> Route:
    if end < start:
        crossed = tuple(range(start - 1, end, -1))
        return Route(arrow, (arrow.target, "bottom"), "top", crossed, (start, *crossed))
    if end == start:
        return Route(arrow, (arrow.target, "bottom"), "bottom", (), (start + 1,))
    crossed = tuple(range(start + 1, end))
    return Route(arrow, (arrow.target, "top"), "bottom", crossed, (*crossed, end))
