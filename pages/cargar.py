"""Bringing data in: files, what they leave open, what they would change, and who confirms it."""

from pathlib import Path

import streamlit as st

from ui.language import gettext as _
from ui.loading.screen import show_loading
from ui.page import open_page

STYLES = Path(__file__).parent.parent / "ui" / "static" / "cargar.css"

page = open_page()
st.html(STYLES)
st.title(_("Cargar datos"))
show_loading(page.system)
