"""The few controls that screens share; each writes its value into the address."""

from collections.abc import Callable, Sequence

import streamlit as st

from indicators.identity import PlaceId
from ui.language import gettext as _
from ui.page import Page
from ui.sentences import capital, place_phrase


def choose(
    name: str,
    label: str,
    options: Sequence[str],
    shown: str,
    word: Callable[[str], str],
) -> str:
    """One of a few options side by side, kept in the address under `name`."""
    chosen = st.segmented_control(
        label, options, default=shown, format_func=word, key=name, bind="query-params",
        required=True, wrap=True,
    )
    return str(chosen or shown)


def choose_horizon(page: Page) -> str:
    """The horizon whose targets are looked at."""
    horizons = page.system.scorecard.horizon
    return choose(
        "horizonte",
        _("Comparar con la meta de"),
        list(horizons),
        page.selection.horizon,
        lambda horizon: str(horizons[horizon].year),
    )


def choose_territory(page: Page, places: Sequence[PlaceId] | None = None) -> PlaceId:
    """A territory, the whole region first, its parts from the sea up in their provinces."""
    geography = page.system.catalogue.geography
    options = list(places or [t.id for t in geography.territories])
    shown = page.selection.territory if page.selection.territory in options else options[0]
    chosen = st.selectbox(
        _("Lugar"),
        options,
        index=options.index(shown),
        format_func=lambda place: capital(
            place_phrase(page.system.scorecard, geography, place)
        ),
        key="territorio",
        bind="query-params",
    )
    return PlaceId(chosen or shown)
