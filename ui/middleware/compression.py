"""Gzip for what the server sends.

Streamlit sends its own files (4.7 MB for one chart library) uncompressed, to spare a server that
would compress them again for each visitor. Here each is compressed once and kept: about 5 MB of
memory for all of them, and a first visit of 2.9 MB instead of 9.3.
"""

import gzip
from collections import defaultdict
from pathlib import Path

import anyio
import streamlit as st
from anyio.to_thread import run_sync
from starlette.datastructures import Headers
from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

from ui.middleware.answer import Answer, collect, in_plain
from ui.middleware.streamlit_files import STREAMLIT_FILES

_TEXT = frozenset({".css", ".js", ".json", ".mjs", ".svg", ".wasm"})
_CONDITIONS = ("if-none-match", "if-modified-since", "if-range", "range")


class KeptGzip:
    """Compresses every answer that may be; those of Streamlit's own files once per file."""

    def __init__(self, app: ASGIApp, directory: Path = STREAMLIT_FILES) -> None:
        self._app = app
        self._anything = GZipMiddleware(app, minimum_size=500, compresslevel=6)
        base = st.get_option("server.baseUrlPath").strip("/")
        self._root = f"/{base}/" if base else "/"
        # A closed list: an invented address must not make the memory grow.
        self._names = frozenset(
            file.relative_to(directory).as_posix()
            for file in directory.rglob("*")
            if file.suffix in _TEXT
        )
        self._kept: dict[str, Answer] = {}
        self._locks: defaultdict[str, anyio.Lock] = defaultdict(anyio.Lock)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        if not _takes_gzip(scope):
            # Starlette would read "gzip;q=0" as a yes.
            await self._anything(in_plain(scope), receive, send)
            return
        name = scope["path"].removeprefix(self._root)
        if scope["method"] != "GET" or name not in self._names or _is_conditional(scope):
            await self._anything(scope, receive, send)
            return
        async with self._locks[name]:
            answer = self._kept.get(name)
            if answer is None:
                answer = await self._compressed(scope, receive)
                if answer.status == 200:
                    self._kept[name] = answer
        await answer.send(send)

    async def _compressed(self, scope: Scope, receive: Receive) -> Answer:
        answer = await collect(self._app, scope, receive)
        if answer.status != 200:
            return answer
        body = await run_sync(gzip.compress, answer.body, 9)
        headers = answer.headers
        headers["content-encoding"] = "gzip"
        headers.add_vary_header("accept-encoding")
        if "etag" in headers and not headers["etag"].startswith("W/"):
            # The same content in other bytes: a strong tag would be a lie.
            headers["etag"] = f"W/{headers['etag']}"
        return answer.with_body(body)


def _takes_gzip(scope: Scope) -> bool:
    for offer in Headers(scope=scope).get("accept-encoding", "").split(","):
        coding, _, quality = offer.partition(";")
        if coding.strip().lower() == "gzip":
            return quality.replace(" ", "").rstrip("0.") != "q="
    return False


def _is_conditional(scope: Scope) -> bool:
    """Whether less than the whole file may be the right answer."""
    headers = Headers(scope=scope)
    return any(name in headers for name in _CONDITIONS)
