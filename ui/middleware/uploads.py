"""Only who may load sends files: Streamlit takes them from every open tab, and keeps them."""

from anyio import to_thread
from starlette.datastructures import Headers
from starlette.requests import cookie_parser
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from access.right import Right, allowed
from ui.identity import COOKIE
from ui.language import gettext as _

_STEP = "/_stcore/upload_file/"
_OF_PROVIDER = "_streamlit_user"
"""The cookie of somebody who entered by a provider: only the page can read what it says."""


class UploadsOfAnalysts:
    """Refuses files (403) from whoever has neither a session with the right nor a provider."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or _STEP not in scope["path"] or scope["method"] != "PUT":
            await self._app(scope, receive, send)
            return
        cookies = cookie_parser(Headers(scope=scope).get("cookie", ""))
        if _OF_PROVIDER in cookies or await to_thread.run_sync(_may_load, cookies.get(COOKIE, "")):
            await self._app(scope, receive, send)
            return
        text = _("Para enviar un archivo debe entrar con su cuenta.")
        await PlainTextResponse(text, status_code=403)(scope, receive, send)


def _may_load(token: str) -> bool:
    if not token:
        return False
    from access.sessions import identify  # noqa: PLC0415 most visitors need no database

    return allowed(identify(token), Right.LOAD)
