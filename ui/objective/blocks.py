"""The page of an objective as HTML, drawn once for an edition and a view, and kept."""

import streamlit as st

from system import System
from ui.drawing import render
from ui.language import gettext as _
from ui.objective.chooser import chooser as choices
from ui.objective.subject import objective_page
from ui.parts.view import View, view_of

Key = tuple[str, str, str, int, str]
"""Edition, language, place, year and horizon: what a block depends on."""


@st.cache_data(show_spinner=False, max_entries=256)
def chooser(key: Key, _system: System) -> str:
    """Every objective, to choose one."""
    return render("objective/chooser.html", chooser=choices(_system, _view(key, _system)))


@st.cache_data(show_spinner=False, max_entries=1024)
def objective(key: Key, name: str, _system: System) -> tuple[str, str, str]:
    """What stands over the title, right under it, and under the controls."""
    page = objective_page(_system, _view(key, _system), name)
    return (
        render("indicator/crumbs.html", crumbs=page.crumbs),
        render("objective/head.html", page=page),
        render("objective/page.html", page=page),
    )


def chooser_title(system: System) -> str:
    return _("Los {n} objetivos, y cómo va cada uno").format(n=len(system.scorecard.objectives))


def _view(key: Key, system: System) -> View:
    _edition, _language, place, year, horizon = key
    return view_of(system, place, year, horizon)  # type: ignore[arg-type]
