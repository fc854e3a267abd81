"""The parts of the screen as HTML, each drawn once for all visitors of an edition."""

from collections.abc import Sequence

import streamlit as st

from system import System
from ui.drawing import render
from ui.language import session_language
from ui.parts.view import View
from ui.theme import DARK, visitor_palette
from ui.variables.figures import figures_csv
from ui.variables.lines import VariableLine, variable_lines
from ui.variables.listing import list_variables
from ui.variables.panel import open_variable
from ui.variables.query import Query, find_variables

Key = tuple[object, ...]


def lines_of(system: System) -> Sequence[VariableLine]:
    """All variables of the edition."""
    return _lines(system.edition.name, system)


def draw_list(system: System, view: View, query: Query) -> str:
    """The page of the list that answers a query."""
    theme = "dark" if visitor_palette() is DARK else "light"
    key = (system.edition.name, session_language(), theme, *view.kept.items(), *query.key)
    return _list((*key, query.variable), system, view, query)


def draw_panel(system: System, view: View, query: Query, line: VariableLine) -> str:
    """The panel of the variable that is open."""
    key = (system.edition.name, session_language(), *view.kept.items(), *query.key)
    return _panel((*key, line.id, query.sheet), system, view, query, line)


def download(system: System, line: VariableLine) -> str:
    """The figures of a variable as CSV."""
    return _csv(system.edition.name, line.id, system)


@st.cache_resource(show_spinner=False, max_entries=4)
def _lines(edition: str, _system: System) -> Sequence[VariableLine]:  # noqa: ARG001
    return variable_lines(_system)


@st.cache_data(show_spinner=False, max_entries=128)
def _list(key: Key, _system: System, _view: View, _query: Query) -> str:  # noqa: ARG001
    found = find_variables(lines_of(_system), _query)
    year = _system.edition.data_year
    listing = list_variables(found, _query, _view.kept, year, visitor_palette())
    return render("variables/list.html", listing=listing)


@st.cache_data(show_spinner=False, max_entries=64)
def _panel(key: Key, _system: System, _view: View, _query: Query, _line: VariableLine) -> str:  # noqa: ARG001
    return render("variables/panel.html", panel=open_variable(_system, _line, _query, _view.kept))


@st.cache_data(show_spinner=False, max_entries=32)
def _csv(edition: str, variable: str, _system: System) -> str:  # noqa: ARG001
    return figures_csv(_system, _system.repository.figures(variable))
