"""The chart with its key, its table and its files."""

from dataclasses import dataclass
from typing import Any

from indicators.alternatives import alternatives
from indicators.figure import Figure
from indicators.formula.parsing import parse_formula
from indicators.formula.tree import operands
from ui.drawing import render
from ui.figures.series import draw_series
from ui.figures.series_svg import Words, draw_series_sheet
from ui.indicator.chart_words import chart_finding, chart_key, source_line, unit_line
from ui.indicator.charting import build_chart
from ui.indicator.heading import title
from ui.indicator.numbers_table import table_file, table_rows
from ui.indicator.origin import cited_sources
from ui.indicator.places import within
from ui.indicator.subject import Subject
from ui.language import gettext as _
from ui.parts.confidence import confidence_words
from ui.theme import LIGHT, Palette


@dataclass(frozen=True)
class Series:
    """The figure and all that stands around it; `numbers` and `sheet` are files to take home."""

    figure: Any
    alt: str
    key: str
    table: str
    numbers: str
    sheet: str


def draw_series_part(subject: Subject, palette: Palette) -> Series | None:
    """The chart of the subject; `None` where the place has no value at all."""
    figures = figures_here(subject)
    others = alternatives(subject.assessment.evaluation, subject.sheet, subject.place, figures)
    chart = build_chart(subject, others)
    if chart is None:
        return None
    alt, key = chart_finding(subject, chart), chart_key(subject, chart)
    unit, sources = unit_line(subject), source_line(cited_sources(subject, figures))
    edition = _("Edición {name} del sistema.").format(name=subject.system.edition.name)
    words = Words(
        subject.indicator.name if subject.newest is None else title(subject),
        alt,
        (" · ".join(entry.words for entry in key), unit, sources, edition),
    )
    return Series(
        figure=draw_series(chart, palette),
        alt=alt,
        key=render("indicator/key.html", key=key, unit=unit, sources=sources),
        table=_table(subject, unit),
        numbers=table_file(subject, figures),
        sheet=draw_series_sheet(chart, words, LIGHT),
    )


def figures_here(subject: Subject) -> tuple[Figure, ...]:
    """The published figures of the formula at the place, or at its parts where it has none."""
    named = {o.variable for o in operands(parse_formula(subject.indicator.formula))}
    behind = subject.system.published_behind(subject.indicator.id)
    own = tuple(figure for figure in behind if figure.place == subject.place)
    if named <= {figure.variable for figure in own}:
        return own
    inside = within(subject.geography, subject.place)
    return tuple(figure for figure in behind if figure.place in inside)


def _table(subject: Subject, unit: str) -> str:
    rows = [
        (row, subject.view.link("indicador", indicador=subject.indicator.id, anio=row.year))
        for row in table_rows(subject)
    ]
    caption = _("{unit} Estado para la meta de {year}.").format(
        unit=unit, year=subject.horizon.year
    )
    return render(
        "indicator/table.html",
        rows=rows,
        caption=caption,
        confidences=[confidence_words(letter) for letter in "ABC"],
    )
