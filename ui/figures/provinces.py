"""A few territories as lines with their names at the ends, by Plotly."""

from collections.abc import Sequence

import plotly.graph_objects as go

from ui.figures.chart import Axis, Dot
from ui.figures.scale import push_apart
from ui.theme import FIGURE_HEIGHT, Palette, figure_template

Named = tuple[str, int, Sequence[Sequence[Dot]]]
"""Name of at most nine letters, number of the colour, values that may be joined."""


def draw_provinces(
    lines: Sequence[Named], across: Axis, upward: Axis, breaks: Sequence[float], palette: Palette
) -> go.Figure:
    """The figure; names that would stand on each other are moved apart."""
    ends = [runs[-1][-1] for _name, _colour, runs in lines]
    heights = push_apart([dot.value for dot in ends], 0.075 * (upward.high - upward.low))
    right = max(dot.time for dot in ends)
    traces = [
        go.Scatter(
            x=[dot.time for dot in run],
            y=[dot.value for dot in run],
            mode="lines+markers",
            line={"color": _colour(colour, palette), "width": 2.6},
            marker={
                "size": 7,
                "color": [palette.paper if d.hollow else _colour(colour, palette) for d in run],
                "line": {"color": _colour(colour, palette), "width": 1.8},
            },
            customdata=[f"{name}, {dot.period}: {dot.text}" for dot in run],
            hovertemplate="%{customdata}<extra></extra>",
            cliponaxis=False,
        )
        for name, colour, runs in lines
        for run in runs
    ]
    names = [
        {
            "x": right, "y": height, "xref": "x", "yref": "y", "xanchor": "left", "xshift": 10,
            "text": f"<b>{name}</b>", "showarrow": False,
        }
        for (name, _number, _runs), height in zip(lines, heights, strict=True)
    ]  # fmt: skip
    ticks = {"tickmode": "array"}
    return go.Figure(
        data=traces,
        layout={
            "template": figure_template(palette),
            "height": FIGURE_HEIGHT["second"],
            "annotations": names,
            "xaxis": ticks
            | {
                "tickvals": [at for at, _text in across.ticks],
                "ticktext": [text for _at, text in across.ticks],
                "range": [across.low, across.high],
            },
            "yaxis": ticks
            | {
                "tickvals": [at for at, _text in upward.ticks],
                "ticktext": [text for _at, text in upward.ticks],
                "range": [upward.low, upward.high],
            },
            "shapes": [
                {
                    "type": "line", "xref": "x", "yref": "paper", "x0": at, "x1": at, "y0": 0,
                    "y1": 1, "layer": "below",
                    "line": {"color": palette.outline, "width": 1.5, "dash": "dot"},
                }
                for at in breaks
            ],
            "hovermode": "closest",
        },
    )  # fmt: skip


def _colour(number: int, palette: Palette) -> str:
    return palette.provinces[number] if number < len(palette.provinces) else palette.outline
