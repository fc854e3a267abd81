"""SDMX-CSV 1.0 and 2.0, with ids, names or both."""

from collections.abc import Mapping, Sequence

import pyarrow as pa
import pyarrow.compute as pc

from data.importers.importer import Facts, Importer, Progress
from data.importers.parts.asking import Asking, ask_place
from data.importers.parts.breakdown_columns import join_columns, write_breakdowns
from data.importers.parts.making import facts_from_columns
from data.importers.parts.sdmx_columns import AREAS, SERIES, Components, find_components
from data.importers.parts.tabular import (
    choose_head,
    find_heads,
    missing_column,
    read_below,
    shown,
    waiting,
)
from data.importers.question import FileMapping, Option, Question
from data.intake.row_problem import RowProblem
from data.opening.document import Delimited, Opened, Workbook
from indicators.message import N_
from indicators.problem import Level

_FLOW = "DATAFLOW"
_STATUS: Mapping[str, str] = {
    "B": "quiebre de serie",
    "E": "estimado",
    "F": "pronóstico",
    "I": "imputado",
    "M": "sin dato",
    "O": "sin dato",
    "P": "provisional",
    "U": "poco confiable",
}
_TOTAL = r"^_[TZ](:\s.*)?$"


def recognise(opened: Opened) -> float:
    """Sure of the first columns that the standard fixes, beside the value."""
    if isinstance(opened, Delimited | Workbook) and find_heads(opened, _is_head):
        return 0.97
    return 0.0


def _is_head(cells: Sequence[str]) -> bool:
    first = [cell.strip().upper() for cell in cells[:2]]
    framed = first[:1] == [_FLOW] or first == ["STRUCTURE", "STRUCTURE_ID"]
    ids = find_components(cells).by_id
    return framed and ("OBS_VALUE" in ids or "TIME_PERIOD" in ids)


def read(opened: Opened, mapping: FileMapping, progress: Progress) -> Facts:
    """Names come as `id: name`. Totals (`_T`, `_Z`) are no part of a breakdown.

    Asked where the standard leaves it open: `sdmx_variable`, `sdmx_place`. A multiplier
    (UNIT_MULT) stands beside the unit, a status in the note; a row to be deleted is a problem.
    """
    asking = Asking(mapping)
    heads = find_heads(opened, _is_head)
    head = choose_head(opened, heads, asking)
    if head is None:
        return waiting(asking, heads)
    progress(0.1, N_("Leyendo las observaciones de SDMX…"))
    components = find_components(head.cells)
    for needed in ("TIME_PERIOD", "OBS_VALUE"):
        if needed not in components.by_id:
            raise missing_column(opened.name, needed)
    below = read_below(opened, head, _positions(components))
    variable, area = _ask_variable(asking, components), _ask_area(asking, components)
    table, deleted = _without_deletions(opened, below.table)
    place = _text(table, components, area) if area else _asked_place(asking, table)
    count = len(table)
    dimensions = [id_ for id_ in components.dimensions if id_ not in {variable, area}]
    for id_ in dimensions:
        at = table.column_names.index(id_)
        table = table.set_column(at, id_, _text(table, components, id_))
    facts = facts_from_columns(
        {
            "variable": _text(
                table, components, variable or components.first([_FLOW, "STRUCTURE_ID"])
            ),
            "place": place,
            "period": table["TIME_PERIOD"],
            "breakdown": write_breakdowns(table, dimensions, totals=_is_total),
            "value": table["OBS_VALUE"],
            "unit": _unit(table, components),
            "note": _note(table),
            "sheet": pa.repeat(pa.scalar(head.sheet), count),
            "row": table["row"],
            "column": pa.repeat(
                pa.scalar(components.by_id["OBS_VALUE"].position, pa.int32()), count
            ),
        },
        count,
    )
    problems = shown([*below.problems, *deleted])
    kept = facts.slice(0, 0) if asking.open else facts
    return Facts(kept, problems, tuple(asking.open), head.cells, decimal=".")


def _positions(components: Components) -> Mapping[str, int]:
    """Every column that is used, names under the id and `:`."""
    by_id = components.by_id
    labels = {f"{id_}:": found.label for id_, found in by_id.items() if found.label}
    return {id_: found.position for id_, found in by_id.items()} | labels


def _text(table: pa.Table, components: Components, id_: str) -> pa.ChunkedArray | pa.Array:
    """The code, or `code: name` where a column of names stands beside it."""
    cells = pc.utf8_trim_whitespace(table[id_])
    if not components.by_id[id_].label:
        return cells
    names = pc.utf8_trim_whitespace(table[f"{id_}:"])
    alone = pc.or_(pc.equal(names, ""), pc.equal(cells, ""))
    return pc.if_else(alone, cells, pc.binary_join_element_wise(cells, names, ": "))


