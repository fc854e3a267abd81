"""The rule that decides a status, in words made from the thresholds in force."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from indicators.definition.settings import Thresholds
from indicators.judgement.status import JUDGED, Status
from indicators.message import N_, Message
from indicators.period import Frequency
from ui.language import gettext as _
from ui.marks import Mark, status_mark
from ui.quantities import NO_BREAK, show_number
from ui.saying import say

_BY_PACE = N_("100 × ritmo, entre 0 y 100")

_SCORES: Mapping[Status, Message] = {
    Status.LOGRADO: N_("100"),
    Status.NO_LOGRADO: N_("100 × avance, entre 0 y 100; 0 si no hay avance que medir"),
    Status.RETROCEDE: N_("0"),
    Status.EN_CAMINO: N_("100 × ritmo, entre 0 y 100; 100 si todavía no se esperaba nada"),
    Status.AVANZA_LENTO: _BY_PACE,
    Status.REZAGADO: _BY_PACE,
}

FREQUENCIES: Mapping[Frequency, Message] = {
    Frequency.YEARLY: N_("cada año"),
    Frequency.QUARTERLY: N_("cada trimestre"),
    Frequency.MONTHLY: N_("cada mes"),
    Frequency.IRREGULAR: N_("sin fecha fija"),
    Frequency.CENSUS: N_("cada censo"),
}


@dataclass(frozen=True)
class Case:
    """One class of the rule: it is tried in its place, and the first that holds decides."""

    number: int
    mark: Mark
    when: str
    score: str


def cases(thresholds: Thresholds) -> Sequence[Case]:
    """The closed classes in the order in which they are tried."""
    when = _conditions(thresholds)
    return [
        Case(
            status.value,
            status_mark(status.id),
            say(when[status]),
            say(_SCORES[status]) if status in JUDGED else _("no tiene"),
        )
        for status in Status
    ]


def parent_cases(thresholds: Thresholds) -> Sequence[tuple[Mark, str]]:
    """The states of what has indicators below, and when each is given."""
    return [
        (
            status_mark("informacion_insuficiente"),
            _("Tiene puntaje menos de {share} de los indicadores que cuentan.").format(
                share=percent(thresholds.minimum_coverage)
            ),
        ),
        (status_mark("logrado"), _("Todo lo que entra está logrado.")),
        (
            status_mark("en_camino"),
            _("El puntaje es {points} o más.").format(points=_points(thresholds.on_track)),
        ),
        (
            status_mark("avanza_lento"),
            _("El puntaje es {points} o más.").format(points=_points(thresholds.slow)),
        ),
        (
            status_mark("rezagado"),
            _("El puntaje es menos de {points}.").format(points=_points(thresholds.slow)),
        ),
    ]


def ages(thresholds: Thresholds) -> Sequence[tuple[str, int]]:
    """How many years a value may be judged, by how often it is measured."""
    return [(say(FREQUENCIES[f]), thresholds.max_age[f]) for f in Frequency]


def percent(share: float) -> str:
    """`95 %`, with as many decimals as the threshold has."""
    text = f"{100 * share:.6f}".rstrip("0").rstrip(".")
    decimals = len(text.partition(".")[2])
    return f"{show_number(100 * share, decimals)}{NO_BREAK}%"


def _points(share: float) -> str:
    return percent(share).removesuffix(f"{NO_BREAK}%")


def _conditions(thresholds: Thresholds) -> Mapping[Status, Message]:
    return {
        Status.INFORMATIVO: N_("El indicador solo informa: no tiene un sentido que sea mejor."),
        Status.SIN_DATO: N_(
            "No hay ningún dato hasta el año de la pregunta, o el que hay está por verificar."
        ),
        Status.DESACTUALIZADO: N_("El último dato es más antiguo de lo que su clase permite."),
        Status.SIN_META: N_("No hay meta para este lugar y este plazo."),
        Status.ANTERIOR: N_("El dato es anterior a la línea base."),
        Status.LOGRADO: N_(
            "El dato, redondeado como se muestra, cumple la meta. No necesita línea base, "
            "y puede perderse después."
        ),
        Status.NO_LOGRADO: N_("Llegó la fecha de la meta y el dato no la cumple."),
        Status.SIN_LINEA_BASE: N_(
            "No hay dato en el periodo de la línea base, o entre los dos hay un quiebre de serie."
        ),
        Status.EN_LINEA_BASE: N_("El último dato es el de la propia línea base."),
        Status.RETROCEDE: N_(
            "La línea base ya cumplía la meta y ahora no; o el avance es menor de {falling}.",
            falling=percent(thresholds.falling),
        ),
        Status.EN_CAMINO: N_(
            "Todavía no se esperaba avance, o el ritmo es {on_track} o más.",
            on_track=percent(thresholds.on_track),
        ),
        Status.AVANZA_LENTO: N_("El ritmo es {slow} o más.", slow=percent(thresholds.slow)),
        Status.REZAGADO: N_("El ritmo es menos de {slow}.", slow=percent(thresholds.slow)),
    }
