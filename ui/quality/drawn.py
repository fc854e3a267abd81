"""The screen as HTML, drawn once a day for all visitors of an edition."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from indicators.owners import Owner
from system import System
from ui.drawing import render
from ui.language import session_language
from ui.parts.view import View
from ui.quality.overview import look_over
from ui.variables.drawn import lines_of


def draw_quality(system: System, view: View, today: date) -> tuple[str, str]:
    """The title of the page and everything under it."""
    key = (system.edition.name, session_language(), *view.key)
    return _quality(key, today, system, view)


@st.cache_data(show_spinner=False, max_entries=64)
def _quality(
    key: tuple[object, ...],  # noqa: ARG001
    today: date,
    _system: System,
    _view: View,
) -> tuple[str, str]:
    found = _owners(_system.edition.name, today, _system)
    quality = look_over(_system, _view, lines_of(_system), found, today)
    return quality.title, render("quality/quality.html", quality=quality)


@st.cache_resource(show_spinner=False, max_entries=4)
def _owners(edition: str, today: date, _system: System) -> Sequence[Owner]:  # noqa: ARG001
    return _system.owners(today)
