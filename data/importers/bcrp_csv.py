"""BCRPData «csv»: rows parted by `<br>`, or the same saved as plain rows."""

import csv
import html
import re
from collections.abc import Sequence

from data.importers.importer import Facts, Importer, Progress
from data.importers.parts.bcrp_series import PERIOD, Line, series_facts
from data.importers.parts.labels import plain
from data.importers.parts.tabular import missing_column
from data.importers.question import FileMapping
from data.opening.delimited import read_rows
from data.opening.document import Delimited, Html, Opened
from indicators.message import N_

_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_FIRST = {"mes_ano", "trimestre_ano", "dia_mes_ano", "dia", "ano", "month_year", "quarter_year"}
_SURE = _FIRST - {"ano", "dia"}
_HEAD = 4_000


def recognise(opened: Opened) -> float:
    """Sure where the first cell is that of BCRP and the periods are written its way."""
    if isinstance(opened, Html):
        rows, first = _rows(opened.text[:_HEAD]), _FIRST
    elif isinstance(opened, Delimited):
        rows, first = [list(row) for row in opened.head[:2]], _SURE
    else:
        return 0.0
    filled = [row for row in rows if any(row)][:2]
    if len(filled) < 2 or len(filled[0]) < 2 or plain(filled[0][0]) not in first:
        return 0.0
    return 0.97 if PERIOD.fullmatch(filled[1][0].strip()) else 0.0


def read(opened: Opened, mapping: FileMapping, progress: Progress) -> Facts:
    """Periods and values stay as they are written (`Ene.2018`, `n.d.`); entities are resolved."""
    progress(0.1, N_("Leyendo las series del BCRP…"))
    rows = _rows(opened.text) if isinstance(opened, Html) else _plain_rows(opened)
    header = next((number for number, row in enumerate(rows) if any(row)), 0)
    if not rows or len(rows[header]) < 2:
        raise missing_column(opened.name, "Mes/Año")
    names = [name.strip() for name in rows[header][1:]]
    lines = [
        Line(number, row[0].strip(), [value.strip() for value in row[1:]])
        for number, row in enumerate(rows[header + 1 :], header + 2)
        if any(row)
    ]
    return series_facts(opened, names, lines, mapping)


def _plain_rows(opened: Opened) -> Sequence[Sequence[str]]:
    return read_rows(opened) if isinstance(opened, Delimited) else []


def _rows(text: str) -> list[list[str]]:
    """The cells between breaks, without tags; a cell may hold a comma where it is quoted."""
    records = [_TAG.sub("", part).strip() for part in _BREAK.split(text)]
    cells = [next(csv.reader([record.replace("\n", " ")]), []) for record in records]
    return [[html.unescape(cell) for cell in row] for row in cells]


BCRP_CSV = Importer(
    id="bcrp_csv",
    name=N_("Series del BCRP (CSV)"),
    recognise=recognise,
    read=read,
    example="RD13613DM.csv",
)
