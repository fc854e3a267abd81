"""Tidy tables: one figure a row (or one row of figures for a place and period), columns by name.

What a column is follows from its header; what a header does not say is asked. Columns of a
department, province and district are written as a path, year and month as one period.
"""

from data.importers.importer import FACTS, Facts, Importer, Progress
from data.importers.parts.asking import Asking
from data.importers.parts.making import join_facts
from data.importers.parts.roles import find_roles
from data.importers.parts.tidy_facts import facts_of
from data.importers.parts.tidy_table import find_heads, read_tables
from data.importers.question import FileMapping
from data.opening.bounds import PROBLEMS, unreadable
from data.opening.document import Opened
from indicators.message import N_


def _recognise(opened: Opened) -> float:
    return max((head.certainty for head in find_heads(opened)), default=0.0)


def _read(opened: Opened, mapping: FileMapping, progress: Progress) -> Facts:
    progress(0.0, N_("Leyendo la tabla…"))
    asking = Asking(mapping)
    tables = list(read_tables(opened))
    if not tables:
        raise unreadable(
            "no_header",
            opened.name,
            N_("No se encontró una fila de encabezados con valor, lugar o periodo."),
            N_("Ponga encabezados como Variable, Lugar, Periodo y Valor."),
        )
    answers = mapping.answers
    found = [
        facts_of(opened.name, table, find_roles(table.headers, answers), answers, asking)
        for table in tables
    ]
    progress(1.0, N_("Tabla leída."))
    decimals = {decimal for _, decimal in found}
    decimal = decimals.pop() if len(decimals) == 1 else ""
    return Facts(
        table=FACTS.empty_table() if asking.open else join_facts([facts for facts, _ in found]),
        problems=tuple(problem for table in tables for problem in table.problems)[:PROBLEMS],
        questions=tuple({question.id: question for question in asking.open}.values()),
        headers=tables[0].headers,
        decimal=decimal,
        thousands="," if decimal else "",
    )


TIDY = Importer(
    id="tidy",
    name=N_("Tabla con una cifra por fila"),
    recognise=_recognise,
    read=_read,
    example="observaciones.csv",
)
