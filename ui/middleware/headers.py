"""The security headers of every answer: pages, files, open data and failures alike."""

import base64
import hashlib
import re
from functools import cache

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.middleware.streamlit_files import STREAMLIT_PAGE

_INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def content_security_policy(page: str) -> str:
    """The policy that lets `page` run its own inline scripts, this server's files, nothing else."""
    scripts = " ".join(
        f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
        for text in _INLINE_SCRIPT.findall(page)
    )
    return "; ".join(
        (
            "default-src 'self'",
            # blob: components keep their script in one
            f"script-src 'self' blob: {scripts}".rstrip(),
            # Streamlit writes its theme as inline style
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "connect-src 'self'",
            "font-src 'self' data:",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'self'",
        )
    )


@cache
def security_headers() -> dict[str, str]:
    """Name and value of each header; the policy fits the Streamlit that is installed."""
    return {
        "content-security-policy": content_security_policy(STREAMLIT_PAGE.read_text("utf-8")),
        "x-content-type-options": "nosniff",
        "referrer-policy": "same-origin",
    }


class SecurityHeaders:
    """Puts `security_headers` on every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._headers = security_headers()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers[name] = value
            await send(message)

        await self._app(scope, receive, send_with_headers if scope["type"] == "http" else send)
