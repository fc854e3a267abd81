"""Tells browsers and screen readers that the pages are in Spanish.

Streamlit's page says `<html lang="en">` and no option changes it: a screen reader would read
Spanish with an English voice, and browsers would offer a translation.
"""

import re

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.middleware.answer import Answer, in_plain

_TAG = re.compile(rb"<html\b([^>]*)>", re.IGNORECASE)
_LANG = re.compile(rb"\s+lang\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s>]+)", re.IGNORECASE)
# An answer to HEAD, a part of a page or "not modified" has no whole body to rewrite.
_WITHOUT_WHOLE_BODY = frozenset({204, 206, 304})


def in_spanish(page: bytes) -> bytes:
    """`page` with `lang="es"` on its `<html>` tag; unchanged where there is no such tag."""
    return _TAG.sub(lambda tag: b'<html lang="es"' + _LANG.sub(b"", tag[1]) + b">", page, count=1)


class SpanishPages:
    """Rewrites the language of every HTML answer; lets everything else through as it is."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] == "HEAD":
            await self._app(scope, receive, send)
            return
        start: Message | None = None
        body = bytearray()

        async def send_in_spanish(message: Message) -> None:
            nonlocal start
            if message["type"] == "http.response.start" and _is_page(message):
                start = message
            elif start is not None and message["type"] == "http.response.body":
                body.extend(message.get("body", b""))
                if not message.get("more_body", False):
                    await _rewritten(start, bytes(body)).send(send)
            else:
                await send(message)

        # Streamlit compresses the page on every address but `/`, and compressed text cannot be
        # rewritten; `KeptGzip`, outside this one, compresses the result.
        await self._app(in_plain(scope), receive, send_in_spanish)


def _is_page(start: Message) -> bool:
    headers = Headers(raw=start["headers"])
    return (
        start["status"] not in _WITHOUT_WHOLE_BODY
        and headers.get("content-type", "").lower().startswith("text/html")
        and "content-encoding" not in headers
    )


def _rewritten(start: Message, body: bytes) -> Answer:
    headers = MutableHeaders(raw=list(start["headers"]))
    # It names the bytes of Streamlit's page, not of ours.
    del headers["etag"]
    return Answer(start["status"], headers, b"").with_body(in_spanish(body))
