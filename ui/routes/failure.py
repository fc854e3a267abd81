"""What a route answers when it fails: a calm sentence and a number, never a traceback."""

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from ui.incident import report_incident
from ui.language import gettext as _
from ui.middleware.headers import security_headers


async def answer_calmly(_request: Request, error: Exception) -> Response:
    """Status 500 in words; the error is in the server's log under the same number."""
    text = _(
        "No pudimos responder. Los datos no se perdieron. "
        "Si sigue igual, avise con este número: {incident}."
    ).format(incident=report_incident(error))
    # This answer is made outside the middleware that gives every other its headers.
    return PlainTextResponse(
        text, status_code=500, headers={**security_headers(), "content-language": "es"}
    )
