"""Series of BCRPData, however they were downloaded: a name, periods and values as texts."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from data.importers.importer import Facts
from data.importers.parts.asking import Asking, ask_place
from data.importers.parts.making import Fact, facts_from_rows
from data.importers.parts.tabular import shown
from data.importers.question import FileMapping
from data.intake.row_problem import RowProblem
from data.opening.document import Opened
from indicators.message import N_
from indicators.problem import Level

PERIOD = re.compile(
    r"[A-Za-z]{3,4}\.?-?\d{2,4}|T[1-4]\.?\d{2,4}|\d{1,2}\.?[A-Za-z]{3,4}\.?\d{2,4}|(19|20)\d{2}"
)
"""How BCRP writes periods: `Ene.2018`, `Set20`, `T1.10`, `02.Ene.10`, `2010`."""


@dataclass(frozen=True)
class Line:
    """One period with a value for each series; `row` counts from 1."""

    row: int
    period: str
    values: Sequence[str]


def series_facts(
    opened: Opened, names: Sequence[str], lines: Sequence[Line], mapping: FileMapping
) -> Facts:
    """Facts with the texts of the file; the place of each series is asked (`place_of:<series>`).

    A line with another number of values than there are series is a problem.
    """
    asking = Asking(mapping)
    places = [_place(asking, name, len(lines)) for name in names]
    problems: list[RowProblem] = []
    facts: list[Fact] = []
    for line in lines:
        if len(line.values) != len(names):
            problems.append(_wrong_length(opened.name, line, len(names)))
            continue
        facts += [
            {
                "variable": name,
                "place": place,
                "period": line.period,
                "value": value,
                "row": line.row,
                "column": column,
            }
            for column, (name, place, value) in enumerate(
                zip(names, places, line.values, strict=True), 2
            )
            if place
        ]
    return Facts(
        facts_from_rows(facts), shown(problems), tuple(asking.open), tuple(names), decimal="."
    )


def _place(asking: Asking, name: str, rows: int) -> str:
    return ask_place(
        asking,
        f"place_of:{name}",
        N_("¿De qué lugar es la serie «{name}»?", name=name),
        rows,
    )


def _wrong_length(file: str, line: Line, count: int) -> RowProblem:
    return RowProblem(
        rule="row_length",
        level=Level.ERROR,
        file=file,
        what=N_(
            "El periodo trae {found} valores y hay {count} series.",
            found=len(line.values),
            count=count,
        ),
        why=N_("Con otra cantidad de valores no se sabe de qué serie es cada uno."),
        next=N_("Vuelva a descargar el archivo de BCRPData."),
        row=line.row,
        value=line.period,
    )
