"""Everything the page of one objective shows."""

from dataclasses import dataclass

from system import System
from ui.impacts.links import ComponentLink, objective_components
from ui.language import gettext as _
from ui.objective.horizons import HorizonCard, horizon_cards
from ui.objective.profile import Row, profile
from ui.parts.consensus_words import arrows_agreed_words
from ui.parts.target_words import count_targets, targets_sentence
from ui.parts.view import View
from ui.sentences import capital, place_phrase
from ui.strategy.indicators import Indicators, indicators_of
from ui.strategy.links import LinkWords, causes_of, effects_of
from ui.strategy.standing import Standing, standing


@dataclass(frozen=True)
class Page:
    """One objective at a place, for a year and a horizon."""

    crumbs: tuple[tuple[str, str], ...]
    question: str
    reason: str
    standing: Standing
    horizons: tuple[HorizonCard, ...]
    place: str
    region_link: str
    """The same page for the whole region; empty where it is that already."""
    indicators: Indicators
    indicators_note: str
    causes: tuple[LinkWords, ...]
    effects: tuple[LinkWords, ...]
    arrows_note: str
    components: tuple[ComponentLink, ...]
    rows: tuple[Row, ...]


def objective_page(system: System, view: View, name: str) -> Page:
    scorecard, geography = system.scorecard, system.catalogue.geography
    objective = scorecard.objective[name]
    perspective = scorecard.perspective[objective.perspective]
    return Page(
        crumbs=(
            (_("Mapa"), view.link("mapa-estrategico", objetivo=name)),
            (perspective.short, view.link("tablero", perspectiva=perspective.id)),
        ),
        question=objective.question,
        reason=objective.reason,
        standing=standing(system, view, name),
        horizons=horizon_cards(system, view, name),
        place=capital(place_phrase(scorecard, geography, view.place)),
        region_link=""
        if view.place == geography.root.id
        else view.link("objetivo", objetivo=name, territorio=None),
        indicators=indicators_of(system, view, name),
        indicators_note=targets_sentence(
            count_targets(view.assessment(system), view.place, view.horizon),
            scorecard.horizon[view.horizon].year,
        ),
        causes=causes_of(system, view, name),
        effects=effects_of(system, view, name),
        arrows_note=arrows_agreed_words(
            link for link in scorecard.links if name in (link.cause, link.effect)
        ),
        components=objective_components(system, view.kept, name),
        rows=profile(system, view, objective),
    )
