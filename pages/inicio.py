"""¿Cómo vamos? The first screen: what goes well, what goes badly, what nobody can say."""

import streamlit as st

from ui.home import blocks
from ui.incident import calm
from ui.language import session_language
from ui.page import open_page
from ui.parts.pictures import visitor_theme
from ui.parts.view import territory_view

page = open_page()
view = territory_view(page.system, page.selection)
key = (page.system.edition.name, session_language(), visitor_theme(), *view.key)

st.title(blocks.title(key, page.system))
for block in blocks.BLOCKS:
    with calm():
        st.html(block(key, page.system))
