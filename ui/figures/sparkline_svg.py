"""A series as a small line without words: its numbers stand beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ui.figures.shapes_svg import shape
from ui.theme import Palette


@dataclass(frozen=True)
class Point:
    """One value in time; `stretch` counts the comparable parts of the series."""

    time: float
    value: float
    stretch: float = 0.0


def sparkline(
    points: Sequence[Point],
    status_id: str,
    palette: Palette,
    *,
    step: float = 1.0,
    size: tuple[int, int] = (120, 44),
) -> str:
    """The line, ending in the shape of the status; an SVG text, empty without points.

    `step` is the usual distance in years: a wider one is a gap, dotted. A break of the series is
    left open. The scale is the series' own, never from zero: it shows the way and no size.
    """
    if not points:
        return ""
    width, height = size
    radius = 4.5
    edge = radius + 2
    first, last = points[0].time, points[-1].time
    low, high = min(p.value for p in points), max(p.value for p in points)

    def place(point: Point) -> tuple[float, float]:
        across = (point.time - first) / (last - first) if last > first else 1.0
        up = (point.value - low) / (high - low) if high > low else 0.5
        return edge + across * (width - 2 * edge), height - edge - up * (height - 2 * edge)

    lines = []
    for one, next_one in pairwise(points):
        if one.stretch != next_one.stretch:
            continue
        (x1, y1), (x2, y2) = place(one), place(next_one)
        gap = next_one.time - one.time > 1.5 * step
        dots = ' stroke-dasharray="1.5 3" stroke-width="1.4"' if gap else ""
        lines.append(f'<path d="M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}"{dots}/>')
    alone = [
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="1.8" fill="{palette.ink}" stroke="none"/>'
        for x, y in (place(points[n]) for n in _alone(points, step))
    ]
    end = shape(status_id, *place(points[-1]), radius, palette)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}"><g fill="none" stroke="{palette.ink}" stroke-width="1.9" '
        f'stroke-linecap="round">{"".join(lines)}{"".join(alone)}</g>{end}</svg>'
    )


def _alone(points: Sequence[Point], step: float) -> list[int]:
    """Points that no drawn-through line touches: without a dot they would be lost."""
    joined = {
        n
        for start, (one, next_one) in enumerate(pairwise(points))
        if one.stretch == next_one.stretch and next_one.time - one.time <= 1.5 * step
        for n in (start, start + 1)
    }
    return [n for n in range(len(points) - 1) if n not in joined]
