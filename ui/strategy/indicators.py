"""The indicators of an objective: what each says, what it gives, and why some give nothing."""

from collections.abc import Sequence
from dataclasses import dataclass

from indicators.definition.indicator import Indicator
from indicators.rollup import Node, Tier, shown_contributions
from system import System
from ui.indicator.places import level_list
from ui.indicator.ruling import rule_on
from ui.indicator.subject import Subject
from ui.indicator.verdict_words import verdict_sentence
from ui.language import gettext as _
from ui.marks import Mark, status_mark
from ui.parts.view import View
from ui.quantities import show_period
from ui.saying import say
from ui.sentences import value_text


@dataclass(frozen=True)
class IndicatorLine:
    """One indicator at a place; `points` is what it gives to the objective's score."""

    name: str
    link: str
    mark: Mark
    value: str
    unit: str
    period: str
    sentence: str
    points: int | None
    owner: str
    """Who should publish it, where there is no value."""


@dataclass(frozen=True)
class Elsewhere:
    """An indicator that is measured only at other levels; none of its figures is shown here."""

    name: str
    link: str
    levels: str


@dataclass(frozen=True)
class Indicators:
    here: tuple[IndicatorLine, ...]
    elsewhere: tuple[Elsewhere, ...]
    total: int | None
    """The points as shown, added up; `None` without a score."""


def indicators_of(system: System, view: View, objective: str) -> Indicators:
    """The indicators of an objective, in the order of the scorecard."""
    leaves = view.rollup(system).under(Tier.INDICATOR, objective)
    points = _points(leaves)
    measured = {leaf.id for leaf in leaves}
    return Indicators(
        here=tuple(
            _line(system, view, system.scorecard.indicator[leaf.id], points.get(leaf.id))
            for leaf in leaves
        ),
        elsewhere=tuple(
            _elsewhere(system, view, indicator)
            for indicator in system.scorecard.objective_indicators[objective]
            if indicator.id not in measured
        ),
        total=sum(points.values()) if points else None,
    )


def _points(leaves: Sequence[Node]) -> dict[str, int]:
    """What each indicator gives, in whole points that add up as shown."""
    given = {leaf.id: leaf.contribution for leaf in leaves if leaf.contribution is not None}
    shown = shown_contributions(list(given.values()))
    return {name: int(points) for name, points in zip(given, shown, strict=True)}


def _line(system: System, view: View, indicator: Indicator, points: int | None) -> IndicatorLine:
    subject = Subject(system, indicator, view)
    ruling, value = rule_on(subject, subject.number), subject.newest
    return IndicatorLine(
        name=indicator.name,
        link=view.link("indicador", indicador=indicator.id),
        mark=status_mark(ruling.verdict.status.id),
        value=value_text(indicator, value.value) if value else "",
        unit=system.scorecard.unit[indicator.unit].label if value else "",
        period=show_period(value.period.text) if value else "",
        sentence=say(verdict_sentence(ruling)),
        points=points,
        owner="" if value else indicator.owner,
    )


def _elsewhere(system: System, view: View, indicator: Indicator) -> Elsewhere:
    return Elsewhere(
        indicator.name,
        view.link("indicador", indicador=indicator.id),
        _("Se mide por {levels}").format(levels=level_list(system.scorecard, indicator.levels)),
    )
