"""The parts of the screen as HTML, each drawn once for all visitors of an edition."""

import streamlit as st

from system import System
from ui.drawing import render
from ui.language import session_language
from ui.method.compared import compare_methods
from ui.method.glossary import read_glossary
from ui.method.overview import method
from ui.parts.view import View

Key = tuple[object, ...]


def draw_method(system: System) -> str:
    """The rule, targets, sums, formulas and confidence."""
    return _method((system.edition.name, session_language()), system)


def draw_comparison(system: System, view: View) -> str:
    """The methods of others beside ours."""
    return _comparison((system.edition.name, session_language(), *view.key), system, view)


def draw_glossary() -> str:
    """Every term."""
    return _glossary(session_language())


@st.cache_data(show_spinner=False, max_entries=4)
def _method(key: Key, _system: System) -> str:  # noqa: ARG001
    return render("method/rules.html", method=method(_system))


@st.cache_data(show_spinner=False, max_entries=64)
def _comparison(key: Key, _system: System, _view: View) -> str:  # noqa: ARG001
    return render("method/comparison.html", comparison=compare_methods(_system, _view))


@st.cache_data(show_spinner=False, max_entries=4)
def _glossary(language: str) -> str:  # noqa: ARG001
    return render("method/glossary.html", terms=read_glossary())
