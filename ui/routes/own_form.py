"""Reading a form that one of our own pages sent, and nothing else."""

from urllib.parse import parse_qsl, urlsplit

from starlette.requests import Request

_LONGEST = 8 * 1024
_MOST_FIELDS = 8


class ForeignFormError(Exception):
    """Another site sent it, or no page at all."""


class UnreadableFormError(Exception):
    """It is too long, or no form."""


async def read_own_form(request: Request) -> dict[str, str]:
    """The fields of a form; never more of it in memory than a few kilobytes."""
    if not _is_own(request):
        raise ForeignFormError
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise UnreadableFormError
    body = bytearray()
    async for part in request.stream():
        body.extend(part)
        if len(body) > _LONGEST:
            raise UnreadableFormError
    try:
        fields = parse_qsl(
            body.decode("ascii"), keep_blank_values=True, max_num_fields=_MOST_FIELDS
        )
    except ValueError:
        raise UnreadableFormError from None
    return dict(fields)


def _is_own(request: Request) -> bool:
    """Whether the browser says that a page of this server sent the form.

    Browsers say `Sec-Fetch-Site` under https and on localhost only; everywhere else they say
    `Origin`. A page of another site can forge neither.
    """
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    origin = request.headers.get("origin", "")
    return bool(origin) and urlsplit(origin).netloc == request.headers.get("host")
