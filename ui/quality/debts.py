"""What is missing, by the institution that should publish it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from indicators.definition.indicator import Direction, Indicator
from indicators.identity import PlaceId
from indicators.judgement.judgement import Judgement
from indicators.judgement.status import Status
from system import System
from ui.language import gettext as _
from ui.marks import Mark, status_mark
from ui.navigation import address
from ui.parts.gap_reason import missing_words
from ui.parts.view import View
from ui.quality.places import count_places
from ui.quantities import show_period
from ui.variables.lines import VariableLine, fold


@dataclass(frozen=True)
class Owed:
    """One indicator that cannot be judged for lack of a figure, or of a recent one."""

    mark: Mark
    name: str
    link: str
    reason: str


@dataclass(frozen=True)
class Debtor:
    """An institution and what it should publish."""

    name: str
    owed: tuple[Owed, ...]


@dataclass(frozen=True)
class Silent:
    """An institution and how many of its variables lack something: a figure, a confirmation."""

    name: str
    without: int
    total: int
    link: str


@dataclass(frozen=True)
class Hole:
    """An indicator that some of its places lack."""

    name: str
    link: str
    where: str
    owner: str


def owed_indicators(system: System, view: View) -> Sequence[tuple[Indicator, Owed]]:
    """Indicators of the place's level without any value, or with one too old to judge.

    Informative ones are left out: they are never judged (see `unmeasured_informative`).
    """
    number = view.assessment(system).horizon_number[view.horizon]
    found = []
    for indicator in _measured_here(system, view):
        judgement = view.assessment(system).of(indicator.id)
        match judgement.verdict(number, view.place).status:
            case Status.SIN_DATO:
                reason = missing_words(system, indicator, view.place)
                found.append((indicator, _owed(view, indicator, Status.SIN_DATO, reason)))
            case Status.DESACTUALIZADO:
                reason = _too_old(system, indicator, view)
                found.append((indicator, _owed(view, indicator, Status.DESACTUALIZADO, reason)))
    return found


def unmeasured_informative(system: System, view: View) -> Sequence[tuple[Indicator, Owed]]:
    """Indicators that only inform and have nothing to inform with."""
    assessment = view.assessment(system)
    return [
        (
            indicator,
            _owed(view, indicator, Status.SIN_DATO, missing_words(system, indicator, view.place)),
        )
        for indicator in _measured_here(system, view)
        if indicator.direction is Direction.INFORMATIVE
        and assessment.of(indicator.id).newest[_row(assessment.of(indicator.id), view)] < 0
    ]


def _measured_here(system: System, view: View) -> Sequence[Indicator]:
    level = system.catalogue.geography.level_of(view.place)
    return [i for i in system.scorecard.indicators if level in i.levels]


def _row(judgement: Judgement, view: View) -> int:
    return judgement.sheet.grid.row[view.place]


def _owed(view: View, indicator: Indicator, status: Status, reason: str) -> Owed:
    link = view.link("indicador", indicador=indicator.id)
    return Owed(status_mark(status.id), indicator.name, link, reason)


def by_debtor(owed: Iterable[tuple[Indicator, Owed]]) -> Sequence[Debtor]:
    """Who should publish what; who owes most comes first. Two owners owe the same figure."""
    found: dict[str, list[Owed]] = defaultdict(list)
    for indicator, one in owed:
        for owner in indicator.owner.split("; "):
            found[owner].append(one)
    ordered = sorted(found.items(), key=lambda item: (-len(item[1]), fold(item[0])))
    return [Debtor(name, tuple(items)) for name, items in ordered]


def silent_institutions(lines: Sequence[VariableLine], view: View) -> Sequence[Silent]:
    """Institutions with variables without figures, those with most of them first."""
    total: dict[str, int] = defaultdict(int)
    without: dict[str, int] = defaultdict(int)
    for line in lines:
        for name in line.institutions or (_("Institución no consta"),):
            total[name] += 1
            without[name] += not line.figures
    return [
        Silent(
            name,
            without[name],
            total[name],
            address("variables", {**view.kept, "mostrar": "sin", "institucion": name}),
        )
        for name in sorted(total, key=lambda name: (-without[name], fold(name)))
        if without[name]
    ]


def holes(system: System, view: View) -> Sequence[Hole]:
    """Indicators measured for several places of which some have no value by the year."""
    assessment = view.assessment(system)
    found = []
    for indicator in system.scorecard.indicators:
        judgement = assessment.of(indicator.id)
        places = judgement.sheet.grid.places
        missing = [places[row] for row in np.flatnonzero(judgement.newest < 0)]
        if len(places) > 1 and 0 < len(missing) < len(places):
            found.append(_hole(system, view, indicator, missing, places))
    return found


def _hole(
    system: System,
    view: View,
    indicator: Indicator,
    missing: Sequence[PlaceId],
    places: Sequence[PlaceId],
) -> Hole:
    return Hole(
        indicator.name,
        view.link("indicador", indicador=indicator.id, territorio=missing[0]),
        count_places(system, missing, places),
        indicator.owner,
    )


def _too_old(system: System, indicator: Indicator, view: View) -> str:
    newest = system.evaluation.of(indicator.id).newest(view.place, view.year)
    period = show_period(newest.period.text) if newest else "—"
    return _("el último dato es de {period}; para juzgar sirve hasta {years} años").format(
        period=period, years=system.scorecard.max_age(indicator)
    )
