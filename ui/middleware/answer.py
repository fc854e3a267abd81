"""A whole answer of the server, held back so that it can be changed before it is sent."""

from dataclasses import dataclass, replace

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send


@dataclass(frozen=True)
class Answer:
    """Status, headers and the complete body."""

    status: int
    headers: MutableHeaders
    body: bytes

    def with_body(self, body: bytes) -> "Answer":
        """The same answer with another body, and the length that goes with it."""
        headers = MutableHeaders(raw=list(self.headers.raw))
        headers["content-length"] = str(len(body))
        return replace(self, headers=headers, body=body)

    async def send(self, send: Send) -> None:
        await send(
            {
                "type": "http.response.start",
                "status": self.status,
                "headers": list(self.headers.raw),
            }
        )
        await send({"type": "http.response.body", "body": self.body})


async def collect(app: ASGIApp, scope: Scope, receive: Receive) -> Answer:
    """What `app` answers, complete and uncompressed."""
    status, headers, body = 500, MutableHeaders(), bytearray()

    async def keep(message: Message) -> None:
        nonlocal status, headers
        if message["type"] == "http.response.start":
            status, headers = message["status"], MutableHeaders(raw=list(message["headers"]))
        elif message["type"] == "http.response.body":
            body.extend(message.get("body", b""))

    await app(in_plain(scope), receive, keep)
    return Answer(status, headers, bytes(body))


def in_plain(scope: Scope) -> Scope:
    """The request as if its browser took uncompressed answers only, and only their bytes.

    Without extensions no server is told to send a file by its path, unread by us.
    """
    headers = [(name, value) for name, value in scope["headers"] if name != b"accept-encoding"]
    return {**scope, "headers": headers, "extensions": {}}
