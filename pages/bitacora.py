"""Bitácora: every change of figures and definitions, who made it and why, and how to check it."""

from pathlib import Path

import streamlit as st

from ui.drawing import show
from ui.incident import calm
from ui.language import gettext as _
from ui.page import open_page
from ui.record.query import CHECKING, COMPARING, LIST, read_query
from ui.record.reading import kept, record
from ui.record.screen import show_checking, show_comparison, show_entries, show_standing
from ui.saying import say

STYLES = Path(__file__).parent.parent / "ui" / "static" / "bitacora.css"

page = open_page()
st.html(STYLES)
chain, editions = record(), kept()
query = read_query(st.query_params, chain)
for notice in query.notices:
    show("notice.html", text=say(notice))

st.title(_("Quién cambió qué, cuándo y por qué"))
show_standing(page.system, chain)
parts = {
    LIST: lambda: show_entries(page.system, chain, query, editions),
    COMPARING: lambda: show_comparison(page.system, chain, query, editions),
    CHECKING: lambda: show_checking(chain, query),
}
for part in dict.fromkeys([query.first or LIST, *parts]):
    with calm():
        parts[part]()
