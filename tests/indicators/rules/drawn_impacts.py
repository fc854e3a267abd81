"""The invented component of tests/indicators/impacts, measured in a unit of the small region."""

from dataclasses import replace
from typing import Any

from indicators.catalogue import Catalogue
from indicators.definition.component import Component
from indicators.definition.scorecard import Scorecard
from indicators.development import Development, DevelopmentFigure
from indicators.problem import Finding, Level
from indicators.rules.impacts import check_impacts
from tests.factories import catalogue, scorecard
from tests.indicators.impacts.drawn import SETTINGS, developments, limit
from tests.indicators.impacts.drawn import component as drawn_component


def published(attribute: str, value: float, unit: str = "item") -> DevelopmentFigure:
    return DevelopmentFigure(attribute, value, None, unit, "", "Diario", "", True, "")  # noqa: FBT003


def _mine(mine: Development) -> Development:
    figures = (published("water", 22), published("jobs", 900, "person"), published("fresh", 0))
    return replace(mine, figures=figures)


def _developments() -> dict[str, Development]:
    known = developments(
        mina={"construction": (2018, 2020), "operation": (2021, None)},
        presa={"closure": (2050, 2060)},
    )
    return {**known, "mina": _mine(known["mina"])}


REPOSITORY = replace(
    catalogue(
        variables={"gasto": "pen"},
        limits=(
            limit(10, unit="item"),
            limit(8, since="2020", unit="item", id="tope_nuevo"),
            limit(5, unit="pen", id="en_soles"),
            limit(5, unit="item", id="sin_norma", norm=" "),
        ),
    ),
    developments=_developments(),
)


def component(*effects: dict[str, Any], **changes: Any) -> Component:
    return drawn_component(*effects, **{"unit": "item", **changes})


def region(*components: Component, **changes: Any) -> Scorecard:
    return scorecard(**{"components": components, "impacts": SETTINGS, **changes})


def lines(*components: Component, repository: Catalogue = REPOSITORY) -> list[str]:
    """What is found about the components, without the path to `agua`; warnings in brackets."""
    return [_line(finding) for finding in check_impacts(region(*components), repository)]


def _line(finding: Finding) -> str:
    path = ".".join(map(str, finding.path)).removeprefix("components.agua.")
    text = f"{path} · {finding.what} · {finding.rule} · {finding.next}"
    return {
        Level.ERROR: text,
        Level.WARNING: f"({text})",
        Level.NOTICE: f"[{text}]",
    }[finding.level]
