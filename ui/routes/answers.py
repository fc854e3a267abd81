"""What the open data answer. Everything is made once per edition and kept."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from indicators.identity import TOTAL
from open_data.bundle import bundle_bytes
from open_data.writing import (
    RIGHTS,
    edition_facts,
    export_files,
    to_csv,
    to_json,
    to_records,
    to_zip,
)
from region import Region
from system import System
from ui.language import gettext as _
from ui.session import system_without_a_page

_CSV = "text/csv; charset=utf-8"
_JSON = "application/json; charset=utf-8"
_KEPT = 256


def catalogue(_request: Request) -> Response:
    """What there is: the edition, every indicator with its addresses, and the whole in one file."""
    return Response(_catalogue(system_without_a_page()), media_type=_JSON)


def indicator(request: Request) -> Response:
    """All results of one indicator, with the sources behind them in JSON."""
    system = system_without_a_page()
    name, style = request.path_params["indicator"], request.path_params["style"]
    if name not in system.scorecard.indicator or style not in _STYLES:
        return not_found(request)
    make, media_type = _STYLES[style]
    return Response(
        make(system, name),
        media_type=media_type,
        headers={"content-disposition": f'inline; filename="{name}.{style}"'},
    )


def edition(_request: Request) -> Response:
    """The whole edition as a Data Package in one archive."""
    system = system_without_a_page()
    name = system.edition.name.removesuffix(".duckdb")
    return Response(
        _archive(system),
        media_type="application/zip",
        headers={"content-disposition": f'attachment; filename="smd_{name}.zip"'},
    )


def bundle(_request: Request) -> Response:
    """Everything needed to verify the edition on another computer, in one archive."""
    system = system_without_a_page()
    name = system.edition.name.removesuffix(".duckdb")
    return Response(
        _bundle(system),
        media_type="application/zip",
        headers={"content-disposition": f'attachment; filename="smd_paquete_{name}.zip"'},
    )


def not_found(request: Request) -> Response:
    content = {
        "error": _("No hay nada en esta dirección."),
        "path": request.url.path,
        "next": _("La lista de lo que hay está en /datos/catalogo.json"),
    }
    return Response(to_json(content), status_code=404, media_type=_JSON)


@lru_cache(maxsize=2)
def _catalogue(system: System) -> str:
    scorecard = system.scorecard
    return to_json(
        {
            "title": f"SMD {scorecard.mission.region}",
            "rights": RIGHTS,
            "edition": edition_facts(system),
            "archive": "/datos/edicion.zip",
            "bundle": "/datos/paquete.zip",
            "log": "/datos/bitacora.jsonl",
            "digest": "/datos/huella.json",
            "indicators": [
                {
                    "id": indicator.id,
                    "name": indicator.name,
                    "question": indicator.question,
                    "unit": scorecard.unit[indicator.unit].label,
                    "objective": indicator.objective,
                    "owner": indicator.owner,
                    "csv": f"/datos/indicador/{indicator.id}.csv",
                    "json": f"/datos/indicador/{indicator.id}.json",
                }
                for indicator in scorecard.indicators
            ],
        }
    )


@lru_cache(maxsize=_KEPT)
def _indicator_csv(system: System, indicator: str) -> str:
    return to_csv(system.results(indicator=indicator))


@lru_cache(maxsize=_KEPT)
def _indicator_json(system: System, indicator: str) -> str:
    sheet = system.evaluation.of(indicator, TOTAL)
    figures = system.published_behind(indicator)
    named = dict.fromkeys(name for figure in figures for name in figure.sources)
    return to_json(
        {
            "definition": sheet.indicator.model_dump(mode="json"),
            "edition": edition_facts(system),
            "rights": RIGHTS,
            "results": to_records(system.results(indicator=indicator)),
            "figures": [
                {
                    "variable": figure.variable,
                    "breakdown": figure.breakdown,
                    "place": figure.place,
                    "period": figure.period,
                    "value": figure.value_text,
                    "confidence": figure.confidence,
                    "sources": list(figure.sources),
                    "evidence": figure.evidence,
                    "note": figure.note,
                    "others": [other.value_text for other in figure.others],
                }
                for figure in figures
            ],
            "sources": [vars(system.catalogue.sources[name]) for name in named],
        }
    )


@lru_cache(maxsize=2)
def _archive(system: System) -> bytes:
    return to_zip(export_files(system, "datapackage"))


@lru_cache(maxsize=1)
def _bundle(system: System) -> bytes:
    return bundle_bytes(Region.from_environment(), system)


_STYLES: dict[str, tuple[Callable[[System, str], Any], str]] = {
    "csv": (_indicator_csv, _CSV),
    "json": (_indicator_json, _JSON),
}
