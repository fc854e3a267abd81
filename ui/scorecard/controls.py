"""What can be chosen on the scorecard; every choice stands in the address."""

from collections.abc import Iterable, Mapping

import streamlit as st

from indicators.definition.scorecard import Scorecard
from indicators.definition.strategy import Grouping
from system import System
from ui.language import gettext as _
from ui.parts.choices import choose_from_list, choose_side_by_side
from ui.parts.view import View
from ui.saying import say
from ui.scorecard.filters import ALL, BADLY, OBJECTIVE_STATUSES, SHOWN, UNMEASURED_ONLY, Filters
from ui.sentences import capital, place_phrase
from ui.theme import STATUSES


def draw_controls(system: System, view: View, filters: Filters) -> None:
    """The controls, showing what was chosen; a change writes the address."""
    scorecard, geography = system.scorecard, system.catalogue.geography
    show_words = {
        ALL: _("Todo"),
        BADLY: _("Lo que va mal"),
        UNMEASURED_ONLY: _("Lo que falta medir"),
    }
    with st.container(horizontal=True, vertical_alignment="top"):
        choose_side_by_side(
            "horizonte",
            _("Comparar con la meta de"),
            list(scorecard.horizon),
            view.horizon,
            lambda horizon: str(scorecard.horizon[horizon].year),
        )
        choose_side_by_side(
            "mostrar", _("Mostrar"), list(SHOWN), filters.mostrar, lambda show: show_words[show]
        )
        with st.container(width=245):
            choose_from_list(
                "territorio",
                _("Lugar"),
                [t.id for t in geography.territories],
                view.place,
                lambda place: capital(place_phrase(scorecard, geography, place)),
            )
    with st.expander(_("Más filtros"), expanded=filters.hidden):  # noqa: SIM117
        with st.container(horizontal=True, vertical_alignment="top"):
            _draw_filters(scorecard, filters)
            _draw_year(system, view)


def _draw_filters(scorecard: Scorecard, filters: Filters) -> None:
    groups = (
        (
            "perspectiva",
            _("Perspectiva"),
            _("Todas"),
            {perspective.id: perspective.short for perspective in scorecard.perspectives},
        ),
        ("eje", _("Eje estratégico"), _("Todos"), _names(scorecard.themes)),
        ("dimension", _("Valor creado"), _("Todos"), _names(scorecard.dimensions)),
        ("actor", _("Actor"), _("Todos"), _names(scorecard.stakeholders)),
        ("estado", _("Estado"), _("Todos"), _status_words()),
    )
    for name, label, every, options in groups:
        words = {"": every, **options}
        _choose(name, label, words, getattr(filters, name))


def _names(groups: Iterable[Grouping]) -> dict[str, str]:
    return {group.id: group.name for group in groups}


def _choose(name: str, label: str, words: Mapping[str, str], shown: str) -> None:
    with st.container(width=230):
        choose_from_list(name, label, list(words), shown, lambda option: words[option])


def _status_words() -> dict[str, str]:
    """Statuses of objectives first; those that only an indicator can have say so."""
    whole = {s: say(STATUSES[s].word) for s in OBJECTIVE_STATUSES}
    parts = {
        status.id: _("{word} (indicador)").format(word=say(status.word))
        for status in STATUSES.values()
        if status.id not in OBJECTIVE_STATUSES
    }
    return whole | parts


def _draw_year(system: System, view: View) -> None:
    years = sorted({*range(_first_year(system), system.edition.data_year + 1), view.year})
    with st.container(width=230):
        choose_from_list("anio", _("Visto desde el año"), years[::-1], view.year, str)


def _first_year(system: System) -> int:
    starts = (s.grid.periods[0].year for s in system.evaluation.sheets if s.grid.periods)
    return min(starts, default=system.edition.data_year)
