"""Figures that exist and still cannot be leaned on: contradicted, old, or weak."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from indicators.evaluation.aggregation import Disagreement
from indicators.figure import Figure
from indicators.identity import PlaceId
from indicators.judgement.judgement import Judgement
from indicators.judgement.status import JUDGED, Status
from system import System
from ui.language import gettext as _
from ui.navigation import address
from ui.parts.view import View
from ui.quality.places import count_places
from ui.quantities import show_figure, show_number, show_period
from ui.sentences import place_phrase
from ui.variables.figures import SourceWords, published_digits, source_words


@dataclass(frozen=True)
class Side:
    """What one source says."""

    value: str
    sources: tuple[SourceWords, ...]
    confidence: str
    note: str


@dataclass(frozen=True)
class Dispute:
    """One figure on which sources differ; the first side is the one that is used."""

    name: str
    link: str
    about: str
    unit: str
    sides: tuple[Side, ...]


@dataclass(frozen=True)
class Mismatch:
    """A published figure that is not the sum of its published parts."""

    name: str
    link: str
    words: str


@dataclass(frozen=True)
class Series:
    """A series that is old or weak: where, since when, and who could mend it."""

    name: str
    link: str
    newest: str
    allowed: int
    where: str
    owner: str


def disputes(system: System, view: View) -> Sequence[Dispute]:
    """Every declared contradiction."""
    found = []
    for figure in system.repository.discrepancies():
        entry = system.catalogue.variables[figure.variable]
        unit = system.scorecard.unit.get(entry.unit)
        found.append(
            Dispute(
                entry.name,
                _variable_link(view, entry.id),
                _("{place}, {period}").format(
                    place=_phrase(system, figure.place), period=show_period(figure.period)
                ),
                unit.label if unit else entry.unit_published,
                tuple(_side(system, one) for one in (figure, *figure.others)),
            )
        )
    return found


def mismatches(system: System, view: View) -> Sequence[Mismatch]:
    """Published totals that differ from the sum of their parts by more than the threshold."""
    return [_mismatch(system, view, one) for one in system.evaluation.disagreements]


def stale_series(system: System, view: View) -> Sequence[Series]:
    """Indicators whose newest value is too old to judge, at some place or at all."""
    return _series(system, view, lambda _judgement, status, _row: status is Status.DESACTUALIZADO)


def weak_verdicts(system: System, view: View) -> Sequence[Series]:
    """Indicators with verdicts that rest on a value of confidence C."""
    return _series(
        system,
        view,
        lambda judgement, status, row: status in JUDGED and _confidence(judgement, row) == "C",
    )


def _series(
    system: System, view: View, concerns: Callable[[Judgement, Status, int], bool]
) -> Sequence[Series]:
    assessment = view.assessment(system)
    number = assessment.horizon_number[view.horizon]
    found = []
    for indicator in system.scorecard.indicators:
        judgement = assessment.of(indicator.id)
        places = judgement.sheet.grid.places
        rows = [
            row
            for row in np.flatnonzero(judgement.newest >= 0)
            if concerns(judgement, judgement.verdict(number, places[row]).status, int(row))
        ]
        if not rows:
            continue
        newest = max(judgement.sheet.grid.periods[judgement.newest[row]] for row in rows)
        concerned = [places[row] for row in rows]
        found.append(
            Series(
                indicator.name,
                view.link("indicador", indicador=indicator.id, territorio=concerned[0]),
                show_period(newest.text),
                system.scorecard.max_age(indicator),
                count_places(system, concerned, places),
                indicator.owner,
            )
        )
    return found


def _confidence(judgement: Judgement, row: int) -> str:
    sheet = judgement.sheet
    period = sheet.grid.periods[judgement.newest[row]]
    value = sheet.at(sheet.grid.places[row], period.text)
    return value.confidence if value else ""


def _mismatch(system: System, view: View, one: Disagreement) -> Mismatch:
    entry = system.catalogue.variables[one.operand.variable]
    share = show_number(100 * abs(one.reported - one.added) / abs(one.reported), 1)
    words = _(
        "{place}, {period}: la cifra publicada es {reported} y sus partes suman {added}. "
        "Difieren en {share} %. Se usa la publicada."
    ).format(
        place=_phrase(system, one.place),
        period=show_period(one.period),
        reported=show_figure(one.reported),
        added=show_figure(one.added),
        share=share,
    )
    return Mismatch(entry.name, _variable_link(view, entry.id), words)


def _side(system: System, figure: Figure) -> Side:
    return Side(
        published_digits(figure),
        tuple(source_words(system.catalogue.sources[source]) for source in figure.sources),
        figure.confidence,
        figure.note,
    )


def _phrase(system: System, place: PlaceId) -> str:
    return place_phrase(system.scorecard, system.catalogue.geography, place)


def _variable_link(view: View, variable: str) -> str:
    return address("variables", {**view.kept, "variable": variable})
