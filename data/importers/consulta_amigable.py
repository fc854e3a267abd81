"""What the budget consultation of MEF («Consulta Amigable») saves as .xls: HTML, one year.

A figure's variable is its column and its row's label, `Devengado · 0083: PROGRAMA …`. The year and
a place are taken from the lines above the table, else asked. «Avance %» follows from the others
and is not read.
"""

import re
from collections.abc import Mapping, Sequence

from data.importers.importer import FACTS, Facts, Importer, Progress
from data.importers.parts.asking import Asking
from data.importers.parts.labels import plain
from data.importers.parts.making import facts_from_rows
from data.importers.parts.period_words import years_in
from data.importers.question import Among, FileMapping, Question
from data.opening.bounds import unreadable
from data.opening.cell_text import Spanned
from data.opening.document import Html, Opened, Sheet, Workbook
from indicators.message import N_

_MEASURES: Mapping[str, str] = {
    "pia": "PIA",
    "pim": "PIM",
    "certificacion": "Certificación",
    "compromiso_anual": "Compromiso Anual",
    "atencion_de_compromiso_mensual": "Atención de Compromiso Mensual",
    "devengado": "Devengado",
    "girado": "Girado",
}
_PLACE = re.compile(
    r"^(?:departamento|provincia|distrito|municipalidad)[^:]*?\s*[0-9-]*\s*:\s*(?P<name>\S.*)$",
    re.IGNORECASE,
)


def _recognise(opened: Opened) -> float:
    return 0.95 if any(_header(sheet) is not None for sheet in _sheets(opened)) else 0.0


def _sheets(opened: Opened) -> Sequence[Sheet]:
    match opened:
        case Html():
            return opened.tables
        case Workbook():
            return opened.sheets
    return ()


def _header(sheet: Sheet) -> tuple[int, Mapping[int, str]] | None:
    """The last row of the header, from 0, and the measure of each column."""
    for at, row in enumerate(sheet.rows[:40]):
        names = [plain(cell) for cell in row]
        if not {"pia", "pim"} <= set(names):
            continue
        below = sheet.rows[at + 1] if at + 1 < len(sheet.rows) else ()
        lower = [plain(cell) for cell in below]
        two = "devengado" in lower and lower.count("pia") == names.count("pia") * ("pia" in lower)
        if "devengado" not in names and "devengado" not in lower:
            continue
        measures = {}
        for column in range(max(len(names), len(lower) if two else 0)):
            own = lower[column] if two and column < len(lower) else ""
            name = own if own in _MEASURES else names[column] if column < len(names) else ""
            if name in _MEASURES and _MEASURES[name] not in measures.values():
                measures[column] = _MEASURES[name]
        return (at + 1 if two else at), measures
    return None


def _read(opened: Opened, mapping: FileMapping, progress: Progress) -> Facts:
    progress(0.0, N_("Leyendo la consulta…"))
    asking = Asking(mapping)
    sheets = _sheets(opened)
    rows: list[dict[str, str | int]] = []
    headers: tuple[str, ...] = ()
    above: list[str] = []
    for sheet in sheets:
        found = _header(sheet)
        if found is None:
            above += [cell for row in sheet.rows for cell in dict.fromkeys(row) if cell]
            continue
        last, measures = found
        titles = [*above, *(cell for row in sheet.rows[:last] for cell in dict.fromkeys(row))]
        headers = tuple(measures.values())
        constants = {"period": _year(titles, asking), "place": _place(titles, asking)}
        rows += [constants | fact | {"sheet": sheet.name} for fact in _facts(sheet, last, measures)]
    if not headers:
        raise unreadable(
            "no_header",
            opened.name,
            N_("No se encontró la fila con PIA, PIM y Devengado."),
            N_("Exporte de nuevo la consulta con todas sus columnas."),
        )
    progress(1.0, N_("Consulta leída."))
    return Facts(
        table=FACTS.empty_table() if asking.open else facts_from_rows(rows),
        questions=tuple({question.id: question for question in asking.open}.values()),
        headers=headers,
        decimal=".",
        thousands=",",
    )


def _facts(sheet: Sheet, last: int, measures: Mapping[int, str]) -> Sequence[dict[str, str | int]]:
    facts: list[dict[str, str | int]] = []
    first = min(measures)
    for number, row in enumerate(sheet.rows[last + 1 :], start=last + 2):
        label = next((cell for cell in reversed(row[:first]) if cell.strip()), "")
        if not label:
            continue
        facts += [
            {
                "variable": f"{measure} · {label}",
                "value": row[column],
                "row": number,
                "column": column + 1,
            }
            for column, measure in measures.items()
            if column < len(row) and row[column].strip() and not isinstance(row[column], Spanned)
        ]
    return facts


def _year(titles: Sequence[str], asking: Asking) -> str:
    """The year the lines above name; two different ones, or none, are asked."""
    named = [title for title in titles if re.match(r"\s*a[nñ]o", title, re.IGNORECASE)]
    years = years_in(named) or years_in(
        [title for title in titles if "consulta" not in plain(title)]
    )
    if len(years) == 1:
        return years[0]
    return asking.answer(
        Question(
            "period",
            N_("¿De qué año es la consulta?"),
            suggested=years[0] if years else "",
            among=Among.TEXT,
        )
    )


def _place(titles: Sequence[str], asking: Asking) -> str:
    """The finest place among the filters above the table; without one it is asked."""
    names = [found["name"].strip() for title in titles if (found := _PLACE.match(title.strip()))]
    if names:
        return "/".join(dict.fromkeys(names))
    return asking.answer(Question("place", N_("¿De qué lugar es la consulta?"), among=Among.PLACES))


CONSULTA_AMIGABLE = Importer(
    id="consulta_amigable",
    name=N_("Consulta Amigable del MEF"),
    recognise=_recognise,
    read=_read,
    example="Reporte.xls",
)
