"""The open data beside the screens: catalogue, indicators and the whole edition, by address.

Handlers are plain functions, which Starlette runs in threads: a query inside an `async` one
would stop the server for everybody.
"""

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from ui.routes import record


def _answer(name: str) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:
        # The answers bring pandas along: a starting server should not wait for it.
        from ui.routes import answers  # noqa: PLC0415

        found: Response = getattr(answers, name)(request)
        return found

    return answer


ROUTES = [
    Route("/datos/catalogo.json", _answer("catalogue")),
    Route("/datos/indicador/{indicator}.{style}", _answer("indicator")),
    Route("/datos/edicion.zip", _answer("edition")),
    Route("/datos/paquete.zip", _answer("bundle")),
    Route("/datos/bitacora.jsonl", record.log),
    Route("/datos/huella.json", record.digest),
    Route("/datos/{rest:path}", _answer("not_found")),
]
