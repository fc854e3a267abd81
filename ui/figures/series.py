"""One series of one place with its baseline, its newest value and its targets, by Plotly."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import plotly.graph_objects as go

from ui.figures.chart import Aim, Chart, Dot
from ui.theme import FIGURE_HEIGHT, STATUSES, Palette, figure_template, status_colour

_BIG = 16
_FLOOR = 0.09
_SYMBOLS = {
    "●": "circle",
    "▲": "triangle-up",
    "△": "triangle-up-open",
    "▼": "triangle-down",
    "◆": "diamond",
    "◇": "diamond-open",
    "■": "square",
    "✕": "x",
    "◐": "circle-open",
    "○": "circle-open",
    "◌": "circle-open-dot",
    "–": "line-ew-open",
    "·": "circle",
}
"""Shapes of the statuses as Plotly knows them."""
_POINT = "·"


def draw_series(chart: Chart, palette: Palette) -> go.Figure:
    """The figure; inside it only numbers, every word stands in the key below."""
    return go.Figure(
        data=[
            *_expected(chart, palette),
            *(_run(run, palette) for run in chart.runs),
            *_aims(chart, palette),
            *_marks(chart, palette),
            *_loose(chart, palette),
        ],
        layout={
            "template": figure_template(palette),
            "height": FIGURE_HEIGHT["main"],
            "xaxis": _axis(chart.across.ticks) | {"range": [chart.across.low, chart.across.high]},
            "yaxis": _axis(chart.upward.ticks) | {"range": [chart.upward.low, chart.upward.high]},
            "shapes": [_gap(at, palette) for at in chart.breaks],
            "hovermode": "closest",
        },
    )


def _axis(ticks: Sequence[tuple[float, str]]) -> dict[str, Any]:
    return {
        "tickmode": "array",
        "tickvals": [at for at, _text in ticks],
        "ticktext": [text for _at, text in ticks],
    }


def _gap(at: float, palette: Palette) -> dict[str, Any]:
    return {
        "type": "line", "xref": "x", "yref": "paper", "x0": at, "x1": at, "y0": 0, "y1": 1,
        "layer": "below", "line": {"color": palette.outline, "width": 1.5, "dash": "dot"},
    }  # fmt: skip


def _scatter(dots: Sequence[Dot], **look: Any) -> go.Scatter:
    return go.Scatter(
        x=[dot.time for dot in dots],
        y=[dot.value for dot in dots],
        customdata=[f"{dot.period}: {dot.text}" for dot in dots],
        hovertemplate="%{customdata}<extra></extra>",
        cliponaxis=False,
        **look,
    )


def _run(dots: Sequence[Dot], palette: Palette) -> go.Scatter:
    return _scatter(
        dots,
        mode="lines+markers",
        line={"color": palette.ink, "width": 2.6},
        marker={
            "size": [8 if dot.hollow else 6 for dot in dots],
            "color": [palette.paper if dot.hollow else palette.ink for dot in dots],
            "line": {"color": palette.ink, "width": [1.8 if dot.hollow else 0 for dot in dots]},
        },
    )


def _loose(chart: Chart, palette: Palette) -> list[go.Scatter]:
    hollow = {"size": 9, "color": palette.paper, "line": {"color": palette.ink, "width": 1.8}}
    gray = {
        "size": 8,
        "color": palette.statuses["gray"],
        "line": {"color": palette.paper, "width": 1.5},
    }
    pairs = ((chart.cut_offs, hollow), (chart.others, gray))
    return [_scatter(dots, mode="markers", marker=look) for dots, look in pairs if dots]


def _expected(chart: Chart, palette: Palette) -> list[go.Scatter]:
    lines = []
    if chart.path:
        agreed = any(aim.chosen and aim.agreed for aim in chart.aims)
        colour = palette.ink if agreed else palette.proposed
        lines.append(_line(chart.path, {"color": colour, "width": 2, "dash": "dot"}))
    if chart.limit is not None:
        ends = ((chart.across.low, chart.limit), (chart.across.high, chart.limit))
        lines.append(_line(ends, {"color": palette.ink, "width": 2.4, "dash": "dash"}))
    return lines


def _line(points: Sequence[tuple[float, float]], look: dict[str, Any]) -> go.Scatter:
    return go.Scatter(
        x=[x for x, _y in points], y=[y for _x, y in points], mode="lines", line=look,
        hoverinfo="skip",
    )  # fmt: skip


def _aims(chart: Chart, palette: Palette) -> list[go.Scatter]:
    traces = []
    for place, aim in enumerate(chart.aims):
        colour = palette.ink if aim.agreed else palette.proposed
        traces.append(
            go.Scatter(
                x=[aim.time],
                y=[aim.value],
                mode="markers+text",
                text=[f"<b>{aim.text}</b>" if aim.chosen else aim.text],
                textposition="top center" if number_above(chart, place) else "bottom center",
                textfont={"color": colour, "size": 15},
                marker={
                    "symbol": "diamond",
                    "size": 14,
                    "color": colour if aim.agreed else palette.paper,
                    "line": {"color": colour, "width": 2},
                },
                error_y=_interval(aim, colour),
                customdata=[f"{aim.time:.0f}: {aim.text}"],
                hovertemplate="%{customdata}<extra></extra>",
                cliponaxis=False,
            )
        )
    return traces


def _interval(aim: Aim, colour: str) -> dict[str, Any] | None:
    if aim.low is None or aim.high is None:
        return None
    return {
        "array": [aim.high - aim.value],
        "arrayminus": [aim.value - aim.low],
        "symmetric": False,
        "color": colour,
        "thickness": 2,
        "width": 5,
    }


def _marks(chart: Chart, palette: Palette) -> list[go.Scatter]:
    traces = []
    if chart.base is not None and chart.base != chart.today:
        traces.append(
            _scatter(
                [chart.base],
                mode="markers+text",
                text=[chart.base.text],
                textposition=label_side(chart, chart.base),
                textfont={"color": palette.soft},
                marker={
                    "size": 13,
                    "color": palette.paper,
                    "line": {"color": palette.ink, "width": 2.4},
                },
            )
        )
    if chart.today is not None:
        shape = STATUSES[chart.status].shape
        symbol = _SYMBOLS[shape]
        if chart.today.hollow and not symbol.endswith(("open", "dot")):
            symbol += "-open"
        colour = status_colour(chart.status, palette)
        traces.append(
            _scatter(
                [chart.today],
                mode="markers+text",
                text=[f"<b>{chart.today.text}</b>"],
                textposition=label_side(chart, chart.today),
                textfont={"size": _BIG},
                marker={
                    "symbol": symbol,
                    "size": 10 if shape == _POINT else 17,
                    "color": colour,
                    "line": {"color": colour, "width": 2.5 if "open" in symbol else 0},
                },
            )
        )
    return traces


def number_above(chart: Chart, place: int) -> bool:
    """Whether the number of a target stands above it: in turn, so that neighbours stay apart."""
    return _on_the_floor(chart, chart.aims[place].value) or (
        (place % 2 == 0) != chart.falling_is_better
    )


def _on_the_floor(chart: Chart, value: float) -> bool:
    """Whether there is no room for a number between a value and the axis."""
    return value - chart.upward.low < _FLOOR * (chart.upward.high - chart.upward.low)


def label_side(chart: Chart, dot: Dot) -> str:
    """Where the number of a point stands: away from the lines that come to it and go on."""
    if _on_the_floor(chart, dot.value):
        return "top right"
    before, after = _neighbours(chart, dot)
    if before is not None and after is not None and (before < dot.value) != (after < dot.value):
        return "bottom right" if after > dot.value else "top right"
    ways = [value for value in (before, after) if value is not None and value != dot.value]
    if not ways:
        return "top center" if chart.falling_is_better else "bottom center"
    return "bottom center" if ways[0] > dot.value else "top center"


def _neighbours(chart: Chart, dot: Dot) -> tuple[float | None, float | None]:
    """The values that lines lead to on both sides of a point; on the right also the target's."""
    before: float | None = None
    after: float | None = None
    for run in chart.runs:
        for one, next_one in pairwise(run):
            if next_one.time == dot.time:
                before = one.value
            if one.time == dot.time:
                after = next_one.value
    if after is None and chart.path:
        after = next((value for time, value in chart.path if time > dot.time), None)
    return before, after
