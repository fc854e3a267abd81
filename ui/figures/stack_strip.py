"""How many effects without a figure act in each year: hatched blocks, never a height in unit."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

import plotly.graph_objects as go

from ui.figures.stack_chart import StackChart
from ui.theme import Palette

LETTERS = 30
"""Letters that fit across the whole plot on a phone."""
_SHARE = 0.62


def silent_axis(floor: float) -> dict[str, Any]:
    """The axis of the strip, below `floor` (a part of the height): it counts and has no unit."""
    return {
        "domain": [0, floor * _SHARE],
        "range": [0, 1],
        "showgrid": False,
        "tickmode": "array",
        "tickvals": [0.5],
        "ticktext": ["○"],
        "fixedrange": True,
    }


def _stretches(chart: StackChart) -> Iterator[tuple[int, int, int]]:
    """First position, length and count of the years in which equally many have no figure."""
    for count, group in groupby(enumerate(chart.silent), key=lambda item: item[1]):
        found = list(group)
        if count:
            yield found[0][0], len(found), count


def silent_blocks(chart: StackChart, palette: Palette) -> list[go.Bar]:
    """A hatched block for each stretch of years."""
    stretches = list(_stretches(chart))
    return [
        go.Bar(
            x=[chart.years[0] + first + (length - 1) / 2 for first, length, _count in stretches],
            y=[1] * len(stretches),
            width=[length - 0.12 for _first, length, _count in stretches],
            yaxis="y2",
            marker={
                "color": palette.paper,
                "line": {"color": palette.outline, "width": 1.5},
                "pattern": {
                    "shape": "/", "fgcolor": palette.outline, "bgcolor": palette.paper, "size": 7,
                    "solidity": 0.14, "fillmode": "overlay",
                },
            },
            hoverinfo="skip",
        )
    ]  # fmt: skip


def silent_counts(chart: StackChart, palette: Palette) -> Iterator[dict[str, Any]]:
    """The counts, where a block has room for them."""
    for first, length, count in _stretches(chart):
        if length * LETTERS / len(chart.years) < len(str(count)):
            continue
        yield {
            "x": chart.years[0] + first + (length - 1) / 2, "y": 0.5, "yref": "y2",
            "text": f"<b>{count}</b>", "showarrow": False, "bgcolor": palette.paper,
            "borderpad": 1, "font": {"color": palette.ink},
        }  # fmt: skip
