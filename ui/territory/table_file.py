"""All that is known of a place as a file: numbers as numbers, and where each was read."""

from collections.abc import Iterable

from system import System
from ui.language import gettext as _
from ui.parts.view import View
from ui.scorecard.downloads import Content, Table, csv_file
from ui.territory.facts import place_name
from ui.territory.known import KnownPerspective, KnownRow


def place_file(system: System, view: View, known: Iterable[KnownPerspective]) -> bytes:
    """One line an indicator, with its reason where it has no value; empty cells are no zeros."""
    year = system.scorecard.horizon[view.horizon].year
    head: list[Content] = [
        _("lugar_id"), _("lugar"), _("perspectiva"), _("indicador_id"), _("indicador"), _("unidad"),
        _("periodo"), _("valor"), _("confianza"), f"estado_{year}", f"meta_{year}_desde",
        f"meta_{year}_hasta", _("meta_situacion"), _("puesto"), _("de_cuantos"), _("mejor_lugar"),
        _("mejor_valor"), _("valor_provincia_o_region_mas_cercana"), _("sin_dato_porque"),
        _("fuentes"), _("edicion"),
    ]  # fmt: skip
    name = place_name(system.scorecard, system.catalogue.geography, view.place)
    lines: Table = [
        [view.place, name, perspective.name, *_line(system, view, known_row), system.edition.name]
        for perspective in known
        for known_row in perspective.rows
    ]
    return csv_file([head, *lines])


def _line(system: System, view: View, known: KnownRow) -> list[Content]:
    row, found = known.row, known.comparison
    target: list[Content] = [None, None, None]
    if row.target is not None:
        standing = _("acordada") if row.target.agreed else _("propuesta, sin acuerdo")
        target = [row.target.low, row.target.high, standing]
    comparison: list[Content] = [None] * 5
    if found is not None:
        best = system.catalogue.geography.places[found.best.place].name
        above = found.above[0].value if found.above else None
        comparison = [found.rank, found.of, best, found.best.value, above]
    return [
        row.indicator.id, row.indicator.name, row.unit,
        row.today.period_text if row.today else None, row.today.value if row.today else None,
        row.confidence or None, row.mark.word, *target, *comparison,
        known.missing or None, _sources(system, view, known),
    ]  # fmt: skip


def _sources(system: System, view: View, known: KnownRow) -> Content:
    """Where the number was read, or who should publish it."""
    row = known.row
    if row.today is None:
        return _("debe publicarla: {owner}").format(owner=row.indicator.owner)
    lineage = system.lineage(row.indicator.id, view.place, row.today.period_text)
    names = dict.fromkeys(name for figure in lineage.figures for name in figure.sources)
    entries = [system.catalogue.sources[name] for name in names]
    return " | ".join(
        ". ".join(part for part in (entry.institution, entry.title, entry.address) if part)
        for entry in entries
    )
