"""The screen as HTML, drawn once for all visitors of an edition."""

import streamlit as st

from system import System
from ui.drawing import render
from ui.language import session_language
from ui.parts.view import View
from ui.quality.overview import look_over
from ui.variables.drawn import lines_of


def draw_quality(system: System, view: View) -> tuple[str, str]:
    """The title of the page and everything under it."""
    return _quality((system.edition.name, session_language(), *view.key), system, view)


@st.cache_data(show_spinner=False, max_entries=64)
def _quality(key: tuple[object, ...], _system: System, _view: View) -> tuple[str, str]:  # noqa: ARG001
    quality = look_over(_system, _view, lines_of(_system))
    return quality.title, render("quality/quality.html", quality=quality)
