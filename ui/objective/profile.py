"""Where an objective belongs: perspective, axes, actors, plans, and who answers for it."""

from dataclasses import dataclass

from indicators.definition.strategy import Grouping, Objective
from system import System
from ui.language import gettext as _
from ui.objective.goals import goal_words
from ui.parts.consensus_words import consensus_words
from ui.parts.view import View


@dataclass(frozen=True)
class Entry:
    """One text of a list, with a link where there is one."""

    text: str
    link: str = ""


@dataclass(frozen=True)
class Row:
    """What the objective belongs to or serves, by name; `pending` where nobody has said it yet."""

    name: str
    entries: tuple[Entry, ...]
    pending: str = ""


def profile(system: System, view: View, objective: Objective) -> tuple[Row, ...]:
    """Everything the definitions say of an objective beyond its name."""
    scorecard = system.scorecard
    perspective = scorecard.perspective[objective.perspective]
    dimensions = [d for d in scorecard.dimensions if d.id == objective.dimension]
    themes = [t for t in scorecard.themes if t.id in objective.themes]
    actors = [s for s in scorecard.stakeholders if s.id in objective.stakeholders]
    return (
        Row(
            _("Perspectiva"),
            (Entry(perspective.name, view.link("tablero", perspectiva=perspective.id)),),
        ),
        Row(_("Ejes estratégicos (RIMAY)"), _grouped(view, "eje", themes)),
        Row(_("Actores a los que sirve"), _grouped(view, "actor", actors)),
        Row(
            _("Valor que crea"),
            _grouped(view, "dimension", dimensions),
            _("No es un resultado: sirve a los resultados."),
        ),
        *_alignment(objective),
        Row(_("Responsable"), _entries(objective.owner), _("nadie asignado todavía")),
        Row(_("Acuerdo"), _entries(consensus_words(objective))),
    )


def _alignment(objective: Objective) -> tuple[Row, ...]:
    plans, pending = objective.alignment, _("por completar")
    return (
        Row(_("RIMAY, como lo cita la prensa"), _entries(plans.rimay), pending),
        Row(_("Plan de Desarrollo Regional Concertado (PDRC)"), _entries(plans.pdrc), pending),
        Row(_("Planes de Desarrollo Local Concertado (PDLC)"), _entries(plans.pdlc), pending),
        Row(_("Plan Estratégico de Desarrollo Nacional (PEDN)"), _entries(plans.pedn), pending),
        Row(
            _("Objetivos de Desarrollo Sostenible (ODS)"),
            tuple(Entry(words) for words in goal_words(plans.ods)),
            pending,
        ),
    )


def _grouped(view: View, name: str, groups: list[Grouping]) -> tuple[Entry, ...]:
    return tuple(Entry(group.name, view.link("tablero", **{name: group.id})) for group in groups)


def _entries(text: str) -> tuple[Entry, ...]:
    return (Entry(text),) if text else ()
