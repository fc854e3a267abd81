"""What a visitor looks at among the impacts, read from the address. Only known ids are taken."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from indicators.impacts.assessment import ImpactAssessment
from indicators.impacts.scenario import Scenario, ScenarioId
from indicators.message import N_, Message
from indicators.problem import nearest
from ui.navigation import address

WITHOUT = "no"
"""The value of `medidas` that leaves measures out."""


@dataclass(frozen=True)
class ImpactView:
    """A component or a development (or neither) in a scenario; `kept` stays in every link."""

    scenario: Scenario
    component: str | None = None
    development: str | None = None
    kept: Mapping[str, str | int] = field(default_factory=dict, hash=False)

    @property
    def key(self) -> tuple[str, ...]:
        """What a drawing of this view is cached by."""
        scenario = self.scenario
        return (
            self.component or "",
            self.development or "",
            str(scenario.id),
            ",".join(sorted(scenario.off)),
            str(scenario.measures),
        )

    def link(self, **more: str | None) -> str:
        """The link to an impacts screen in the same scenario."""
        scenario = self.scenario
        chosen: dict[str, str | int | None] = {
            **self.kept,
            "escenario": None if scenario.id is ScenarioId.EXISTING else str(scenario.id),
            "sin": ",".join(sorted(scenario.off)) or None,
            "medidas": None if scenario.measures else WITHOUT,
        }
        return address("impactos", {**chosen, **more})


def read_impact_view(
    impacts: ImpactAssessment, asked: Mapping[str, Any], kept: Mapping[str, str | int]
) -> tuple[ImpactView, tuple[Message, ...]]:
    """The view of an address, and what of the address was not understood."""
    notices: list[Message] = []

    def known(text: str, valid: Iterable[str], kind: Message) -> str | None:
        names = list(valid)
        if not text or text in names:
            return text or None
        notices.append(
            N_(
                "No existe {kind} «{text}». {next}",
                kind=kind,
                text=text[:60],
                next=nearest(text[:60], names),
            )
        )
        return None

    component = known(str(asked.get("componente", "")), impacts.components, N_("el componente"))
    development = known(str(asked.get("proyecto", "")), impacts.developments, N_("la obra"))
    scenario = known(str(asked.get("escenario", "")), ScenarioId, N_("el escenario"))
    off = {
        known(name.strip(), impacts.developments, N_("la obra"))
        for name in str(asked.get("sin", "")).split(",")
        if name.strip()
    }
    view = ImpactView(
        Scenario(
            ScenarioId(scenario or ScenarioId.EXISTING),
            off=frozenset(name for name in off if name),
            measures=str(asked.get("medidas", "")) != WITHOUT,
        ),
        component,
        None if component else development,
        kept,
    )
    return view, tuple(notices)
