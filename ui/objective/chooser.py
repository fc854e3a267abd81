"""All objectives by perspective, to choose one."""

from dataclasses import dataclass

from indicators.rollup import Tier
from system import System
from ui.language import gettext as _
from ui.parts.place_words import said_of
from ui.parts.tally import objective_nouns, tally, tally_sentence
from ui.parts.view import View
from ui.strategy.standing import Standing, standing


@dataclass(frozen=True)
class Choice:
    standing: Standing
    question: str


@dataclass(frozen=True)
class PerspectiveChoices:
    name: str
    question: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class Chooser:
    note: str
    summary: str
    perspectives: tuple[PerspectiveChoices, ...]


def chooser(system: System, view: View) -> Chooser:
    """Every objective once, in the order of the scorecard."""
    scorecard = system.scorecard
    counted = tally(view.rollup(system).at(Tier.OBJECTIVE))
    return Chooser(
        note=_("Elija un objetivo para ver sus indicadores, lo que lo empuja y a qué ayuda."),
        summary=said_of(system, view.place, tally_sentence(counted, objective_nouns())),
        perspectives=tuple(
            PerspectiveChoices(
                perspective.name,
                perspective.question,
                tuple(
                    Choice(standing(system, view, objective.id), objective.question)
                    for objective in scorecard.objectives
                    if objective.perspective == perspective.id
                ),
            )
            for perspective in scorecard.perspectives
        ),
    )
