"""CKAN: the answer of `datastore_search`, a table in JSON."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from data.importers.importer import Facts, Importer, Progress
from data.importers.parts.inner_table import cell_text, check_size, read_inner
from data.importers.parts.tabular import as_delimited
from data.importers.question import FileMapping
from data.intake.row_problem import RowProblem
from data.opening.bounds import unreadable
from data.opening.document import Json, Opened
from indicators.message import N_
from indicators.problem import Level

_OWN = {"_id", "_full_text"}
"""What CKAN adds to each record."""


def recognise(opened: Opened) -> float:
    """Sure of `result.records`, of `records` beside `fields`, or of an answer that failed."""
    value: Any = opened.value if isinstance(opened, Json) else None
    if not isinstance(value, Mapping):
        return 0.0
    result = _result(value)
    if isinstance(result.get("records"), list) and ("result" in value or "fields" in result):
        return 0.98
    return 0.95 if value.get("success") is False and "error" in value else 0.0


def read(opened: Opened, mapping: FileMapping, progress: Progress) -> Facts:
    """The records as a table with the headers of the fields; `row` is the record's position.

    An answer that is only a page of a larger table says so as a warning.
    """
    value: Any = opened.value if isinstance(opened, Json) else {}
    result = _result(value)
    records = [record for record in result.get("records", ()) if isinstance(record, dict | list)]
    if not records:
        raise unreadable(
            "ckan_empty",
            opened.name,
            N_("La respuesta del portal de datos no trae registros."),
            N_("Repita la consulta, o descargue el recurso como CSV."),
        )
    headers = _headers(result, records)
    check_size(opened.name, len(headers), len(records))
    kept = [number for number, header in enumerate(headers) if header not in _OWN]
    rows = [_cells(record, headers, kept) for record in records]
    table = as_delimited(opened.name, [[headers[number] for number in kept], *rows])
    positions = range(len(rows) + 1)
    facts = read_inner(table, mapping, progress, positions)
    return replace(facts, problems=(*_page(opened.name, result, len(records)), *facts.problems))


def _result(value: Mapping[str, Any]) -> Mapping[str, Any]:
    result = value.get("result", value)
    return result if isinstance(result, Mapping) else {}


def _headers(result: Mapping[str, Any], records: Sequence[Any]) -> Sequence[str]:
    """The fields in their order, then what else records have."""
    listed = result.get("fields")
    listed = listed if isinstance(listed, list) else []
    fields = [str(field["id"]) for field in listed if isinstance(field, Mapping) and "id" in field]
    more = (str(key) for record in records if isinstance(record, dict) for key in record)
    return list(dict.fromkeys([*fields, *more]))


def _cells(record: Any, headers: Sequence[str], kept: Sequence[int]) -> Sequence[str]:
    if isinstance(record, dict):
        return [cell_text(record.get(headers[number])) for number in kept]
    if len(record) != len(headers):
        return [cell_text(value) for value in record]
    return [cell_text(record[number]) for number in kept]


def _page(file: str, result: Mapping[str, Any], count: int) -> Sequence[RowProblem]:
    total = result.get("total")
    if not isinstance(total, int) or total <= count:
        return ()
    return [
        RowProblem(
            rule="ckan_page",
            level=Level.WARNING,
            file=file,
            what=N_("Trae {count} de los {total} registros del recurso.", count=count, total=total),
            why=N_("El portal entrega por páginas; esta es solo una parte."),
            next=N_("Pida más registros (limit), o descargue el recurso entero como CSV."),
        )
    ]


CKAN_JSON = Importer(
    id="ckan_json",
    name=N_("Portal de datos abiertos (CKAN, JSON)"),
    recognise=recognise,
    read=read,
    example="datastore_search.json",
)
