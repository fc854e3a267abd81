"""The three cards that are said first, chosen by rule (`indicators.highlights`)."""

from dataclasses import dataclass

from indicators.highlights import Candidate, Highlight, choose_highlights
from indicators.rollup import Tier
from system import System
from ui.language import gettext as _
from ui.marks import Mark, status_mark
from ui.parts.series import line_image, line_words
from ui.parts.view import View
from ui.quantities import show_percent, show_period
from ui.sentences import plain_value, value_text
from ui.theme import Palette


@dataclass(frozen=True)
class Card:
    """One card; without `number` no indicator met its rule and `title` says so."""

    heading: str
    title: str
    number: str = ""
    unit: str = ""
    mark: Mark | None = None
    road: str = ""
    image: str = ""
    image_words: str = ""
    link: str = ""


def cards(system: System, view: View, palette: Palette) -> tuple[Card, ...]:
    """What improves, what worries and what goes slowly, in this order."""
    chosen = choose_highlights(view.assessment(system), view.place, view.horizon)
    judged = any(node.score is not None for node in view.rollup(system).at(Tier.INDICATOR))
    words = {
        Highlight.IMPROVES: (
            _("Lo que mejora"),
            _("Ningún indicador que va bien ha mejorado en su último dato."),
        ),
        Highlight.WORRIES: (_("Lo que preocupa"), _("Ningún indicador juzgado va mal.")),
        Highlight.SLOW: (_("Lo que avanza despacio"), _("Ningún indicador avanza lento.")),
    }
    unknown = _("No se puede decir: ningún indicador tiene estado todavía.")
    return tuple(
        _card(system, view, palette, heading, chosen[kind])
        if kind in chosen
        else Card(heading, nothing if judged else unknown)
        for kind, (heading, nothing) in words.items()
    )


def _card(system: System, view: View, palette: Palette, heading: str, candidate: Candidate) -> Card:
    scorecard, verdict = system.scorecard, candidate.verdict
    indicator = scorecard.indicator[candidate.indicator]
    judgement = view.assessment(system).of(indicator.id)
    return Card(
        heading=heading,
        title=plain_value(scorecard, system.catalogue.geography, indicator, candidate.value),
        number=value_text(indicator, candidate.value.value),
        unit=_("{unit}, {period}").format(
            unit=scorecard.unit[indicator.unit].label,
            period=show_period(candidate.value.period.text),
        ),
        mark=status_mark(verdict.status.id),
        road=road_words(verdict.avance, verdict.esperado),
        image=line_image(judgement, view.place, verdict.status.id, palette, (120, 52)),
        image_words=line_words(judgement, view.place),
        link=view.link("indicador", indicador=indicator.id),
    )


def road_words(avance: float | None, esperado: float | None) -> str:
    """How far the value is: `Lleva 48 % del camino; a estas alturas se esperaba 75 %`."""
    if avance is None or esperado is None:
        return ""
    if avance < 0:
        return _("Está más lejos de la meta que al empezar.")
    if avance >= 1:
        return _("Ya hizo todo el camino hasta la meta.")
    return _("Lleva {avance} del camino; a estas alturas se esperaba {esperado}.").format(
        avance=show_percent(avance), esperado=show_percent(esperado)
    )
