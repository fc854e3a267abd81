"""The page before an indicator is chosen."""

import streamlit as st

from system import System
from ui.drawing import render
from ui.indicator.chooser import indicator_choices
from ui.language import gettext as _
from ui.language import session_language
from ui.page import Page
from ui.parts.view import View, view_of
from ui.sentences import place_phrase


def show_chooser(page: Page) -> None:
    """A list to search and, under it, all indicators by perspective and objective."""
    system, selection = page.system, page.selection
    view = view_of(system, selection.territory, selection.year, selection.horizon)
    indicators = system.scorecard.indicator
    st.title(_("¿Qué indicador quiere ver?"))
    st.selectbox(
        _("Buscar un indicador"), list(indicators), index=None, key="indicador_buscado",
        format_func=lambda name: indicators[name].name, placeholder=_("Escriba una palabra"),
        on_change=_open,
    )  # fmt: skip
    st.html(_choices((system.edition.name, session_language(), *view.key), system, view))


def _open() -> None:
    chosen = st.session_state.get("indicador_buscado")
    if chosen is not None:
        st.query_params["indicador"] = chosen


@st.cache_data(show_spinner=False, max_entries=64)
def _choices(key: tuple[object, ...], _system: System, _view: View) -> str:  # noqa: ARG001
    place = place_phrase(_system.scorecard, _system.catalogue.geography, _view.place)
    year = _system.scorecard.horizon[_view.horizon].year
    return render(
        "indicator/chooser.html",
        perspectives=indicator_choices(_system, _view),
        note=_("El valor más nuevo de {place} y cómo va para la meta de {year}.").format(
            place=place, year=year
        ),
    )
