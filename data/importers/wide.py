"""Tables with periods side by side, as INEI publishes them: titles, marks, notes, merged headers.

The text of a mark (`p/ Preliminar`) becomes the note of the figures it stands beside. Which label
column is the variable, the place or a breakdown is asked where its header does not say it.
"""

from collections.abc import Mapping, Sequence

import pyarrow as pa
import pyarrow.compute as pc

from data.importers.importer import FACTS, Facts, Importer, Progress
from data.importers.parts.asking import Asking
from data.importers.parts.labels import plain
from data.importers.parts.making import join_facts
from data.importers.parts.period_heads import Part
from data.importers.parts.roles import Role, Roles, find_roles
from data.importers.parts.tidy_facts import facts_of
from data.importers.parts.tidy_table import TidyTable
from data.importers.parts.wide_layout import Block, best_count, find_blocks
from data.importers.parts.wide_records import (
    GROUP,
    NOTE,
    PERIOD,
    VALUE,
    label_headers,
    part_of,
    read_block,
)
from data.importers.question import LEAVE_OUT, FileMapping, Option, Question
from data.intake.row_problem import RowProblem
from data.opening.bounds import PROBLEMS, unreadable
from data.opening.delimited import read_rows
from data.opening.document import Delimited, Html, Opened, Sheet, Workbook
from indicators.message import N_
from indicators.problem import Level

_CERTAINTY = {0: 0.0, 1: 0.3, 2: 0.38}
_KEYS: Mapping[str, frozenset[str]] = {
    "sexo": frozenset(
        {"hombre", "hombres", "mujer", "mujeres", "masculino", "femenino", "varon", "varones"}
    ),
    "area": frozenset({"urbana", "urbano", "rural"}),
}
_GROUPS = (
    Option(Role.DIMENSION, N_("Un desglose, por ejemplo sexo o edad")),
    Option(Role.VARIABLE, N_("Variables o indicadores")),
    Option(Role.PLACE, N_("Lugares")),
    Option(LEAVE_OUT, N_("Nada: esas columnas no se cargan")),
)


def _recognise(opened: Opened) -> float:
    return max((_CERTAINTY.get(best_count(sheet.rows), 0.8) for sheet in _tops(opened)), default=0)


def _tops(opened: Opened) -> Sequence[Sheet]:
    match opened:
        case Delimited():
            return [Sheet("", opened.head)]
        case Workbook():
            return opened.sheets
        case Html():
            return opened.tables
    return ()


def _read(opened: Opened, mapping: FileMapping, progress: Progress) -> Facts:
    asking = Asking(mapping)
    sheets = [Sheet("", read_rows(opened))] if isinstance(opened, Delimited) else _tops(opened)
    reading = _Reading(opened.name, mapping.answers, asking)
    headers: list[str] = []
    for done, sheet in enumerate(sheets):
        progress(done / len(sheets), N_("Leyendo {file}…", file=sheet.name or opened.name))
        name = sheet.name if len(sheets) > 1 else ""
        for block in find_blocks(sheet.rows):
            headers += block.labels
            reading.read(name, sheet, block)
    if not reading.blocks:
        raise unreadable(
            "no_header",
            opened.name,
            N_("No se encontró una fila con años, meses o trimestres."),
            N_("Ponga los periodos en una fila, uno en cada columna."),
        )
    progress(1.0, N_("Tablas leídas."))
    exact = set(reading.decimals) == {"."}
    return Facts(
        table=FACTS.empty_table() if asking.open else join_facts(reading.tables),
        problems=tuple(reading.problems[:PROBLEMS]),
        questions=tuple({question.id: question for question in asking.open}.values()),
        headers=tuple(dict.fromkeys(header for header in headers if header)),
        decimal="." if exact else "",
        thousands="," if exact else "",
    )


class _Reading:
    """The facts of the blocks of a file so far."""

    def __init__(self, name: str, answers: Mapping[str, str], asking: Asking) -> None:
        self._name = name
        self._answers = answers
        self._asking = asking
        self.blocks = 0
        self.tables: list[pa.Table] = []
        self.decimals: list[str] = []
        self.problems: list[RowProblem] = []

    def read(self, sheet: str, source: Sheet, block: Block) -> None:
        self.blocks += 1
        part = part_of(block)
        labels = [header for header in label_headers(block, source.rows) if header]
        roles = _without_year(find_roles(labels, self._answers), self._answers, part)
        table, problems = read_block(self._name, sheet, source.rows, block, roles)
        if not table.table.num_rows:
            return
        group, role, table = self._grouped(table)
        own = {
            PERIOD: Role.PERIOD if part is Part.WHOLE else Role(part.value),
            group: role,
            VALUE: Role.VALUE,
            NOTE: Role.NOTE,
        }
        known = dict(zip(roles.headers, roles.roles, strict=True)) | own
        whole = Roles(table.headers, tuple(known.get(header) for header in table.headers))
        facts, decimal = facts_of(self._name, table, whole, self._answers, self._asking)
        self.tables.append(facts)
        self.decimals.append(decimal)
        self.problems += [*problems, *(_unread(self._name, sheet, text) for text in block.unread)]

    def _grouped(self, table: TidyTable) -> tuple[str, Role, TidyTable]:
        """What the words above the periods are: the header they get, their role, the table."""
        texts = [text for text in pc.unique(table.table[GROUP]).to_pylist() if text]
        if not texts:
            return GROUP, Role.NOTHING, table
        for key, words in _KEYS.items():
            if {plain(text) for text in texts} <= words:
                return f"= {key}", Role.DIMENSION, table.renamed(GROUP, f"= {key}")
        answer = self._asking.answer(
            Question(
                f"groups:{texts[0]}",
                N_(
                    "¿Qué son «{names}», que están sobre los periodos?",
                    names="», «".join(texts[:6]),
                ),
                _GROUPS,
            )
        )
        if answer == LEAVE_OUT:
            table = table.with_cells(table.table.filter(pc.equal(table.table[GROUP], "")))
        return GROUP, Role(answer) if answer else Role.NOTHING, table


def _without_year(roles: Roles, answers: Mapping[str, str], part: Part) -> Roles:
    """Where the header names years, what a label column calls a year is left open."""
    if part is not Part.WHOLE:
        return roles
    settled = [
        None
        if role in {Role.YEAR, Role.PERIOD, Role.MONTH, Role.QUARTER}
        and f"column:{header}" not in answers
        else role
        for header, role in zip(roles.headers, roles.roles, strict=True)
    ]
    return Roles(roles.headers, tuple(settled))


def _unread(file: str, sheet: str, header: str) -> RowProblem:
    return RowProblem(
        rule="column_without_period",
        level=Level.NOTICE,
        file=file,
        what=N_("La columna «{header}» no dice de qué periodo es.", header=header),
        why=N_("Una cifra sin periodo no se carga."),
        next=N_("Si es una cifra de un periodo, escríbalo en su encabezado."),
        sheet=sheet,
        value=header,
    )


WIDE = Importer(
    id="wide",
    name=N_("Cuadro con los periodos en columnas"),
    recognise=_recognise,
    read=_read,
    example="sirtod.xlsx",
)
