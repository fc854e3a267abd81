"""The numbers of the chart as a table, on the screen and in a file."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indicators.evaluation.gap import explain_gap
from indicators.evaluation.sheet import Value
from indicators.figure import Figure
from indicators.period import Period
from indicators.spreadsheet import harmless
from ui.indicator.origin import cited_sources
from ui.indicator.subject import Subject
from ui.language import gettext as _
from ui.marks import Mark, status_mark
from ui.parts.gap_reason import gap_words
from ui.quantities import show_period
from ui.sentences import value_text

_BYTE_ORDER_MARK = "\ufeff"
"""What makes a spreadsheet read a text as a formula."""


@dataclass(frozen=True)
class Row:
    """One period: the value as shown and unrounded, the verdict on it, and what to know of it."""

    period: str
    shown_period: str
    value: float | None
    shown_value: str
    mark: Mark | None
    confidence: str
    note: str
    year: int


def table_rows(subject: Subject) -> tuple[Row, ...]:
    """Every period of the series, the newest first; cut-offs come last."""
    if not subject.published_here:
        return ()
    rows = [_row(subject, period) for period in reversed(subject.sheet.grid.periods)]
    while rows and rows[-1].value is None:
        rows.pop()
    return (*rows, *(_cut_off_row(subject, value) for value in subject.cut_offs))


def table_file(subject: Subject, figures: Sequence[Figure]) -> str:
    """The table as CSV, with the institutions behind every period; spreadsheets read its accents.

    Numbers are unrounded with a point; no text can be executed by a spreadsheet.
    """
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(
        [
            _("indicador"),
            _("lugar"),
            _("desglose"),
            _("periodo"),
            _("valor"),
            _("unidad"),
            _("estado"),
            _("confianza"),
            _("nota"),
            _("fuente"),
            _("edición"),
        ]
    )
    place = subject.geography.places[subject.place].name
    unit = subject.scorecard.unit[subject.indicator.unit].label
    for row in reversed(table_rows(subject)):
        texts = [subject.indicator.name, place, subject.breakdown, row.period]
        number = "" if row.value is None else repr(row.value)
        behind = [f for f in figures if f.period == row.period] if number else []
        names = dict.fromkeys(source.institution for source in cited_sources(subject, behind))
        mark = "" if row.mark is None else row.mark.word
        edition = subject.system.edition.name
        after = [unit, mark, row.confidence, row.note, "; ".join(names), edition]
        writer.writerow([*map(harmless, texts), number, *map(harmless, after)])
    return _BYTE_ORDER_MARK + file.getvalue()


def _row(subject: Subject, period: Period) -> Row:
    value = subject.sheet.at(subject.place, period.text)
    if value is None:
        gap = explain_gap(
            subject.assessment.evaluation, subject.indicator, subject.place, period.text,
            subject.breakdown,
        )  # fmt: skip
        return Row(
            period.text, show_period(period.text), None, _("sin dato"), None, "",
            gap_words(subject.system, gap), period.year,
        )  # fmt: skip
    column = subject.sheet.grid.column[period.text]
    verdict = subject.judgement.verdict(subject.number, subject.place, column)
    return Row(
        period.text,
        show_period(period.text),
        value.value,
        value_text(subject.indicator, value.value),
        status_mark(verdict.status.id),
        value.confidence,
        "; ".join(_notes(subject, value)),
        period.year,
    )


def _cut_off_row(subject: Subject, value: Value) -> Row:
    return Row(
        value.period.text,
        _("Corte a {period}").format(period=show_period(value.period.text)),
        value.value,
        value_text(subject.indicator, value.value),
        None,
        value.confidence,
        _("parte de un año: no se juzga"),
        value.period.year,
    )


def _notes(subject: Subject, value: Value) -> Iterator[str]:
    if value.confidence in subject.indicator.unverified:
        yield _("por verificar")
    if value.derived:
        yield _("sumado de sus partes")
    if value.period.text in subject.indicator.breaks:
        yield _("empieza un método nuevo")
