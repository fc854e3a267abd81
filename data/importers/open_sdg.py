"""Open SDG: `Year` first, `Value` last, between them what a figure is broken down by."""

import re
from collections.abc import Sequence

import pyarrow as pa
import pyarrow.compute as pc

from data.importers.importer import Facts, Importer, Progress
from data.importers.parts.asking import Asking, ask_place
from data.importers.parts.breakdown_columns import write_breakdowns
from data.importers.parts.labels import plain
from data.importers.parts.making import facts_from_columns
from data.importers.parts.tabular import Head, not_this_shape, read_below, shown
from data.importers.question import FileMapping, Option, Question
from data.opening.document import Delimited, Opened
from indicators.message import N_

_NAME = re.compile(r"(?:.*[/\\])?indicator_([0-9A-Za-z]+(?:-[0-9A-Za-z]+)+)\.csv", re.IGNORECASE)
_SPECIAL = {"Units", "Series", "GeoCode", "COMMENT_OBS", "Progress"}
_NOT_BROKEN_DOWN = {"Year", "Value", *_SPECIAL}
_PLACES = {
    "departamento",
    "region",
    "provincia",
    "distrito",
    "territorio",
    "lugar",
    "ubigeo",
    "centro_poblado",
}
_PLACE, _BREAKDOWN = "place", "breakdown"


def recognise(opened: Opened) -> float:
    """Sure of `Year … Value`, exactly so, beside a name or a column that only Open SDG has."""
    if not isinstance(opened, Delimited) or not opened.head:
        return 0.0
    cells = [cell.strip() for cell in opened.head[0]]
    if len(cells) < 2 or cells[0] != "Year" or cells[-1] != "Value":
        return 0.0
    return 0.97 if _NAME.fullmatch(opened.name) or _SPECIAL & set(cells) else 0.0


def read(opened: Opened, mapping: FileMapping, progress: Progress) -> Facts:
    """A blank cell means «of all»: it gives no part of a breakdown.

    The variable is the number of the file's name and the series, if there are any. The place is
    the GeoCode; that of rows without one is asked (`open_sdg_place`), and whether a column with
    the name of a kind of place holds places (`column:<header>`).
    """
    if not isinstance(opened, Delimited) or not recognise(opened):
        raise not_this_shape(opened.name)
    asking = Asking(mapping)
    head = Head("", 1, tuple(cell.strip() for cell in opened.head[0]))
    progress(0.1, N_("Leyendo los datos de Open SDG…"))
    columns = {cell: at for at, cell in reversed(list(enumerate(head.cells, 1))) if cell}
    below = read_below(opened, head, columns)
    table = below.table
    dimensions = [name for name in head.cells if name and name not in _NOT_BROKEN_DOWN]
    asked = {name: _ask_column(asking, name) for name in dimensions if plain(name) in _PLACES}
    places = [name for name, answer in asked.items() if answer == _PLACE]
    parts = [name for name in dimensions if name not in places]
    place = _place(asking, table, places)
    count = len(table)
    stem = _NAME.fullmatch(opened.name)
    number = stem[1] if stem else re.sub(r"\.csv$", "", opened.name, flags=re.IGNORECASE)
    facts = facts_from_columns(
        {
            "variable": _variable(table, number),
            "place": place,
            "period": table["Year"],
            "breakdown": write_breakdowns(table, parts),
            "value": table["Value"],
            "unit": _column(table, "Units"),
            "note": _column(table, "COMMENT_OBS"),
            "row": table["row"],
            "column": pa.repeat(pa.scalar(columns["Value"], pa.int32()), count),
        },
        count,
    )
    if asking.open:
        facts = facts.filter(pc.not_equal(facts["place"], ""))
    if any(question.id.startswith("column:") for question in asking.open):
        facts = facts.slice(0, 0)
    return Facts(facts, shown(below.problems), tuple(asking.open), head.cells, decimal=".")


def _column(table: pa.Table, name: str) -> pa.ChunkedArray | pa.Array:
    if name in table.column_names:
        return pc.utf8_trim_whitespace(table[name])
    return pa.repeat(pa.scalar(""), len(table))


def _variable(table: pa.Table, number: str) -> pa.ChunkedArray | pa.Array:
    series = _column(table, "Series")
    named = pc.binary_join_element_wise(pa.scalar(number), series, ", ")
    return pc.if_else(pc.equal(series, ""), pa.scalar(number), named)


def _ask_column(asking: Asking, header: str) -> str:
    options = (
        Option(_PLACE, N_("El lugar de la cifra")),
        Option(_BREAKDOWN, N_("Un desglose de la cifra")),
    )
    text = N_("¿Qué dice la columna «{header}»?", header=header)
    return asking.answer(Question(f"column:{header}", text, options, suggested=_PLACE))


def _place(asking: Asking, table: pa.Table, columns: Sequence[str]) -> pa.ChunkedArray | pa.Array:
    """The GeoCode, else the columns of places (the last that is filled), else what is answered."""
    found = pa.repeat(pa.scalar(""), len(table))
    for name in [*columns, "GeoCode"]:
        cells = _column(table, name)
        found = pc.if_else(pc.equal(cells, ""), found, cells)
    blank = pc.equal(found, "")
    if count := pc.sum(blank).as_py():
        text = N_("¿De qué lugar son las cifras que no dicen su lugar?")
        found = pc.if_else(
            blank, pa.scalar(ask_place(asking, "open_sdg_place", text, count)), found
        )
    return found


OPEN_SDG = Importer(
    id="open_sdg",
    name=N_("Indicador de Open SDG"),
    recognise=recognise,
    read=read,
    example="indicator_3-3-1.csv",
)
