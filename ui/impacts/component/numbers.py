"""The chart as a table of years and parts."""

from dataclasses import dataclass

from ui.figures.stack_chart import StackChart, Values
from ui.impacts.component.subject import Subject
from ui.language import gettext as _


@dataclass(frozen=True)
class Line:
    """One year: a cell for each part, then the total, the limit and what has no figure."""

    year: int
    parts: tuple[str, ...]
    total: str
    limit: str
    silent: str


@dataclass(frozen=True)
class Table:
    """The numbers of the chart; `reference` heads the first part where there is one."""

    heads: tuple[str, ...]
    lines: tuple[Line, ...]
    limited: bool
    caption: str


def number_table(subject: Subject, chart: StackChart) -> Table:
    """Every year of the boundary, the oldest first."""
    columns: list[tuple[str, Values]] = []
    if any(value is not None for value in chart.base):
        columns.append((_("Lo publicado"), chart.base))
    columns += [(layer.name, layer.height) for layer in chart.layers]
    limited = any(value is not None for value in chart.limit)
    return Table(
        tuple(name for name, _values in columns),
        tuple(
            Line(
                year,
                tuple(_cell(subject, column[number]) for _name, column in columns),
                _cell(subject, chart.total[number], nothing=_("sin dato")),
                _cell(subject, chart.limit[number]) if limited else "",
                str(chart.silent[number]),
            )
            for number, year in enumerate(chart.years)
        ),
        limited,
        _("{name}, año por año ({unit}).").format(name=subject.component.name, unit=subject.unit),
    )


def _cell(subject: Subject, value: float | None, nothing: str = "–") -> str:
    return nothing if value is None else subject.number(value)
