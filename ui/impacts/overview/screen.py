"""Impacts without a selection: everything at a glance, and what of it is not known."""

from dataclasses import replace
from functools import partial

import streamlit as st

from indicators.impacts.assessment import ImpactAssessment
from ui.drawing import show
from ui.impacts.downloads import impact_file
from ui.impacts.overview import blocks
from ui.impacts.overview.controls import draw_filters
from ui.impacts.overview.filters import read_filters
from ui.impacts.overview.subject import Subject
from ui.impacts.view import ImpactView
from ui.incident import calm
from ui.language import gettext as _
from ui.language import session_language
from ui.map.mounting import last_picked
from ui.page import Page
from ui.parts.pictures import visitor_theme
from ui.saying import say
from ui.tiles.component import show_tiles

TILES = "impactos-cuadros"
"""The key of the tile map."""


def show_overview(page: Page, impacts: ImpactAssessment, view: ImpactView) -> None:
    """Components, matrix, the six steps, time line and places, in that order."""
    geography = page.system.catalogue.geography
    if picked := last_picked(TILES, geography.places):
        st.query_params["territorio"] = picked
        view = replace(view, kept={**view.kept, "territorio": picked})
    filters, notices = read_filters(impacts.developments.values(), geography, st.query_params)
    for notice in notices:
        show("notice.html", text=say(notice))
    subject = Subject(page.system, impacts, view, filters)
    kept = tuple(sorted(view.kept.items()))
    key = (page.system.edition.name, session_language(), kept, *view.key)
    head = blocks.head(key, subject)
    st.title(head.title)
    st.html(head.components)
    with calm():
        st.header(_("Qué hace cada obra a cada cosa"))
        draw_filters(subject)
        listed = blocks.listed((*key, filters), visitor_theme() == "dark", subject)
        st.html(listed.matrix)
    with calm():
        st.html(head.steps)
        st.html(listed.timeline)
        _show_places(listed, filters.place or None)
    with calm():
        st.download_button(
            _("Descargar todos los impactos y escenarios (CSV)"),
            partial(impact_file, impacts, list(impacts.components)),
            "impactos.csv",
            "text/csv",
            on_click="ignore",
        )


def _show_places(listed: blocks.Listed, chosen: str | None) -> None:
    """The tile map, and beside it what is known only of larger places, or the chosen place."""
    found = listed.places
    left, right = st.columns([1.15, 1], gap="large")
    with left:
        st.html(listed.places_head)
        if found.tiles:
            show_tiles(found.tiles, groups=found.groups, selected=chosen, key=TILES, alt=found.alt)
            show("indicator/note.html", text=found.note)
    if found.tiles or found.beside:
        with right:
            st.html(listed.beside)
