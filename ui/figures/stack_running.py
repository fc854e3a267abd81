"""A sum over the years, by Plotly."""

import plotly.graph_objects as go

from ui.figures.stack import MARGIN, axis_of
from ui.figures.stack_chart import RunningChart
from ui.theme import FIGURE_HEIGHT, Palette, figure_template


def draw_running(chart: RunningChart, palette: Palette) -> go.Figure:
    """What has come together since the first year."""
    return go.Figure(
        data=[
            go.Bar(
                x=chart.years, y=chart.values, width=1, customdata=chart.texts,
                marker={"color": palette.developments[0], "line": {"width": 0}},
                hovertemplate="%{customdata}<extra></extra>",
            )
        ],
        layout={
            "template": figure_template(palette),
            "height": FIGURE_HEIGHT["second"],
            "margin": MARGIN,
            "xaxis": axis_of(chart.across),
            "yaxis": axis_of(chart.upward),
            "hovermode": "closest",
        },
    )  # fmt: skip
