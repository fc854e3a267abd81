"""How an objective stands, in the words that every drawing of it uses."""

from dataclasses import dataclass

from indicators.rollup import Node, Rollup, Tier
from system import System
from ui.language import gettext as _
from ui.language import ngettext
from ui.marks import Mark
from ui.parts.verdict_words import (
    Count,
    coverage_words,
    node_mark,
    score_words,
    verdict_counts,
)
from ui.parts.view import View
from ui.quantities import show_percent
from ui.sentences import level_word


@dataclass(frozen=True)
class Standing:
    """An objective at a place: mark, points, coverage, counts, and why it has no colour."""

    id: str
    name: str
    short: str
    link: str
    map_link: str
    mark: Mark
    score: str
    coverage: str
    counts: tuple[Count, ...]
    judged: bool
    reason: str = ""


def standing(system: System, view: View, objective: str, rollup: Rollup | None = None) -> Standing:
    """The standing for the view's horizon, or in the roll-up of another one."""
    rollup = rollup or view.rollup(system)
    node, definition = rollup.node(Tier.OBJECTIVE, objective), system.scorecard.objective[objective]
    measured = bool(rollup.under(Tier.INDICATOR, objective))
    return Standing(
        id=objective,
        name=definition.name,
        short=definition.short,
        link=view.link("objetivo", objetivo=objective),
        map_link=view.link("mapa-estrategico", objetivo=objective),
        mark=_mark(node, measured=measured),
        score=score_words(node),
        coverage=coverage_words(node) if node.counted else "",
        counts=verdict_counts(node.verdicts),
        judged=node.score is not None,
        reason=_reason(system, view, node, measured=measured),
    )


def _mark(node: Node, *, measured: bool) -> Mark:
    """`Insuficiente · 0 de 0` would say nothing: where nothing is counted the word says why."""
    mark = node_mark(node)
    if node.counted:
        return mark
    word = _("Solo informa") if measured else _("No se mide aquí")
    return Mark(mark.shape, word, mark.slug)


def _reason(system: System, view: View, node: Node, *, measured: bool) -> str:
    if node.score is not None:
        return ""
    if not measured:
        level = level_word(system.scorecard, system.catalogue.geography.level_of(view.place))
        return _("Ninguno de sus indicadores se mide por {level}.").format(level=level)
    if not node.counted:
        return _("Sus indicadores solo informan: no se juzgan.")
    share = show_percent(system.scorecard.thresholds.minimum_coverage)
    entering, total = len(node.entering), len(node.counted)
    if not entering:
        words = ngettext(
            "Su único indicador no da puntaje; hace falta al menos el {share} para dar un color.",
            "Ninguno de sus {total} indicadores da puntaje; hace falta al menos el {share} para "
            "dar un color.",
            total,
        )
    else:
        words = ngettext(
            "Solo {entering} de {total} indicadores da puntaje; hace falta al menos el {share} "
            "para dar un color.",
            "Solo {entering} de {total} indicadores dan puntaje; hace falta al menos el {share} "
            "para dar un color.",
            entering,
        )
    return words.format(entering=entering, total=total, share=share)
