"""Sums of budget lines written as facts, and the sums that are none."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import pyarrow as pa
import pyarrow.compute as pc

from data.importers.parts.labels import write_breakdown
from data.importers.parts.making import Fact
from data.importers.parts.mef_amounts import read_amounts, write_amount
from data.importers.parts.mef_columns import Amount, Measure
from data.importers.parts.mef_lines import Choices
from data.importers.parts.mef_sums import Sum
from data.importers.parts.tabular import Head
from data.intake.row_problem import RowProblem
from data.opening.document import Opened
from indicators.message import N_, Message
from indicators.problem import Level

_THIN = "\u202f"
_UNREAD = N_("Una suma incompleta no es una cifra.")
_OWN_VARIABLE = "programa"
"""The classifier whose parts are variables of their own in the catalogue."""


def parse_amounts(
    opened: Opened, head: Head, table: pa.Table, amounts: Sequence[Amount]
) -> tuple[pa.Table, Sequence[RowProblem]]:
    """The table with decimals for texts, and a problem for each cell that is no number."""
    texts = [table[amount.name] for amount in amounts]
    problems: list[RowProblem] = []
    for amount, column, decimals in zip(amounts, texts, read_amounts(texts), strict=True):
        if decimals.null_count:
            bad = pc.is_null(decimals)
            rows, values = table["row"].filter(bad).to_pylist(), column.filter(bad).to_pylist()
            problems += [
                _no_number(opened.name, head, amount, row, value)
                for row, value in zip(rows[:2_000], values[:2_000], strict=True)
            ]
        table = table.set_column(table.column_names.index(amount.name), amount.name, decimals)
    return table, problems


@dataclass
class Figures:
    """The facts of a file while they are written."""

    opened: Opened
    head: Head
    choices: Choices
    facts: list[Fact] = field(default_factory=list)
    problems: list[RowProblem] = field(default_factory=list)

    def add(
        self,
        amount: Amount,
        number: int,
        period: str,
        found: Sum,
        *,
        names: Mapping[str, str],
        why: Message = _UNREAD,
    ) -> None:
        """The total of the amount with this number in the sum, if it is one; else `why` not."""
        variable = self._variable(amount, names)
        breakdown = self._breakdown(names)
        if found.missing[number]:
            self.problems.append(
                RowProblem(
                    rule="mef_incomplete_sum",
                    level=Level.ERROR,
                    file=self.opened.name,
                    what=N_(
                        "{variable} {breakdown} de {period} no se carga: {missing} de sus {lines} "
                        "líneas no tienen un monto cierto.",
                        variable=variable,
                        breakdown=breakdown,
                        period=period,
                        missing=found.missing[number],
                        lines=found.lines,
                    ),
                    why=why,
                    next=N_("Corrija esas líneas y vuelva a cargar el archivo."),
                    sheet=self.head.sheet,
                    row=found.row,
                    column=amount.position,
                )
            )
            return
        self.facts.append(
            {
                "variable": variable,
                "place": self.choices.place if not self.choices.path else self._path(names),
                "period": period,
                "breakdown": breakdown,
                "value": write_amount(found.totals[number]),
                "unit": "soles",
                "evidence": _lines(found.lines),
                "note": self.choices.note,
                "sheet": self.head.sheet,
                "row": found.row,
                "column": amount.position,
            }
        )

    def named(self, sums: Sequence[Sum]) -> Iterator[tuple[Sum, dict[str, str]]]:
        """Each sum with the columns of its key by name; names that two codes share get the code."""
        choices = self.choices
        keyed = [dict(zip(choices.keys, found.key, strict=False)) for found in sums]
        codes: dict[str, set[str]] = {}
        for names in keyed:
            codes.setdefault(names.get(choices.name, ""), set()).add(names.get(choices.code, ""))
        for found, names in zip(sums, keyed, strict=True):
            name, code = names.get(choices.name, ""), names.get(choices.code, "")
            with_code = code and (choices.by == _OWN_VARIABLE or len(codes[name]) > 1)
            yield found, names | {"": f"{code}: {name}" if with_code else name}

    def _variable(self, amount: Amount, names: Mapping[str, str]) -> str:
        """Other sums are another variable: an answer about one is never used for the other."""
        yearly = (
            not amount.month
            and amount.yearly
            and amount.measure in {Measure.COMMITTED, Measure.ACCRUED, Measure.PAID}
        )
        by = self.choices.by
        parts = (
            f"MEF {amount.measure}{' anual' if yearly else ''}",
            self.choices.only,
            names[""] if by == _OWN_VARIABLE else f"por {by}" if by else "",
            self.choices.where,
        )
        return ", ".join(part for part in parts if part)

    def _breakdown(self, names: Mapping[str, str]) -> str:
        by, level = self.choices.by, self.choices.level
        parts = [(by, names[""])] if by and by != _OWN_VARIABLE else []
        return write_breakdown([*parts, ("nivel_gobierno", names.get(level, "") if level else "")])

    def _path(self, names: Mapping[str, str]) -> str:
        return "/".join(names[column].strip() for column in self.choices.path)


def _lines(count: int) -> str:
    words = "línea" if count == 1 else "líneas"
    return f"suma de {count:,} {words}".replace(",", _THIN)


def _no_number(file: str, head: Head, amount: Amount, row: int, value: str) -> RowProblem:
    return RowProblem(
        rule="mef_amount",
        level=Level.ERROR,
        file=file,
        what=N_("«{value}» no es un monto.", value=value)
        if value.strip()
        else N_("La celda del monto está vacía."),
        why=N_("Un monto es un número con punto decimal, por ejemplo 1234.50; cero se escribe 0."),
        next=N_("Corrija la celda. La suma a la que pertenece no se carga mientras tanto."),
        sheet=head.sheet,
        row=row,
        column=amount.position,
        value=value,
    )
