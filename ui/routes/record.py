"""The log exactly as it is kept, and the digest of the edition that is shown."""

import json

from starlette.requests import Request
from starlette.responses import Response

from intake.record import record_content
from region import Region
from ui.moments import moment_of
from ui.record.fingerprint import fingerprint_text
from ui.record.reading import record
from ui.session import system_without_a_page

# What stands there now: a copy that somebody kept would hide what was added or bent since.
_FRESH = {"cache-control": "no-cache"}


def log(_request: Request) -> Response:
    """Every line of the log, byte by byte: what `sha256sum` is asked of."""
    return Response(
        record_content(Region.from_environment()),
        media_type="text/plain; charset=utf-8",
        headers={**_FRESH, "content-disposition": 'inline; filename="bitacora.jsonl"'},
    )


def digest(_request: Request) -> Response:
    """The digest of the edition that is shown, that of the newest entry, and whether all holds."""
    system, chain = system_without_a_page(), record()
    edition, count = system.edition, len(chain.entries)
    entry = chain.entries[edition.entry - 1] if 0 < edition.entry <= count else None
    day = moment_of(entry.at if entry else edition.created_at.isoformat()).iso_day
    region = system.scorecard.mission.region
    content = {
        "region": region,
        "digest": edition.digest,
        "entry": edition.entry,
        "day": day,
        "edition": edition.name,
        "content": edition.hash,
        "text": fingerprint_text(region, edition.entry, day, edition.digest),
        "head": chain.head,
        "entries": count,
        "holds": chain.broken is None,
        "first_broken": chain.broken.number if chain.broken else None,
        "log": "/datos/bitacora.jsonl",
    }
    return Response(
        json.dumps(content, ensure_ascii=False, indent=1) + "\n",
        media_type="application/json; charset=utf-8",
        headers=_FRESH,
    )
