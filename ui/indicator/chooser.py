"""All indicators by perspective and objective, to choose one."""

from dataclasses import dataclass

from indicators.definition.indicator import Indicator
from system import System
from ui.indicator.places import level_list
from ui.language import gettext as _
from ui.marks import Mark, status_mark
from ui.parts.series import newest_value
from ui.parts.view import View
from ui.quantities import show_period
from ui.sentences import with_unit


@dataclass(frozen=True)
class Choice:
    """One indicator: its mark and newest value at the place that is looked at.

    There is no mark where the indicator is not published for the place.
    """

    name: str
    link: str
    mark: Mark | None
    value: str
    when: str


@dataclass(frozen=True)
class ObjectiveChoices:
    """The indicators of one objective."""

    name: str
    link: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class PerspectiveChoices:
    """The objectives of one perspective."""

    name: str
    question: str
    objectives: tuple[ObjectiveChoices, ...]


def indicator_choices(system: System, view: View) -> tuple[PerspectiveChoices, ...]:
    """Every indicator once, in the order of the scorecard."""
    scorecard = system.scorecard
    return tuple(
        PerspectiveChoices(
            perspective.name,
            perspective.question,
            tuple(
                ObjectiveChoices(
                    objective.name,
                    view.link("objetivo", objetivo=objective.id),
                    tuple(
                        _choice(system, view, indicator)
                        for indicator in scorecard.objective_indicators[objective.id]
                    ),
                )
                for objective in scorecard.objectives
                if objective.perspective == perspective.id
            ),
        )
        for perspective in scorecard.perspectives
    )


def _choice(system: System, view: View, indicator: Indicator) -> Choice:
    year = None if view.year == system.edition.data_year else view.year
    assessment = system.assessment(year)
    judgement = assessment.of(indicator.id)
    link = view.link("indicador", indicador=indicator.id)
    places = judgement.sheet.grid.places
    whole = view.place == system.catalogue.geography.root.id
    place = places[0] if whole and len(places) == 1 else view.place
    verdict = judgement.verdict(assessment.horizon_number[view.horizon], place)
    value = newest_value(judgement, place)
    if value is not None:
        shown = with_unit(system.scorecard, indicator, value.value)
        return Choice(
            indicator.name, link, status_mark(verdict.status.id), shown,
            show_period(value.period.text),
        )  # fmt: skip
    if view.place in judgement.sheet.grid.row or not len(judgement.sheet.grid.periods):
        return Choice(indicator.name, link, status_mark("sin_dato"), "", "")
    levels = level_list(system.scorecard, indicator.levels)
    return Choice(indicator.name, link, None, "", _("Hay cifra por {levels}").format(levels=levels))
