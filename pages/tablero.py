import streamlit as st

from ui.language import gettext as _

st.title(_("Tablero"))
