"""The script that runs for every visitor: what all screens share, then the screen itself.

It must have no `pages/` beside it: Streamlit would serve those files by itself to the first
visitor after a start, without this frame.
"""

from pathlib import Path

import streamlit as st

from ui.incident import calm
from ui.navigation import pages
from ui.theme import DARK, visitor_palette

_STATIC = Path(__file__).parent / "static"

# A local file: for an icon by name the browser would ask another host.
st.set_page_config(page_icon=str(_STATIC / "favicon.png"), layout="wide")
st.logo(str(_STATIC / "logo.svg"), size="large")
st.html(_STATIC / "smd.css")
if visitor_palette() is DARK:
    st.html(_STATIC / "paper-from-dark.css")

page = st.navigation(pages(), position="top")
# Said at every run: once a page has named its tab, the browser keeps that name on the next page.
st.set_page_config(page_title=page.title)
with calm():
    page.run()
