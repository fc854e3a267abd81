"""MEF spending, one line a row with a column for each month, summed to figures.

The open data «Gasto devengado mensual» (73 columns) and the older office export with `mto_…`.
"""

from collections.abc import Sequence

from data.importers.importer import FACTS, Facts, Importer, Progress
from data.importers.parts.asking import Asking
from data.importers.parts.making import facts_from_rows
from data.importers.parts.mef_columns import Amount, Measure, amounts_of
from data.importers.parts.mef_figures import Figures, parse_amounts
from data.importers.parts.mef_lines import read_lines
from data.importers.parts.mef_questions import ask_cut
from data.importers.parts.mef_sums import Sum, sum_lines
from data.importers.parts.tabular import Head, choose_head, find_heads, shown, waiting
from data.importers.question import LEAVE_OUT, FileMapping
from data.intake.row_problem import RowProblem
from data.opening.document import Opened
from indicators.message import N_
from indicators.problem import Level

_FEWEST_MONTHS = 6


def _is_head(cells: Sequence[str]) -> bool:
    return len(_monthly(amounts_of(Head("", 1, tuple(cells))))) >= _FEWEST_MONTHS


def _monthly(amounts: Sequence[Amount]) -> Sequence[Amount]:
    return [amount for amount in amounts if amount.month]


def recognise(opened: Opened) -> float:
    """Sure where a header has the amounts of most months: nobody else names columns so."""
    return 0.98 if find_heads(opened, _is_head) else 0.0


def read(opened: Opened, mapping: FileMapping, progress: Progress) -> Facts:
    """The totals of a department: months as `2024-03`, what is of the whole year as `2024`.

    Questions: `mef_place`, `mef_by`, `mef_department`, `mef_levels:…`, `mef_cut:…`. A sum with a
    cell that is no number is left out, and every sum where a whole line could not be read.
    """
    asking = Asking(mapping)
    heads = find_heads(opened, _is_head)
    head = choose_head(opened, heads, asking)
    if head is None:
        return waiting(asking, heads)
    progress(0.1, N_("Leyendo las líneas del gasto…"))
    amounts = amounts_of(head)
    lines = read_lines(opened, head, amounts, asking)
    problems = [*lines.problems, *_absent_months(opened, head, amounts)]
    if lines.table is None:
        return _facts(head, problems, asking)
    progress(0.6, N_("Sumando las líneas del gasto…"))
    table, bad = parse_amounts(opened, head, lines.table, amounts)
    keys = lines.choices.keys
    sums = list(sum_lines(table, keys, [amount.name for amount in amounts]))
    cuts = _cuts(sums, amounts, asking)
    figures = Figures(opened, head, lines.choices)
    if not asking.open:
        _write(figures, sums, amounts, cuts)
    progress(1.0, N_("Gasto leído."))
    return _facts(head, [*problems, *bad, *figures.problems], asking, figures)


def _facts(
    head: Head, problems: Sequence[RowProblem], asking: Asking, figures: Figures | None = None
) -> Facts:
    return Facts(
        facts_from_rows(figures.facts) if figures else FACTS.empty_table(),
        shown(problems),
        tuple(asking.open),
        head.cells,
        decimal=".",
    )


def _cuts(
    sums: Sequence[Sum], amounts: Sequence[Amount], asking: Asking
) -> dict[str, tuple[int, str]]:
    """Per year the last month with figures, and the period of what is of the whole year."""
    last: dict[str, int] = {}
    for found in sums:
        months = [
            amount.month
            for number, amount in enumerate(amounts)
            if found.spent[number] or found.missing[number]
        ]
        last[found.key[0]] = max(last.get(found.key[0], 0), *months, 0)
    cuts = {}
    for year, month in sorted(last.items()):
        if month == 12:
            cuts[year] = (12, year)
            continue
        period = ask_cut(asking, year, month)
        cuts[year] = (12 if period == year else month, period)
    return cuts


def _write(
    figures: Figures,
    sums: Sequence[Sum],
    amounts: Sequence[Amount],
    cuts: dict[str, tuple[int, str]],
) -> None:
    for found, names in figures.named(sums):
        year = found.key[0]
        last, yearly = cuts[year]
        for number, amount in enumerate(amounts):
            if 0 < amount.month <= last:
                figures.add(amount, number, f"{year}-{amount.month:02d}", found, names=names)
            elif not amount.month and yearly != LEAVE_OUT:
                figures.add(amount, number, yearly, found, names=names)
        if unequal := _unequal_year(found, amounts):
            figures.problems.append(_year_differs(figures, found, *unequal))


def _unequal_year(found: Sum, amounts: Sequence[Amount]) -> tuple[Amount, str, str] | None:
    """The yearly accrual, and the sum of its twelve months where that is another."""
    parts = [
        number
        for number, amount in enumerate(amounts)
        if amount.month and amount.measure is Measure.ACCRUED
    ]
    for number, amount in enumerate(amounts):
        if not amount.month and amount.measure is Measure.ACCRUED and len(parts) == 12:
            months = sum(found.totals[part] for part in parts)
            whole = not any(found.missing[part] for part in [number, *parts])
            if whole and months != found.totals[number]:
                return amount, f"{found.totals[number]:.2f}", f"{months:.2f}"
    return None


def _year_differs(
    figures: Figures, found: Sum, amount: Amount, year: str, months: str
) -> RowProblem:
    return RowProblem(
        rule="mef_year_total",
        level=Level.WARNING,
        file=figures.opened.name,
        what=N_(
            "El devengado del año {period} suma {year} y sus doce meses suman {months}.",
            period=found.key[0],
            year=year,
            months=months,
        ),
        why=N_("El año es la suma de sus meses."),
        next=N_("Pregunte a la fuente cuál vale, o acepte la diferencia y diga por qué."),
        sheet=figures.head.sheet,
        row=found.row,
        column=amount.position,
    )


def _absent_months(opened: Opened, head: Head, amounts: Sequence[Amount]) -> Sequence[RowProblem]:
    months = {amount.month for amount in _monthly(amounts) if amount.measure is Measure.ACCRUED}
    absent = sorted(set(range(1, 13)) - months)
    if not absent:
        return ()
    return [
        RowProblem(
            rule="mef_absent_months",
            level=Level.WARNING,
            file=opened.name,
            what=N_(
                "Faltan las columnas del devengado de estos meses: {months}.",
                months=", ".join(map(str, absent)),
            ),
            why=N_("El archivo del MEF trae los doce meses."),
            next=N_("Descárguelo de nuevo, o acepte que falten y diga por qué."),
            sheet=head.sheet,
            row=head.row,
        )
    ]


MEF_MONTHLY_COLUMNS = Importer(
    id="mef_monthly_columns",
    name=N_("Gasto del MEF, meses en columnas"),
    recognise=recognise,
    read=read,
    example="2024-Gasto-Devengado-Mensual.csv",
)