def _is_total(cells: pa.Array) -> pa.Array:
    return pc.match_substring_regex(cells, _TOTAL)


def _column(table: pa.Table, id_: str) -> pa.ChunkedArray | pa.Array:
    if id_ in table.column_names:
        return pc.utf8_trim_whitespace(table[id_])
    return pa.repeat(pa.scalar(""), len(table))


def _unit(table: pa.Table, components: Components) -> pa.ChunkedArray | pa.Array:
    """The unit; with a multiplier other than 10⁰ it says so, and is no longer the plain unit."""
    own = components.first(["UNIT_MEASURE", "UNIT"])
    unit = _text(table, components, own) if own else pa.repeat(pa.scalar(""), len(table))
    power = pc.replace_substring_regex(_column(table, "UNIT_MULT"), r":\s.*$", "")
    times = pc.binary_join_element_wise(pa.scalar("× 10^"), power, "")
    with_times = pc.utf8_trim_whitespace(pc.binary_join_element_wise(unit, times, " "))
    return pc.if_else(pc.is_in(power, pa.array(["", "0"])), unit, with_times)


def _note(table: pa.Table) -> pa.ChunkedArray | pa.Array:
    status = pc.replace_substring_regex(
        pc.if_else(
            pc.equal(_column(table, "OBS_STATUS"), ""),
            _column(table, "OBS_FLAG"),
            _column(table, "OBS_STATUS"),
        ),
        r":\s.*$",
        "",
    )
    codes = pc.unique(status).to_pylist()
    words = pa.array([_status(code) for code in codes], pa.string())
    comment = _column(table, "COMMENT_OBS")
    words = words.take(pc.index_in(status, pa.array(codes, pa.string())))
    return join_columns([words, comment], "; ", len(table))


def _status(code: str) -> str:
    if code.upper() in {"", "A"}:
        return ""
    return (
        f"OBS_STATUS={code} ({_STATUS[code.upper()]})"
        if code.upper() in _STATUS
        else f"OBS_STATUS={code}"
    )


def _ask_variable(asking: Asking, components: Components) -> str:
    """The id of the dimension that names the variable; nothing for the dataflow itself."""
    if certain := components.first(SERIES):
        return certain
    dimensions = [id_ for id_ in components.dimensions if id_ not in AREAS]
    if not dimensions:
        return ""
    options = (
        Option(_FLOW, N_("Todo el archivo es una sola variable")),
        *(Option(id_, N_("{text}", text=id_)) for id_ in dimensions),
    )
    suggested = "MEASURE" if "MEASURE" in dimensions else _FLOW
    text = N_("¿Qué columna dice la variable?")
    chosen = asking.answer(Question("sdmx_variable", text, options, suggested=suggested))
    return "" if chosen == _FLOW else chosen


def _ask_area(asking: Asking, components: Components) -> str:
    if certain := components.first(AREAS):
        return certain
    dimensions = [id_ for id_ in components.dimensions if id_ not in SERIES]
    options = (
        *(Option(id_, N_("{text}", text=id_)) for id_ in dimensions),
        Option(_FLOW, N_("Ninguna: todas las cifras son de un mismo lugar")),
    )
    text = N_("¿Qué columna dice el lugar?")
    chosen = asking.answer(Question("sdmx_place", text, options)) if dimensions else _FLOW
    return "" if chosen == _FLOW else chosen


def _asked_place(asking: Asking, table: pa.Table) -> pa.Array:
    place = ""
    if not any(question.id == "sdmx_place" for question in asking.open):
        text = N_("¿De qué lugar son las cifras del archivo?")
        place = ask_place(asking, "sdmx_place_of_file", text, len(table))
    return pa.repeat(pa.scalar(place), len(table))


def _without_deletions(opened: Opened, table: pa.Table) -> tuple[pa.Table, Sequence[RowProblem]]:
    if "ACTION" not in table.column_names:
        return table, ()
    delete = pc.equal(pc.utf8_upper(pc.utf8_trim_whitespace(table["ACTION"])), "D")
    rows = table["row"].filter(delete).to_pylist()
    problems = [
        RowProblem(
            rule="sdmx_action",
            level=Level.ERROR,
            file=opened.name,
            what=N_("La fila pide borrar una cifra."),
            why=N_("Una carga trae cifras; no borra las de otras."),
            next=N_("Quite la fila, o deshaga la carga que trajo la cifra."),
            row=row,
            value="D",
        )
        for row in rows
    ]
    return table.filter(pc.invert(delete)), problems


SDMX_CSV = Importer(
    id="sdmx_csv",
    name=N_("SDMX-CSV"),
    recognise=recognise,
    read=read,
    example="SDG_GLH.csv",
)
