"""Tablero: every objective and indicator between its baseline and its target."""

import streamlit as st

from ui.drawing import show
from ui.incident import calm
from ui.language import session_language
from ui.page import open_page
from ui.parts.pictures import visitor_theme
from ui.parts.view import territory_view
from ui.saying import say
from ui.scorecard import blocks
from ui.scorecard.controls import draw_controls
from ui.scorecard.files import draw_downloads
from ui.scorecard.filters import read_filters

page = open_page()
filters, notices = read_filters(page.system.scorecard, st.query_params)
for notice in notices:
    show("notice.html", title="", text=say(notice))
view = territory_view(page.system, page.selection)
key = (page.system.edition.name, session_language(), visitor_theme(), *view.key)

st.title(blocks.title(key, page.system))
draw_controls(page.system, view, filters)
with calm():
    table, has_rows = blocks.table(key, filters, page.system)
    st.html(table)
    if has_rows:
        draw_downloads(page.system, view, filters)
