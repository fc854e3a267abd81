"""What stands around the map, each drawn once for an edition and a view, and kept."""

import streamlit as st

from system import System
from ui.drawing import render
from ui.map.model import Drawing
from ui.parts.view import View, view_of
from ui.strategy import headline
from ui.strategy.axis import axis as axis_of
from ui.strategy.diagram import strategy_drawing
from ui.strategy.panel import panel as panel_of
from ui.strategy.table import map_table

Key = tuple[str, str, str, int, str]
"""Edition, language, place, year and horizon: what a block depends on."""

_KEPT = 256


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def title(key: Key, _system: System) -> str:
    return headline.headline(_system, _view(key, _system))


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def drawing(key: Key, _system: System) -> Drawing:
    return strategy_drawing(_system, _view(key, _system))


@st.cache_data(show_spinner=False, max_entries=4 * _KEPT)
def panel(key: Key, objective: str, _system: System) -> str:
    """The selected objective."""
    return render("strategy/panel.html", panel=panel_of(_system, _view(key, _system), objective))


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def notes(key: Key, _system: System) -> str:
    return render("strategy/notes.html", notes=headline.notes(_system, _view(key, _system)))


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def axis(key: Key, theme: str, _system: System) -> str:
    """The objectives of one strategic axis."""
    return render("strategy/axis.html", axis=axis_of(_system, _view(key, _system), theme))


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def table(key: Key, _system: System) -> str:
    """The table that says the same as the map."""
    view = _view(key, _system)
    found = map_table(_system, view, strategy_drawing(_system, view))
    return render("strategy/table.html", table=found)


def _view(key: Key, system: System) -> View:
    _edition, _language, place, year, horizon = key
    return view_of(system, place, year, horizon)  # type: ignore[arg-type]
