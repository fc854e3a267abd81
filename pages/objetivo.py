"""Objetivo: one strategic objective, its indicators, and what it is linked with."""

import streamlit as st

from ui.incident import calm
from ui.language import session_language
from ui.objective import blocks
from ui.page import open_page
from ui.parts.emphasis import plain_markdown
from ui.parts.view import territory_view
from ui.strategy.controls import choose_view

page = open_page()
view = territory_view(page.system, page.selection)
key = (page.system.edition.name, session_language(), *view.key)
chosen = page.system.scorecard.objective.get(page.selection.objective or "")

if chosen is None:
    st.title(blocks.chooser_title(page.system))
    under = blocks.chooser(key, page.system)
else:
    over, head, under = blocks.objective(key, chosen.id, page.system)
    st.html(over)
    st.title(plain_markdown(chosen.name))
    st.html(head)
with calm(), st.container(horizontal=True, vertical_alignment="bottom"):
    choose_view(page.system, view)
st.html(under)
