"""What `/entrar` and `/salir` answer: pages without any script, never kept by anybody."""

import math

from anyio.to_thread import run_sync
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from access.right import Identity, Right, allowed
from access.sessions import LONGEST_S, end_session, identify
from access.signing_in import SignedIn, sign_in
from indicators.message import N_, Message
from ui.drawing import render
from ui.identity import COOKIE, has_providers
from ui.navigation import way_back
from ui.routes.base import BASE
from ui.routes.own_form import ForeignFormError, UnreadableFormError, read_own_form
from ui.saying import say

_NOT_KEPT = {"cache-control": "no-store"}
_FOREIGN = N_("El pedido no vino de esta página. Escriba aquí su nombre y su contraseña.")
_UNREADABLE = N_("No pudimos leer el formulario. Pruebe de nuevo.")


async def ask(request: Request) -> Response:
    """The form, or who has entered and how to leave."""
    return await run_sync(_page, request, request.query_params.get("next", ""))


async def enter(request: Request) -> Response:
    """To the page that was wanted with a new session, or the form again with the reason."""
    try:
        fields = await read_own_form(request)
    except ForeignFormError:
        return await run_sync(_page, request, "", _FOREIGN, 403)
    except UnreadableFormError:
        return await run_sync(_page, request, "", _UNREADABLE, 400)
    return await run_sync(_enter, request, fields)


async def leave(request: Request) -> Response:
    """To the first page, without a session."""
    try:
        await read_own_form(request)
    except ForeignFormError:
        return await run_sync(_page, request, "", _FOREIGN, 403)
    except UnreadableFormError:
        return await run_sync(_page, request, "", _UNREADABLE, 400)
    await run_sync(_end, request)
    answer = RedirectResponse(BASE + "/", status_code=303, headers=_NOT_KEPT)
    answer.delete_cookie(COOKIE, path=BASE or "/", httponly=True, samesite="lax")
    return answer


def _enter(request: Request, fields: dict[str, str]) -> Response:
    back, name = fields.get("next", ""), fields.get("name", "")
    address = request.client.host if request.client else ""
    found = sign_in(name, fields.get("password", ""), address)
    if not isinstance(found, SignedIn):
        answer = _page(request, back, found.message, 429 if found.minutes else 403, name)
        if found.minutes:
            answer.headers["retry-after"] = str(found.minutes * 60)
        return answer
    _end(request)
    where = f"{BASE}/{way_back(back) or _own_page(found.identity)}"
    answer = RedirectResponse(where, status_code=303, headers=_NOT_KEPT)
    answer.set_cookie(
        COOKIE,
        found.token,
        max_age=math.floor(LONGEST_S),
        path=BASE or "/",
        secure=_is_https(request),
        httponly=True,
        samesite="lax",
    )
    return answer


def _own_page(identity: Identity) -> str:
    """Where somebody works who asked for no page: nothing in the bar at the top leads there."""
    if any(allowed(identity, right) for right in (Right.LOAD, Right.CONFIRM, Right.UNDO)):
        return "cargar"
    return "cuentas" if allowed(identity, Right.MANAGE) else ""


def _page(
    request: Request,
    back: str,
    problem: Message | None = None,
    status: int = 200,
    name: str = "",
) -> Response:
    visitor = identify(request.cookies.get(COOKIE, ""))
    page = render(
        "access/sign_in.html",
        base=BASE,
        back=way_back(back) or (_own_page(visitor) if visitor else ""),
        visitor=visitor,
        problem=say(problem) if problem else "",
        name=name[:80],
        providers=has_providers(),
    )
    return HTMLResponse(page, status_code=status, headers=_NOT_KEPT)


def _end(request: Request) -> None:
    former = identify(request.cookies.get(COOKIE, ""))
    if former is not None:
        end_session(former)


def _is_https(request: Request) -> bool:
    # A proxy that speaks https with the browser says so; who lies here harms the own cookie only.
    told = request.headers.get("x-forwarded-proto", "").partition(",")[0].strip()
    return request.url.scheme == "https" or told == "https"
