"""Entering and leaving with a local account: two addresses, a plain page, one cookie."""

from collections.abc import Awaitable, Callable

import streamlit as st
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route


def _answer(name: str) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        # The answers bring the database of accounts along: a starting server should not wait.
        from ui.routes import sign_in_answers  # noqa: PLC0415

        found: Response = await getattr(sign_in_answers, name)(request)
        return found

    return answer


BASE = f"/{st.get_option('server.baseUrlPath').strip('/')}".rstrip("/")
"""The path under which the whole server stands: empty, or `/smd`."""

ROUTES = [
    Route(f"{BASE}/entrar", _answer("ask"), methods=["GET"]),
    Route(f"{BASE}/entrar", _answer("enter"), methods=["POST"]),
    Route(f"{BASE}/salir", _answer("ask"), methods=["GET"]),
    Route(f"{BASE}/salir", _answer("leave"), methods=["POST"]),
]
