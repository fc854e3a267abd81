"""Colours, shapes and figure defaults: the one place that decides how things look.

`ui/static/smd.css` and `.streamlit/config.toml` say the same colours to the browser; a test
holds the three together.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import streamlit as st

from indicators.message import N_, Message


@dataclass(frozen=True)
class Step:
    """A fill and the text that can be read on it."""

    fill: str
    text: str


@dataclass(frozen=True)
class Palette:
    """The colours of one theme."""

    paper: str  # the page
    card: str  # nodes and panels
    band: str  # bands, groups and heads of tables
    ink: str  # text, observed series
    soft: str  # notes, text of axes
    hairline: str  # decorative lines
    outline: str  # arrows, borders of nodes, axes
    accent: str  # links, focus ring, what is selected
    proposed: str  # whatever nobody has agreed yet
    terrain: str  # the line of the terrain and the logo, never a verdict
    soil: str  # under that line
    statuses: Mapping[str, str]  # colour of each slot of a status
    magnitude: tuple[Step, ...]  # five steps, low to high
    provinces: tuple[str, ...]  # in the order of the provinces, always beside the name
    developments: tuple[str, ...]  # parts of a stack: three, then the same three hatched


@dataclass(frozen=True)
class Status:
    """Shape, word and the name of the colour slot, which is also Streamlit's (`:blue-badge[]`)."""

    id: str
    shape: str
    word: Message
    slot: str

    @property
    def slug(self) -> str:
        """The end of the class `smd-s-…`."""
        return self.id.replace("_", "-")


STATUSES: Mapping[str, Status] = MappingProxyType(
    {
        status.id: status
        for status in (
            Status("logrado", "●", N_("Logrado"), "blue"),
            Status("en_camino", "▲", N_("En camino"), "green"),
            Status("avanza_lento", "◆", N_("Avanza lento"), "yellow"),
            Status("rezagado", "■", N_("Rezagado"), "orange"),
            Status("retrocede", "▼", N_("Retrocede"), "red"),
            Status("no_logrado", "✕", N_("No logrado"), "red"),
            Status("en_linea_base", "△", N_("Recién empieza"), "gray"),
            Status("informacion_insuficiente", "◐", N_("Información insuficiente"), "gray"),
            Status("sin_linea_base", "◇", N_("Sin línea de base"), "gray"),
            Status("sin_meta", "–", N_("Sin meta"), "gray"),
            Status("sin_dato", "○", N_("Sin dato"), "gray"),
            Status("desactualizado", "◌", N_("Dato antiguo"), "gray"),
            Status("informativo", "·", N_("Informativo"), "gray"),
        )
    }
)


def _steps(fills: str, texts: str) -> tuple[Step, ...]:
    return tuple(Step(f"#{f}", f"#{t}") for f, t in zip(fills.split(), texts.split(), strict=True))


LIGHT = Palette(
    paper="#FBF8F2",
    card="#FFFFFF",
    band="#F3ECDF",
    ink="#2B241C",
    soft="#665B4C",
    hairline="#DDD1BC",
    outline="#8F8268",
    accent="#4F5A1E",
    proposed="#6A4C93",
    terrain="#A65E2E",
    soil="#E3D3B4",
    statuses=MappingProxyType(
        {
            "blue": "#1E507D",
            "green": "#0894A5",
            "yellow": "#B27D01",
            "orange": "#9B3929",
            "red": "#490F2B",
            "gray": "#8A8776",
        }
    ),
    magnitude=_steps("F5F0E6 DFD6C6 BBAF9C 796D5F 453D33", "2B241C 2B241C 2B241C FFFFFF FFFFFF"),
    provinces=("#6E3A16", "#7F8B2E", "#2C7FA0"),
    developments=("#A58D66", "#3F6F82", "#6F7A2A"),
)

DARK = Palette(
    paper="#1B1815",
    card="#25211C",
    band="#2F2A23",
    ink="#F3ECE0",
    soft="#BDB19F",
    hairline="#4A4238",
    outline="#9A8E7A",
    accent="#CBD38A",
    proposed="#C3A6EA",
    terrain="#D08A55",
    soil="#4E4433",
    statuses=MappingProxyType(
        {
            "blue": "#609CEC",
            "green": "#71EAE5",
            "yellow": "#F9D87A",
            "orange": "#E86136",
            "red": "#A45D92",
            "gray": "#AAA398",
        }
    ),
    magnitude=_steps("2A2520 4A4238 756A5B AEA18D E4D9C6", "F3ECE0 F3ECE0 FFFFFF 2B241C 2B241C"),
    provinces=("#C87A45", "#E3E9A8", "#6FB5DC"),
    developments=("#A58D66", "#3F6F82", "#6F7A2A"),
)

FONT = "Texto, Simbolos, sans-serif"
FIGURE_HEIGHT: Mapping[str, int] = MappingProxyType({"main": 370, "second": 300, "stack": 400})

# For every chart: no bar of buttons, and no button that would send the figure to another host.
figure_config: Mapping[str, Any] = MappingProxyType(
    {
        "displayModeBar": False,
        "displaylogo": False,
        "plotlyServerURL": "",
        "modeBarButtonsToRemove": ["sendChartToCloud", "sendDataToCloud"],
        "scrollZoom": False,
        "responsive": True,
    }
)


def visitor_palette() -> Palette:
    """The colours of the visitor's theme, for pictures and figures that no style sheet reaches."""
    return DARK if st.context.theme.type == "dark" else LIGHT


def status_colour(status_id: str, palette: Palette) -> str:
    """The colour of a status; never without its shape and its word."""
    return palette.statuses[STATUSES[status_id].slot]


def figure_template(palette: Palette) -> dict[str, Any]:
    """The Plotly template in these colours, for the `template` of a figure's layout."""
    axis = {"automargin": True, "fixedrange": True, "nticks": 5, "zeroline": False}
    text = {"family": FONT, "size": 15, "color": palette.ink}
    return {
        "layout": {
            "font": text,
            "colorway": [palette.ink, *palette.provinces],
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
            "separators": ".,",
            "showlegend": False,
            "dragmode": False,
            "bargap": 0,
            "hoverlabel": {
                "bgcolor": palette.card,
                "bordercolor": palette.outline,
                "font": text,
            },
            "xaxis": axis
            | {
                "showgrid": False,
                "showline": True,
                "linecolor": palette.outline,
                "ticks": "outside",
                "tickcolor": palette.outline,
                "tickangle": 0,
                "tickfont": {"color": palette.soft},
            },
            "yaxis": axis
            | {
                "gridcolor": palette.hairline,
                "showline": False,
                "rangemode": "tozero",
                "tickfont": {"color": palette.soft},
            },
        }
    }
