"""How the mission, its perspectives and every group of objectives stand."""

from collections.abc import Iterable
from dataclasses import dataclass

from indicators.definition.strategy import Grouping
from indicators.rollup import MISSION, Node, Rollup, Tier
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


@dataclass(frozen=True)
class Standing:
    """One node in words: mark, points, coverage, and how many have each verdict below it."""

    name: str
    gloss: str
    link: str
    mark: Mark
    score: str
    coverage: str
    counts: tuple[Count, ...]
    parts: tuple["Standing", ...] = ()


@dataclass(frozen=True)
class Section:
    """Groups of one kind: axes, dimensions or stakeholders."""

    title: str
    note: str
    rows: tuple[Standing, ...]


@dataclass(frozen=True)
class Standings:
    mission: Standing
    mission_note: str
    perspectives: tuple[Standing, ...]
    sections: tuple[Section, ...]


def standings(system: System, view: View) -> Standings:
    """Everything the roll-up says of a view, objectives included."""
    scorecard, rollup = system.scorecard, view.rollup(system)
    mission = rollup.node(Tier.MISSION, MISSION)
    return Standings(
        mission=_standing(mission, _("La misión"), "", view.link("tablero")),
        mission_note=_mission_note(mission, scorecard.thresholds.minimum_coverage),
        perspectives=tuple(
            _perspective(system, view, rollup, p.id) for p in scorecard.perspectives
        ),
        sections=(
            Section(
                _("Por eje estratégico"),
                "",
                _groups(rollup, view, Tier.THEME, scorecard.themes, "eje"),
            ),
            Section(
                _("Por valor creado"),
                _("Triple valor: lo económico, lo social y lo ambiental de los resultados."),
                _groups(rollup, view, Tier.DIMENSION, scorecard.dimensions, "dimension"),
            ),
            Section(
                _("Por actor del territorio"),
                _("Un objetivo puede servir a varios actores: se cuenta con cada uno."),
                _groups(rollup, view, Tier.STAKEHOLDER, scorecard.stakeholders, "actor"),
            ),
        ),
    )


def _standing(
    node: Node, name: str, gloss: str, link: str, parts: Iterable["Standing"] = ()
) -> Standing:
    return Standing(
        name,
        gloss,
        link,
        node_mark(node),
        score_words(node),
        coverage_words(node),
        verdict_counts(node.verdicts),
        tuple(parts),
    )


def _perspective(system: System, view: View, rollup: Rollup, name: str) -> Standing:
    perspective = system.scorecard.perspective[name]
    return _standing(
        rollup.node(Tier.PERSPECTIVE, name),
        perspective.short,
        perspective.gloss,
        view.link("tablero", perspectiva=name),
        (
            _standing(
                node,
                system.scorecard.objective[node.id].short,
                "",
                view.link("objetivo", objetivo=node.id),
            )
            for node in rollup.under(Tier.OBJECTIVE, name)
        ),
    )


def _groups(
    rollup: Rollup, view: View, tier: Tier, groups: Iterable[Grouping], name: str
) -> tuple[Standing, ...]:
    return tuple(
        _standing(
            rollup.node(tier, group.id),
            group.name,
            group.question,
            view.link("tablero", **{name: group.id}),
        )
        for group in groups
    )


def _mission_note(node: Node, minimum: float) -> str:
    if node.score is not None:
        return _("Es el promedio de las perspectivas que tienen puntaje.")
    if not node.counted:
        return _("Aquí no se mide ningún indicador.")
    return ngettext(
        "Al puntaje llega {entering} de {total} indicadores; hace falta al menos el {share} para "
        "dar un color. No suben los de objetivos con información insuficiente.",
        "Al puntaje llegan {entering} de {total} indicadores; hace falta al menos el {share} para "
        "dar un color. No suben los de objetivos con información insuficiente.",
        len(node.entering),
    ).format(entering=len(node.entering), total=len(node.counted), share=show_percent(minimum))
