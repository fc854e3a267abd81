"""One indicator at one place: its series, its targets, and where every number comes from."""

import streamlit as st

from indicators.identity import PlaceId
from ui.drawing import show
from ui.figures.presenting import show_figure
from ui.incident import calm
from ui.indicator.choosing import show_chooser
from ui.indicator.controls import draw_controls, known_part
from ui.indicator.drawn import Drawn, draw_indicator
from ui.indicator.past import show_past
from ui.indicator.picking import show_map
from ui.indicator.subject import Subject, breakdown_parts, place_asked
from ui.language import gettext as _
from ui.page import Page, open_page
from ui.parts.emphasis import plain_markdown
from ui.parts.pictures import visitor_theme
from ui.parts.view import view_of


def show_indicator(page: Page, name: str) -> None:
    """The page of an indicator that exists."""
    system, selection = page.system, page.selection
    indicator = system.scorecard.indicator[name]
    part = known_part(breakdown_parts(system, indicator), selection.breakdown)
    if part != selection.breakdown:
        words = _("No existe la parte «{part}». Se muestra el total.")
        show("notice.html", text=words.format(part=selection.breakdown[:60]))
    place = place_asked(system, indicator, selection, asked="territorio" in st.query_params)
    view = view_of(system, place, selection.year, selection.horizon)
    subject = Subject(system, indicator, view, part)
    drawn = draw_indicator(subject, visitor_theme())
    st.html(drawn.crumbs)
    st.title(plain_markdown(drawn.title))
    draw_controls(subject)
    st.html(drawn.status)
    main, side = st.columns([1.75, 1], gap="large")
    with main, calm():
        show_series(drawn, name)
    with side:
        st.html(drawn.aside)
    with calm():
        for origin in drawn.origins:
            st.html(origin)
        history = st.container()
        st.html(drawn.targets)
    with calm():
        show_territory(drawn, place)
    # Drawn last: earlier editions have to be opened for it, and nobody waits for the rest.
    with history, calm():
        show_past(subject)


def show_series(drawn: Drawn, name: str) -> None:
    """The chart with its key, its numbers and its files, or the designed emptiness."""
    if drawn.missing:
        st.html(drawn.missing)
    if drawn.series is None:
        return
    show_figure(drawn.series.figure, drawn.series.alt)
    st.html(drawn.series.key)
    st.html(drawn.series.table)
    with st.container(horizontal=True):
        st.download_button(
            _("Descargar los números (CSV)"), drawn.series.numbers, f"{name}.csv", "text/csv",
            on_click="ignore",
        )  # fmt: skip
        st.download_button(
            _("Descargar el gráfico (SVG)"), drawn.series.sheet, f"{name}.svg", "image/svg+xml",
            on_click="ignore",
        )  # fmt: skip


def show_territory(drawn: Drawn, place: PlaceId) -> None:
    """Provinces beside each other, districts as tiles and as small series."""
    if drawn.districts is None:
        show_provinces(drawn)
        return
    if drawn.districts.tiles is None:
        show_provinces(drawn)
        st.html(drawn.districts.series)
        return
    left, right = st.columns([1.15, 1], gap="large")
    with left:
        st.html(drawn.districts.head)
        show_map(drawn.districts.tiles, place)
        show("indicator/note.html", text=drawn.districts.tiles.note)
    with right:
        show_provinces(drawn)
        if drawn.provinces is None:
            st.html(drawn.districts.series)
    if drawn.provinces is not None:
        st.html(drawn.districts.series)


def show_provinces(drawn: Drawn) -> None:
    """The lines of the provinces, or that there are none."""
    if drawn.provinces is not None:
        st.html(drawn.provinces.head)
        show_figure(drawn.provinces.figure, drawn.provinces.alt)
        st.html(drawn.provinces.key)
    elif drawn.no_provinces:
        show("indicator/note.html", text=drawn.no_provinces)


page = open_page()
if page.selection.indicator is None:
    show_chooser(page)
else:
    show_indicator(page, page.selection.indicator)
