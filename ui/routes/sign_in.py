"""Entering and leaving with a local account: two addresses, a plain page, one cookie."""

from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from ui.routes.base import BASE


def _answer(name: str) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        # The answers bring the database of accounts along: a starting server should not wait.
        from ui.routes import sign_in_answers  # noqa: PLC0415

        found: Response = await getattr(sign_in_answers, name)(request)
        return found

    return answer


ROUTES = [
    Route(f"{BASE}/entrar", _answer("ask"), methods=["GET"]),
    Route(f"{BASE}/entrar", _answer("enter"), methods=["POST"]),
    Route(f"{BASE}/salir", _answer("ask"), methods=["GET"]),
    Route(f"{BASE}/salir", _answer("leave"), methods=["POST"]),
]
