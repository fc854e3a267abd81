"""What `streamlit run app.py` starts: the dashboard and the open data beside it, in one server."""

import streamlit as st
from starlette.middleware import Middleware

from ui.incident import show_incident
from ui.middleware.addresses import KnownAddresses
from ui.middleware.compression import KeptGzip
from ui.middleware.headers import SecurityHeaders
from ui.middleware.language import SpanishPages
from ui.middleware.returning import ReturnAfterProvider
from ui.middleware.uploads import UploadsOfAnalysts
from ui.navigation import CHOSEN_BY, SCREENS
from ui.routes import open_data, sign_in
from ui.routes.failure import answer_calmly
from ui.warming import warm_up

warm_up()

# The first of the list is the outermost: a page is put into Spanish before it is compressed.
app = st.App(
    "ui/frame.py",
    middleware=[
        Middleware(KeptGzip),
        Middleware(SecurityHeaders),
        Middleware(SpanishPages),
        Middleware(ReturnAfterProvider),
        Middleware(UploadsOfAnalysts),
        Middleware(KnownAddresses, screens=[s.path for s in SCREENS], chosen_by=CHOSEN_BY),
    ],
    routes=[*open_data.ROUTES, *sign_in.ROUTES],
    # A route that fails, and a callback or fragment that fails outside the frame's own net.
    exception_handlers={Exception: answer_calmly},
    on_script_error=show_incident,
)
