"""A small invented region, and definitions about it, for tests of the core.

9 Costa (departamento)
├─ 91 Norte (provincia)   911 Alto, 912 Bajo (distritos)
└─ 92 Sur (provincia)     921 Puerto, 922 Nuevo (distritos; 922 exists since 2021)
lago: an embalse in 911, no administrative territory
"""

import math
from typing import Any

import numpy as np

from indicators.catalogue import Catalogue, LimitEntry, PlanTarget, VariableEntry
from indicators.definition.indicator import Indicator
from indicators.definition.scorecard import Scorecard
from indicators.definition.settings import Thresholds
from indicators.definition.strategy import Link, Objective
from indicators.definition.variable import Variable
from indicators.evaluation.evaluation import Evaluation, evaluate
from indicators.evaluation.sheet import Sheet
from indicators.observation import CONFIDENCES, Observations
from indicators.period import Frequency
from indicators.territory import Geography, NamedPlace, Territory

LEVELS = ("departamento", "provincia", "distrito")

THRESHOLDS = Thresholds(
    falling=-0.02,
    on_track=0.95,
    slow=0.60,
    minimum_coverage=0.5,
    discrepancy=0.005,
    max_age={**dict.fromkeys(Frequency, 3), Frequency.CENSUS: 12},
)

UNITS = {
    "base": [
        "count = []",
        "percent = 0.01 * count",
        "person = [person]",
        "pen = [pen]",
        "kilogram = [mass]",
        "tonne = 1000 * kilogram",
        "day = [time]",
        "year = 365.25 * day",
    ],
    "units": [
        {"id": "item", "label": "unidades", "expression": "count"},
        {"id": "percent", "label": "%", "expression": "percent"},
        {"id": "proportion", "label": "proporción", "expression": "count"},
        {"id": "person", "label": "personas", "expression": "person"},
        {"id": "pen", "label": "soles", "expression": "pen"},
        {"id": "pen_million", "label": "millones de soles", "expression": "1e6 * pen"},
        {"id": "pen_per_person", "label": "soles por persona", "expression": "pen / person"},
        {"id": "tonne_per_year", "label": "toneladas por año", "expression": "tonne / year"},
        {
            "id": "kilogram_per_person_day",
            "label": "kg por persona por día",
            "expression": "kilogram / person / day",
        },
        {"id": "several_units", "label": "varias unidades", "expression": None},
    ],
}


def geography() -> Geography:
    """The region drawn above."""
    drawn = """
        9   Costa   departamento  -
        91  Norte   provincia     9
        911 Alto    distrito      91
        912 Bajo    distrito      91
        92  Sur     provincia     9
        921 Puerto  distrito      92
        922 Nuevo   distrito      92  2021
    """
    territories = []
    for line in drawn.strip().splitlines():
        place, name, level, parent, *since = line.split()
        above = None if parent == "-" else parent
        territories.append(Territory(place, name, level, above, valid_from="".join(since)))
    return Geography(tuple(territories), (NamedPlace("lago", "Lago", "embalse", "911"),))


def observations(table: str) -> Observations:
    """Figures from a drawn table.

    The first line has the periods. Each other line has an operand as formulas write it
    (`agua`, `agua[sexo=mujer]`), a place and one value per period: `-` is none, a letter at the
    end its confidence (A without one).
    """
    head, *lines = [line.split() for line in table.strip().splitlines() if line.strip()]
    rows = []
    for operand, place, *values in lines:
        variable, _, breakdown = operand.removesuffix("]").partition("[")
        for period, text in zip(head, values, strict=True):
            if text != "-":
                letter = text[-1] if text[-1] in CONFIDENCES else "A"
                rows.append((variable, breakdown, place, period, letter, float(text.rstrip("ABC"))))
    columns = list(zip(*rows, strict=True)) or [()] * 6
    names = [sorted(set(column)) for column in columns[:4]]
    codes = [
        np.array([known.index(name) for name in column], dtype=np.int32)
        for known, column in zip(names, columns[:4], strict=True)
    ]
    confidence = np.array([CONFIDENCES.index(letter) for letter in columns[4]], dtype=np.int8)
    return Observations(*names, *codes, confidence, np.array(columns[5], dtype=np.float64))


