"""The server of the bare page, with the dashboard's own compression and headers."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

import streamlit as st
from starlette.middleware import Middleware

from ui.middleware.compression import KeptGzip
from ui.middleware.headers import SecurityHeaders
from ui.middleware.language import SpanishPages

app = st.App(
    "page.py",
    middleware=[Middleware(KeptGzip), Middleware(SecurityHeaders), Middleware(SpanishPages)],
)
