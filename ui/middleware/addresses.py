"""Addresses people type: other letters, an id as a step of the path, or nothing we have.

Streamlit answers every address with its page and says in English that it does not exist, or shows
nothing at all where the address has a second step.
"""

from collections.abc import Collection, Mapping
from urllib.parse import parse_qsl, unquote, urlencode

import streamlit as st
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from ui.drawing import render

_OURS_AND_STREAMLITS = frozenset({"_stcore", "static", "app", "media", "component", "datos"})
"""Steps of addresses that are no screens."""

_ENTERING = frozenset({"entrar", "salir", "auth/login", "auth/logout", "oauth2callback"})
"""Whole addresses that are no screens: entering with an account, ours and Streamlit's."""


class KnownAddresses:
    """Leads to the screen that was meant, or says calmly that there is none (404)."""

    def __init__(
        self, app: ASGIApp, screens: Collection[str], chosen_by: Mapping[str, str]
    ) -> None:
        """`chosen_by` names the parameter a screen's second step stands for."""
        self._app = app
        self._screens = frozenset(screens) | _ENTERING
        self._chosen_by = chosen_by

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        answer = self._answer(scope) if scope["type"] == "http" else None
        await (answer or self._app)(scope, receive, send)

    def _answer(self, scope: Scope) -> Response | None:
        base = f"/{st.get_option('server.baseUrlPath').strip('/')}".rstrip("/")
        path = str(scope["path"]).removeprefix(base)
        steps = [step for step in path.split("/") if step]
        if (
            scope["method"] not in {"GET", "HEAD"}
            or not steps
            or "." in steps[-1]
            or _OURS_AND_STREAMLITS.intersection(steps)
            or path.removeprefix("/") in self._screens
        ):
            return None
        screen, *rest = steps
        screen = screen.lower()
        query = dict(parse_qsl(scope["query_string"].decode("latin-1")))
        if screen in self._screens and not rest:
            return _redirect(base, screen, query)
        if screen in self._chosen_by and len(rest) == 1:
            return _redirect(base, screen, {self._chosen_by[screen]: unquote(rest[0]), **query})
        return HTMLResponse(render("not_found.html", home=f"{base}/"), status_code=404)


def _redirect(base: str, screen: str, query: Mapping[str, str]) -> Response:
    return RedirectResponse(f"{base}/{screen}" + (f"?{urlencode(query)}" if query else ""))
