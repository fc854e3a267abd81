"""A small invented component and its developments, for tests of cumulative impacts.

Developments are named after their status: `mina` and `presa` exist, `planta` is being built,
`canal` is planned, `puerto` is foreseeable, `tajo` is closed.
"""

from typing import Any

from indicators.catalogue import LimitEntry
from indicators.definition.component import Component, ImpactSettings
from indicators.definition.impact import DevelopmentStatus, Phase, Significance
from indicators.development import Development, DevelopmentPhase
from indicators.figure import Figure
from indicators.identity import TOTAL, PlaceId, VariableId
from indicators.impacts.assessment import ImpactAssessment
from indicators.impacts.facts import Facts
from indicators.impacts.scenario import Scenario, ScenarioId
from indicators.problem import Where

STATUSES = {
    "mina": DevelopmentStatus.EXISTING,
    "presa": DevelopmentStatus.EXISTING,
    "planta": DevelopmentStatus.UNDER_CONSTRUCTION,
    "canal": DevelopmentStatus.PLANNED,
    "puerto": DevelopmentStatus.FORESEEABLE,
    "tajo": DevelopmentStatus.CLOSED,
}
SETTINGS = ImpactSettings.model_validate(
    {
        "near": 0.9,
        "trend": 0.05,
        "minimum_quantified": 0.5,
        "draws": 2000,
        "seed": 7,
        "classes": tuple({"id": c, "name": c.value, "meaning": c.value} for c in Significance),
    }
)
EXPERT = {"basis": "expert", "source": "Mesa", "date": "2024-05-01"}
ALL = Scenario(ScenarioId.FORESEEABLE)
CONDITION = {
    "quantity": "condition",
    "observed": [{"variable": "caudal", "place": "9", "reference": True}],
    "takes": False,
}
"""What makes a component a condition."""


def developments(**phases: dict[str, tuple[int | None, int | None]]) -> dict[str, Development]:
    """All developments, with the years of the phases that are given."""
    return {
        name: Development(
            name, name.title(), "mine", status, "9", None, None, "", "", "", "",
            tuple(
                DevelopmentPhase(Phase(phase), start, end, "", "")
                for phase, (start, end) in phases.get(name, {}).items()
            ),
        )
        for name, status in STATUSES.items()
    }  # fmt: skip


def sized(
    low: float | None = None, central: float | None = None, high: float | None = None
) -> dict[str, Any]:
    """A magnitude of one number, or of three; unknown without any."""
    if low is None:
        return {"basis": "unknown", "publisher": "La autoridad del agua"}
    middle = low if central is None else central
    return {
        "basis": "expert",
        "body": "Mesa",
        "date": "2024-05-01",
        "low": low,
        "central": middle,
        "high": middle if high is None else high,
    }


def effect(development: str, *size: float, **changes: Any) -> dict[str, Any]:
    """An adverse effect in operation since 2020, of that size; unknown without any."""
    return {
        "id": f"{development}_operation",
        "development": development,
        "phase": "operation",
        "sign": "-",
        "magnitude": sized(*size),
        "pathway": "Toma agua del río.",
        "start": 2020,
        **changes,
    }


def component(*effects: dict[str, Any], **changes: Any) -> Component:
    """A pressure on water from 2019 to 2024, of which less should be taken."""
    given = {
        "id": "agua",
        "name": "Agua del río",
        "short": "Agua",
        "question": "¿Cuánta agua queda?",
        "kind": "environmental",
        "quantity": "pressure",
        "unit": "hm3",
        "decimals": 1,
        "desired": "increase",
        "desired_reason": "El río la necesita.",
        "takes": True,
        "plain": {"today": "se toman {value}", "future": "se tomarían {value}"},
        "boundary": {"space": "La cuenca", "territories": ["9"], "since": 2019, "until": 2024},
        "no_limit": "No hay límite acordado.",
        "effects": effects,
    }
    return Component.model_validate({**given, **changes})


def figure(period: str, value: float, variable: str = "caudal", place: str = "9") -> Figure:
    """A published total."""
    return Figure(
        VariableId(variable), TOTAL, PlaceId(place), period, value, f"{value:g}", ("s1",), "A", 1,
        "", "", Where("observations.csv", 2),
    )  # fmt: skip


def limit(value: float, since: str = "2015", **changes: Any) -> LimitEntry:
    """A norm that can be cited."""
    given = {
        "id": "tope",
        "name": "Tope",
        "unit": "hm3",
        "since": since,
        "value": value,
        "norm": "Norma 1",
        "institution": "Estado",
        "title": "",
        "address": "",
        "confidence": "A",
    }
    return LimitEntry(**{**given, **changes})


JUDGING = {"id": "tope", "name": "Tope", "limits": ["tope"], "direction": "maximum", "judges": True}


def assessment(
    *components: Component,
    known: dict[str, Development] | None = None,
    limits: tuple[LimitEntry, ...] = (),
    figures: tuple[Figure, ...] = (),
    left_out: dict[str, tuple[str, ...]] | None = None,
    today: int | None = None,
) -> ImpactAssessment:
    """The impacts of these components."""
    facts = Facts(figures, {"caudal": "hm3"}, {"hm3": "hm³"})
    there = developments() if known is None else known
    return ImpactAssessment(
        components, SETTINGS, there, limits, facts, today=today, left_out=left_out
    )


def outcome(asked: Component, scenario: Scenario = ALL, **given: Any):
    """One component in a scenario."""
    return assessment(asked, **given).outcome(asked.id, scenario)


def totals(found, end: int = 1) -> dict[int, float]:
    """The total (the central one unless said) of every year."""
    return dict(zip(found.years.tolist(), found.total[end].tolist(), strict=True))
