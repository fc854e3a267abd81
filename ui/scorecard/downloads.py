"""The rows on the screen as files: numbers as numbers, and a source beside each."""

import csv
import io
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

import numpy as np

from indicators.judgement.status import round_half_up
from indicators.spreadsheet import harmless
from system import System
from ui.language import gettext as _
from ui.parts.view import View
from ui.scorecard.board import Board
from ui.scorecard.rows import Cell, IndicatorRow
from ui.sentences import capital, place_phrase

Content = str | float | int | None
Table = list[list[Content]]


def table_rows(system: System, view: View, board: Board) -> Table:
    """A line of headings, then one a row on the screen, in the same order."""
    scorecard = system.scorecard
    place = capital(place_phrase(scorecard, system.catalogue.geography, view.place))
    year = board.horizon_year
    others = [h.year for h in scorecard.horizons if h.id != view.horizon]
    head: list[Content] = [
        _("perspectiva"), _("objetivo"), _("estado_objetivo"), _("puntos_objetivo"),
        _("indicador_id"), _("indicador"), _("unidad"), _("lugar_id"), _("lugar"),
        _("base_periodo"), _("base"), _("hoy_periodo"), _("hoy"), _("confianza"),
        _("visto_desde"), f"meta_{year}_desde", f"meta_{year}_hasta", _("meta_situacion"),
        _("avance"), _("esperado"), f"estado_{year}",
        *(f"estado_{other}" for other in others),
        _("puntos"), _("notas"), _("fuente"), _("edicion"),
    ]  # fmt: skip
    source = _sources(system, view)
    lines = [
        [
            perspective.name, objective.name, objective.mark.word, _rounded(objective.points, 0),
            row.indicator.id, row.indicator.name, row.unit, view.place, place,
            *_cell(row, row.base), *_cell(row, row.today), row.confidence or None,
            view.year, *_target(row),
            _rounded(row.verdict.avance, 4), _rounded(row.verdict.esperado, 4), row.mark.word,
            *(mark.word for _year, mark in row.others),
            row.points, " ".join(row.notes) or None, source(row), system.edition.name,
        ]
        for perspective, objective, row in board.rows
    ]  # fmt: skip
    return [head, *lines]


def csv_file(table: Table) -> bytes:
    """The table as CSV in UTF-8, marked so that spreadsheets read the accents."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerows([_safe(cell) for cell in line] for line in table)
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def xlsx_file(table: Table, about: Sequence[str]) -> bytes:
    """The table as a workbook; the second sheet says what it is."""
    from openpyxl import Workbook  # noqa: PLC0415 only a download needs it
    from openpyxl.styles import Font  # noqa: PLC0415

    book = Workbook()
    book.properties.creator = ""
    sheet = book.active
    sheet.title = _("Tablero")
    for line in table:
        sheet.append([_safe(cell) for cell in line])
    for cell in sheet[1]:
        cell.font = Font(bold=True)
        sheet.column_dimensions[cell.column_letter].width = 18
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    notes = book.create_sheet(_("Leer primero"))
    notes.column_dimensions["A"].width = 110
    for line in about:
        notes.append([_safe(line)])
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def about_lines(system: System, board: Board, caption: str) -> list[str]:
    """What somebody needs to know who has only the file."""
    return [
        caption,
        *board.notes,
        _("Una celda vacía quiere decir que no hay cifra: nunca es cero."),
        _("Las cifras son de sus fuentes, nombradas en cada fila."),
        _("Edición {name}, huella {hash}.").format(
            name=system.edition.name, hash=system.edition.hash
        ),
        _("Archivo hecho el {day}.").format(day=datetime.now(UTC).date().isoformat()),
    ]


def _safe(cell: Content) -> Content:
    """Text that a spreadsheet would run as a formula is made plain text; numbers stay numbers."""
    return harmless(cell) if isinstance(cell, str) else cell


def _cell(row: IndicatorRow, cell: Cell | None) -> tuple[Content, Content]:
    if cell is None:
        return None, None
    return cell.period_text, _as_shown(row, cell.value)


def _target(row: IndicatorRow) -> tuple[Content, Content, Content]:
    if row.target is None:
        return None, None, None
    standing = _("acordada") if row.target.agreed else _("propuesta, sin acuerdo")
    low, high = _as_shown(row, row.target.low), _as_shown(row, row.target.high)
    return low, high, standing


def _as_shown(row: IndicatorRow, value: float) -> Content:
    return _rounded(value, row.indicator.decimals)


def _rounded(value: float | None, decimals: int) -> Content:
    if value is None:
        return None
    shown = float(round_half_up(np.float64(value), decimals))
    return round(shown, decimals) if decimals else int(shown)


def _sources(system: System, view: View) -> Callable[[IndicatorRow], Content]:
    """For a row, where its newest number was read, or who should publish it."""

    def source(row: IndicatorRow) -> Content:
        if row.today is None:
            return _("sin dato; debe publicarla: {owner}").format(owner=row.indicator.owner)
        lineage = system.lineage(row.indicator.id, view.place, row.today.period_text)
        names = dict.fromkeys(name for figure in lineage.figures for name in figure.sources)
        entries = [system.catalogue.sources[name] for name in names]
        return (
            " | ".join(
                ". ".join(part for part in (e.institution, e.title, e.address) if part)
                for e in entries
            )
            or row.indicator.owner
        )

    return source
