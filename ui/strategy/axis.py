"""The objectives of one strategic axis as a list: the map itself stays whole."""

from dataclasses import dataclass

from indicators.rollup import Tier
from system import System
from ui.marks import Mark
from ui.parts.verdict_words import Count, coverage_words, node_mark, score_words, verdict_counts
from ui.parts.view import View
from ui.strategy.standing import Standing, standing


@dataclass(frozen=True)
class AxisBand:
    """The objectives of one perspective that serve the axis."""

    name: str
    objectives: tuple[Standing, ...]


@dataclass(frozen=True)
class Axis:
    name: str
    question: str
    note: str
    mark: Mark
    score: str
    coverage: str
    counts: tuple[Count, ...]
    bands: tuple[AxisBand, ...]
    link: str
    """The scorecard of the axis."""

    @property
    def total(self) -> int:
        return sum(len(band.objectives) for band in self.bands)


def axis(system: System, view: View, theme: str) -> Axis:
    """An axis with its objectives by perspective, results first; empty perspectives left out."""
    scorecard = system.scorecard
    definition = next(t for t in scorecard.themes if t.id == theme)
    node = view.rollup(system).node(Tier.THEME, theme)
    bands = (
        AxisBand(
            perspective.short,
            tuple(
                standing(system, view, o.id)
                for o in scorecard.objectives
                if o.perspective == perspective.id and theme in o.themes
            ),
        )
        for perspective in scorecard.perspectives
    )
    return Axis(
        name=definition.name,
        question=definition.question,
        note=definition.note,
        mark=node_mark(node),
        score=score_words(node),
        coverage=coverage_words(node),
        counts=verdict_counts(node.verdicts),
        bands=tuple(band for band in bands if band.objectives),
        link=view.link("tablero", eje=theme),
    )
