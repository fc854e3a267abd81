"""Stacked contributions by year under a limit, by Plotly; what has no figure stands apart."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

import plotly.graph_objects as go

from ui.figures.chart import Axis
from ui.figures.stack_chart import Band, Layer, StackChart, Values
from ui.figures.stack_strip import LETTERS, silent_axis, silent_blocks, silent_counts
from ui.theme import FIGURE_HEIGHT, Palette, figure_template

_TAG = re.compile(r"<[^>]*>")
_DARK_TEXT = "#2B241C"
_LIGHT_TEXT = "#FFFFFF"
MARGIN = {"l": 8, "r": 20, "t": 8, "b": 8}
"""Room at the right for the last year, which stands at the very edge."""
_STRIP = 44
"""Height in pixels that the strip of what has no figure adds."""
_ROOM = 0.075
"""Part of the height that a line of text needs."""


def draw_stack(chart: StackChart, palette: Palette) -> go.Figure:
    """The figure; inside it only numbers and short names, every other word stands in the key."""
    strip = any(chart.silent)
    height = FIGURE_HEIGHT["stack"] + (_STRIP if strip else 0)
    floor = 2 * _STRIP / height if strip else 0.0
    layout: dict[str, Any] = {
        "template": figure_template(palette),
        "height": height,
        "margin": MARGIN,
        "barmode": "overlay",
        "hovermode": "closest",
        "xaxis": axis_of(chart.across) | {"anchor": "y2" if strip else "y"},
        "yaxis": axis_of(chart.upward) | {"domain": [floor, 1]},
        "annotations": [*_labels(chart, palette), *_headings(chart, palette)],
    }
    if strip:
        layout["yaxis2"] = silent_axis(floor)
        layout["annotations"] += silent_counts(chart, palette)
    return go.Figure(
        data=[
            *_base(chart, palette),
            *(_layer(layer, chart, palette) for layer in chart.layers),
            *(trace for band in chart.bands for trace in _band(band, chart, palette)),
            *_lines(chart, palette),
            *_dots(chart, palette),
            *(silent_blocks(chart, palette) if strip else ()),
        ],
        layout=layout,
    )


def axis_of(axis: Axis) -> dict[str, Any]:
    """An axis with its span and its ticks, for a layout."""
    return {
        "tickmode": "array",
        "tickvals": [at for at, _text in axis.ticks],
        "ticktext": [text for _at, text in axis.ticks],
        "range": [axis.low, axis.high],
    }


def runs(values: Values) -> Iterator[tuple[int, int]]:
    """First and last position of each stretch of years with a value."""
    for there, group in groupby(range(len(values)), key=lambda n: values[n] is not None):
        found = list(group)
        if there:
            yield found[0], found[-1]


def steps(years: Sequence[int], values: Values, first: int, last: int) -> tuple[list[float], ...]:
    """A stretch as a line that is level through each year."""
    across: list[float] = []
    upward: list[float] = []
    for number in range(first, last + 1):
        value = values[number]
        across += [years[number] - 0.5, years[number] + 0.5]
        upward += [value or 0.0, value or 0.0]
    return across, upward


def _colour(layer: Layer, palette: Palette) -> str:
    return palette.outline if layer.colour is None else palette.developments[layer.colour]


def _layer(layer: Layer, chart: StackChart, palette: Palette) -> go.Bar:
    colour = _colour(layer, palette)
    marker: dict[str, Any] = {"color": colour, "line": {"width": 0}}
    if layer.hatched:
        marker["pattern"] = {
            "shape": "/", "fgcolor": palette.paper, "bgcolor": colour, "size": 9, "solidity": 0.35,
            "fillmode": "overlay",
        }  # fmt: skip
    elif layer.colour is None:
        marker["pattern"] = {
            "shape": "x" if layer.together else ".", "fgcolor": palette.paper, "bgcolor": colour,
            "size": 7, "solidity": 0.3, "fillmode": "overlay",
        }  # fmt: skip
    return go.Bar(
        x=chart.years,
        y=layer.height,
        base=layer.bottom,
        width=1,
        marker=marker,
        customdata=[
            f"{layer.name}, {year}: {text} {chart.unit}"
            for year, text in zip(chart.years, layer.texts, strict=True)
        ],
        hovertemplate="%{customdata}<extra></extra>",
    )


def _base(chart: StackChart, palette: Palette) -> list[go.Bar | go.Scatter]:
    """The reference that is held: a light area where there is a total, its dashed edge always."""
    if not chart.base:
        return []
    area = [
        value if total is not None else None
        for value, total in zip(chart.base, chart.total, strict=True)
    ]
    found: list[go.Bar | go.Scatter] = [
        go.Bar(
            x=chart.years, y=area, width=1, hoverinfo="skip",
            marker={"color": palette.soil, "line": {"width": 0}},
        )
    ]  # fmt: skip
    for first, last in runs(chart.base):
        across, upward = steps(chart.years, chart.base, first, last)
        line = {"color": palette.soft, "width": 2, "dash": "dot"}
        found.append(go.Scatter(x=across, y=upward, mode="lines", line=line, hoverinfo="skip"))
    return found


def _band(band: Band, chart: StackChart, palette: Palette) -> Iterator[go.Scatter]:
    ink = palette.ink.lstrip("#")
    red, green, blue = (int(ink[n : n + 2], 16) for n in (0, 2, 4))
    for first, last in runs(band.low):
        across, lower = steps(chart.years, band.low, first, last)
        _across, upper = steps(chart.years, band.high, first, last)
        yield go.Scatter(
            x=[*across, *reversed(across)],
            y=[*upper, *reversed(lower)],
            mode="lines",
            fill="toself",
            fillcolor=f"rgba({red},{green},{blue},{0.2 if band.strong else 0.1})",
            line={"width": 0},
            hoverinfo="skip",
        )


def _lines(chart: StackChart, palette: Palette) -> Iterator[go.Scatter]:
    for values, look in (
        (chart.total if chart.adds_up else (), {"color": palette.ink, "width": 2.6}),
        (chart.limit, {"color": palette.ink, "width": 2.4, "dash": "dash"}),
    ):
        for first, last in runs(values):
            across, upward = steps(chart.years, values, first, last)
            yield go.Scatter(x=across, y=upward, mode="lines", line=look, hoverinfo="skip")


def _dots(chart: StackChart, palette: Palette) -> list[go.Scatter]:
    if not chart.dots:
        return []
    return [
        go.Scatter(
            x=[dot.time for dot in chart.dots],
            y=[dot.value for dot in chart.dots],
            mode="markers",
            marker={
                "size": 9,
                "color": [palette.paper if d.hollow else palette.ink for d in chart.dots],
                "line": {"color": palette.ink, "width": 1.8},
            },
            customdata=[f"{dot.period}: {dot.text}" for dot in chart.dots],
            hovertemplate="%{customdata}<extra></extra>",
            cliponaxis=False,
        )
    ]


def _labels(chart: StackChart, palette: Palette) -> Iterator[dict[str, Any]]:
    """The name of each part inside it, where its widest stretch has room for it."""
    span = chart.upward.high - chart.upward.low
    for layer in chart.layers:
        pieces = zip(layer.bottom, layer.height, strict=True)
        wide = [
            list(group)
            for key, group in groupby(enumerate(pieces), key=lambda item: item[1])
            if key[1] and abs(key[1]) >= _ROOM * span
        ]
        if not wide:
            continue
        longest = max(wide, key=len)
        room = LETTERS * len(longest) / len(chart.years)
        number = layer.texts[longest[0][0]]
        texts = (f"{label} · {number}" if label else number for label in (*layer.labels, ""))
        text = next((text for text in texts if len(_TAG.sub("", text)) <= room), "")
        if not text:
            continue
        bottom, height = longest[0][1]
        middle = (longest[0][0] + longest[-1][0]) / 2
        on_colour = _DARK_TEXT if layer.colour == 0 else _LIGHT_TEXT
        yield {
            "x": chart.years[0] + middle,
            "y": (bottom or 0) + (height or 0) / 2,
            "text": text,
            "showarrow": False,
            "font": {"color": palette.ink if layer.hatched else on_colour},
            "bgcolor": palette.paper if layer.hatched else None,
            "borderpad": 2,
        }


def _headings(chart: StackChart, palette: Palette) -> Iterator[dict[str, Any]]:
    """The total at its own height in its last year, or above all how far it passes the limit."""
    known = [n for n, value in enumerate(chart.total) if value is not None]
    if not known:
        return
    height = chart.total[known[-1]] or 0.0
    if chart.passing:
        height = max(
            [height]
            + [
                (la.bottom[known[-1]] or 0) + max(la.height[known[-1]] or 0, 0)
                for la in chart.layers
            ]
            + [band.high[known[-1]] or 0.0 for band in chart.bands]
            + [limit for limit in chart.limit[-1:] if limit is not None]
        )
    yield {
        "x": chart.years[known[-1]] + 0.5,
        "y": height,
        "xanchor": "right",
        "yanchor": "bottom",
        "text": chart.passing or f"<b>{chart.total_text}</b>",
        "showarrow": False,
        "font": {"color": palette.statuses["orange"] if chart.passing else palette.ink},
        "bgcolor": None if chart.passing else palette.paper,
        "borderpad": 1,
    }
