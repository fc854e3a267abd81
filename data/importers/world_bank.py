"""World Bank indicators: years as columns below a preamble, as CSV or in its zip."""

import re
from collections.abc import Mapping, Sequence

import pyarrow as pa
import pyarrow.compute as pc

from data.importers.importer import FACTS, Facts, Importer, Progress
from data.importers.parts.asking import Asking
from data.importers.parts.making import facts_from_columns, join_facts
from data.importers.parts.tabular import (
    Head,
    choose_head,
    find_heads,
    missing_column,
    not_this_shape,
    read_below,
    shown,
    waiting,
)
from data.importers.question import FileMapping, Option, Question
from data.opening.bounds import unreadable
from data.opening.document import Archive, Delimited, Opened, Workbook
from data.opening.opening import open_document
from indicators.message import N_

_LABELS = {"country_name", "country_code", "indicator_name", "indicator_code"}
_OTHER_NAMES = {"series_name": "indicator_name", "series_code": "indicator_code"}
_YEAR = re.compile(r"((?:19|20)\d{2})(?: \[YR(?:19|20)\d{2}\])?")
_DATA = re.compile(r"(^|/)(API_|WDI_?(Data|CSV)).*\.csv$", re.IGNORECASE)


def recognise(opened: Opened) -> float:
    """Sure of its four labels in a header, or of a zip that has a file named its way."""
    if isinstance(opened, Archive):
        return 0.95 if any(map(_DATA.search, opened.members)) else 0.0
    if isinstance(opened, Delimited | Workbook) and find_heads(opened, _is_head):
        return 0.97
    return 0.0


def read(opened: Opened, mapping: FileMapping, progress: Progress) -> Facts:
    """The years of one country, asked (`wb_country`) if there are several; blanks are no fact."""
    if isinstance(opened, Archive):
        inside = _open_member(opened, mapping)
        return (
            Facts(FACTS.empty_table(), questions=(inside,))
            if isinstance(inside, Question)
            else read(inside, mapping, progress)
        )
    asking = Asking(mapping)
    heads = find_heads(opened, _is_head)
    head = choose_head(opened, heads, asking)
    if head is None:
        return waiting(asking, heads)
    progress(0.1, N_("Leyendo los años del Banco Mundial…"))
    labels, years = _labels(head), _years(head)
    place = labels.get("country_name") or labels.get("country_code")
    variable = labels.get("indicator_name") or labels.get("indicator_code")
    if not place or not variable or not years:
        raise missing_column(
            opened.name,
            "Country Name" if not place else "Indicator Name" if not variable else "2020",
        )
    wanted = {"place": place, "variable": variable, **years}
    if code := labels.get("indicator_code"):
        wanted["code"] = code
    below = read_below(opened, head, wanted)
    table = _of_country(below.table, asking)
    tables = [_facts_of(table, year, at, head) for year, at in years.items()]
    return Facts(
        join_facts(tables),
        shown(below.problems),
        tuple(asking.open),
        # The years are more each year; files are alike by the rest.
        tuple(cell for at, cell in enumerate(head.cells, 1) if at not in years.values()),
        decimal=".",
    )


def _is_head(cells: Sequence[str]) -> bool:
    return len(_LABELS & _labels(Head("", 1, tuple(cells))).keys()) >= 3


def _labels(head: Head) -> Mapping[str, int]:
    found = {_OTHER_NAMES.get(name, name): at for name, at in head.names.items()}
    return {name: at for name, at in found.items() if name in _LABELS}


def _years(head: Head) -> Mapping[str, int]:
    matches = {at: _YEAR.fullmatch(cell) for at, cell in enumerate(head.cells, 1)}
    return {match[1]: at for at, match in matches.items() if match}


def _open_member(archive: Archive, mapping: FileMapping) -> Opened | Question:
    members = sorted(name for name in archive.members if _DATA.search(name))
    options = tuple(Option(name, N_("{name}", name=name)) for name in members)
    if not members:
        raise not_this_shape(archive.name)
    asking = Asking(mapping)
    text = N_("El zip trae varios archivos de datos. ¿Cuál se carga?")
    chosen = asking.only_or_answer(Question("member", text, options))
    if not chosen:
        return asking.open[0]
    found = open_document(archive.members[chosen], mapping)
    if not isinstance(found, Question) and not recognise(found):
        raise unreadable(
            "world_bank",
            chosen,
            N_("El archivo no tiene los encabezados del Banco Mundial."),
            N_("Vuelva a descargarlo del Banco Mundial como CSV."),
        )
    return found


def _of_country(table: pa.Table, asking: Asking) -> pa.Table:
    countries = sorted(name for name in pc.unique(table["place"]).to_pylist() if name.strip())
    options = tuple(Option(name, N_("{name}", name=name)) for name in countries)
    text = N_("El archivo trae varios países. ¿Cuál se carga?")
    chosen = asking.only_or_answer(Question("wb_country", text, options)) if countries else ""
    return table.filter(pc.equal(table["place"], chosen)) if chosen else table.slice(0, 0)


def _facts_of(table: pa.Table, year: str, column: int, head: Head) -> pa.Table:
    table = table.filter(pc.not_equal(pc.utf8_trim_whitespace(table[year]), ""))
    count = len(table)
    columns = {
        "variable": table["variable"],
        "place": table["place"],
        "value": table[year],
        "period": pa.repeat(pa.scalar(year), count),
        "sheet": pa.repeat(pa.scalar(head.sheet), count),
        "row": table["row"],
        "column": pa.repeat(pa.scalar(column, pa.int32()), count),
    }
    if "code" in table.column_names:
        columns["evidence"] = table["code"]
    return facts_from_columns(columns, count)


WORLD_BANK = Importer(
    id="world_bank",
    name=N_("Indicadores del Banco Mundial"),
    recognise=recognise,
    read=read,
    example="API_SP.POP.TOTL_DS2_es_csv_v2.zip",
)
