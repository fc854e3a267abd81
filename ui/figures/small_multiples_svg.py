"""Many small pictures of one scale, each a line with the whole behind it; no words in them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ui.figures.chart import Dot
from ui.theme import Palette

Runs = Sequence[Sequence[Dot]]
"""Values that may be joined, stretch by stretch."""

_SIZE = (140, 54)
_EDGE = 5.0


@dataclass(frozen=True)
class Scale:
    """The one scale of all pictures, in years and in values."""

    first: float
    last: float
    low: float
    high: float

    def across(self, time: float) -> float:
        span = self.last - self.first
        share = (time - self.first) / span if span else 1.0
        return _EDGE + share * (_SIZE[0] - 2 * _EDGE)

    def up(self, value: float) -> float:
        span = self.high - self.low
        share = (value - self.low) / span if span else 0.5
        return _SIZE[1] - _EDGE - share * (_SIZE[1] - 2 * _EDGE)


def common_scale(series: Iterable[Runs]) -> Scale:
    """The scale that just holds every series; `ValueError` if none of them has a value."""
    dots = [dot for runs in series for run in runs for dot in run]
    values, times = [dot.value for dot in dots], [dot.time for dot in dots]
    return Scale(min(times), max(times), min(values), max(values))


def small_multiple(own: Runs, whole: Runs, scale: Scale, palette: Palette) -> str:
    """One picture: the place in ink, ending in a point, over the whole in sand."""
    width, height = _SIZE
    drawn = [*_lines(whole, scale, palette.magnitude[2].fill, 2.4)]
    drawn += _lines(own, scale, palette.ink, 2.0)
    if own:
        end = own[-1][-1]
        fill = palette.paper if end.hollow else palette.ink
        drawn.append(
            f'<circle cx="{scale.across(end.time):.1f}" cy="{scale.up(end.value):.1f}" r="3.4" '
            f'fill="{fill}" stroke="{palette.ink}" stroke-width="1.6"/>'
        )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}">{"".join(drawn)}</svg>'
    )


def _lines(runs: Runs, scale: Scale, colour: str, width: float) -> list[str]:
    found = []
    for run in runs:
        at = [(scale.across(dot.time), scale.up(dot.value)) for dot in run]
        if len(at) == 1:
            ((x, y),) = at
            found.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="2.2" fill="{colour}"/>')
        else:
            points = " ".join(f"{x:.1f},{y:.1f}" for x, y in at)
            look = f'fill="none" stroke="{colour}" stroke-width="{width}"'
            found.append(f'<polyline points="{points}" {look}/>')
    return found
