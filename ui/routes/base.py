"""Where the whole server stands."""

import streamlit as st

BASE = f"/{st.get_option('server.baseUrlPath').strip('/')}".rstrip("/")
"""The path before every address: empty, or `/smd`."""
