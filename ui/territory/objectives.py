"""The objectives as they stand at a place: those that any indicator measures there."""

from dataclasses import dataclass

from indicators.rollup import Node, Tier
from system import System
from ui.language import gettext as _
from ui.marks import Mark
from ui.parts.tally import objective_nouns, tally, tally_sentence
from ui.parts.target_words import count_targets, targets_sentence
from ui.parts.verdict_words import coverage_words, node_mark, score_words
from ui.parts.view import View


@dataclass(frozen=True)
class ObjectiveLine:
    """One objective: its mark, its points and how many of its indicators enter them."""

    name: str
    link: str
    mark: Mark
    score: str
    coverage: str


@dataclass(frozen=True)
class Objectives:
    """The sentence that adds up, the objectives with a colour, and the names of the others."""

    sentence: str
    judged: tuple[ObjectiveLine, ...]
    unjudged: tuple[ObjectiveLine, ...]
    notes: tuple[str, ...]


def place_objectives(system: System, view: View) -> Objectives:
    """The objectives of a place, in the order of the scorecard."""
    nodes = [node for node in view.rollup(system).at(Tier.OBJECTIVE) if node.counted]
    unmeasured = len(system.scorecard.objectives) - len(nodes)
    year = system.scorecard.horizon[view.horizon].year
    targets = count_targets(view.assessment(system), view.place, view.horizon)
    notes = [targets_sentence(targets, year)]
    if unmeasured:
        notes.append(
            _("De los otros {n} objetivos no se mide aquí ningún indicador.").format(n=unmeasured)
        )
    return Objectives(
        tally_sentence(tally(nodes), objective_nouns()),
        tuple(_line(system, view, node) for node in nodes if node.score is not None),
        tuple(_line(system, view, node) for node in nodes if node.score is None),
        tuple(notes),
    )


def _line(system: System, view: View, node: Node) -> ObjectiveLine:
    return ObjectiveLine(
        system.scorecard.objective[node.id].short,
        view.link("objetivo", objetivo=node.id),
        node_mark(node),
        score_words(node),
        coverage_words(node),
    )
