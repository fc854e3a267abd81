"""What can be chosen on the map and beside an objective; every choice stands in the address."""

from collections.abc import Mapping

import streamlit as st

from system import System
from ui.language import gettext as _
from ui.parts.choices import choose_from_list, choose_side_by_side
from ui.parts.view import View
from ui.sentences import capital, place_phrase


def choose_view(system: System, view: View) -> None:
    """The horizon and the place."""
    scorecard, geography = system.scorecard, system.catalogue.geography
    choose_side_by_side(
        "horizonte",
        _("Comparar con la meta de"),
        list(scorecard.horizon),
        view.horizon,
        lambda horizon: str(scorecard.horizon[horizon].year),
    )
    with st.container(width=300):
        choose_from_list(
            "territorio",
            _("Lugar"),
            [t.id for t in geography.territories],
            view.place,
            lambda place: capital(place_phrase(scorecard, geography, place)),
        )


def choose_axis(system: System, shown: str) -> None:
    """The strategic axis whose objectives are listed; none at first."""
    words: Mapping[str, str] = {
        "": _("Elija un eje"),
        **{theme.id: theme.name for theme in system.scorecard.themes},
    }
    with st.container(width=320):
        choose_from_list(
            "eje", _("Ver los objetivos de un eje"), list(words), shown, lambda axis: words[axis]
        )
