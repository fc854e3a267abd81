"""A district, a province or the region: all that is known of it, beside its peers."""

import streamlit as st

from ui.drawing import show
from ui.figures.presenting import show_figure
from ui.incident import calm
from ui.indicator.subject import Subject
from ui.language import gettext as _
from ui.page import open_page
from ui.parts.emphasis import plain_markdown
from ui.parts.pictures import visitor_theme
from ui.territory.comparisons import Compared, draw_compared
from ui.territory.controls import TILES, draw_controls, read_view
from ui.territory.measures import choose_measure, find_measures
from ui.territory.sheet import draw_place, place_download
from ui.tiles.component import show_tiles


def show_map(compared: Compared, place: str | None) -> None:
    """The tile map, and beside it the larger territories by the same measure."""
    left, right = st.columns([1.15, 1], gap="large")
    with left:
        st.html(compared.head)
        if compared.tiles is not None:
            tiles = compared.tiles
            show_tiles(tiles.tiles, groups=tiles.groups, selected=place, key=TILES, alt=tiles.alt)
            show("indicator/note.html", text=tiles.note)
            st.html(compared.cautions)
    with right:
        st.html(compared.beside)
        if compared.lines is not None:
            st.html(compared.lines.head)
            show_figure(compared.lines.figure, compared.lines.alt)
            st.html(compared.lines.key)


page = open_page()
system = page.system
view, chosen = read_view(page)
theme = visitor_theme()
measures = find_measures(view.assessment(system))
measure = choose_measure(measures, page.selection.indicator)
sheet = draw_place(system, view, theme) if chosen else None

st.title(plain_markdown(sheet.title) if sheet else _("¿Qué lugar quiere ver?"))
if sheet is not None:
    st.html(sheet.facts)
else:
    text = _("Toque un distrito en el mapa, elija un lugar más grande o búsquelo en la lista.")
    show("indicator/note.html", text=text)
if measure is not None and page.selection.indicator not in (None, measure.indicator.id):
    text = _("«{name}» no tiene cifras de los lugares más pequeños; se compara otro indicador.")
    asked = system.scorecard.indicator[page.selection.indicator or ""].name
    show("notice.html", text=text.format(name=asked))
draw_controls(system, view, measures, measure, chosen=chosen)
compared = None
with calm():
    if measure is None:
        show(
            "empty.html",
            title=_("Todavía no hay nada que comparar entre lugares"),
            what=_("Hace falta un indicador con cifras de los lugares más pequeños."),
            link=view.link("calidad"),
        )
    else:
        subject = Subject(system, measure.indicator, view)
        compared = draw_compared(subject, measure, theme, chosen=chosen)
        show_map(compared, view.place if chosen else None)
if sheet is not None:
    with calm():
        st.html(sheet.known)
        st.download_button(
            _("Descargar lo que se sabe de este lugar (CSV)"),
            lambda: place_download(system, view),
            f"territorio-{view.place}.csv",
            "text/csv",
            on_click="ignore",
        )
        st.html(sheet.objectives)
        st.html(sheet.works)
        st.html(sheet.elsewhere)
if compared is not None:
    st.html(compared.series)
    st.html(compared.table)
if sheet is not None:
    st.html(sheet.others)
