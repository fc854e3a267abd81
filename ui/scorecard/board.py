"""The scorecard of a place as rows: perspective → objective → indicator."""

from collections.abc import Sequence
from dataclasses import dataclass

from indicators.rollup import Node, Rollup, Tier, shown_contributions
from system import System
from ui.language import gettext as _
from ui.language import ngettext
from ui.marks import Mark
from ui.parts.place_words import measured_elsewhere, said_of
from ui.parts.tally import indicator_nouns, tally, tally_sentence
from ui.parts.target_words import count_targets, targets_sentence
from ui.parts.verdict_words import (
    Count,
    coverage_words,
    node_mark,
    score_words,
    verdict_counts,
)
from ui.parts.view import View
from ui.scorecard.filters import Filters
from ui.scorecard.rows import IndicatorRow, indicator_row
from ui.sentences import level_word


@dataclass(frozen=True)
class Heading:
    """A perspective or an objective in words."""

    id: str
    name: str
    gloss: str
    link: str
    status: str
    mark: Mark
    points: float | None
    score: str
    coverage: str
    counts: tuple[Count, ...]


@dataclass(frozen=True)
class ObjectiveRows:
    heading: Heading
    indicators: tuple[IndicatorRow, ...]
    note: str


@dataclass(frozen=True)
class PerspectiveRows:
    heading: Heading
    objectives: tuple[ObjectiveRows, ...]


@dataclass(frozen=True)
class Board:
    """The rows that are shown, and what is said about those that are not."""

    horizon_year: int
    perspectives: tuple[PerspectiveRows, ...]
    shown: int
    total: int
    notes: tuple[str, ...]

    @property
    def rows(self) -> tuple[tuple[Heading, Heading, IndicatorRow], ...]:
        """Every indicator shown, with its perspective and its objective."""
        return tuple(
            (perspective.heading, objective.heading, row)
            for perspective in self.perspectives
            for objective in perspective.objectives
            for row in objective.indicators
        )


def headline(system: System, view: View) -> str:
    """The title: how many indicators go how at the place, whatever is filtered."""
    leaves = [node for node in view.rollup(system).at(Tier.INDICATOR) if node.counted]
    return said_of(system, view.place, tally_sentence(tally(leaves), indicator_nouns()))


def board(system: System, view: View, filters: Filters) -> Board:
    """The rows of a place that the filters keep, in the order of the scorecard."""
    rollup = view.rollup(system)
    perspectives = []
    for perspective in system.scorecard.perspectives:
        objectives = tuple(
            rows
            for node in rollup.under(Tier.OBJECTIVE, perspective.id)
            if (rows := _objective(system, view, rollup, node, filters)) is not None
        )
        if objectives:
            node = rollup.node(Tier.PERSPECTIVE, perspective.id)
            heading = _heading(node, perspective.short, perspective.gloss, "")
            perspectives.append(PerspectiveRows(heading, objectives))
    return Board(
        horizon_year=system.scorecard.horizon[view.horizon].year,
        perspectives=tuple(perspectives),
        shown=sum(len(o.indicators) for p in perspectives for o in p.objectives),
        total=len(rollup.at(Tier.INDICATOR)),
        notes=_notes(system, view, rollup),
    )


def _objective(
    system: System, view: View, rollup: Rollup, node: Node, filters: Filters
) -> ObjectiveRows | None:
    objective = system.scorecard.objective[node.id]
    if not filters.keep_objective(objective, node.status):
        return None
    leaves = rollup.under(Tier.INDICATOR, node.id)
    points = _points(leaves)
    rows = tuple(
        indicator_row(system, view, leaf, points.get(leaf.id))
        for leaf in leaves
        if filters.keep_indicator(leaf.status)
    )
    if not rows and not filters.keeps_empty:
        return None
    note = ""
    if not leaves:
        level = level_word(system.scorecard, system.catalogue.geography.level_of(view.place))
        note = _("Ninguno de sus indicadores se mide por {level}.").format(level=level)
    link = view.link("objetivo", objetivo=node.id)
    return ObjectiveRows(_heading(node, objective.name, "", link), rows, note)


def _points(leaves: Sequence[Node]) -> dict[str, int]:
    """What each indicator gives to its objective, in whole points that add up as shown."""
    given = [(leaf.id, leaf.contribution) for leaf in leaves if leaf.contribution is not None]
    shown = shown_contributions([points for _id, points in given])
    return {name: int(points) for (name, _points), points in zip(given, shown, strict=True)}


def _heading(node: Node, name: str, gloss: str, link: str) -> Heading:
    return Heading(
        node.id,
        name,
        gloss,
        link,
        node.status,
        node_mark(node),
        node.score,
        score_words(node),
        coverage_words(node) if node.counted else "",
        verdict_counts(node.verdicts),
    )


def _notes(system: System, view: View, rollup: Rollup) -> tuple[str, ...]:
    scorecard = system.scorecard
    leaves = rollup.at(Tier.INDICATOR)
    notes = [
        targets_sentence(
            count_targets(view.assessment(system), view.place, view.horizon),
            scorecard.horizon[view.horizon].year,
        )
    ]
    if informative := sum(not leaf.counted for leaf in leaves):
        notes.append(
            ngettext(
                "{n} indicador es informativo: se muestra y no se juzga.",
                "{n} indicadores son informativos: se muestran y no se juzgan.",
                informative,
            ).format(n=informative)
        )
    if elsewhere := measured_elsewhere(system, view.place):
        notes.append(elsewhere)
    return tuple(notes)