def indicator(**changes: Any) -> Indicator:
    """An indicator that reads the variable `agua`, yearly, at every level."""
    return Indicator.model_validate(
        {
            "id": "agua",
            "name": "Agua",
            "question": "¿Cuánta agua hay?",
            "plain": {"value": "En {territory} hubo {value} en {period}.", "gap": "No se sabe."},
            "objective": "tener_agua",
            "unit": "item",
            "direction": "increase",
            "direction_reason": "Más es mejor.",
            "formula": "agua",
            "decimals": 1,
            "plain_decimals": 0,
            "frequency": "yearly",
            "levels": LEVELS,
            "owner": "Oficina de Aguas",
            "limits": "No dice de qué calidad.",
            **changes,
        }
    )


def objective(**changes: Any) -> Objective:
    """An objective of the only perspective, theme, dimension and stakeholder group."""
    return Objective.model_validate(
        {
            "id": "tener_agua",
            "name": "Tener agua",
            "short": "Tener agua",
            "question": "¿Hay agua?",
            "reason": "Sin agua no hay nada.",
            "perspective": "resultados",
            "themes": ("agua_para_todos",),
            "dimension": "social",
            "stakeholders": ("familias",),
            **changes,
        }
    )


def link(cause: str, effect: str, **changes: Any) -> Link:
    """A positive link without lag between two objectives."""
    given = {"sign": "+", "lag": 0, "hypothesis": "Porque sí.", **changes}
    return Link.model_validate({"cause": cause, "effect": effect, **given})


def variable(name: str, **changes: Any) -> Variable:
    """The semantics of a variable; by default nothing is aggregated."""
    return Variable.model_validate({"id": name, **changes})


def scorecard(**changes: Any) -> Scorecard:
    """A scorecard with one definition of each kind."""
    return Scorecard.model_validate(
        {
            "mission": dict.fromkeys(
                ("region", "mission", "vision", "note", "source", "keeper", "report_error"), "…"
            ),
            "horizons": (
                {"id": "corto", "name": "Corto plazo", "year": 2027},
                {"id": "mediano", "name": "Mediano plazo", "year": 2030},
                {"id": "largo", "name": "Largo plazo", "year": 2040},
            ),
            "perspectives": (perspective("resultados"),),
            "themes": ({"id": "agua_para_todos", "name": "Agua para todos"},),
            "dimensions": ({"id": "social", "name": "Social"},),
            "stakeholders": ({"id": "familias", "name": "Familias"},),
            "objectives": (objective(),),
            "links": (),
            "indicators": (indicator(),),
            "variables": (),
            "thresholds": THRESHOLDS,
            "units": UNITS,
            **changes,
        }
    )


def perspective(name: str) -> dict[str, str]:
    return {"id": name, **dict.fromkeys(("name", "short", "gloss", "question"), name)}


def catalogue(
    variables: dict[str, str] | None = None,
    limits: tuple[LimitEntry, ...] = (),
    plans: tuple[PlanTarget, ...] = (),
) -> Catalogue:
    """What the repository knows: the units of variables by name, limits and plan targets."""
    units = {"agua": "item", **(variables or {})}
    return Catalogue(
        geography=geography(),
        variables={
            name: VariableEntry(name, name.capitalize(), unit, "Oficina de Aguas")
            for name, unit in units.items()
        },
        sources={},
        limits=limits,
        plan_targets={plan.id: plan for plan in plans},
        cautions=(),
    )


def limit_entry(name: str, value: float, **changes: Any) -> LimitEntry:
    given = {"unit": "item", "since": "2017", "confidence": "A", **changes}
    return LimitEntry(
        id=name, name=name, value=value, norm="Norma", institution="…", title="…", address="",
        **given,
    )  # fmt: skip


def plan_target(name: str, target: float, **changes: Any) -> PlanTarget:
    given = {"unit": "item", "target_period": "2030", "territory": "9", **changes}
    return PlanTarget(id=name, plan="Plan", objective="…", indicator="…", target=target, **given)


def evaluated(table: str, *indicators: Indicator, **changes: Any) -> Evaluation:
    """Indicators (or the default one) evaluated on a drawn table of figures."""
    chosen = indicators or (indicator(),)
    return evaluate(scorecard(indicators=chosen, **changes), observations(table), geography())


def values(sheet: Sheet, place: str) -> dict[str, float | None]:
    """The row of a place: a value, or `None`, for every period of the sheet."""
    row = sheet.value[sheet.grid.row[place]]
    return {
        period.text: None if math.isnan(value) else float(value)
        for period, value in zip(sheet.grid.periods, row, strict=True)
    }
