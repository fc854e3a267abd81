"""MEF spending, one row for each line and month (`2018-Gasto.csv`), summed to figures."""

from collections.abc import Mapping, Sequence

import pyarrow as pa
import pyarrow.compute as pc

from data.importers.importer import Facts, Importer, Progress
from data.importers.parts.asking import Asking
from data.importers.parts.making import facts_from_rows
from data.importers.parts.mef_columns import Amount, Measure, amounts_of
from data.importers.parts.mef_figures import Figures, parse_amounts
from data.importers.parts.mef_lines import bad_cells, incomplete, read_lines
from data.importers.parts.mef_questions import ask_cut
from data.importers.parts.mef_sums import Sum, sum_lines, sum_repeated
from data.importers.parts.tabular import Head, choose_head, find_heads, shown, waiting
from data.importers.question import LEAVE_OUT, FileMapping
from data.intake.row_problem import RowProblem
from data.opening.document import Opened
from indicators.message import N_
from indicators.problem import Level

_MONTH = "mes_eje"
_MONTHS = r"^(0?[0-9]|1[0-2])$"
_NO_MONTH = N_("«{value}» no es un mes.")
_DISAGREE = N_(
    "El archivo repite este monto cada mes: vale una vez, y solo si es igual en todos los meses "
    "de la línea."
)
_FLOWS = {Measure.COMMITTED, Measure.ACCRUED, Measure.PAID}


def _is_head(cells: Sequence[str]) -> bool:
    head = Head("", 1, tuple(cells))
    amounts = amounts_of(head)
    return _MONTH in head.names and any(_is_flow(amount) for amount in amounts)


def _is_flow(amount: Amount) -> bool:
    """Of the row's month; else of the whole year, and then each month repeats it."""
    return amount.measure in _FLOWS and not amount.yearly and not amount.month


def recognise(opened: Opened) -> float:
    """Sure where a header has MES_EJE beside amounts of MEF."""
    return 0.98 if find_heads(opened, _is_head) else 0.0


def read(opened: Opened, mapping: FileMapping, progress: Progress) -> Facts:
    """The totals of a department: what is spent by month as `2019-03`, budgets as `2019`.

    A budget that each month repeats counts once a line, and only where its months agree; in a
    file that tells budgets in month 0 alone, those rows are the budgets.
    """
    asking = Asking(mapping)
    heads = find_heads(opened, _is_head)
    head = choose_head(opened, heads, asking)
    if head is None:
        return waiting(asking, heads)
    progress(0.1, N_("Leyendo las líneas del gasto…"))
    amounts = amounts_of(head)
    line = _line_columns(head)
    lines = read_lines(opened, head, amounts, asking, [_MONTH, *line])
    problems, figures = list(lines.problems), Figures(opened, head, lines.choices)
    table = lines.table
    if table is not None and (
        bad := bad_cells(opened, head, table, _MONTH, pattern=_MONTHS, what=_NO_MONTH)
    ):
        problems += [*bad.problems, incomplete(opened.name, bad.count)]
        table = None
    if table is not None:
        progress(0.6, N_("Sumando las líneas del gasto…"))
        table, unread = parse_amounts(opened, head, _with_month(table), amounts)
        cuts = _cuts(table, lines.choices.year, asking)
        problems += unread
        if not asking.open:
            _write(figures, table, amounts, line, cuts)
    progress(1.0, N_("Gasto leído."))
    return Facts(
        facts_from_rows(figures.facts),
        shown([*problems, *figures.problems]),
        tuple(asking.open),
        head.cells,
        decimal=".",
    )


def _line_columns(head: Head) -> Sequence[str]:
    """What tells a line from another: every column but months, amounts, and names beside codes."""
    names = head.names
    amounts = {name for name in names if name.startswith(("monto_", "mto_"))}
    months = {name for name in names if name.startswith("mes_eje")}
    named = {name for name in names if name.removesuffix("_nombre") in names.keys() - {name}}
    return [name for name in names if name not in amounts | months | named]


def _with_month(table: pa.Table) -> pa.Table:
    return table.append_column("month", pc.utf8_lpad(table[_MONTH], 2, "0"))


def _cuts(table: pa.Table, year: str, asking: Asking) -> Mapping[str, str]:
    """Per year the period of what is of the whole year: asked where the last months are absent."""
    last = table.group_by(year).aggregate([("month", "max")]).sort_by(year).to_pylist()
    months = {found[year]: int(found["month_max"]) for found in last}
    return {
        found: found if month == 12 else ask_cut(asking, found, month)
        for found, month in months.items()
    }


def _write(
    figures: Figures,
    table: pa.Table,
    amounts: Sequence[Amount],
    line: Sequence[str],
    cuts: Mapping[str, str],
) -> None:
    flows = [amount for amount in amounts if _is_flow(amount)]
    keys = [*figures.choices.keys, "month"]
    sums = list(sum_lines(table, keys, [amount.name for amount in flows]))
    for found in sums:
        if found.key[-1] == "00" and (any(found.spent) or any(found.missing)):
            figures.problems.append(_spent_in_no_month(figures, found))
            return
    for found, names in figures.named(sums):
        if found.key[-1] != "00":
            for number, amount in enumerate(flows):
                figures.add(amount, number, f"{found.key[0]}-{found.key[-1]}", found, names=names)
    budgets = [amount for amount in amounts if not amount.month and not _is_flow(amount)]
    first = [amount for amount in budgets if _is_told_first(table, amount.name)]
    repeated = [amount for amount in budgets if amount not in first]
    opening = table.filter(pc.equal(table["month"], "00"))
    keys = figures.choices.keys
    for told, found in (
        (first, sum_lines(opening, keys, [amount.name for amount in first])),
        (repeated, sum_repeated(table, keys, line, "month", [a.name for a in repeated])),
    ):
        _write_yearly(figures, told, list(found) if told else [], cuts)


def _write_yearly(
    figures: Figures, amounts: Sequence[Amount], sums: Sequence[Sum], cuts: Mapping[str, str]
) -> None:
    for found, names in figures.named(sums):
        period = cuts[found.key[0]]
        for number, amount in enumerate(amounts):
            if period != LEAVE_OUT:
                figures.add(amount, number, period, found, names=names, why=_DISAGREE)


def _is_told_first(table: pa.Table, name: str) -> bool:
    """Month 0 alone has amounts: each is told once and none is repeated."""
    zero = pc.equal(table[name], pa.scalar(0, table.schema.field(name).type))
    other = pc.not_equal(table["month"], "00")
    elsewhere = pc.and_(other, pc.invert(pc.fill_null(zero, False)))  # noqa: FBT003
    return bool(pc.any(pc.invert(other)).as_py()) and not pc.any(elsewhere).as_py()


def _spent_in_no_month(figures: Figures, found: Sum) -> RowProblem:
    return RowProblem(
        rule="mef_mes_eje",
        level=Level.ERROR,
        file=figures.opened.name,
        what=N_("No se carga ninguna suma: hay gasto en el mes 0."),
        why=N_("El mes 0 es del presupuesto; nadie sabe en qué mes se gastó."),
        next=N_("Corrija el mes de esas líneas y vuelva a cargar el archivo."),
        sheet=figures.head.sheet,
        row=found.row,
        column=figures.head.names[_MONTH],
    )


MEF_MONTH_ROWS = Importer(
    id="mef_month_rows",
    name=N_("Gasto del MEF, una fila por mes"),
    recognise=recognise,
    read=read,
    example="2018-Gasto.csv",
)
