"""What can be chosen on the page; every choice stands in the address."""

from collections.abc import Sequence

import streamlit as st

from indicators.identity import PlaceId
from indicators.territory import Territory
from system import System
from ui.drawing import show
from ui.indicator.places import nested
from ui.language import gettext as _
from ui.map.mounting import last_picked
from ui.page import Page
from ui.parts.choices import choose_from_list, choose_side_by_side
from ui.parts.view import View, view_of
from ui.quantities import show_period
from ui.territory.facts import place_name
from ui.territory.measures import Measure

TILES = "territorio-cuadros"
"""The key of the tile map."""


def read_view(page: Page) -> tuple[View, bool]:
    """From where the page is looked at, and whether a territory is chosen: by a tile, or before.

    Without one the whole region is looked at. A reservoir is a place and no territory: a notice.
    """
    system, selection = page.system, page.selection
    places = system.catalogue.geography.places
    if picked := last_picked(TILES, places):
        st.query_params["territorio"] = picked
    asked = picked or st.query_params.get("territorio", "")
    found = places.get(PlaceId(asked))
    if found is not None and not isinstance(found, Territory):
        text = _("«{name}» no es un territorio: es un lugar con nombre propio.")
        show("notice.html", text=text.format(name=found.name))
    chosen = isinstance(found, Territory)
    place = found.id if isinstance(found, Territory) else system.catalogue.geography.root.id
    return view_of(system, place, selection.year, selection.horizon), chosen


def draw_controls(
    system: System,
    view: View,
    measures: Sequence[Measure],
    measure: Measure | None,
    *,
    chosen: bool,
) -> None:
    """Measure and place; with a place, also the horizon of the targets."""
    scorecard, geography = system.scorecard, system.catalogue.geography
    places = nested(geography, [t.id for t in geography.territories])
    names = {m.indicator.id: _measure_words(m) for m in measures}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        with st.container(width=225):
            choose_from_list(
                "territorio", _("Lugar"), ["", *places], view.place if chosen else "",
                lambda place: place_name(scorecard, geography, PlaceId(place))
                if place
                else _("Elija un lugar"),
            )  # fmt: skip
        if measure is not None:
            with st.container(width=375):
                choose_from_list(
                    "indicador", _("Qué comparar"), list(names), measure.indicator.id,
                    lambda name: names[name],
                )  # fmt: skip
        if chosen:
            choose_side_by_side(
                "horizonte", _("Comparar con la meta de"), list(scorecard.horizon), view.horizon,
                lambda horizon: str(scorecard.horizon[horizon].year),
            )  # fmt: skip


def _measure_words(measure: Measure) -> str:
    return _("{name}, {period}").format(
        name=measure.indicator.name, period=show_period(measure.period.text)
    )
