"""Developments: no phase ends before it starts, no range of a figure runs backwards."""

from data.seed_rules import Checked, cell, says, where
from indicators.message import N_, Message
from indicators.problem import Problem


def check_years(checked: Checked, *, needed: bool) -> Checked:
    """Leave out rows that end before they start, or have no year where one is `needed`."""
    if checked.staged.refused:
        return checked
    bad: dict[int, Problem] = {}
    for row in checked.accepted:
        start, end = (cell(checked.staged, row, name) for name in ("start_year", "end_year"))
        if start and end and int(end) < int(start):
            bad[row] = _problem(
                checked,
                row,
                "end_year",
                N_("Nada termina antes de empezar."),
                N_("Revise «start_year» ({start}) y «end_year» ({end}).", start=start, end=end),
            )
        elif needed and not start and not end:
            bad[row] = _problem(
                checked,
                row,
                "start_year",
                N_("Una fase lleva al menos un año, el de inicio o el de fin."),
                N_("Escriba el año publicado o quite la fila."),
            )
    return checked.without(bad)


def check_high(checked: Checked) -> Checked:
    """Leave out figures whose range ends below its start."""
    if checked.staged.refused:
        return checked
    bad: dict[int, Problem] = {}
    for row in checked.accepted:
        value, high = (cell(checked.staged, row, name) for name in ("value", "high"))
        if high and float(high) < float(value):
            bad[row] = _problem(
                checked,
                row,
                "high",
                N_("Un rango va del valor menor («value») al mayor («high»)."),
                N_("Cambie de lugar los dos números, o deje «high» vacío si solo hay uno."),
            )
    return checked.without(bad)


def _problem(checked: Checked, row: int, column: str, rule: Message, advice: Message) -> Problem:
    text = cell(checked.staged, row, column)
    return Problem(where(checked.staged, row, column), says(column, text), rule, advice)
