"""What a visitor looks at among the impacts, read from the address. Only known ids are taken."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
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
    component, wrong_component = _known(asked, "componente", impacts.components, _COMPONENT)
    development, wrong_development = _known(asked, "proyecto", impacts.developments, _WORK)
    scenario, wrong_scenario = _known(asked, "escenario", ScenarioId, _SCENARIO)
    named = {name.strip() for name in str(asked.get("sin", "")).split(",") if name.strip()}
    measures = str(asked.get("medidas", ""))
    notices = [*wrong_component, *wrong_development, *wrong_scenario]
    notices += _unknown_works(sorted(named - set(impacts.developments)), impacts.developments)
    if measures not in ("", WITHOUT):
        words = N_("«medidas» solo admite «no». Se cuentan las medidas.")
        notices.append(words)
    if component and development:
        notices.append(N_("Se muestra el componente; la obra de la dirección no se muestra."))
    view = ImpactView(
        Scenario(
            ScenarioId(scenario or ScenarioId.EXISTING),
            off=frozenset(named & set(impacts.developments)),
            measures=measures != WITHOUT,
        ),
        component,
        None if component else development,
        kept,
    )
    return view, tuple(notices)


_COMPONENT, _WORK, _SCENARIO = N_("el componente"), N_("la obra"), N_("el escenario")


def _known(
    asked: Mapping[str, Any], name: str, valid: Iterable[str], kind: Message
) -> tuple[str | None, tuple[Message, ...]]:
    """What an address asks for under a name if there is such a thing, else the notice."""
    text, names = str(asked.get(name, "")), list(valid)
    if not text or text in names:
        return text or None, ()
    return None, (_unknown(text, names, kind),)


def _unknown(text: str, names: Iterable[str], kind: Message) -> Message:
    shown = text[:60]
    return N_(
        "No existe {kind} «{text}». {next}", kind=kind, text=shown, next=nearest(shown, names)
    )


def _unknown_works(names: Sequence[str], known: Iterable[str]) -> Iterator[Message]:
    """One notice, however many names of works do not exist."""
    if not names:
        return
    first = _unknown(names[0], known, _WORK)
    yield (
        first
        if len(names) == 1
        else N_("{count} obras de la dirección no existen. {first}", count=len(names), first=first)
    )
