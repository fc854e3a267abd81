"""Mapa estratégico: what pushes what, and how each objective is doing."""

import streamlit as st

from ui.drawing import show
from ui.incident import calm
from ui.language import session_language
from ui.map.component import show_map
from ui.page import open_page
from ui.parts.view import territory_view
from ui.saying import say
from ui.scorecard.filters import read_filters
from ui.strategy import blocks
from ui.strategy.controls import choose_axis, choose_view
from ui.strategy.headline import alternative_text

page = open_page()
filters, notices = read_filters(page.system.scorecard, st.query_params)
for notice in notices:
    show("notice.html", title="", text=say(notice))
view = territory_view(page.system, page.selection)
key = (page.system.edition.name, session_language(), *view.key)
chosen = page.selection.objective

st.title(blocks.title(key, page.system))
with calm():
    picked = show_map(
        blocks.drawing(key, page.system),
        selected=chosen,
        key="mapa",
        alt=alternative_text(page.system),
    )
    if picked:
        st.query_params["objetivo"] = chosen = picked
with calm():
    if chosen:
        st.html(blocks.panel(key, chosen, page.system))
    st.html(blocks.notes(key, page.system))
with st.container(horizontal=True, vertical_alignment="bottom"):
    choose_view(page.system, view)
    choose_axis(page.system, filters.eje)
with calm():
    if filters.eje:
        st.html(blocks.axis(key, filters.eje, page.system))
    st.html(blocks.table(key, page.system))
