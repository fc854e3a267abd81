"""One row of the scorecard: an indicator between its baseline and its target."""

from dataclasses import dataclass

import numpy as np

from indicators.definition.indicator import Indicator
from indicators.definition.model import Consensus
from indicators.evaluation.sheet import Value
from indicators.judgement.judgement import Judgement, Verdict
from indicators.judgement.status import Status
from indicators.period import parse_period
from indicators.rollup import Node
from system import System
from ui.figures.track_svg import Track
from ui.language import gettext as _
from ui.language import ngettext
from ui.marks import Mark, status_mark
from ui.parts.series import newest_value
from ui.parts.view import View
from ui.quantities import show_percent, show_period
from ui.sentences import target_text, value_text


@dataclass(frozen=True)
class Cell:
    """A number as it is shown, its period as it is shown, and both as they are."""

    text: str
    period: str
    value: float
    period_text: str


@dataclass(frozen=True)
class Aim:
    """The target of one horizon; `low` and `high` are equal for a point."""

    text: str
    agreed: bool
    low: float
    high: float


@dataclass(frozen=True)
class IndicatorRow:
    """What the scorecard says of one indicator at one place."""

    indicator: Indicator
    link: str
    unit: str
    base: Cell | None
    today: Cell | None
    confidence: str
    freshness: str
    target: Aim | None
    status: str
    mark: Mark
    verdict: Verdict
    others: tuple[tuple[int, Mark], ...]
    """The verdicts for the other horizons, by year."""
    track: Track | None
    track_words: str
    points: int | None
    notes: tuple[str, ...]

    @property
    def same_elsewhere(self) -> str:
        """`Igual en 2030 y 2040`, where the other horizons say the same; else empty."""
        if not self.others or any(mark != self.mark for _year, mark in self.others):
            return ""
        if self.verdict.status is Status.INFORMATIVO:
            return ""
        *first, last = (str(year) for year, _mark in self.others)
        if not first:
            return _("Igual en {last}").format(last=last)
        return _("Igual en {first} y {last}").format(first=", ".join(first), last=last)


def indicator_row(system: System, view: View, node: Node, points: int | None) -> IndicatorRow:
    """The row of an indicator that is measured at the level of the place."""
    scorecard, assessment = system.scorecard, view.assessment(system)
    indicator, judgement = scorecard.indicator[node.id], assessment.of(node.id)
    number = assessment.horizon_number[view.horizon]
    verdict = judgement.verdict(number, view.place)
    value = newest_value(judgement, view.place)
    return IndicatorRow(
        indicator=indicator,
        link=view.link("indicador", indicador=indicator.id),
        unit=scorecard.unit[indicator.unit].label,
        base=_base(judgement, view),
        today=_cell(indicator, value.value, value.period.text) if value else None,
        confidence=value.confidence if value else "",
        freshness=freshness(value, view.year),
        target=_aim(judgement, view, number),
        status=verdict.status.id,
        mark=status_mark(verdict.status.id),
        verdict=verdict,
        others=tuple(
            (horizon.year, status_mark(judgement.verdict(n, view.place).status.id))
            for n, horizon in enumerate(scorecard.horizons)
            if n != number
        ),
        track=None
        if verdict.avance is None
        else Track(verdict.avance, verdict.esperado, verdict.status.id),
        track_words=_track_words(verdict),
        points=points,
        notes=tuple(_notes(judgement, view, number, verdict, value)),
    )


def freshness(value: Value | None, year: int) -> str:
    """`hace 3 años`; nothing for a figure of this year or the last."""
    age = year - value.period.year if value else 0
    return ngettext("hace {n} año", "hace {n} años", age).format(n=age) if age > 1 else ""


def _cell(indicator: Indicator, value: float, period: str) -> Cell:
    return Cell(value_text(indicator, value), show_period(period), value, period)


def _base(judgement: Judgement, view: View) -> Cell | None:
    definition = judgement.baseline.definition
    row = judgement.sheet.grid.row.get(view.place)
    if definition is None or row is None or np.isnan(judgement.baseline.value[row]):
        return None
    value = float(judgement.baseline.value[row])
    return _cell(judgement.sheet.indicator, value, definition.period)


def _aim(judgement: Judgement, view: View, number: int) -> Aim | None:
    row = judgement.sheet.grid.row.get(view.place)
    targets = judgement.targets[number]
    if row is None or np.isnan(targets.low[row]):
        return None
    low, high = float(targets.low[row]), float(targets.high[row])
    point = None if np.isnan(targets.value[row]) else float(targets.value[row])
    definition = targets.definition[row]
    return Aim(
        target_text(judgement.sheet.indicator, point, low, high),
        definition is not None and definition.status is Consensus.AGREED,
        point if point is not None and not np.isfinite(low) else low,
        point if point is not None and not np.isfinite(high) else high,
    )


def _track_words(verdict: Verdict) -> str:
    if verdict.avance is None:
        return ""
    if verdict.esperado is None:
        return _("Lleva {avance} del camino.").format(avance=show_percent(verdict.avance))
    return _("Lleva {avance} del camino; a estas alturas se esperaba {esperado}.").format(
        avance=show_percent(verdict.avance), esperado=show_percent(verdict.esperado)
    )


def _notes(
    judgement: Judgement, view: View, number: int, verdict: Verdict, value: Value | None
) -> list[str]:
    """What has to be known to read the row rightly."""
    notes: list[str] = []
    baseline = judgement.baseline.definition
    since = show_period(baseline.period) if baseline else ""
    if value is None:
        notes.append(_("Debe publicarla: {owner}").format(owner=judgement.sheet.indicator.owner))
        return notes
    if value.confidence in judgement.sheet.indicator.unverified:
        notes.append(_("Por verificar: no se juzga."))
    elif value.confidence == "C":
        notes.append(_("Por confirmar."))
    no_road = verdict.avance is None
    if no_road and verdict.status is Status.LOGRADO and _kept(judgement, view, number):
        notes.append(_("Ya cumplía en {since}.").format(since=since))
    if no_road and verdict.status is Status.RETROCEDE:
        notes.append(_("Cumplía en {since} y ya no cumple.").format(since=since))
    if verdict.status is Status.ANTERIOR:
        notes.append(_("El último dato es anterior a la línea de base."))
    if verdict.status is Status.SIN_LINEA_BASE:
        notes.append(_without_baseline(judgement, value, since))
    if judgement.overdue(number, view.place):
        notes.append(
            _("La meta venció en {year}; el último dato es de {period}.").format(
                year=judgement.targets[number].horizon.year, period=show_period(value.period.text)
            )
        )
    return notes


def _kept(judgement: Judgement, view: View, number: int) -> bool:
    return judgement.baseline.definition is not None and judgement.met_at_baseline(
        number, view.place
    )


def _without_baseline(judgement: Judgement, value: Value, since: str) -> str:
    definition = judgement.baseline.definition
    if definition is None:
        return _("No tiene línea de base.")
    column = judgement.sheet.grid.column[value.period.text]
    later = parse_period(definition.period) < value.period
    if later and judgement.sheet.stretch[column] != judgement.baseline.stretch:
        return _("La serie cambió de método después de {since}.").format(since=since)
    return _("No hay cifra de {since}.").format(since=since)
