"""What can be chosen for a component; every choice stands in the address."""

import streamlit as st

from indicators.impacts.scenario import ScenarioId
from ui.impacts.component.answers import any_changes_the_sum
from ui.impacts.component.subject import Subject
from ui.impacts.view import WITHOUT
from ui.impacts.words import SCENARIO
from ui.language import gettext as _
from ui.language import ngettext
from ui.parts.choices import choose_from_list, choose_side_by_side
from ui.saying import say

_MEASURES, _OFF, _YEAR, _SCENARIO = "medidas", "sin", "anio", "escenario"
_MEASURES_KEY, _OFF_KEY = "impactos_medidas", "impactos_sin"


def draw_controls(subject: Subject) -> None:
    """Scenario and year in sight; measures and single developments folded where they fit."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        choose_side_by_side(
            _SCENARIO,
            _("¿Qué obras se cuentan?"),
            [str(found) for found in ScenarioId],
            str(subject.view.scenario.id),
            lambda found: say(SCENARIO[ScenarioId(found)]),
        )
        with st.container(width=130):
            boundary = subject.component.boundary
            choose_from_list(
                _YEAR,
                _("Año que se mira"),
                list(range(boundary.since, boundary.until + 1)),
                subject.year,
                str,
            )
        if subject.component.measures:
            _draw_measures(subject)
    _draw_developments(subject)


def _draw_measures(subject: Subject) -> None:
    changes = any_changes_the_sum(subject)
    st.session_state[_MEASURES_KEY] = subject.view.scenario.measures
    st.toggle(
        _("Contar las medidas"),
        key=_MEASURES_KEY,
        on_change=_write_measures,
        disabled=not changes,
        help=None
        if changes
        else _("Ninguna tiene una reducción publicada que se pueda restar: no cambian la suma."),
    )


def _draw_developments(subject: Subject) -> None:
    scenario, known = subject.view.scenario, subject.impacts.developments
    acting = dict.fromkeys(effect.development for effect in subject.component.effects)
    options = [name for name in acting if name in known and known[name].status in scenario.statuses]
    out = [name for name in options if name in scenario.off]
    if not options:
        return
    label = _("Dejar obras fuera de la cuenta")
    if out:
        label = ngettext(
            "Una obra está fuera de la cuenta", "{n} obras están fuera de la cuenta", len(out)
        ).format(n=len(out))
    with st.expander(label, expanded=bool(out)):
        st.session_state[_OFF_KEY] = out
        st.multiselect(
            _("Obras que no se cuentan"),
            options,
            key=_OFF_KEY,
            format_func=lambda name: known[name].name,
            placeholder=_("Ninguna: se cuentan todas"),
            select_all=False,
            on_change=_write_off,
            args=(frozenset(scenario.off) - set(options),),
        )
        if out:
            st.button(_("Contar todas otra vez"), on_click=_count_all)


def _write_measures() -> None:
    if st.session_state[_MEASURES_KEY]:
        st.query_params.pop(_MEASURES, None)
    else:
        st.query_params[_MEASURES] = WITHOUT


def _write_off(kept: frozenset[str]) -> None:
    """What is off, with what is off without acting on this component."""
    off = sorted({*kept, *st.session_state[_OFF_KEY]})
    if off:
        st.query_params[_OFF] = ",".join(off)
    else:
        st.query_params.pop(_OFF, None)


def _count_all() -> None:
    st.query_params.pop(_OFF, None)
