"""Back to the page from which somebody went to a provider of identities.

Streamlit always comes back to the first page, and the pages that ask for an account are not in the
bar: whoever entered would have to find the way again.
"""

from http.cookies import SimpleCookie
from urllib.parse import quote, unquote, urlsplit

import streamlit as st
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.navigation import way_back

_COOKIE = "smd_vuelta"
_MINUTES = 15


class ReturnAfterProvider:
    """Remembers the page on the way out, in a cookie; takes it, if it is ours, on the way back."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._base = f"/{st.get_option('server.baseUrlPath').strip('/')}".rstrip("/")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope["path"].removeprefix(self._base) if scope["type"] == "http" else ""
        if path == "/auth/login":
            here = urlsplit(Headers(scope=scope).get("referer", ""))
            back = way_back(f"{here.path.removeprefix(self._base)}?{here.query}")
            await self._app(scope, receive, self._remembering(back, send) if back else send)
        elif path == "/oauth2callback":
            cookies = cookie_parser(Headers(scope=scope).get("cookie", ""))
            back = way_back(unquote(cookies.get(_COOKIE, "")))
            await self._app(scope, receive, self._returning(back, send) if back else send)
        else:
            await self._app(scope, receive, send)

    def _remembering(self, back: str, send: Send) -> Send:
        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                cookie = self._cookie(quote(back, safe=""), _MINUTES * 60)
                MutableHeaders(scope=message).append("set-cookie", cookie)
            await send(message)

        return sending

    def _returning(self, back: str, send: Send) -> Send:
        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if headers.get("location") == f"{self._base}/":
                    headers["location"] = f"{self._base}/{back}"
                headers.append("set-cookie", self._cookie("", 0))
            await send(message)

        return sending

    def _cookie(self, value: str, seconds: int) -> str:
        cookie = SimpleCookie({_COOKIE: value})
        cookie[_COOKIE].update(
            {"path": self._base or "/", "max-age": seconds, "httponly": True, "samesite": "lax"}
        )
        return cookie.output(header="").strip()
